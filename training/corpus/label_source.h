/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A label corpus as a source: each record is one instance, its bag is that of tnc_document_features, the very code that
 * predicts. Records of equal content form a group, so that a copy never stands on both sides of a fold.
 */
#ifndef TNC_LABEL_SOURCE_H
#define TNC_LABEL_SOURCE_H

#include "corpus/label_corpus.h"
#include "feature/document.h"
#include "source.h"

typedef struct tnc_label_source {
    const tnc_label_corpus *corpus;
    tnc_document_settings settings;
    const char **labels; /* [K] */
    size_t label_count;
    size_t *gold_start; /* [N + 1] */
    uint32_t *gold;
    size_t gold_count;
    uint64_t *group, *order; /* [N] */
} tnc_label_source;

/* Fills context and source; the corpus must be finished and outlive both. all_labels 0: only labels that are gold. */
tonecls_status tnc_label_source_make(const tnc_label_corpus *corpus, const tnc_document_settings *settings,
                                     int all_labels, tnc_label_source *context, tnc_source *source,
                                     tonecls_error *error);
void tnc_label_source_free(tnc_label_source *context);

/* After source.extract(i) with the same scratch: appends a readable name of an item of the bag. Words are joined by a
 * space; a character n-gram stands between '~' and '~', with '|' for the edge of the word; "title:" goes before words
 * of a title that is a block of its own. */
tonecls_status tnc_label_item_name(const tnc_label_source *context, void *scratch, const tnc_bag *bag, size_t item,
                                   tnc_buffer *out, tonecls_error *error);

/* The scratch that source.scratch_new makes. */
typedef struct tnc_label_scratch {
    tnc_memory memory;
    tnc_text title, body;
} tnc_label_scratch;

#endif
