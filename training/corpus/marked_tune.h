/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Rare labels. Calibrated probabilities of stances seldom pass one half, so the most probable label is "neutral" nearly
 * always: right for accuracy, useless for a reader who asks who opposes whom. Here the offsets of the sigmoids are moved
 * so that the answers have the best macro-F1 on held-out margins. Probabilities are then those of a collection in which
 * stances are as frequent as answers should be; the reports say so.
 */
#ifndef TNC_MARKED_TUNE_H
#define TNC_MARKED_TUNE_H

#include "fit/fit.h"

/* Moves fitted->offset of labels 1 .. K-1 (label 0 stays). Does nothing without held-out margins. Deterministic. Gives the
 * macro-F1 before and after. Errors: MEMORY. */
tonecls_status tnc_marked_tune(const tnc_source *source, tnc_fitted *fitted, double scores[2], tonecls_error *error);

#endif
