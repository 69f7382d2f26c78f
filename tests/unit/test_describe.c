/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_model.h"

#include "model/describe.h"
#include "text/normalize.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void properties_in_a_fixed_order(void **state)
{
    (void)state;
    small_model *small = small_model_new(700, 3, 0, TNC_INT16);
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = NULL;
    char bytes[32];
    snprintf(bytes, sizeof bytes, "%zu", file.size);
    assert_int_equal(tonecls_model_open_memory(file.bytes, file.size, NULL, &model, NULL), TONECLS_OK);
    const char *expected[][2] = {
        { "name", "small 1.0" }, { "licence", "CC0" },     { "note", "" },         { "task", "label" },
        { "labels", "3" },       { "features", "300" },    { "word weights", "40" }, { "numbers", "int16" },
        { "format", "1.0" },     { "text pipeline", NULL }, { "unicode", tnc_unicode_version() }, { "bytes", bytes },
    };
    size_t count = sizeof expected / sizeof *expected;
    const char *name = NULL, *value = NULL;
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(tonecls_model_property(model, i, &name, &value), 1);
        assert_string_equal(name, expected[i][0]);
        if (expected[i][1])
            assert_string_equal(value, expected[i][1]);
        assert_ptr_equal(tnc_model_property(model, name), value);
    }
    assert_int_equal(tonecls_model_property(model, count, &name, &value), 0);
    assert_string_equal(name, "bytes");
    assert_null(tnc_model_property(model, "colour"));
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

static void getters(void **state)
{
    (void)state;
    small_model *small = small_model_new(701, 4, 1, TNC_INT8);
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = NULL;
    assert_int_equal(tonecls_model_open_memory(file.bytes, file.size, NULL, &model, NULL), TONECLS_OK);
    assert_int_equal(tonecls_model_task(model), TONECLS_TASK_LABEL);
    assert_string_equal(tonecls_model_name(model), "small 1.0");
    assert_int_equal(tonecls_model_label_count(model), 4);
    assert_string_equal(tonecls_model_label(model, 3), small->labels[3]);
    assert_null(tonecls_model_label(model, 4));
    assert_int_equal(tonecls_model_multilabel(model), 1);
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

static void names_of_numbers(void **state)
{
    (void)state;
    assert_string_equal(tnc_task_name(TONECLS_TASK_LABEL), "label");
    assert_string_equal(tnc_task_name(TONECLS_TASK_TAG), "tag");
    assert_string_equal(tnc_task_name(TONECLS_TASK_PAIR), "pair");
    assert_string_equal(tnc_task_name(TONECLS_TASK_TARGET), "target");
    assert_string_equal(tnc_task_name((tonecls_task)9), "none");
    assert_string_equal(tnc_number_name(TNC_FLOAT32), "float32");
    assert_string_equal(tnc_number_name(TNC_INT8), "int8");
    assert_string_equal(tnc_number_name(9), "none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(properties_in_a_fixed_order),
        cmocka_unit_test(getters),
        cmocka_unit_test(names_of_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
