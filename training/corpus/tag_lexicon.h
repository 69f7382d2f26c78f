/* SPDX-License-Identifier: Apache-2.0 */
/* A lexicon being made: keys and values are put in any number, then closed into sorted arrays and a view to look up. */
#ifndef TNC_TAG_LEXICON_H
#define TNC_TAG_LEXICON_H

#include "model/parts.h"

typedef struct tnc_tag_entry {
    uint64_t key;
    size_t order; /* of putting */
    uint32_t value;
} tnc_tag_entry;

typedef struct tnc_tag_lexicon {
    tnc_tag_entry *entries;
    size_t entry_count, entry_capacity;
    uint64_t *keys; /* from here on: after closing */
    uint32_t *values, *slots;
    size_t count, slot_count;
    tnc_lexicon view;
    tnc_memory memory;
    int failed; /* sticky: out of memory */
} tnc_tag_lexicon;

void tnc_tag_lexicon_init(tnc_tag_lexicon *lexicon, const tnc_memory *memory);
void tnc_tag_lexicon_free(tnc_tag_lexicon *lexicon);
void tnc_tag_lexicon_put(tnc_tag_lexicon *lexicon, uint64_t key, uint32_t value);

/* Sorts; values of one key are merged in the order they were put: by merge, or by OR when it is NULL. Values that come
 * out as 0 are left out. Returns 0 when out of memory. */
int tnc_tag_lexicon_close(tnc_tag_lexicon *lexicon, uint32_t (*merge)(uint32_t first, uint32_t next));

tnc_lexicon_parts tnc_tag_lexicon_parts(const tnc_tag_lexicon *lexicon, const char name[4]);

#endif
