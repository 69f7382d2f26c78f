/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Columns made longer the more differently the two sides of a run use them, after Wang and Manning (2012): with r the
 * log of the ratio of a feature's share among the positive and among the negative instances, a column is multiplied by
 * (1 - blend) + blend * |r|. A regularised solver then spends its weight on features that tell the sides apart. It is
 * linear, so it folds into the weights and costs nothing when predicting; and it is computed from the rows of the run
 * alone, so what is held out stays unseen. Columns of word vectors are left as they are.
 */
#ifndef TNC_STRETCH_H
#define TNC_STRETCH_H

#include "fit/solver.h"

/* stretch [columns], 0 or more; blend 0..1. Returns 0 when out of memory. */
int tnc_stretch_make(const tnc_matrix *matrix, const tnc_run *run, double blend, double *stretch);

#endif
