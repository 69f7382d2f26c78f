/* SPDX-License-Identifier: Apache-2.0 */
/* The roll: drafts, keys, what it forgets. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/actor_roll.h"

static void test_drafts(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_roll roll;
    assert_true(tnc_roll_init(&roll, &memory));
    for (int document = 0; document < 2; document++) {
        assert_int_equal(tnc_roll_add(&roll, TONECLS_PERSON, 4), 0);
        assert_int_equal(roll.drafts[0].shown, 4);
        assert_int_equal(roll.drafts[0].last_mention, TNC_NAME_NONE);
        uint32_t country = tnc_roll_keyed(&roll, TNC_KEY_COUNTRY, 7, TONECLS_COUNTRY, 1);
        assert_int_equal(country, 1);
        assert_int_equal(tnc_roll_keyed(&roll, TNC_KEY_COUNTRY, 7, TONECLS_COUNTRY, 2), country);
        assert_int_equal(tnc_roll_keyed(&roll, TNC_KEY_PLACE, 7, TONECLS_COUNTRY, 2), 2);
        assert_int_equal(roll.draft_count, 3);
        tnc_roll_clear(&roll);
        assert_int_equal(roll.draft_count, 0);
    }
    tnc_roll_free(&roll);
}

static void test_choices(void **state)
{
    (void)state;
    tnc_name_form form = { 0 };
    tnc_form_choose(&form, TNC_NAME_NONE);
    assert_int_equal(form.choice_count, 0);
    for (uint32_t i = 0; i < 20; i++)
        tnc_form_choose(&form, i / 2);
    assert_int_equal(form.choice_count, TNC_FORM_CHOICES);
    assert_int_equal(form.choices[1], 1);
}

static void test_scarce(void **state)
{
    (void)state;
    for (size_t fail_at = 1; fail_at <= 4; fail_at++) {
        scarce memory = { 0, 0, fail_at, 0 };
        tnc_memory allocator = scarce_allocator(&memory);
        tnc_roll roll;
        if (tnc_roll_init(&roll, &allocator)) {
            assert_int_equal(tnc_roll_keyed(&roll, TNC_KEY_PLACE, 1, TONECLS_COUNTRY, 0), TNC_NAME_NONE);
            assert_true(roll.failed);
        } else {
            assert_true(fail_at <= 2);
        }
        tnc_roll_free(&roll);
        assert_int_equal(memory.live, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_drafts),
        cmocka_unit_test(test_choices),
        cmocka_unit_test(test_scarce),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
