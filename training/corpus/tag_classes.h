/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Classes of words that stand in like places: spherical k-means over word vectors, at two grains. Deterministic: the
 * first centres are words at even steps of rank.
 */
#ifndef TNC_TAG_CLASSES_H
#define TNC_TAG_CLASSES_H

#include "corpus/tag_lexicon.h"

#include <signal.h>

typedef struct tnc_tag_class_options {
    size_t words;        /* the most frequent ones are classed */
    uint32_t fine, coarse; /* classes; at most 4095 and 255 */
    uint32_t rounds;
    const volatile sig_atomic_t *stop; /* may be NULL */
} tnc_tag_class_options;

/* Puts a value of WORD (actor/gazetteer.h) for each word classed. Errors: those of tnc_vectors_open, INTERRUPTED. */
tonecls_status tnc_tag_classes_put(tnc_tag_lexicon *lexicon, const char *vectors_path,
                                   const tnc_tag_class_options *options, tonecls_error *error);

#endif
