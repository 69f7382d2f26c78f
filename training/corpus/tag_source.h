/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A tag corpus as a source for the solver: an instance for each candidate token, its keys made once and kept. The tags
 * before a token, and what its word was tagged earlier in the document, are the gold ones.
 */
#ifndef TNC_TAG_SOURCE_H
#define TNC_TAG_SOURCE_H

#include "actor/gazetteer.h"
#include "actor/tag_label.h"
#include "corpus/tag_corpus.h"
#include "source.h"

typedef struct tnc_tag_source {
    tnc_source source;
    const char *labels[TNC_TAGS]; /* those that occur */
    uint64_t *keys;
    size_t key_count, key_capacity;
    size_t *key_start; /* [N + 1] */
    size_t start_capacity;
    uint32_t *gold;
    size_t gold_capacity;
    float *weight;
    size_t weight_capacity;
    uint64_t *order, *group;
    size_t *gold_start; /* [N + 1] */
    size_t order_capacity, group_capacity;
    size_t missed; /* gold tokens that are no candidates: no model can find them */
    tnc_memory memory;
} tnc_tag_source;

/* weights [corpus->path_count] of the paths, or NULL for 1. The corpus is not needed afterwards. Errors: MEMORY, CORPUS
 * (one label only), INTERRUPTED. */
tonecls_status tnc_tag_source_make(tnc_tag_source *source, const tnc_tag_corpus *corpus,
                                   const tnc_gazetteer *gazetteer, const float *weights,
                                   const volatile sig_atomic_t *stop, tonecls_error *error);
void tnc_tag_source_free(tnc_tag_source *source);

#endif
