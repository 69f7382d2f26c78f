/* SPDX-License-Identifier: Apache-2.0 */
/* Choosing C by cross-validation on the folds that calibration needs anyway. */
#ifndef TNC_TUNE_H
#define TNC_TUNE_H

#include "fit/problem.h"

/* Values of C that are tried, ascending. */
#define TNC_TUNE_COUNT 6
extern const double tnc_tune_costs[TNC_TUNE_COUNT];

/* How well margins [N * H] answer: accuracy for one plane, macro-F1 over labels for more, micro-F1 when several labels
 * may hold. In [0, 1]; -1 when out of memory. */
double tnc_tune_score(const tnc_source *source, const double *margins);

/* The best C, the smaller one on a tie; margins [N * H], from tnc_shared_new, get its held-out margins. Errors: those
 * of tnc_problem_hold_out. */
tonecls_status tnc_tune(tnc_problem *problem, double *margins, double *cost, tonecls_error *error);

#endif
