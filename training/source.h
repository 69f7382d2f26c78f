/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the trainer learns from, seen from the solver's side: N instances, each a bag of features and gold labels. Label,
 * tag, pair and target corpora each make one (corpus/), and fit/ knows no more of them than this.
 */
#ifndef TNC_SOURCE_H
#define TNC_SOURCE_H

#include "base/status.h"
#include "feature/bag.h"

typedef struct tnc_source {
    size_t count;         /* N */
    uint32_t label_count; /* K */
    const char *const *labels; /* [K], in the order of the model */
    int multilabel;
    const size_t *gold_start; /* [N + 1] */
    const uint32_t *gold;     /* gold labels of instance i: gold[gold_start[i] .. gold_start[i + 1]) */
    const float *weight;      /* [N] importance, or NULL for 1 */
    const uint64_t *group;    /* [N] instances of equal group stay in one fold, or NULL: each for itself */
    const uint64_t *order;    /* [N] a hash of the instance's content: folds and row order follow it, never the order of
                               * files; equal contents are equal here */

    /* Fills the bag (cleared first) of instance i. Called by several threads, each with its own scratch, in any order and
     * more than once; must give the same bag each time. */
    tonecls_status (*extract)(const struct tnc_source *source, void *scratch, size_t i, tnc_bag *bag,
                              tonecls_error *error);
    void *(*scratch_new)(const struct tnc_source *source); /* NULL: out of memory */
    void (*scratch_free)(void *scratch);
    const void *context;
} tnc_source;

#endif
