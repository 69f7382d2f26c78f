/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/stretch.h"

#include <math.h>
#include <stdlib.h>

#define SMOOTHING 1.0 /* as if each side had one more instance of every feature */

/* counts [sparse * 2]: rows of either side that hold the feature. */
static void count_sides(const tnc_matrix *matrix, const tnc_run *run, double *counts)
{
    for (size_t i = 0; i < run->count; i++) {
        const tnc_row *row = &matrix->rows[run->rows[i]];
        size_t side = run->sides[i] > 0;
        for (size_t c = 0; c < row->count && row->cells[c].column < matrix->sparse; c++)
            counts[2 * row->cells[c].column + side] += 1;
    }
}

int tnc_stretch_make(const tnc_matrix *matrix, const tnc_run *run, double blend, double *stretch)
{
    double totals[2] = { 0, 0 }, *counts = calloc(2 * matrix->sparse + 1, sizeof *counts);
    if (!counts)
        return 0;
    count_sides(matrix, run, counts);
    for (size_t v = 0; v < matrix->sparse; v++)
        for (size_t side = 0; side < 2; side++)
            totals[side] += counts[2 * v + side] + SMOOTHING;
    for (size_t v = 0; v < matrix->columns; v++)
        stretch[v] = 1;
    for (size_t v = 0; v < matrix->sparse; v++) {
        double positive = (counts[2 * v + 1] + SMOOTHING) / totals[1];
        double negative = (counts[2 * v] + SMOOTHING) / totals[0];
        stretch[v] = (1 - blend) + blend * fabs(log(positive / negative));
    }
    free(counts);
    return 1;
}
