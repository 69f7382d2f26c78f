/* SPDX-License-Identifier: Apache-2.0 */
/* A small model with every kind of section, made from a seed; and tools to look into its file and to break it on purpose. */
#ifndef HELPER_MODEL_H
#define HELPER_MODEL_H

#include "helper_seeded.h"

#include "model/parts.h"

enum { SMALL_FEATURES = 300, SMALL_WORDS = 40, SMALL_ENTRIES = 20, SMALL_LABELS_MAX = 12, SMALL_NAME = 24 };

/* parts points into the other fields: change those, or parts itself, before writing. */
typedef struct small_model {
    tnc_parts parts;
    uint64_t keys[SMALL_FEATURES], word_keys[SMALL_WORDS], entry_keys[SMALL_ENTRIES];
    float idf[SMALL_FEATURES];
    float weights[SMALL_FEATURES * SMALL_LABELS_MAX], word_weights[SMALL_WORDS * 2 * SMALL_LABELS_MAX];
    float bias[SMALL_LABELS_MAX], slope[SMALL_LABELS_MAX], offset[SMALL_LABELS_MAX];
    uint32_t values[SMALL_ENTRIES];
    tnc_block blocks[TNC_BLOCKS_MAX];
    char label_text[SMALL_LABELS_MAX][SMALL_NAME], name_text[SMALL_FEATURES][SMALL_NAME];
    const char *labels[SMALL_LABELS_MAX], *names[SMALL_FEATURES], *properties[6];
    tnc_lexicon_parts lexicons[2];
    tnc_blob_parts blob;
} small_model;

/* A model of task LABEL: words of body and title, characters, word weights of both. Keys of table 1 are hashes of
 * "w0", "w1", ...; those of table 0 are random. NULL when out of memory; free() it. */
small_model *small_model_new(uint64_t seed, uint32_t label_count, int multilabel, tnc_number number);

/* The file, in a buffer to be freed. Fails the test when it cannot be written. */
tnc_buffer small_model_file(const small_model *model);

/* Where an entry of the section table, and the section itself, stand in a file; fail the test when there is none. */
size_t file_entry(const tnc_buffer *file, const char name[4], uint32_t index);
size_t file_section(const tnc_buffer *file, const char name[4], uint32_t index);
/* Puts the right checksum into a changed file. */
void file_repair(tnc_buffer *file);

#endif
