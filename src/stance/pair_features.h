/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Features of an ordered pair of actors in a sentence, for models of task PAIR. Blocks are laid out by what they depend
 * on: the sentence alone, the source alone, the target alone, or both. Blocks are normalised one by one, so the margin
 * of a pair is the sum of four parts, and the predictor scores each part once: a sentence of ten actors needs one bag for
 * itself, twenty for its actors, and only small ones for its pairs.
 */
#ifndef TNC_PAIR_FEATURES_H
#define TNC_PAIR_FEATURES_H

#include "feature/bag.h"
#include "feature/vector.h"
#include "stance/roles.h"

enum {
    TNC_PAIR_SENTENCE = 1,
    TNC_PAIR_SOURCE = 2,
    TNC_PAIR_TARGET = 4,
    TNC_PAIR_BOTH = 8,
    TNC_PAIR_ALL = 15
};

/* Words of a sentence before, between and after a pair that are looked at. */
#define TNC_PAIR_REACH 60

/* Fills blocks [TNC_BLOCKS_MAX] and returns their number. vectors 1: word-weight blocks as well. */
uint32_t tnc_pair_blocks(int vectors, tnc_block *blocks);

/* Fills the bag (cleared first): all blocks are opened, those of the wanted parts filled. source and target are words of
 * two different actors; for SENTENCE alone neither is read, for SOURCE or TARGET only that one. Out of memory: bag->failed. */
void tnc_pair_features(const tnc_reading *reading, uint32_t source, uint32_t target, int vectors, unsigned parts,
                       tnc_bag *bag);

#endif
