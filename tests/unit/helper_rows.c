/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_rows.h"
#include "helper_seeded.h"

#include <math.h>
#include <stdlib.h>

#define CELLS_MAX 12

/* -1 .. 1 */
static double draw(seeded *random)
{
    return (double)seeded_below(random, 2000001) / 1000000 - 1;
}

static size_t fill_row(tnc_cell *cells, seeded *random, size_t columns, double *squares)
{
    size_t count = 0, step = columns / CELLS_MAX;
    for (size_t c = seeded_below(random, step); c < columns; c += 1 + seeded_below(random, 2 * step)) {
        if (count == CELLS_MAX)
            break;
        cells[count] = (tnc_cell){ (uint32_t)c, (float)draw(random) };
        *squares += (double)cells[count].value * cells[count].value;
        count++;
    }
    return count;
}

void made_matrix_new(made_matrix *made, size_t count, size_t columns, uint64_t seed)
{
    seeded random = seeded_begin("matrix", seed);
    double *hidden = calloc(columns, sizeof *hidden);
    *made = (made_matrix){ .matrix = { .count = count, .sparse = columns, .columns = columns } };
    made->matrix.rows = calloc(count, sizeof *made->matrix.rows);
    made->cells = calloc(count * CELLS_MAX, sizeof *made->cells);
    made->rows = calloc(count, sizeof *made->rows);
    made->sides = calloc(count, sizeof *made->sides);
    for (size_t v = 0; v < columns; v++)
        hidden[v] = draw(&random);
    for (size_t r = 0; r < count; r++) {
        double squares = 0;
        tnc_cell *cells = made->cells + r * CELLS_MAX;
        size_t length = fill_row(cells, &random, columns, &squares);
        for (size_t c = 0; c < length; c++)
            cells[c].value = (float)(cells[c].value / sqrt(squares > 0 ? squares : 1));
        made->matrix.rows[r] = (tnc_row){ cells, length };
        made->matrix.cells += length;
        made->rows[r] = (uint32_t)r;
        made->sides[r] = tnc_row_dot(&made->matrix.rows[r], hidden) + 0.2 * draw(&random) + 0.1 > 0 ? 1 : -1;
    }
    made->run = (tnc_run){ made->rows, made->sides, count, { 1, 1 }, TNC_HINGE, 1e-6, 1 };
    free(hidden);
}

void made_matrix_free(made_matrix *made)
{
    free(made->matrix.rows);
    free(made->cells);
    free(made->rows);
    free(made->sides);
}

double made_matrix_objective(const made_matrix *made, const double *weights, double bias)
{
    double sum = 0;
    for (size_t v = 0; v < made->matrix.columns; v++)
        sum += weights[v] * weights[v] / 2;
    for (size_t i = 0; i < made->run.count; i++) {
        int side = made->run.sides[i];
        double short_of = 1 - side * (tnc_row_dot(&made->matrix.rows[made->run.rows[i]], weights) + bias);
        if (short_of > 0)
            sum += made->run.cost[side > 0] * (made->run.loss == TNC_HINGE ? short_of : short_of * short_of);
    }
    return sum;
}
