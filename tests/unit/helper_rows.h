/* SPDX-License-Identifier: Apache-2.0 */
/* A matrix made by hand, for tests of what works on matrices. */
#ifndef HELPER_ROWS_H
#define HELPER_ROWS_H

#include "fit/solver.h"

typedef struct made_matrix {
    tnc_matrix matrix;
    tnc_cell *cells;
    uint32_t *rows;
    signed char *sides;
    tnc_run run; /* all rows, hinge loss, cost 1 */
} made_matrix;

/* count rows of about ten cells each; a row's side is that of a hidden plane, with some noise. */
void made_matrix_new(made_matrix *made, size_t count, size_t columns, uint64_t seed);
void made_matrix_free(made_matrix *made);

/* The value of the objective that both solvers minimise, bias unpunished. */
double made_matrix_objective(const made_matrix *made, const double *weights, double bias);

#endif
