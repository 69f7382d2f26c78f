/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Bytes of an input: a file, standard input, anything that can be read; gzip (also several in a row) is told by its
 * first two bytes and unpacked. A read gives what is there, so that nobody waits for a buffer to fill.
 */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "cli/say.h"

#include <sys/types.h>
#include <zlib.h>

typedef struct cli_stream {
    int fd;
    int regular;   /* an ordinary file: reading never waits for another program */
    uint64_t size; /* of an ordinary file, as stored */
    int packed;    /* gzip: -1 not known yet */
    int inside;    /* gzip: within a member */
    int done;
    z_stream unpacker;
    unsigned char *buffer; /* gzip, and the first bytes of all */
    size_t start, end;
} cli_stream;

/* path "-" is standard input. Returns 0 and the fault on failure; a folder is a fault. */
int cli_stream_open(cli_stream *stream, const char *path, cli_fault *fault);
/* Up to capacity bytes (> 0); 0 at the end, -1 and the fault on failure. */
ssize_t cli_stream_read(cli_stream *stream, char *bytes, size_t capacity, cli_fault *fault);
void cli_stream_close(cli_stream *stream);

/* All of it into the chunk (cleared first), at most `most` bytes: more is the fault "too_large". */
int cli_stream_slurp(cli_stream *stream, cli_chunk *chunk, size_t most, cli_fault *fault);

#endif
