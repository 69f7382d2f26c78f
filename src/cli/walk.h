/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The inputs, one after the other: files as named, folders searched below in the order of their names' bytes. Only the
 * names of the folders on the way down are held, so a million files cost nothing.
 *
 * In a folder, files count whose names end in one of the suffixes (in any case of letters); hidden names, symbolic
 * links to folders, pipes and devices, and the file that is being written are passed over.
 */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "cli/say.h"
#include "cli/sink.h"

typedef struct cli_folder {
    char *path;
    char **names;
    size_t count, next;
    int top;    /* named on the command line ... */
    int silent; /* ... and nothing was found in it so far */
} cli_folder;

typedef struct cli_walk {
    const char *const *operands;
    size_t operand_count, next;
    const char *const *suffixes; /* ended by NULL */
    const cli_sink *output;
    cli_folder *folders; /* the way down */
    size_t depth, capacity;
    char *path; /* of the last input given */
} cli_walk;

/* No operands: standard input. */
void cli_walk_begin(cli_walk *walk, const char *const *operands, size_t count, const char *const *suffixes,
                    const cli_sink *output);
/* The next input: its path until the next call ("-" is standard input), and a fault when it cannot be had (a folder
 * without texts, say). 0: no more. Files themselves are not opened. */
int cli_walk_next(cli_walk *walk, const char **path, cli_fault *fault);
void cli_walk_end(cli_walk *walk);

#endif
