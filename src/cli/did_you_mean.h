/* SPDX-License-Identifier: Apache-2.0 */
/* "Did you mean ...?": the known word nearest to a mistyped one. */
#ifndef CLI_DID_YOU_MEAN_H
#define CLI_DID_YOU_MEAN_H

#include <stddef.h>

/* Edits (insert, delete, replace, swap of neighbours) that make one word of the other; words over 40 bytes: 99. */
unsigned cli_edits(const char *a, const char *b);

typedef struct cli_nearest {
    const char *word; /* NULL: nothing near enough */
    unsigned edits;
} cli_nearest;

/* Takes the candidate when it is nearer than what was there. Start from { NULL, 0 }. */
void cli_nearest_try(cli_nearest *nearest, const char *typed, const char *candidate);

#endif
