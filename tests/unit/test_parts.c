/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_model.h"
#include "helper_scarce.h"

#include "model/parts.h"
#include "model/quantise.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static tonecls_model *open_file(const tnc_buffer *file)
{
    tonecls_model *model = NULL;
    tonecls_error error = { 0 };
    if (tonecls_model_open_memory(file->bytes, file->size, NULL, &model, &error) != TONECLS_OK)
        fail_msg("%s", error.message);
    return model;
}

/* What a reader sees, as parts again. Weights of whole numbers times their scale give the same numbers and scale. */
static void parts_of(const tonecls_model *model, small_model *to, float *weights[TNC_TABLES])
{
    tnc_parts *parts = &to->parts;
    memset(to, 0, sizeof *to);
    parts->task = model->task;
    parts->multilabel = model->multilabel;
    parts->labels = model->labels;
    parts->label_count = model->label_count;
    memcpy(parts->settings, model->settings, sizeof parts->settings);
    parts->blocks = model->blocks;
    parts->block_count = model->block_count;
    for (size_t t = 0; t < TNC_TABLES; t++) {
        const tnc_table *table = &model->tables[t];
        size_t cells = table->vocabulary.count * table->columns;
        weights[t] = malloc((cells + 1) * sizeof(float));
        for (size_t i = 0; i < cells; i++) {
            double cell = table->number == TNC_FLOAT32 ? ((const float *)table->rows)[i]
                          : table->number == TNC_INT16 ? ((const int16_t *)table->rows)[i]
                                                       : ((const int8_t *)table->rows)[i];
            weights[t][i] = (float)(cell * table->scales[i % table->columns]);
        }
        parts->tables[t] = (tnc_table_parts){ table->vocabulary.keys, table->vocabulary.count, table->idf, weights[t],
                                              table->columns, (tnc_number)table->number };
    }
    parts->bias = model->bias;
    parts->slope = model->slope;
    parts->offset = model->offset;
    for (uint32_t i = 0; i < model->lexicon_count; i++) {
        const tnc_lexicon *from = &model->lexicons[i];
        to->lexicons[i] = (tnc_lexicon_parts){ "", from->vocabulary.keys, from->values, from->vocabulary.count };
        memcpy(to->lexicons[i].name, &from->name, 4);
    }
    parts->lexicons = to->lexicons;
    parts->lexicon_count = model->lexicon_count;
    to->blob = (tnc_blob_parts){ "", model->blobs[0].bytes, model->blobs[0].size };
    memcpy(to->blob.name, &model->blobs[0].name, 4);
    parts->blobs = &to->blob;
    parts->blob_count = model->blob_count;
    for (uint32_t i = 0; i < model->names.count; i++)
        to->names[i] = tnc_string_list_get(&model->names, i);
    parts->feature_names = model->names.count ? to->names : NULL;
    parts->properties = model->properties;
    parts->property_count = model->stored_property_count;
}

/* Reading and writing again gives the same bytes, for every kind of number and of labels. */
static void written_read_and_written_again(void **state)
{
    (void)state;
    for (tnc_number number = TNC_FLOAT32; number <= TNC_INT8; number++)
        for (uint32_t labels = 1; labels <= SMALL_LABELS_MAX; labels += 1 + labels / 4) {
            small_model *small = small_model_new(100 + labels, labels, labels == 1 || labels % 2 == 0, number);
            small_model *again = malloc(sizeof *again);
            tnc_buffer file = small_model_file(small);
            tonecls_model *model = open_file(&file);
            float *weights[TNC_TABLES];
            parts_of(model, again, weights);
            tnc_buffer copy = small_model_file(again);
            assert_int_equal(copy.size, file.size);
            assert_memory_equal(copy.bytes, file.bytes, file.size);
            for (size_t t = 0; t < TNC_TABLES; t++)
                free(weights[t]);
            tonecls_model_close(model);
            tnc_buffer_free(&file);
            tnc_buffer_free(&copy);
            free(small);
            free(again);
        }
}

static void the_same_parts_give_the_same_bytes(void **state)
{
    (void)state;
    small_model *one = small_model_new(7, 3, 0, TNC_INT8), *two = small_model_new(7, 3, 0, TNC_INT8);
    tnc_buffer a = small_model_file(one), b = small_model_file(two);
    assert_int_equal(a.size, b.size);
    assert_memory_equal(a.bytes, b.bytes, a.size);
    tnc_buffer_free(&a);
    tnc_buffer_free(&b);
    free(one);
    free(two);
}

