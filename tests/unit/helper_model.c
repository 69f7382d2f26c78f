/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_model.h"

#include "helper_cmocka.h"

#include "base/hash.h"
#include "feature/document.h"
#include "model/checksum.h"
#include "model/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_key(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static float a_float(seeded *random)
{
    return (float)((double)seeded_below(random, 2000001) / 1e6 - 1);
}

static void fill_floats(seeded *random, float *values, size_t count, float shift)
{
    for (size_t i = 0; i < count; i++)
        values[i] = a_float(random) + shift;
}

static void fill_keys(seeded *random, uint64_t *keys, size_t count)
{
    for (size_t i = 0; i < count; i++)
        keys[i] = seeded_next(random);
    qsort(keys, count, sizeof *keys, by_key);
}

static void fill_words(uint64_t *keys, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char word[SMALL_NAME];
        snprintf(word, sizeof word, "w%zu", i);
        keys[i] = tnc_hash_bytes(0, word, strlen(word));
    }
    qsort(keys, count, sizeof *keys, by_key);
}

static void fill_text(small_model *model, uint32_t label_count)
{
    for (uint32_t k = 0; k < label_count; k++) {
        snprintf(model->label_text[k], SMALL_NAME, "label \xc3\xa4 %u", k);
        model->labels[k] = model->label_text[k];
    }
    for (size_t i = 0; i < SMALL_FEATURES; i++) {
        snprintf(model->name_text[i], SMALL_NAME, "feature %zu", i);
        model->names[i] = model->name_text[i];
    }
    static const char *const properties[] = { "name", "small 1.0", "licence", "CC0", "note", "" };
    memcpy(model->properties, properties, sizeof properties);
}

static void fill_tables(small_model *model, uint32_t planes, tnc_number number)
{
    model->parts.tables[0] =
        (tnc_table_parts){ model->keys, SMALL_FEATURES, model->idf, model->weights, planes, number };
    model->parts.tables[1] =
        (tnc_table_parts){ model->word_keys, SMALL_WORDS, NULL, model->word_weights, 2 * planes, number };
}

static void fill_extras(small_model *model)
{
    model->lexicons[0] = (tnc_lexicon_parts){ "GAZO", model->entry_keys, model->values, SMALL_ENTRIES };
    model->lexicons[1] = (tnc_lexicon_parts){ "NONE", model->entry_keys, model->values, 0 };
    model->blob = (tnc_blob_parts){ "LAND", "some\0bytes", 10 };
    model->parts.lexicons = model->lexicons;
    model->parts.lexicon_count = 2;
    model->parts.blobs = &model->blob;
    model->parts.blob_count = 1;
}

small_model *small_model_new(uint64_t seed, uint32_t label_count, int multilabel, tnc_number number)
{
    small_model *model = calloc(1, sizeof *model);
    seeded random = { seed };
    if (!model)
        return NULL;
    uint32_t planes = label_count == 2 && !multilabel ? 1 : label_count;
    fill_keys(&random, model->keys, SMALL_FEATURES);
    fill_words(model->word_keys, SMALL_WORDS);
    fill_keys(&random, model->entry_keys, SMALL_ENTRIES);
    fill_floats(&random, model->idf, SMALL_FEATURES, 2);
    fill_floats(&random, model->weights, SMALL_FEATURES * planes, 0);
    fill_floats(&random, model->word_weights, SMALL_WORDS * 2 * planes, 0);
    fill_floats(&random, model->bias, planes, 0);
    fill_floats(&random, model->slope, planes, 1.5f);
    fill_floats(&random, model->offset, planes, 0);
    for (size_t i = 0; i < SMALL_ENTRIES; i++)
        model->values[i] = (uint32_t)seeded_next(&random);
    fill_text(model, label_count);
    const tnc_document_settings settings = { 1, 2, 3, 4, 1, 0, 1, 1 };
    model->parts.task = TONECLS_TASK_LABEL;
    model->parts.multilabel = multilabel;
    model->parts.labels = model->labels;
    model->parts.label_count = label_count;
    tnc_document_settings_store(&settings, model->parts.settings);
    model->parts.blocks = model->blocks;
    model->parts.block_count = tnc_document_blocks(&settings, model->blocks);
    fill_tables(model, planes, number);
    model->parts.bias = model->bias;
    model->parts.slope = model->slope;
    model->parts.offset = model->offset;
    fill_extras(model);
    model->parts.feature_names = model->names;
    model->parts.properties = model->properties;
    model->parts.property_count = 3;
    return model;
}

tnc_buffer small_model_file(const small_model *model)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer file = tnc_buffer_make(&memory);
    tonecls_error error = { 0 };
    if (tnc_parts_write(&model->parts, &file, &error) != TONECLS_OK)
        fail_msg("cannot write the small model: %s", error.message);
    return file;
}

size_t file_entry(const tnc_buffer *file, const char name[4], uint32_t index)
{
    uint32_t count = tnc_load32(file->bytes + TNC_AT_SECTION_COUNT);
    for (uint32_t i = 0; i < count; i++) {
        size_t at = TNC_HEADER_SIZE + (size_t)i * TNC_ENTRY_SIZE;
        if (memcmp(file->bytes + at, name, 4) == 0 && tnc_load32(file->bytes + at + TNC_ENTRY_INDEX) == index)
            return at;
    }
    fail_msg("no section %.4s %u", name, index);
    return 0;
}

size_t file_section(const tnc_buffer *file, const char name[4], uint32_t index)
{
    return (size_t)tnc_load64(file->bytes + file_entry(file, name, index) + TNC_ENTRY_OFFSET);
}

void file_repair(tnc_buffer *file)
{
    tnc_store64(file->bytes + TNC_AT_CHECKSUM, tnc_checksum((const unsigned char *)file->bytes, file->size));
}
