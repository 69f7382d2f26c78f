/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Features of one actor in a sentence, for models of task TARGET: how the text treats it. Two parts, as for pairs
 * (pair_features.h): what depends on the sentence alone, and what depends on the actor.
 */
#ifndef TNC_TARGET_FEATURES_H
#define TNC_TARGET_FEATURES_H

#include "feature/bag.h"
#include "feature/vector.h"
#include "stance/roles.h"

enum { TNC_TARGET_SENTENCE = 1, TNC_TARGET_ACTOR = 2, TNC_TARGET_ALL = 3 };

/* Fills blocks [TNC_BLOCKS_MAX] and returns their number. vectors 1: word-weight blocks as well. */
uint32_t tnc_target_blocks(int vectors, tnc_block *blocks);

/* Fills the bag (cleared first): all blocks are opened, those of the wanted parts filled. target is the word of a marked
 * actor; for SENTENCE alone it is not read. Out of memory: bag->failed. */
void tnc_target_features(const tnc_reading *reading, uint32_t target, int vectors, unsigned parts, tnc_bag *bag);

#endif
