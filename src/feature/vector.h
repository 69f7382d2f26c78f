/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From a bag to a sparse vector: look up, count, weigh, normalise. The same code for training and prediction.
 *
 * Weightings of a block, with tf = how often a feature stands in the block:
 *   TFIDF    (1 + ln tf) * idf, the block divided by its Euclidean norm (sublinear tf-idf, Salton & Buckley 1988)
 *   BINARY   1 for each feature present, the block divided by its norm
 *   PLAIN    1 for each feature present, not normalised
 *   SUM      tf, divided by the square root of the number of items of the block that have a row: word weights from vectors
 * Features that the vocabulary does not have count nowhere, not in the norm either.
 * Every value of a block is then multiplied by the block's scale.
 */
#ifndef TNC_VECTOR_H
#define TNC_VECTOR_H

#include "feature/bag.h"
#include "feature/vocabulary.h"

typedef enum tnc_weighting {
    TNC_TFIDF = 1,
    TNC_BINARY = 2,
    TNC_PLAIN = 3,
    TNC_SUM = 4
} tnc_weighting;

typedef struct tnc_block {
    uint8_t weighting; /* tnc_weighting */
    uint8_t table;     /* 0: sparse features. 1: word weights from vectors (SUM only) */
    uint16_t group;    /* table 1: which H columns of a row belong to this block */
    float scale;       /* > 0, finite */
} tnc_block;

#define TNC_BAG_ITEMS_MAX ((size_t)UINT32_MAX - 1)

typedef struct tnc_entry {
    uint32_t id;
    uint32_t block;
    float count; /* tf */
    float value;
} tnc_entry;

/* An entry for each distinct feature of each block, blocks in order, features in order of first appearance. */
typedef struct tnc_vector {
    tnc_entry *entries;
    size_t count, capacity;
    uint32_t *index; /* scratch: ids seen in this block */
    size_t index_capacity;
    uint32_t *item_entry; /* [bag count] entry of each item of the bag, or TNC_NO_ID: for explanations */
    size_t item_capacity;
    int folded; /* set by the caller, 0 at first. 1: weights hold idf already, so idf counts in the norm and not in values */
    tnc_memory memory;
} tnc_vector;

void tnc_vector_init(tnc_vector *vector, const tnc_memory *memory);
void tnc_vector_free(tnc_vector *vector);

/* tables[t] are the vocabularies that blocks name; idf is [V of table 0] or NULL for all 1. blocks has as many as the bag;
 * one whose weighting is none of the above gives no entries. Returns 0 when out of memory. Linear in the bag; after
 * warm-up no allocation. A bag has at most TNC_BAG_ITEMS_MAX items, else it counts as out of memory. */
int tnc_vector_make(tnc_vector *vector, const tnc_bag *bag, const tnc_block *blocks, const tnc_vocabulary *const *tables,
                    const float *idf);

#endif
