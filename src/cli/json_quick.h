/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The short way for lines of --jsonl: a flat object of strings, whole numbers, true, false and null, in valid UTF-8,
 * which nearly all are. Anything else, and anything wrong, is not decided here but left to jansson, which takes ten
 * times as long per byte. A test holds the two against each other.
 */
#ifndef CLI_JSON_QUICK_H
#define CLI_JSON_QUICK_H

#include "cli/subject.h"

typedef struct cli_quick_value {
    char kind; /* 0 absent, 's' string, 'n' number (its digits), 'z' null, 'o' true or false */
    const char *bytes;
    size_t size;
} cli_quick_value;

typedef struct cli_quick {
    cli_quick_value id, title, text;
} cli_quick;

/* Strings point into the line, or into scratch (cleared first) when they hold escapes. Returns 0 when the line is not
 * as plain as that, or there is no memory. */
int cli_quick_read(cli_quick *quick, const char *line, size_t size, cli_chunk *scratch);

#endif
