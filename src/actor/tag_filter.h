/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which keys a model may know: a bit for each of its keys, found by the key's low bits (a Bloom filter of one hash; Bloom
 * 1970). Most keys of a token are not known, and most of these end here, in a table that stays in a near cache, instead
 * of in the vocabulary, which does not.
 */
#ifndef TNC_TAG_FILTER_H
#define TNC_TAG_FILTER_H

#include "feature/vocabulary.h"

#include "base/memory.h"

typedef struct tnc_tag_filter {
    uint64_t *bits;
    size_t words; /* a power of two */
    tnc_memory memory;
} tnc_tag_filter;

void tnc_tag_filter_init(tnc_tag_filter *filter, const tnc_memory *memory);
void tnc_tag_filter_free(tnc_tag_filter *filter);

/* Takes the keys of a vocabulary in place of those it had. Returns 0 when out of memory; it must not be asked then. */
int tnc_tag_filter_fill(tnc_tag_filter *filter, const tnc_vocabulary *vocabulary);

/* 0 when the key is not known, for certain. Only after a fill that succeeded. */
static inline int tnc_tag_filter_passes(const tnc_tag_filter *filter, uint64_t key)
{
    return filter->bits[key >> 6 & (filter->words - 1)] >> (key & 63) & 1;
}

#endif
