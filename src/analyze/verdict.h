/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of an analysis, in the order they are made. Each returns 0 when out of memory. */
#ifndef TNC_VERDICT_H
#define TNC_VERDICT_H

#include "analyze/analyzer.h"

/* Features, margins, scores of the prepared fields; whether the threshold was reached. */
int tnc_find_label(tonecls_analyzer *analyzer, double threshold);

/* The sentences of the text that did most for the label found. */
int tnc_find_highlights(tonecls_analyzer *analyzer);

/* The words behind every label's margin. */
int tnc_find_reasons(tonecls_analyzer *analyzer);

/* Actors, attitudes, stances, as far as there are models for them. */
tonecls_status tnc_find_actors(tonecls_analyzer *analyzer, double stance_threshold, tonecls_error *error);

#endif
