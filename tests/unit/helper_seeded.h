/* SPDX-License-Identifier: Apache-2.0 */
/* Pseudo-random numbers for property tests (splitmix64): the same on every machine for a seed, which the test prints. */
#ifndef HELPER_SEEDED_H
#define HELPER_SEEDED_H

#include <stddef.h>
#include <stdint.h>

typedef struct seeded {
    uint64_t state;
} seeded;

/* Prints the seed and begins. */
seeded seeded_begin(const char *what, uint64_t seed);
uint64_t seeded_next(seeded *random);
/* 0 .. bound - 1 */
size_t seeded_below(seeded *random, size_t bound);

/* Fills up to capacity bytes and returns how many: words, numbers, punctuation, accents, emoji, ideographs, line breaks,
 * marks, invisible characters, stray bytes. */
size_t seeded_text(seeded *random, char *bytes, size_t capacity);

#endif
