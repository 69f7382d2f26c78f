/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where the data goes: stdout, or a file that appears under its name only when everything was written. The first
 * failure is kept and all later writes do nothing; cli_sink_close tells.
 */
#ifndef CLI_SINK_H
#define CLI_SINK_H

#include "cli/chunk.h"

#include <sys/types.h>

typedef struct cli_sink {
    int fd;
    int failure;      /* errno of the first failure; 0: none */
    const char *name; /* for messages */
    char *target;     /* the file itself, where `name` is a symbolic link to it; NULL: name */
    char *temporary;  /* written until it is renamed to the target; NULL: written directly */
    int named;        /* a file was asked for */
    int regular;      /* is an ordinary file ... */
    dev_t device;     /* ... namely this one */
    ino_t inode;
    int terminal;
} cli_sink;

/* path NULL: stdout. Says why on failure and returns an exit code; else CLI_DONE. */
int cli_sink_open(cli_sink *sink, const char *path);
/* Returns 0 when this or an earlier write failed. */
int cli_sink_write(cli_sink *sink, const char *bytes, size_t size);
/* Writes the chunk and clears it. A chunk that ran out of memory is a failure too. */
int cli_sink_put(cli_sink *sink, cli_chunk *chunk);
/* Ends it: gives the file its name when `keep`, else throws it away. Says what failed; CLI_DONE or CLI_SYSTEM. */
int cli_sink_close(cli_sink *sink, int keep);

/* The file to write may not be one of the inputs (none: standard input): it would be replaced by what was made of it.
 * Says so and returns CLI_USAGE, else CLI_DONE. */
int cli_sink_check(const cli_sink *sink, const char *command, const char *const *inputs, size_t count);
/* 1 when this is the very file the sink stands for. */
int cli_sink_is(const cli_sink *sink, dev_t device, ino_t inode);

/* The whole chunk to stdout, for commands that print once. Frees it. */
int cli_print(cli_chunk *chunk);

#endif
