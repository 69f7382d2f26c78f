/* SPDX-License-Identifier: Apache-2.0 */
/* Colours of a terminal, and whether to use any: only on a terminal, never with NO_COLOR set or TERM=dumb. */
#ifndef CLI_PAINT_H
#define CLI_PAINT_H

#include "cli/chunk.h"

typedef enum cli_paint_name {
    CLI_PLAIN,
    CLI_BOLD,
    CLI_DIM,
    CLI_GOOD,    /* green: supportive, speaks for the label */
    CLI_BAD,     /* red: opposed, speaks against */
    CLI_STANDOUT /* yellow: the label, mixed */
} cli_paint_name;

int cli_paint_wanted(int terminal);
size_t cli_terminal_columns(int terminal); /* 80 when it is none; 40 to 120 */

/* Starts a colour, or nothing when !on. CLI_PLAIN ends it. */
void cli_paint(cli_chunk *out, int on, cli_paint_name name);
void cli_painted(cli_chunk *out, int on, cli_paint_name name, const char *string);

#endif
