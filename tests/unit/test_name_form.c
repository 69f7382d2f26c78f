/* SPDX-License-Identifier: Apache-2.0 */
/* Distinct forms. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/name_form.h"

static void test_intern(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_forms forms;
    tnc_name_forms_init(&forms, &memory);
    tnc_name_parts parts = { .count = 2, .key = 5 };
    parts.items[0].hash = 1;
    parts.items[1].hash = 2;
    int fresh;
    for (int document = 0; document < 2; document++) {
        assert_int_equal(tnc_name_forms_intern(&forms, 5, &parts, &fresh), 0);
        assert_true(fresh);
        assert_int_equal(tnc_name_forms_intern(&forms, 6, &parts, &fresh), 1);
        assert_true(fresh);
        assert_int_equal(tnc_name_forms_intern(&forms, 5, &parts, &fresh), 0);
        assert_false(fresh);
        assert_int_equal(forms.items[1].part_count, 2);
        assert_int_equal(tnc_form_parts(&forms, &forms.items[1])[1].hash, 2);
        assert_int_equal(forms.items[0].twin, TNC_NAME_NONE);
        tnc_name_forms_clear(&forms);
    }
    parts.overflow = 1;
    assert_int_equal(tnc_name_forms_intern(&forms, 9, &parts, &fresh), 0);
    assert_int_equal(forms.items[0].part_count, 0);
    tnc_name_forms_free(&forms);
}

static void test_scarce(void **state)
{
    (void)state;
    for (size_t fail_at = 1; fail_at <= 3; fail_at++) {
        scarce memory = { 0, 0, fail_at, 0 };
        tnc_memory allocator = scarce_allocator(&memory);
        tnc_name_forms forms;
        tnc_name_forms_init(&forms, &allocator);
        tnc_name_parts parts = { .count = 1, .key = 5 };
        int fresh;
        assert_int_equal(tnc_name_forms_intern(&forms, 5, &parts, &fresh), TNC_NAME_NONE);
        tnc_name_forms_free(&forms);
        assert_int_equal(memory.live, 0);
        assert_int_equal(memory.mismatch, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_intern),
        cmocka_unit_test(test_scarce),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
