/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keys to dense ids, exact and capped. A read-only view over three arrays, which may be mapped from a model file or
 * built in memory (vocabulary_builder.h): looking up and learning are two types.
 *
 * keys[id] are strictly ascending. slots is an open-addressing table, a power of two at least twice the count, filled in
 * order of id with linear probing from tnc_vocabulary_home(key): it holds id + 1 in the low 24 bits and the top 8 bits
 * of the key above, so that most misses end without touching keys. Searching stands in this header because it is the
 * innermost loop of prediction.
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

/* No search looks at more slots than this, so that no file, however it was made, can make one slow. Keys are hashes and
 * the table is at most half full: runs of more than some dozens do not happen by chance. */
#define TNC_VOCABULARY_PROBES 1024

static inline size_t tnc_vocabulary_home(const tnc_vocabulary *vocabulary, uint64_t key)
{
    return (size_t)key & (vocabulary->slot_count - 1);
}

/* Id that a slot holds if its tag is the key's and the id is in range, else TNC_NO_ID. */
static inline uint32_t tnc_vocabulary_guess(const tnc_vocabulary *vocabulary, uint32_t slot, uint64_t key)
{
    uint32_t id = (slot & 0xffffff) - 1;
    return slot >> 24 == key >> 56 && id < vocabulary->count ? id : TNC_NO_ID;
}

/* Id of the key, or TNC_NO_ID. At most TNC_VOCABULARY_PROBES probes, whatever the slots hold; ids from the slots are
 * checked against count. An empty vocabulary needs no slots. */
static inline uint32_t tnc_vocabulary_find(const tnc_vocabulary *vocabulary, uint64_t key)
{
    if (vocabulary->count == 0)
        return TNC_NO_ID;
    size_t at = tnc_vocabulary_home(vocabulary, key);
    for (unsigned probe = 0; probe < TNC_VOCABULARY_PROBES; probe++) {
        uint32_t slot = vocabulary->slots[at];
        if (slot == 0)
            return TNC_NO_ID;
        uint32_t id = tnc_vocabulary_guess(vocabulary, slot, key);
        if (id != TNC_NO_ID && vocabulary->keys[id] == key)
            return id;
        at = (at + 1) & (vocabulary->slot_count - 1);
    }
    return TNC_NO_ID;
}

#if defined(__GNUC__)
#define TNC_PREFETCH(address) __builtin_prefetch(address)
#else
#define TNC_PREFETCH(address) ((void)(address))
#endif

/* Asks the processor for the first slot of a key, some keys ahead of its use. count must not be 0. */
static inline void tnc_vocabulary_prefetch(const tnc_vocabulary *vocabulary, uint64_t key)
{
    TNC_PREFETCH(vocabulary->slots + tnc_vocabulary_home(vocabulary, key));
}

/* When its slot has come: asks for the key's place among keys, and gives the id it probably has. count must not be 0. */
static inline uint32_t tnc_vocabulary_peek(const tnc_vocabulary *vocabulary, uint64_t key)
{
    uint32_t slot = vocabulary->slots[tnc_vocabulary_home(vocabulary, key)];
    uint32_t id = tnc_vocabulary_guess(vocabulary, slot, key);
    if (id != TNC_NO_ID)
        TNC_PREFETCH(vocabulary->keys + id);
    return id;
}

/* Slots for a number of keys: the least power of two >= 2 * count, at least 8. */
size_t tnc_vocabulary_slot_count(size_t count);

/* Fills slots [slot_count], zeroed by the caller, for ascending keys. Returns 0 when a key would lie more than
 * TNC_VOCABULARY_PROBES slots from its home, where nobody would look for it. */
int tnc_vocabulary_fill(uint32_t *slots, size_t slot_count, const uint64_t *keys, size_t count);

#endif
