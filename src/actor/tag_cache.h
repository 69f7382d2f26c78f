/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What was found out about words, kept from text to text: their looks, and the sums of weights of their own features at
 * each distance. Few words make most of a text, so most of the work is done once. Nothing depends on what is kept: a
 * word that is not there is looked at again, with the same result.
 */
#ifndef TNC_TAG_CACHE_H
#define TNC_TAG_CACHE_H

#include "actor/tag_features.h"
#include "actor/tag_score.h"

#define TNC_TAG_CACHE_SLOTS 8192 /* a power of two */

typedef struct tnc_tag_kept {
    tnc_tag_word word; /* its looks; end counts from its start. word.raw 0: free */
    uint64_t raw;      /* of the word whose sums these are; 0: free */
    uint32_t summed;   /* which of these are made */
    tnc_tag_sum sums[2 * TNC_TAG_REACH + 1]; /* word features by distance */
    tnc_tag_sum after[3];                    /* with the tag before outside, by distance -1 to 1 */
} tnc_tag_kept;

typedef struct tnc_tag_cache {
    tnc_tag_kept *slots; /* [TNC_TAG_CACHE_SLOTS] */
    tnc_tag_filter filter;      /* of the model's keys */
    const tonecls_model *model; /* whose words these are; with the mark, for another model may come to its address */
    uint64_t mark;
    tnc_memory memory;
} tnc_tag_cache;

/* Returns 0 when out of memory. */
int tnc_tag_cache_init(tnc_tag_cache *cache, const tnc_memory *memory);
void tnc_tag_cache_free(tnc_tag_cache *cache);

/* Forgets all words unless they are this model's. Returns 0 when out of memory. */
int tnc_tag_cache_use(tnc_tag_cache *cache, const tonecls_model *model);

static inline tnc_tag_kept *tnc_tag_cache_slot(tnc_tag_cache *cache, uint64_t raw)
{
    return &cache->slots[raw >> 32 & (TNC_TAG_CACHE_SLOTS - 1)];
}

/* The sum of weights of a word's own features at a distance; and of those with the tag before, outside. The pointer is
 * good until the next call. */
const tnc_tag_sum *tnc_tag_cache_sum(tnc_tag_cache *cache, const tnc_tag_word *word, int offset);
const tnc_tag_sum *tnc_tag_cache_after(tnc_tag_cache *cache, const tnc_tag_word *word, int offset);

#endif
