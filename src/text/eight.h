/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Eight ASCII bytes at once, as one little-endian word (Lamport 1975, "Multiple byte processing with full-word
 * instructions"). A mask has the high bit of each byte that it tells of.
 */
#ifndef TNC_EIGHT_H
#define TNC_EIGHT_H

#include <stdint.h>

#define TNC_EIGHT_ONES UINT64_C(0x0101010101010101)
#define TNC_EIGHT_HIGH UINT64_C(0x8080808080808080)

/* Bytes from first to last, both ASCII; bytes above ASCII are never in the mask. */
static inline uint64_t tnc_eight_range(uint64_t word, unsigned first, unsigned last)
{
    uint64_t low = word & ~TNC_EIGHT_HIGH;
    uint64_t from_first = low + TNC_EIGHT_ONES * (0x80 - first), above_last = low + TNC_EIGHT_ONES * (0x7f - last);
    return from_first & ~above_last & ~word & TNC_EIGHT_HIGH;
}

static inline uint64_t tnc_eight_upper(uint64_t word)
{
    return tnc_eight_range(word, 'A', 'Z');
}

/* 'A'..'Z' to lower case, other bytes as they are. */
static inline uint64_t tnc_eight_to_lower(uint64_t word)
{
    return word | tnc_eight_upper(word) >> 2;
}

/* How many bytes at the start are in the mask, 0 to 8. */
static inline unsigned tnc_eight_count(uint64_t mask)
{
    uint64_t out = ~mask & TNC_EIGHT_HIGH;
    if (out == 0)
        return 8;
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(out) / 8;
#else
    unsigned count = 0;
    for (; !(out & 0x80); out >>= 8)
        count++;
    return count;
#endif
}

/* The first count bytes, 1 to 7; zero behind them. */
static inline uint64_t tnc_eight_first(uint64_t word, unsigned count)
{
    return word & ~(UINT64_MAX << 8 * count);
}

#endif
