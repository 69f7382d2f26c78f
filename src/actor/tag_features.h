/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Features of one token for the tagger, as keys. The same code for training and tagging. They come in groups:
 *   word     of one word at one distance from the token: depends on nothing else, so its sum of weights can be kept
 *   after    of one word at one distance and the tag before the token: kept too, for the commonest tag
 *   context  of several words together, of the gazetteer phrase and the run of capitals the token stands in
 *   history  of the tags before it and of what its word was tagged earlier in the document
 * All are of one block, PLAIN: weight 1 each.
 */
#ifndef TNC_TAG_FEATURES_H
#define TNC_TAG_FEATURES_H

#include "actor/tag_word.h"

#define TNC_TAG_REACH 2 /* words looked at on either side */
#define TNC_TAG_KEYS_MAX 64 /* of one group at most */

/* A token in its sentence. */
typedef struct tnc_tag_place {
    const tnc_tag_word *words; /* of the text */
    size_t first, last;        /* of the sentence, half open */
    size_t at;
} tnc_tag_place;

typedef struct tnc_tag_history {
    uint32_t before, before_that; /* tags; TNC_TAGS at the start of a sentence */
    uint32_t remembered, remembered_next; /* tnc_tag_memory_get of the word and of the next one */
} tnc_tag_history;

/* Each writes up to TNC_TAG_KEYS_MAX keys and returns how many. offset from -TNC_TAG_REACH to TNC_TAG_REACH. */
size_t tnc_tag_word_keys(const tnc_tag_word *word, int offset, uint64_t *keys);
size_t tnc_tag_after_keys(const tnc_tag_word *word, int offset, uint32_t before, uint64_t *keys); /* -1 to 1 */
size_t tnc_tag_context_keys(const tnc_tag_place *place, uint64_t *keys);
size_t tnc_tag_history_keys(const tnc_tag_place *place, const tnc_tag_history *history, uint64_t *keys);

/* The word at a distance from the token: a word of nothing outside of the sentence. */
const tnc_tag_word *tnc_tag_word_at(const tnc_tag_place *place, int offset);

#endif
