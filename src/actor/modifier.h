/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Mentions that only tell whose man somebody is: "North Korean" in "North Korean leader Kim Jong Un", "Russia's" in
 * "Russia's foreign minister, Sergei Lavrov", "Apple" in "Tim Cook, chief executive of Apple,". Such a mention takes no
 * part in what the person does, so no stance between the two should be read from that sentence.
 */
#ifndef TNC_MODIFIER_H
#define TNC_MODIFIER_H

#include "actor/name_words.h"
#include "text/text.h"

typedef enum tnc_modification {
    TNC_NO_MODIFIER = 0,
    TNC_FIRST_MODIFIES = 1, /* the first span describes the second */
    TNC_SECOND_MODIFIES = 2 /* the second span describes the first */
} tnc_modification;

typedef struct tnc_token_span {
    uint32_t first, last; /* tokens of one text, half open */
} tnc_token_span;

/* Two spans of one sentence, one before the other, in text order. Words of roles and titles must stand between them, or
 * the second must be part of a description set off by a comma. Asks nothing of what the spans name: the caller knows
 * that the one modified is a person. Cost: a few look-ups when the spans are near, none when they are not. */
tnc_modification tnc_spans_modify(const tnc_text *text, const tnc_name_words *words, tnc_token_span first,
                                  tnc_token_span second);

#endif