static void what_was_put_in_comes_out(void **state)
{
    (void)state;
    small_model *small = small_model_new(8, 3, 0, TNC_FLOAT32);
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = open_file(&file);
    assert_int_equal(model->label_count, 3);
    assert_int_equal(model->plane_count, 3);
    for (uint32_t k = 0; k < 3; k++) {
        assert_string_equal(model->labels[k], small->labels[k]);
        assert_true(model->bias[k] == small->bias[k] && model->slope[k] == small->slope[k]);
        assert_true(model->offset[k] == small->offset[k]);
    }
    for (uint32_t i = 0; i < SMALL_FEATURES; i++) {
        assert_int_equal(tnc_vocabulary_find(&model->tables[0].vocabulary, small->keys[i]), i);
        assert_true(model->tables[0].idf[i] == small->idf[i]);
        assert_string_equal(tnc_string_list_get(&model->names, i), small->names[i]);
    }
    assert_memory_equal(model->tables[0].rows, small->weights, SMALL_FEATURES * 3 * sizeof(float));
    assert_memory_equal(model->tables[1].rows, small->word_weights, SMALL_WORDS * 6 * sizeof(float));
    const tnc_lexicon *lexicon = tnc_model_lexicon(model, "GAZO");
    for (uint32_t i = 0; i < SMALL_ENTRIES; i++)
        assert_int_equal(tnc_lexicon_find(lexicon, small->entry_keys[i]), small->values[i]);
    assert_int_equal(tnc_lexicon_find(lexicon, 1), 0);
    assert_int_equal(tnc_lexicon_find(tnc_model_lexicon(model, "NONE"), small->entry_keys[0]), 0);
    assert_null(tnc_model_lexicon(model, "OTHR"));
    assert_int_equal(tnc_lexicon_find(NULL, 1), 0);
    const tnc_blob *blob = tnc_model_blob(model, "LAND");
    assert_int_equal(blob->size, 10);
    assert_memory_equal(blob->bytes, "some\0bytes", 10);
    assert_null(tnc_model_blob(model, "GAZO"));
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

/* A model may know nothing at all: no features, no extras. */
static void a_bare_model(void **state)
{
    (void)state;
    small_model *small = small_model_new(9, 2, 0, TNC_INT8);
    small->parts.task = TONECLS_TASK_TAG;
    memset(small->parts.tables, 0, sizeof small->parts.tables);
    small->parts.block_count = small->parts.lexicon_count = small->parts.blob_count = 0;
    small->parts.feature_names = NULL;
    small->parts.property_count = 0;
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = open_file(&file);
    assert_int_equal(model->tables[0].vocabulary.count, 0);
    assert_string_equal(tonecls_model_name(model), "");
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

static void assert_refused(const tnc_parts *parts, const char *why)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer file = tnc_buffer_make(&memory);
    tonecls_error error = { 0 };
    tnc_buffer_append(&file, "12345678", 8);
    assert_int_equal(tnc_parts_write(parts, &file, &error), TONECLS_E_ARGUMENT);
    if (!strstr(error.message, why))
        fail_msg("expected \"%s\" in: %s", why, error.message);
    assert_int_equal(file.size, 8);
    tnc_buffer_free(&file);
}

#define REFUSES(change, why)                                                                                           \
    do {                                                                                                               \
        small_model *m = small_model_new(10, 3, 0, TNC_INT16);                                                         \
        change;                                                                                                        \
        assert_refused(&m->parts, why);                                                                                \
        free(m);                                                                                                       \
    } while (0)

static void refuses_what_a_reader_would(void **state)
{
    (void)state;
    REFUSES(m->weights[5] = NAN, "weight");
    REFUSES(m->word_weights[5] = -INFINITY, "weight");
    REFUSES(m->idf[3] = NAN, "document frequency");
    REFUSES(m->idf[3] = -1, "document frequency");
    REFUSES(m->bias[1] = INFINITY, "bias");
    REFUSES(m->slope[1] = 0, "calibration");
    REFUSES(m->offset[1] = NAN, "calibration");
    REFUSES(m->keys[1] = m->keys[0], "ascending");
    REFUSES(m->word_keys[1] = 0, "ascending");
    REFUSES(m->entry_keys[2] = m->entry_keys[3], "ascending");
    REFUSES(m->labels[1] = "", "label");
    REFUSES(m->labels[1] = m->labels[0], "label");
    REFUSES(m->labels[1] = NULL, "string");
    REFUSES(m->labels[1] = "two\nlines", "label");
    REFUSES(m->labels[1] = "\xff", "label");
    REFUSES(m->properties[0] = "", "property");
    REFUSES(m->properties[3] = "\x01", "properties");
    REFUSES(m->blocks[0].scale = 0, "block");
    REFUSES(m->blocks[3].group = 2, "block");
    REFUSES(m->parts.block_count = 4, "blocks");
    REFUSES(m->parts.settings[0] = 7, "settings");
    REFUSES(m->parts.tables[0].columns = 2, "columns");
    REFUSES(m->parts.tables[1].columns = 4, "columns");
    REFUSES(m->parts.tables[1].idf = m->idf, "idf");
    REFUSES(m->parts.tables[0].number = (tnc_number)4, "columns");
    REFUSES(m->parts.tables[0].weights = NULL, "weights");
    REFUSES(m->parts.tables[0].count = TNC_VOCABULARY_MAX + 1, "many features");
    REFUSES(m->parts.label_count = 0, "labels");
    REFUSES(m->parts.label_count = TNC_LABELS_MAX + 1, "labels");
    REFUSES(m->parts.labels = NULL, "labels");
    REFUSES(m->parts.slope = NULL, "calibration");
    REFUSES(m->parts.task = (tonecls_task)5, "task");
    REFUSES(m->parts.blocks = NULL, "blocks");
    REFUSES(m->parts.lexicon_count = 9, "lexicons");
    REFUSES(m->parts.blob_count = 9, "blobs");
    REFUSES(m->parts.properties = NULL, "properties");
    REFUSES(memcpy(m->lexicons[0].name, "gazo", 4), "lexicon");
    REFUSES(memcpy(m->lexicons[1].name, "GAZO", 4), "lexicon");
    REFUSES(m->lexicons[0].values = NULL, "lexicon");
    REFUSES(m->blob.name[2] = ' ', "blob");
    REFUSES(m->blob.bytes = NULL, "blob");
    REFUSES((m->parts.label_count = 1, m->parts.tables[0].columns = 1), "number of labels");
}

static void starts_at_multiples_of_eight_only(void **state)
{
    (void)state;
    small_model *small = small_model_new(12, 2, 0, TNC_INT8);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer file = tnc_buffer_make(&memory), alone = small_model_file(small);
    tnc_buffer_append(&file, "1234567", 7);
    assert_int_equal(tnc_parts_write(&small->parts, &file, NULL), TONECLS_E_ARGUMENT);
    tnc_buffer_append(&file, "8", 1);
    assert_int_equal(tnc_parts_write(&small->parts, &file, NULL), TONECLS_OK);
    assert_int_equal(file.size, 8 + alone.size);
    assert_memory_equal(file.bytes + 8, alone.bytes, alone.size);
    tnc_buffer_free(&file);
    tnc_buffer_free(&alone);
    free(small);
}

static void no_memory_is_said_and_nothing_leaks(void **state)
{
    (void)state;
    small_model *small = small_model_new(13, 3, 0, TNC_INT16);
    size_t fail_at = 1;
    for (tonecls_status status = TONECLS_E_MEMORY; status != TONECLS_OK; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_buffer file = tnc_buffer_make(&memory);
        tonecls_error error = { 0 };
        status = tnc_parts_write(&small->parts, &file, &error);
        assert_true(status == TONECLS_OK || (status == TONECLS_E_MEMORY && error.code == TONECLS_E_MEMORY));
        tnc_buffer_free(&file);
        assert_int_equal(counter.live, 0);
        assert_int_equal(counter.mismatch, 0);
    }
    assert_true(fail_at > 10);
    free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_read_and_written_again),
        cmocka_unit_test(the_same_parts_give_the_same_bytes),
        cmocka_unit_test(what_was_put_in_comes_out),
        cmocka_unit_test(a_bare_model),
        cmocka_unit_test(refuses_what_a_reader_would),
        cmocka_unit_test(starts_at_multiples_of_eight_only),
        cmocka_unit_test(no_memory_is_said_and_nothing_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
