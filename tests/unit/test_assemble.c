/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "save/assemble.h"

#include <math.h>
#include <string.h>

static void fit(const tnc_dataset *dataset, tnc_fitted *fitted)
{
    tnc_fit_options options = made_options();
    memset(fitted, 0, sizeof *fitted);
    assert_int_equal(tnc_fit(&dataset->source, dataset->blocks, dataset->block_count, &options, fitted, NULL),
                     TONECLS_OK);
}

static void what_was_fitted_is_what_opens(void **state)
{
    (void)state;
    made_dataset made;
    tnc_fitted fitted;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer bytes = tnc_buffer_make(&memory);
    tonecls_model *model = NULL;
    static const char *const properties[] = { "name", "made 1.0", "licence", "none" };
    tnc_assembly assembly = { .number = TNC_FLOAT32, .names = 1, .properties = properties, .property_count = 2 };
    made_dataset_new(&made, 21, 60, 3);
    fit(&made.dataset, &fitted);
    assert_int_equal(tnc_assemble(TONECLS_TASK_LABEL, &made.dataset, &fitted, &assembly, &bytes, NULL), TONECLS_OK);
    assert_int_equal(tonecls_model_open_memory(bytes.bytes, bytes.size, NULL, &model, NULL), TONECLS_OK);
    assert_int_equal(model->tables[0].vocabulary.count, fitted.count);
    assert_int_equal(model->label_count, 3);
    assert_string_equal(model->labels[1], "l1");
    assert_string_equal(tnc_model_property(model, "name"), "made 1.0");
    assert_string_equal(tnc_model_property(model, "licence"), "none");
    assert_memory_equal(model->settings, made.dataset.settings, sizeof model->settings);
    const float *rows = model->tables[0].rows;
    for (size_t i = 0; i < fitted.count * fitted.planes; i++)
        assert_true(rows[i] == (float)fitted.weights[i]);
    assert_int_equal(model->names.count, fitted.count);
    tonecls_model_close(model);
    tnc_fitted_free(&fitted);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

static void the_same_twice_gives_the_same_bytes(void **state)
{
    (void)state;
    made_dataset made;
    tnc_fitted fitted;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer one = tnc_buffer_make(&memory), two = tnc_buffer_make(&memory);
    tnc_assembly assembly = { .number = TNC_INT8, .names = 1 };
    made_dataset_new(&made, 22, 60, 2);
    fit(&made.dataset, &fitted);
    assert_int_equal(tnc_assemble(TONECLS_TASK_LABEL, &made.dataset, &fitted, &assembly, &one, NULL), TONECLS_OK);
    assert_int_equal(tnc_assemble(TONECLS_TASK_LABEL, &made.dataset, &fitted, &assembly, &two, NULL), TONECLS_OK);
    assert_int_equal(one.size, two.size);
    assert_memory_equal(one.bytes, two.bytes, one.size);
    tnc_fitted_free(&fitted);
    tnc_buffer_free(&one);
    tnc_buffer_free(&two);
    made_dataset_free(&made);
}

static void weights_that_are_no_numbers_are_refused(void **state)
{
    (void)state;
    made_dataset made;
    tnc_fitted fitted;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer bytes = tnc_buffer_make(&memory);
    tnc_assembly assembly = { .number = TNC_FLOAT32 };
    static const double bad[] = { (double)NAN, (double)INFINITY, 1e300 };
    made_dataset_new(&made, 23, 40, 2);
    fit(&made.dataset, &fitted);
    for (int i = 0; i < 3; i++) {
        fitted.weights[5] = bad[i];
        assert_int_equal(tnc_assemble(TONECLS_TASK_LABEL, &made.dataset, &fitted, &assembly, &bytes, NULL),
                         TONECLS_E_ARGUMENT);
        assert_int_equal(bytes.size, 0);
    }
    tnc_fitted_free(&fitted);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_fitted_is_what_opens),
        cmocka_unit_test(the_same_twice_gives_the_same_bytes),
        cmocka_unit_test(weights_that_are_no_numbers_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
