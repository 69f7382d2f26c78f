/* SPDX-License-Identifier: Apache-2.0 */
/* Small LABEL models, made of words and what they weigh. */
#ifndef HELPER_LABEL_MODEL_H
#define HELPER_LABEL_MODEL_H

#include "feature/document.h"
#include "model/parts.h"

#define LABEL_MODEL_PLANES 4

typedef struct label_word {
    const char *words; /* an n-gram, as text */
    int title;         /* of the title's block */
    float idf;
    float weights[LABEL_MODEL_PLANES]; /* by hyperplane */
} label_word;

typedef struct label_vector {
    const char *word;
    float weights[2 * LABEL_MODEL_PLANES]; /* body's hyperplanes, then the title's */
} label_vector;

typedef struct label_spec {
    tnc_document_settings settings;
    const char *const *labels;
    uint32_t label_count;
    int multilabel;
    const label_word *words;
    size_t word_count;
    const label_vector *vectors;
    size_t vector_count;
    float bias[LABEL_MODEL_PLANES], slope[LABEL_MODEL_PLANES], offset[LABEL_MODEL_PLANES];
} label_spec;

/* The file's bytes, to be freed with tnc_buffer_free. */
tnc_buffer label_model_write(const label_spec *spec);

/* The bytes opened; close the model before freeing them. */
tonecls_model *label_model_open(const tnc_buffer *bytes);

/* Three labels ("calm", "angry", "glad"), words and pairs of words in both fields, word vectors, calibrated. */
const label_spec *label_spec_three(void);
/* Two labels ("no", "yes") on one hyperplane. */
const label_spec *label_spec_two(void);

#endif
