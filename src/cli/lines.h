/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Line input in blocks of whole lines. A block ends at the last newline that is there: from a pipe it is whatever has
 * come, so that nobody waits; from a file some hundred kilobytes, so that the work is worth a turn of a thread.
 */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include "cli/pipeline.h"
#include "cli/stream.h"
#include "cli/walk.h"

typedef struct cli_lines {
    cli_walk walk;
    cli_stream stream;
    int open;
    int skipping;    /* inside a line that is too long */
    uint64_t line;   /* number of the next line of this file */
    cli_chunk carry; /* the start of a line whose end was not yet read */
} cli_lines;

/* Fills the batch: path, block, first_line; or a fault, together with the lines before it. 0: no more input. */
int cli_lines_fill(cli_lines *lines, cli_batch *batch);
void cli_lines_end(cli_lines *lines);

/* Takes the next line off the block, without newline or return. 0: none left. */
int cli_line_next(const char **block, size_t *size, const char **line, size_t *line_size);

#endif
