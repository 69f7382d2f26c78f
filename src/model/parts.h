/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The canonical writer: what a model consists of, to the bytes of a model file. Same parts, same bytes. Used by the
 * trainer and by tests; the predict library carries it because reading and writing are specified together.
 */
#ifndef TNC_PARTS_H
#define TNC_PARTS_H

#include "base/buffer.h"
#include "model/model.h"

typedef struct tnc_table_parts {
    const uint64_t *keys; /* [count] strictly ascending */
    size_t count;
    const float *idf;     /* [count] or NULL */
    const float *weights; /* [count * columns]; quantised by the writer when number says so */
    uint32_t columns;
    tnc_number number;
} tnc_table_parts;

typedef struct tnc_lexicon_parts {
    char name[4];
    const uint64_t *keys; /* [count] strictly ascending */
    const uint32_t *values;
    size_t count;
} tnc_lexicon_parts;

typedef struct tnc_blob_parts {
    char name[4];
    const void *bytes;
    size_t size;
} tnc_blob_parts;

typedef struct tnc_parts {
    tonecls_task task;
    int multilabel;
    const char *const *labels;
    uint32_t label_count;
    uint32_t settings[TNC_SETTINGS_MAX];
    const tnc_block *blocks;
    uint32_t block_count;
    tnc_table_parts tables[TNC_TABLES];
    const float *bias, *slope, *offset; /* [H], see model.h */
    const tnc_lexicon_parts *lexicons;
    uint32_t lexicon_count;
    const tnc_blob_parts *blobs;
    uint32_t blob_count;
    const char *const *feature_names; /* [tables[0].count] or NULL */
    const char *const *properties;    /* name, value, ... ; "name" is shown as the model's name */
    size_t property_count;            /* pairs */
} tnc_parts;

/* Appends the file to out, which must be empty or a multiple of 8 bytes long. Refuses (E_ARGUMENT) what a reader would
 * refuse: NaN, unsorted keys, empty or equal labels. On failure out is as long as before. */
tonecls_status tnc_parts_write(const tnc_parts *parts, tnc_buffer *out, tonecls_error *error);

#endif
