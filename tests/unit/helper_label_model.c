/* SPDX-License-Identifier: Apache-2.0 */
/* Keys are asked of the code that makes features, so that a model here knows what a document has. */
#include "helper_cmocka.h"
#include "helper_label_model.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

static tnc_memory memory;

/* The key of the longest n-gram of a text, in the block of the body or of the title. */
static uint64_t key_of(const label_spec *spec, const label_word *word)
{
    tnc_text texts[2];
    tnc_bag bag;
    tnc_bag_init(&bag, &memory);
    for (int i = 0; i < 2; i++) {
        tnc_text_init(&texts[i], &memory);
        const char *bytes = i == word->title ? word->words : "";
        assert_int_equal(tnc_text_prepare(&texts[i], bytes, strlen(bytes), NULL), TONECLS_OK);
    }
    tnc_document_features(&spec->settings, &texts[1], &texts[0], &bag);
    size_t end = bag.block_end[word->title && spec->settings.title ? 1 : 0];
    assert_true(end > 0 && !bag.failed);
    uint64_t key = bag.items[end - 1].key;
    tnc_text_free(&texts[0]);
    tnc_text_free(&texts[1]);
    tnc_bag_free(&bag);
    return key;
}

static int by_key(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Rows of numbers sorted by their key. */
typedef struct row {
    uint64_t key;
    float idf;
    float weights[2 * LABEL_MODEL_PLANES];
} row;

static void fill_table(tnc_table_parts *table, row *rows, size_t count, uint32_t columns, int with_idf)
{
    qsort(rows, count, sizeof *rows, by_key);
    uint64_t *keys = calloc(count, sizeof *keys);
    float *idf = calloc(count, sizeof *idf), *weights = calloc(count * columns, sizeof *weights);
    for (size_t i = 0; i < count; i++) {
        keys[i] = rows[i].key;
        idf[i] = rows[i].idf;
        memcpy(weights + i * columns, rows[i].weights, columns * sizeof *weights);
    }
    *table = (tnc_table_parts){ keys, count, with_idf ? idf : NULL, weights, columns, TNC_FLOAT32 };
    if (!with_idf)
        free(idf);
}

static void free_table(tnc_table_parts *table)
{
    free((void *)table->keys);
    free((void *)table->idf);
    free((void *)table->weights);
}

static void make_tables(const label_spec *spec, tnc_parts *parts, uint32_t planes)
{
    row *rows = calloc(spec->word_count + spec->vector_count + 1, sizeof *rows);
    for (size_t i = 0; i < spec->word_count; i++) {
        rows[i].key = key_of(spec, &spec->words[i]);
        rows[i].idf = spec->words[i].idf;
        memcpy(rows[i].weights, spec->words[i].weights, sizeof spec->words[i].weights);
    }
    fill_table(&parts->tables[0], rows, spec->word_count, planes, 1);
    for (size_t i = 0; i < spec->vector_count; i++) {
        rows[i].key = tnc_hash_bytes(0, spec->vectors[i].word, strlen(spec->vectors[i].word));
        memcpy(rows[i].weights, spec->vectors[i].weights, planes * sizeof(float));
        memcpy(rows[i].weights + planes, spec->vectors[i].weights + LABEL_MODEL_PLANES, planes * sizeof(float));
    }
    if (spec->vector_count)
        fill_table(&parts->tables[1], rows, spec->vector_count, planes * (1 + spec->settings.title), 0);
    free(rows);
}

tnc_buffer label_model_write(const label_spec *spec)
{
    memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_block blocks[TNC_BLOCKS_MAX];
    static const char *const properties[] = { "name", "small 1.0" };
    tnc_parts parts = { .task = TONECLS_TASK_LABEL,
                        .multilabel = spec->multilabel,
                        .labels = spec->labels,
                        .label_count = spec->label_count,
                        .blocks = blocks,
                        .bias = spec->bias,
                        .slope = spec->slope,
                        .offset = spec->offset,
                        .properties = properties,
                        .property_count = 1 };
    tnc_document_settings_store(&spec->settings, parts.settings);
    parts.block_count = tnc_document_blocks(&spec->settings, blocks);
    make_tables(spec, &parts, spec->label_count == 2 && !spec->multilabel ? 1 : spec->label_count);
    tonecls_error error;
    if (tnc_parts_write(&parts, &out, &error))
        fail_msg("%s", error.message);
    free_table(&parts.tables[0]);
    free_table(&parts.tables[1]);
    return out;
}

tonecls_model *label_model_open(const tnc_buffer *bytes)
{
    tonecls_model *model = NULL;
    tonecls_error error;
    if (tonecls_model_open_memory(bytes->bytes, bytes->size, NULL, &model, &error))
        fail_msg("%s", error.message);
    return model;
}

const label_spec *label_spec_three(void)
{
    static const char *const labels[] = { "calm", "angry", "glad" };
    static const label_word words[] = {
        { "river", 0, 1.5f, { 0.8f, -0.3f, 0.1f } },       { "storm", 0, 2.0f, { -0.5f, 1.1f, -0.4f } },
        { "shout", 0, 2.5f, { -0.9f, 1.7f, -0.2f } },      { "smile", 0, 2.2f, { 0.2f, -0.8f, 1.4f } },
        { "the", 0, 1.0f, { 0.05f, -0.02f, 0.01f } },      { "quiet river", 0, 3.0f, { 1.2f, -0.6f, 0.2f } },
        { "they shout", 0, 3.1f, { -0.4f, 0.9f, -0.3f } }, { "storm", 1, 1.0f, { -0.7f, 1.5f, -0.6f } },
        { "smile", 1, 1.0f, { -0.1f, -0.9f, 1.3f } },      { "u.s.", 0, 1.7f, { 0.1f, 0.2f, -0.1f } },
    };
    static const label_vector vectors[] = {
        { "river", { 0.2f, -0.1f, 0.0f, 0, 0.1f, 0.0f, -0.2f, 0 } },
        { "shout", { -0.3f, 0.5f, -0.1f, 0, -0.2f, 0.4f, 0.1f, 0 } },
        { "smile", { 0.0f, -0.3f, 0.6f, 0, 0.1f, -0.2f, 0.5f, 0 } },
    };
    static const label_spec spec = {
        .settings = { 1, 2, 0, 0, 1, 0, 0, 1 },
        .labels = labels,
        .label_count = 3,
        .words = words,
        .word_count = sizeof words / sizeof *words,
        .vectors = vectors,
        .vector_count = sizeof vectors / sizeof *vectors,
        .bias = { 0.1f, -0.3f, -0.2f },
        .slope = { 2.0f, 2.5f, 1.5f },
        .offset = { 0.1f, -0.2f, 0.05f },
    };
    return &spec;
}

const label_spec *label_spec_two(void)
{
    static const char *const labels[] = { "no", "yes" };
    static const label_word words[] = { { "good", 0, 1.5f, { 1.25f } }, { "bad", 0, 1.5f, { -1.5f } } };
    static const label_spec spec = { .settings = { 1, 1, 0, 0, 0, 0, 1, 0 },
                                     .labels = labels,
                                     .label_count = 2,
                                     .words = words,
                                     .word_count = 2,
                                     .bias = { 0.25f },
                                     .slope = { 3.0f },
                                     .offset = { -0.5f } };
    return &spec;
}
