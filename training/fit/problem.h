/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The learning problem, ready for the solvers, and the two things asked of it: margins of instances by planes that did
 * not see them, and the final planes. Each solver run, one plane of one fold, is a job of the pool.
 */
#ifndef TNC_PROBLEM_H
#define TNC_PROBLEM_H

#include "fit/copies.h"
#include "fit/solver.h"

typedef struct tnc_problem {
    const tnc_source *source;
    const tnc_fit_options *options;
    const size_t *order; /* [N] the instance of each row */
    const tnc_matrix *matrix;
    const tnc_solver *solver;
    const void *prepared;
    tnc_copies copies;
    uint32_t planes;      /* H */
    const uint32_t *fold; /* [N] by instance; NULL when nothing is held out */
    uint32_t folds;
    size_t jobs_done, jobs_total; /* for progress */
} tnc_problem;

/* margins [N * H], from tnc_shared_new: each instance by the run that left its fold out. A run without instances of one
 * side gives -1, or +1, for all. Errors: those of the pool and the solver. */
tonecls_status tnc_problem_hold_out(tnc_problem *problem, double cost, double *margins, tonecls_error *error);

/* weights [columns * H], row after row, and bias [H]. */
tonecls_status tnc_problem_solve(tnc_problem *problem, double cost, double *weights, double *bias,
                                 tonecls_error *error);

#endif
