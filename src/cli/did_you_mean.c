/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/did_you_mean.h"

#include <string.h>

#define LONGEST 40

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

unsigned cli_edits(const char *a, const char *b)
{
    size_t m = strlen(a), n = strlen(b);
    unsigned rows[3][LONGEST + 1]; /* before last, last, current */
    if (m > LONGEST || n > LONGEST)
        return 99;
    for (size_t j = 0; j <= n; j++)
        rows[1][j] = (unsigned)j;
    for (size_t i = 1; i <= m; i++) {
        rows[2][0] = (unsigned)i;
        for (size_t j = 1; j <= n; j++) {
            unsigned cost = rows[1][j - 1] + (a[i - 1] != b[j - 1]);
            cost = least(cost, least(rows[1][j], rows[2][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = least(cost, rows[0][j - 2] + 1);
            rows[2][j] = cost;
        }
        memcpy(rows[0], rows[1], sizeof rows[0]);
        memcpy(rows[1], rows[2], sizeof rows[0]);
    }
    return rows[1][n];
}

void cli_nearest_try(cli_nearest *nearest, const char *typed, const char *candidate)
{
    size_t size = strlen(typed);
    unsigned edits = cli_edits(typed, candidate);
    /* The start of a long word counts as near: --high for --highlights. */
    if (size >= 3 && !strncmp(typed, candidate, size))
        edits = 1;
    if (edits <= 1 + size / 4 && (!nearest->word || edits < nearest->edits)) {
        nearest->word = candidate;
        nearest->edits = edits;
    }
}
