/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A target corpus as a source: each record is one instance, its bag is that of tnc_target_features, the very code that
 * predicts. Instance weights are those of the files; groups are articles, or texts.
 */
#ifndef TNC_TARGET_SOURCE_H
#define TNC_TARGET_SOURCE_H

#include "corpus/marked_corpus.h"
#include "source.h"
#include "stance/word_class.h"

typedef struct tnc_target_source {
    const tnc_marked_corpus *corpus;
    const tnc_lexicon *lexicon; /* word classes, or NULL; borrowed */
    int vectors;
    size_t *gold_start; /* [N + 1] */
    uint32_t *gold;
    float *weight;
    uint64_t *group, *order;
    size_t room; /* N the arrays were made for */
} tnc_target_source;

/* weights: one for each path of the corpus, or NULL. */
tonecls_status tnc_target_source_make(tnc_target_source *context, const tnc_marked_corpus *corpus, const tnc_lexicon *lexicon,
                                    int vectors, const float *weights, tnc_source *source, tonecls_error *error);
void tnc_target_source_free(tnc_target_source *context);

#endif
