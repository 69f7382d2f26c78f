/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The columns of the problem: first the V features of table 0, chosen by how many instances they stand in, then, for
 * each group of word-weight blocks, the D numbers of the word vectors.
 *
 * Two different n-grams that share a key cannot be told apart here: all that is seen of an n-gram is its key. With V
 * features the chance that any two of them met is V * V / 2^65, one in thirty million for a million features; whoever
 * keeps names of features (parts.h) sees two names for one key and can refuse there.
 */
#ifndef TNC_COLUMNS_H
#define TNC_COLUMNS_H

#include "feature/vocabulary_builder.h"
#include "fit/vectors.h"
#include "fit/watch.h"

typedef struct tnc_columns {
    tnc_chosen chosen;           /* V features, keys ascending */
    float *idf;                  /* [V] 1 for features that stand in no TFIDF block; NULL when no block is one */
    tnc_vocabulary vocabulary;   /* of table 0 */
    const tnc_vectors *vectors;  /* NULL: no word weights */
    size_t word_count;           /* W */
    uint64_t *word_keys;         /* [W] ascending */
    uint32_t *word_ids;          /* [W] ids in vectors->vocabulary */
    tnc_vocabulary words;        /* of table 1 */
    uint32_t groups, dimensions; /* groups of word-weight blocks, D; 0 when there are none */
    size_t count;                /* V + groups * D */
    size_t cells_most;           /* entries of the matrix, at most */
} tnc_columns;

/* Reads every instance once. Errors: MEMORY, INTERRUPTED, CORPUS (no feature is left), and those of the source. */
tonecls_status tnc_columns_choose(tnc_columns *columns, const tnc_source *source, const tnc_block *blocks,
                                  uint32_t block_count, const tnc_fit_options *options, tonecls_error *error);
void tnc_columns_free(tnc_columns *columns);

#endif
