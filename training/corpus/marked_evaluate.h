/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Evaluation of the tasks over marked texts: the common figures, and for pairs the precision of claimed stances. A claim
 * is the more probable of the labels that are not neutral; claims are ranked by its probability, over all instances, and
 * precision is read where recall of the gold stances first reaches .1, .2, .3, .5.
 */
#ifndef TNC_MARKED_EVALUATE_H
#define TNC_MARKED_EVALUATE_H

#include "corpus/task.h"

tonecls_status tnc_pair_evaluate(const tonecls_model *model, const tnc_load *load, const tnc_evaluation *evaluation,
                                 tnc_buffer *report, tonecls_error *error);

#define TNC_RECALLS 4
extern const double tnc_recalls[TNC_RECALLS];

/* probabilities [N * K] -> precision at tnc_recalls; -1 where the recall is never reached. neutral is a label. Errors:
 * MEMORY. */
tonecls_status tnc_claim_precision(const tnc_source *source, const double *probabilities, uint32_t label_count,
                                   uint32_t neutral, double precision[TNC_RECALLS], tonecls_error *error);

#endif
