/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The hash that keys of features are made of. It is part of the model format (models/FORMAT.md, "Keys"): changing one
 * bit of it makes every model unreadable. Not cryptographic; a key is 64 bits wide so that two n-grams of one vocabulary
 * practically never meet, and the trainer refuses a vocabulary in which two did.
 */
#ifndef TNC_HASH_H
#define TNC_HASH_H

#include "base/bytes.h"

#include <stddef.h>

#define TNC_HASH_SEED UINT64_C(0x9e3779b97f4a7c15)
#define TNC_HASH_FACTOR UINT64_C(0xff51afd7ed558ccd)

/* One step: folds a 64-bit word into a state. */
static inline uint64_t tnc_hash_step(uint64_t state, uint64_t word)
{
    state = (state ^ word) * TNC_HASH_FACTOR;
    return state ^ state >> 32;
}

/* Up to seven bytes, low ones first; no read goes beyond the size. */
static inline uint64_t tnc_hash_tail(const unsigned char *bytes, size_t size)
{
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++)
        word |= (uint64_t)bytes[i] << (8 * i);
    return word;
}

static inline uint64_t tnc_hash_bytes(uint64_t seed, const void *bytes, size_t size)
{
    const unsigned char *b = bytes;
    uint64_t state = seed ^ (uint64_t)size * TNC_HASH_SEED;
    for (; size >= 8; b += 8, size -= 8)
        state = tnc_hash_step(state, tnc_load64(b));
    if (size)
        state = tnc_hash_step(state, tnc_hash_tail(b, size));
    return tnc_hash_step(state, TNC_HASH_SEED);
}

/* Order matters: ("dog", "bites") and ("bites", "dog") are two n-grams. */
static inline uint64_t tnc_hash_join(uint64_t left, uint64_t right)
{
    return tnc_hash_step(left * TNC_HASH_SEED + 1, right);
}

#endif
