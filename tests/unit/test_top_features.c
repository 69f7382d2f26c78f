/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_model.h"

#include <stdlib.h>
#include <string.h>

static tonecls_model *open_file(const tnc_buffer *file)
{
    tonecls_model *model = NULL;
    assert_int_equal(tonecls_model_open_memory(file->bytes, file->size, NULL, &model, NULL), TONECLS_OK);
    return model;
}

/* Against looking for the best one again and again. */
static void check(const small_model *small, const tonecls_model *model, uint32_t planes, uint32_t label, size_t capacity)
{
    tonecls_feature features[SMALL_FEATURES];
    int taken[SMALL_FEATURES] = { 0 };
    size_t count = tonecls_model_top_features(model, label, features, capacity), expected = 0;
    for (; expected < capacity; expected++) {
        int best = -1;
        float most = 0;
        for (int id = 0; id < SMALL_FEATURES; id++) {
            float weight = planes == 1 ? (label ? 1 : -1) * small->weights[id] : small->weights[id * (int)planes + (int)label];
            if (!taken[id] && weight > most) {
                most = weight;
                best = id;
            }
        }
        if (best < 0)
            break;
        taken[best] = 1;
        assert_true(expected < count);
        assert_string_equal(features[expected].name, small->names[best]);
        assert_true(features[expected].weight == (double)most);
    }
    assert_int_equal(count, expected);
}

static void strongest_first(void **state)
{
    (void)state;
    for (uint32_t labels = 2; labels < 5; labels++) {
        small_model *small = small_model_new(800 + labels, labels, 0, TNC_FLOAT32);
        uint32_t planes = labels == 2 ? 1 : labels;
        for (size_t i = 0; i < SMALL_FEATURES * planes; i += 3)
            small->weights[i] = 0.5f; /* ties go to the lower id */
        tnc_buffer file = small_model_file(small);
        tonecls_model *model = open_file(&file);
        for (uint32_t label = 0; label < labels; label++)
            for (size_t capacity = 0; capacity <= SMALL_FEATURES; capacity = capacity * 2 + 1)
                check(small, model, planes, label, capacity);
        tonecls_feature feature;
        assert_int_equal(tonecls_model_top_features(model, labels, &feature, 1), 0);
        tonecls_model_close(model);
        tnc_buffer_free(&file);
        free(small);
    }
}

static void no_names_no_features(void **state)
{
    (void)state;
    small_model *small = small_model_new(810, 3, 0, TNC_FLOAT32);
    small->parts.feature_names = NULL;
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = open_file(&file);
    tonecls_feature feature;
    assert_int_equal(tonecls_model_top_features(model, 0, &feature, 1), 0);
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

/* A name that is no text is left out; its feature still counts when scoring. */
static void broken_names_are_left_out(void **state)
{
    (void)state;
    small_model *small = small_model_new(811, 3, 0, TNC_FLOAT32);
    small->names[7] = "broken \xff";
    small->weights[7 * 3] = 99;
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = open_file(&file);
    tonecls_feature features[3];
    assert_int_equal(tonecls_model_top_features(model, 0, features, 3), 3);
    for (int i = 0; i < 3; i++)
        assert_true(features[i].weight < 2);
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strongest_first),
        cmocka_unit_test(no_names_no_features),
        cmocka_unit_test(broken_names_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
