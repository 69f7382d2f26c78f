/* SPDX-License-Identifier: Apache-2.0 */
/* Which word was meant: the least number of letters to add, drop, change, or swap with their neighbour. */
#include "option/flags.h"

#include <string.h>

#define WORD_MAX 40

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment distance (Damerau 1964); WORD_MAX when a word is too long to be one of ours. */
static unsigned distance(const char *a, const char *b)
{
    unsigned d[WORD_MAX + 1][WORD_MAX + 1];
    size_t m = strlen(a), n = strlen(b);
    if (m > WORD_MAX || n > WORD_MAX)
        return WORD_MAX;
    for (unsigned i = 0; i <= m; i++)
        d[i][0] = i;
    for (unsigned j = 0; j <= n; j++)
        d[0][j] = j;
    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            unsigned change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            d[i][j] = least(least(d[i - 1][j], d[i][j - 1]) + 1, change);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[m][n];
}

const char *tnc_nearest(const char *given, const char *const *list, size_t count)
{
    const char *best = NULL;
    size_t length = strlen(given);
    unsigned limit = length < 4 ? 1 : length < 8 ? 2 : 3, best_distance = limit + 1;
    for (size_t i = 0; i < count; i++) {
        unsigned d = distance(given, list[i]);
        if (d < best_distance) {
            best = list[i];
            best_distance = d;
        }
    }
    return best;
}
