/* SPDX-License-Identifier: Apache-2.0 */
/* Strict counting of mentions: one found is right when its first token, its last token and its entity are all gold's. */
#ifndef TNC_TAG_SPANS_H
#define TNC_TAG_SPANS_H

#include "actor/tag_label.h"
#include "base/buffer.h"

#define TNC_ENTITIES 5 /* 1 to 4 are entities */

typedef struct tnc_span_counts {
    size_t right[TNC_ENTITIES], gold[TNC_ENTITIES], found[TNC_ENTITIES];
} tnc_span_counts;

/* Adds the mentions of one text: gold and found are tags [count]. */
void tnc_spans_count(tnc_span_counts *counts, const uint8_t *gold, const uint8_t *found, size_t count);

/* F1 over the entities whose bit (1 << entity) is in the mask; 0 without a case. */
double tnc_spans_f1(const tnc_span_counts *counts, uint32_t entities);

/* Appends a line per entity of the mask and one for all of them together. */
void tnc_spans_print(const tnc_span_counts *counts, uint32_t entities, tnc_buffer *out);

#endif
