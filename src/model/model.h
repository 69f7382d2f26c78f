/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An opened model: views into the bytes of a model file (models/FORMAT.md), all checked at opening. Immutable; shared
 * by threads. K labels, H hyperplanes, V features, C columns.
 *
 * H = K, one-vs-rest, but for two labels of which exactly one holds H = 1: the hyperplane is that of label 1, and the
 * margin of label 0 is its negative.
 */
#ifndef TNC_MODEL_H
#define TNC_MODEL_H

#include "base/memory.h"
#include "base/status.h"
#include "feature/vector.h"
#include "feature/vocabulary.h"
#include "model/string_list.h"

#define TNC_LABELS_MAX 65535
#define TNC_SETTINGS_MAX 32
#define TNC_LEXICONS_MAX 8
#define TNC_BLOBS_MAX 8
#define TNC_TABLES 2

/* Where the numbers of a file are used in place, the machine must be like the file. */
_Static_assert(sizeof(float) == 4 && sizeof(uint64_t) == 8, "float must be IEEE 754 binary32");

typedef enum tnc_number { TNC_FLOAT32 = 1, TNC_INT16 = 2, TNC_INT8 = 3 } tnc_number;

/* Weight rows. Weight of feature v in column c: rows[v * columns + c] * scales[c] (scales are 1 for FLOAT32). idf is
 * already multiplied into them. Table 0 has H columns; table 1 has groups * H, group after group. */
typedef struct tnc_table {
    tnc_vocabulary vocabulary;
    const float *idf; /* [V] or NULL; wanted for the norm of TFIDF blocks */
    const void *rows;
    const float *scales; /* [columns] */
    uint32_t columns;
    uint32_t number; /* tnc_number */
} tnc_table;

/* Keys to 32-bit values: gazetteers (bit masks), word classes. */
typedef struct tnc_lexicon {
    uint32_t name; /* four letters, little-endian: 'G','A','Z','O' */
    tnc_vocabulary vocabulary;
    const uint32_t *values;
} tnc_lexicon;

/* Named bytes whose meaning is their user's, who must check them on every read: names of countries, for one. */
typedef struct tnc_blob {
    uint32_t name; /* four letters, as for lexicons */
    const unsigned char *bytes;
    size_t size;
} tnc_blob;

struct tonecls_model {
    tnc_memory memory;
    const unsigned char *bytes;
    size_t size;
    int mapped;          /* bytes are ours to unmap */
    size_t owned;        /* bytes are ours to free: so many were allocated */

    tonecls_task task;
    int multilabel;
    uint32_t label_count;     /* K */
    uint32_t plane_count;     /* H */
    const char **labels;      /* [K] */
    uint32_t settings[TNC_SETTINGS_MAX]; /* meaning by task: document.h, tagger.h, pair.h, target.h; unused ones are 0 */
    uint32_t block_count;
    tnc_block blocks[TNC_BLOCKS_MAX];
    tnc_table tables[TNC_TABLES]; /* an absent one has count 0 */
    const float *bias;            /* [H] */
    const float *slope, *offset;  /* [H] slope > 0; probability = 1 / (1 + exp(-(slope * margin + offset))) */
    uint32_t lexicon_count;
    tnc_lexicon lexicons[TNC_LEXICONS_MAX];
    uint32_t blob_count;
    tnc_blob blobs[TNC_BLOBS_MAX];
    tnc_string_list names;        /* of the features of table 0; count 0 when there are none. Checked string by string */
    const char **properties;      /* name, value, name, value, ...: the file's, then the technical ones (describe.h) */
    size_t property_count;        /* pairs */
    size_t stored_property_count; /* how many of them stand in the file */
    char *strings;                /* what the technical properties point into */
    size_t string_size;
};

/* NULL when the model has no lexicon of this name. */
const tnc_lexicon *tnc_model_lexicon(const tonecls_model *model, const char name[4]);
const tnc_blob *tnc_model_blob(const tonecls_model *model, const char name[4]);
/* Value of a property, or NULL. */
const char *tnc_model_property(const tonecls_model *model, const char *name);
/* "label", "tag", "pair", "target". */
const char *tnc_task_name(tonecls_task task);
/* "float32", "int16", "int8". */
const char *tnc_number_name(uint32_t number);
/* Value for the key, 0 when absent or when lexicon is NULL. */
uint32_t tnc_lexicon_find(const tnc_lexicon *lexicon, uint64_t key);

#endif
