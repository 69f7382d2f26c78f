/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include <string.h>

static void made_and_freed(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tonecls_analyzer *analyzer = NULL;
    assert_int_equal(tonecls_analyzer_new(&allocator, &analyzer, NULL), TONECLS_OK);
    assert_non_null(analyzer);
    assert_true(counted.live > 0);
    tonecls_analyzer_free(analyzer);
    tonecls_analyzer_free(NULL);
    assert_int_equal(counted.live, 0);
    assert_int_equal(counted.mismatch, 0);
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    tonecls_error error;
    tonecls_analyzer *analyzer = NULL;
    tonecls_allocator none = { NULL, NULL };
    assert_int_equal(tonecls_analyzer_new(NULL, NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_analyzer_new(&none, &analyzer, &error), TONECLS_E_ARGUMENT);
    assert_null(analyzer);
    assert_int_equal(tonecls_analyzer_new(NULL, &analyzer, &error), TONECLS_OK);
    assert_int_equal(tonecls_analyzer_use(analyzer, NULL, &error), TONECLS_E_ARGUMENT);
    assert_string_equal(error.message, "model is NULL");
    assert_int_equal(tonecls_analyzer_use(NULL, NULL, &error), TONECLS_E_ARGUMENT);
    tonecls_analyzer_free(analyzer);
}

static void a_later_model_takes_the_place(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    tnc_buffer bytes = label_model_write(label_spec_two());
    tonecls_model *two = label_model_open(&bytes);
    assert_int_equal(tonecls_analyzer_use(small.analyzer, two, NULL), TONECLS_OK);
    assert_string_equal(tonecls_analysis_label(small_analyze(&small, NULL, "bad", 0))->label, "no");
    assert_int_equal(tonecls_analyzer_use(small.analyzer, small.model, NULL), TONECLS_OK);
    assert_string_equal(tonecls_analysis_label(small_analyze(&small, NULL, "shout", 0))->label, "angry");
    small_analyzer_close(&small);
    tonecls_model_close(two);
    tnc_buffer_free(&bytes);
}

/* A file may have settings that ask for other features than it has weights for: that must not reach the scores. */
static void settings_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_two());
    static const struct {
        size_t setting;
        uint32_t value;
    } wrong[] = { { 0, 9 }, { 1, 77 }, { 2, 5 }, { 3, 3 }, { 4, 1 }, { 7, 1 }, { 6, 2 } };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        uint32_t before = small.model->settings[wrong[i].setting];
        small.model->settings[wrong[i].setting] = wrong[i].value;
        tonecls_error error = { 0 };
        tonecls_status status = tonecls_analyzer_use(small.analyzer, small.model, &error);
        if (wrong[i].setting != 2) /* a least n without a greatest asks for nothing */
            assert_int_equal(status, TONECLS_E_CORRUPT);
        small.model->settings[wrong[i].setting] = before;
    }
    small_analyzer_close(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(made_and_freed),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(a_later_model_takes_the_place),
        cmocka_unit_test(settings_that_do_not_fit_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
