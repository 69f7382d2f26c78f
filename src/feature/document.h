/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Features of a whole document, for models of task LABEL. Blocks, in this order, each only there when its setting says
 * so (an absent block is not opened; tnc_document_blocks tells the layout):
 *   words of the body, words of the title, character n-grams of title and body,
 *   word weights over the body, word weights over the title.
 * Blocks of sparse features are TFIDF. Items of a block that come from the title stand first (tnc_bag_in_title).
 */
#ifndef TNC_DOCUMENT_H
#define TNC_DOCUMENT_H

#include "feature/bag.h"
#include "feature/vector.h"
#include "text/text.h"

typedef struct tnc_document_settings {
    uint32_t word_min, word_max; /* n of word n-grams, 1..5; word_max 0: none */
    uint32_t char_min, char_max; /* n of character n-grams inside words, 1..8; char_max 0: none */
    uint32_t title;              /* 1: the title is a block of its own; 0: it is read as the start of the body */
    uint32_t lead;               /* only the first so many tokens of the body count (a title always does); 0: all */
    uint32_t punctuation;        /* 1: punctuation and symbols are tokens of n-grams; 0: passed over */
    uint32_t vectors;            /* 1: word-weight blocks */
} tnc_document_settings;

/* 1 when every setting is in the range given above, and some block is left. Models and command lines may say anything. */
int tnc_document_settings_valid(const tnc_document_settings *settings);

/* From the numbers that a model stores, in the order of the fields above, and back. values [TNC_DOCUMENT_SETTINGS]. */
#define TNC_DOCUMENT_SETTINGS 8
tnc_document_settings tnc_document_settings_load(const uint32_t *values);
void tnc_document_settings_store(const tnc_document_settings *settings, uint32_t *values);

/* Fills blocks [TNC_BLOCKS_MAX] and returns their number. */
uint32_t tnc_document_blocks(const tnc_document_settings *settings, tnc_block *blocks);

/* Fills the bag (cleared first). title may be NULL. Out of memory: bag->failed. Cost: one hash step per n-gram. */
void tnc_document_features(const tnc_document_settings *settings, tnc_text *title, tnc_text *body, tnc_bag *bag);

#endif
