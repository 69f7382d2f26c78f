/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Margins of a PLAIN block, without the bag and vector of other tasks: the rows of the keys that the model knows, summed.
 * What tnc_score gives for the same keys, up to rounding. Rows of whole numbers are summed exactly; so sums of parts may
 * be kept and put together in any order.
 */
#ifndef TNC_TAG_SCORE_H
#define TNC_TAG_SCORE_H

#include "actor/tag_filter.h"
#include "actor/tag_label.h"

typedef union tnc_tag_sum {
    int32_t whole[TNC_TAGS]; /* of INT8 and INT16 rows: times the column's scale */
    float real[TNC_TAGS];    /* of FLOAT32 rows */
} tnc_tag_sum;

/* 1 when the model is one that these functions can score: table 0 has as many columns as planes, at most TNC_TAGS, and
 * one PLAIN block. */
int tnc_tag_can_score(const tonecls_model *model);

/* Looks the keys up, waits for memory once for all, adds their rows to sum. keys [count] is scratch afterwards, ids
 * [count] is too. filter: filled from the model's table 0, or NULL. */
void tnc_tag_sum_keys(const tonecls_model *model, const tnc_tag_filter *filter, uint64_t *keys, size_t count,
                      uint32_t *ids, tnc_tag_sum *sum);

/* Adds one sum to another. */
void tnc_tag_sum_add(const tonecls_model *model, tnc_tag_sum *sum, const tnc_tag_sum *more);

/* margins [K] from a sum: scales, the block's scale and bias applied. */
void tnc_tag_margins(const tonecls_model *model, const tnc_tag_sum *sum, double *margins);

#endif
