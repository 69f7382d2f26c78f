/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How the words of a document were tagged so far: "Lavrov" alone is a person when it was part of one earlier. One of the
 * features of later words.
 */
#ifndef TNC_TAG_MEMORY_H
#define TNC_TAG_MEMORY_H

#include "base/memory.h"

typedef struct tnc_tag_memory {
    uint64_t *keys;
    uint32_t *values; /* generation << 9 | (tag + 1) << 5 | mask of entities */
    size_t slot_count, used;
    uint32_t generation;
    tnc_memory memory;
    int failed; /* sticky until forgotten: out of memory, nothing new is remembered */
} tnc_tag_memory;

void tnc_tag_memory_init(tnc_tag_memory *memory, const tnc_memory *allocator);
void tnc_tag_memory_free(tnc_tag_memory *memory);

/* Forgets everything, in constant time. */
void tnc_tag_memory_forget(tnc_tag_memory *memory);

void tnc_tag_memory_put(tnc_tag_memory *memory, uint64_t word, uint32_t tag);

/* (tag + 1) << 5 | mask: the latest tag, and a bit 1 << entity for each entity met (0: outside). 0: a new word. */
uint32_t tnc_tag_memory_get(const tnc_tag_memory *memory, uint64_t word);

#endif
