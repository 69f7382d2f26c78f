/* SPDX-License-Identifier: Apache-2.0 */
/*
 * All instances as sparse rows, in canonical order: by content, not by place in the corpus, so that the order of files
 * never shows in a model. The solvers see what a model will see: rows come from tnc_vector_make, with idf multiplied
 * in.
 */
#ifndef TNC_MATRIX_H
#define TNC_MATRIX_H

#include "fit/columns.h"

typedef struct tnc_cell {
    uint32_t column;
    float value; /* finite, not 0 */
} tnc_cell;

typedef struct tnc_row {
    const tnc_cell *cells; /* [count] columns ascending */
    size_t count;
} tnc_row;

typedef struct tnc_matrix {
    tnc_row *rows;     /* [N] */
    size_t count;      /* N */
    size_t sparse;     /* V: columns of features; those of word vectors follow */
    size_t columns;    /* V + groups * D */
    size_t cells;      /* of all rows */
    tnc_cell **pieces; /* [piece_count] what the rows point into */
    size_t piece_count;
} tnc_matrix;

/* order [N]: row r is instance order[r] (rows_order.h). Reads every instance once. Errors: MEMORY, INTERRUPTED, CORPUS
 * (a value that is not finite; no row with anything in it), and those of the source. */
tonecls_status tnc_matrix_make(tnc_matrix *matrix, const tnc_source *source, const size_t *order,
                               const tnc_block *blocks, const tnc_columns *columns, const tnc_fit_options *options,
                               tonecls_error *error);
void tnc_matrix_free(tnc_matrix *matrix);

/* stretch [columns], or NULL for 1 */
static inline double tnc_cell_stretched(const tnc_cell *cell, const double *stretch)
{
    return stretch ? stretch[cell->column] * cell->value : cell->value;
}

/* weights [columns] */
static inline double tnc_row_dot(const tnc_row *row, const double *weights)
{
    double sum = 0;
    for (size_t i = 0; i < row->count; i++)
        sum += weights[row->cells[i].column] * row->cells[i].value;
    return sum;
}

#endif
