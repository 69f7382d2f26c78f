/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keys to dense ids, exact and capped. A read-only view over three arrays, which may be mapped from a model file or
 * built in memory (vocabulary_builder.h): looking up and learning are two types.
 *
 * keys[id] are strictly ascending. slots is an open-addressing table, a power of two at least twice the count, filled in
 * order of id with linear probing from tnc_vocabulary_home(key): it holds id + 1 in the low 24 bits and the top 8 bits
 * of the key above, so that most misses end without touching keys.
 */
#ifndef TNC_VOCABULARY_H
#define TNC_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

#define TNC_VOCABULARY_MAX ((size_t)((1u << 24) - 2))
#define TNC_NO_ID UINT32_MAX

typedef struct tnc_vocabulary {
    const uint64_t *keys;  /* [count] */
    const uint32_t *slots; /* [slot_count], little-endian machines read them in place */
    size_t count;          /* V */
    size_t slot_count;
} tnc_vocabulary;

/* Id of the key, or TNC_NO_ID. At most slot_count probes, whatever the slots hold; ids from the slots are checked
 * against count. */
uint32_t tnc_vocabulary_find(const tnc_vocabulary *vocabulary, uint64_t key);

/* Asks the processor for the first slot of a key, some keys ahead of its use. */
void tnc_vocabulary_prefetch(const tnc_vocabulary *vocabulary, uint64_t key);

/* Slots for a number of keys: the least power of two >= 2 * count, at least 8. */
size_t tnc_vocabulary_slot_count(size_t count);

/* Fills slots [slot_count], zeroed by the caller, for ascending keys. */
void tnc_vocabulary_fill(uint32_t *slots, size_t slot_count, const uint64_t *keys, size_t count);

#endif
