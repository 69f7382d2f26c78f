/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The solvers, one row each. Both solve  min |w|^2 / 2 + sum of C_i * loss(y_i (w . x_i + b)),  y = +1 or -1:
 *   libsvm     C-SVC with a linear kernel: hinge loss, b free. The reference; slow for many rows.
 *   liblinear  hinge and squared hinge, in the dual (the squared hinge in the primal where rows hold word vectors); b is
 *              the weight of one more feature of constant value B, so that b^2 / (2 B^2) is punished too;
 *              solver_liblinear.c says which B.
 *
 * Neither takes a cost for each instance (Debian's builds do not), so an instance of weight n is n equal rows: exact,
 * and rows are only pointers. Neither can report that memory ran out, and both may crash instead: call them through
 * pool.h. Both use global state (rand(), a print function), for which a process of their own is the right place too.
 */
#ifndef TNC_SOLVER_H
#define TNC_SOLVER_H

#include "fit/matrix.h"

typedef struct tnc_run {
    const uint32_t *rows;     /* [count] rows of the matrix to learn from; one that stands here twice counts twice */
    const signed char *sides; /* [count] +1 or -1; both must occur */
    size_t count;
    double cost[2]; /* C of sides -1 and +1 */
    tnc_loss loss;
    double tolerance; /* the solver's own stopping criterion; smaller is more exact */
    unsigned seed;
} tnc_run;

typedef struct tnc_solver {
    const char *name;
    unsigned losses;                      /* bit 1 << tnc_loss */
    double bytes_per_cell, bytes_per_row; /* of what prepare() makes, for the memory estimate */
    /* The matrix in the solver's own form; made once, then used by many runs. stretch [columns] multiplies its columns;
     * NULL: by 1. NULL: out of memory. */
    void *(*prepare)(const tnc_matrix *matrix, const double *stretch, tnc_loss loss);
    void (*release)(void *prepared);
    /* weights [columns]. Errors: MEMORY, CORPUS. */
    tonecls_status (*solve)(const void *prepared, const tnc_run *run, double *weights, double *bias,
                            tonecls_error *error);
} tnc_solver;

extern const tnc_solver tnc_solver_libsvm;    /* solver_libsvm.c */
extern const tnc_solver tnc_solver_liblinear; /* solver_liblinear.c */

/* The row of this name; "auto" is the fastest one that knows the loss. Errors: ARGUMENT (no such solver, or it does not
 * know the loss). */
tonecls_status tnc_solver_find(const char *name, tnc_loss loss, const tnc_solver **solver, tonecls_error *error);
/* Row i of the table, or NULL: for help texts. */
const tnc_solver *tnc_solver_at(size_t i);

#endif
