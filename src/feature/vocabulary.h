/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keys to dense ids, exact and capped. A read-only view over two arrays, which may be mapped from a model file or built
 * in memory (vocabulary_builder.h): looking up and learning are two types.
 *
 * keys[id] are strictly ascending and, being hashes, evenly spread. So a key's place is nearly known from its size: the
 * range of all keys is cut into equal buckets of about four, and slots[b] says how many keys lie before bucket b. Next to a
 * hash table this takes a tenth of the room, and one place of memory less for each search.
 * Searching stands in this header because it is the innermost loop of prediction.
 */
#ifndef TNC_VOCABULARY_H
#define TNC_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

#define TNC_VOCABULARY_MAX ((size_t)((1u << 24) - 2))
#define TNC_NO_ID UINT32_MAX

#define TNC_VOCABULARY_WINDOW 8 /* keys: twice what a bucket holds on average, and one line of cache */

typedef struct tnc_vocabulary {
    const uint64_t *keys;  /* [count] */
    const uint32_t *slots; /* [slot_count] */
    size_t count;          /* V */
    size_t slot_count;     /* buckets + 1: the last slot is V. An empty vocabulary needs none */
} tnc_vocabulary;

/* The bucket of a key among so many: 0 .. buckets - 1, never falling while keys rise. */
static inline size_t tnc_vocabulary_bucket(uint64_t key, size_t buckets)
{
    return (size_t)((key >> 32) * buckets >> 32);
}

/* First place in [from, to) whose key is not below, or to. For buckets that are crowded or stand at the end. */
static inline size_t tnc_vocabulary_halve(const uint64_t *keys, size_t from, size_t to, uint64_t key)
{
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (keys[middle] < key)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* Id of the key, or TNC_NO_ID. Reads inside the arrays and ends, whatever they hold. What is in a bucket is counted
 * without looking where to stop: a branch that nobody can predict costs more than the few comparisons it spares. */
static inline uint32_t tnc_vocabulary_find(const tnc_vocabulary *vocabulary, uint64_t key)
{
    const uint64_t *keys = vocabulary->keys;
    size_t count = vocabulary->count;
    if (count == 0)
        return TNC_NO_ID;
    size_t bucket = tnc_vocabulary_bucket(key, vocabulary->slot_count - 1);
    size_t from = vocabulary->slots[bucket], to = vocabulary->slots[bucket + 1], at = from;
    if (to - from <= TNC_VOCABULARY_WINDOW && from + TNC_VOCABULARY_WINDOW < count)
        for (size_t i = 0; i < TNC_VOCABULARY_WINDOW; i++)
            at += keys[from + i] < key;
    else
        at = tnc_vocabulary_halve(keys, from, to < count ? to : count, key);
    return at < count && keys[at] == key ? (uint32_t)at : TNC_NO_ID;
}

#if defined(__GNUC__)
#define TNC_PREFETCH(address) __builtin_prefetch(address)
#else
#define TNC_PREFETCH(address) ((void)(address))
#endif

/* Asks the processor for the slot of a key, some keys ahead of its use. count must not be 0. */
static inline void tnc_vocabulary_prefetch(const tnc_vocabulary *vocabulary, uint64_t key)
{
    TNC_PREFETCH(vocabulary->slots + tnc_vocabulary_bucket(key, vocabulary->slot_count - 1));
}

/* When its slot has come: asks for the key's place among keys, and gives the id it has or would have, about. Not checked:
 * good for asking for memory only. count must not be 0. */
static inline uint32_t tnc_vocabulary_peek(const tnc_vocabulary *vocabulary, uint64_t key)
{
    uint32_t id = vocabulary->slots[tnc_vocabulary_bucket(key, vocabulary->slot_count - 1)];
    TNC_PREFETCH(vocabulary->keys + id);
    return id;
}

/* Slots for a number of keys: one bucket for four keys, and the end. */
size_t tnc_vocabulary_slot_count(size_t count);

/* Fills slots [slot_count] for ascending keys. slot_count is at least 2. */
void tnc_vocabulary_fill(uint32_t *slots, size_t slot_count, const uint64_t *keys, size_t count);

#endif
