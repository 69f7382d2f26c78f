/* SPDX-License-Identifier: Apache-2.0 */
/* Who was named in this sentence and in those before. */
#include "helper_cmocka.h"

#include "actor/gazetteer.h"
#include "actor/link_window.h"

static const tnc_candidate *one;

static tnc_candidate man(uint32_t draft)
{
    tnc_candidate candidate = { draft, 5, TNC_GENDER_MALE, 0, 0, 1 };
    return candidate;
}

static void test_gender(void **state)
{
    (void)state;
    tnc_window window;
    tnc_window_clear(&window);
    tnc_candidate candidate = man(3);
    tnc_window_add(&window, &candidate);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one), 1);
    assert_int_equal(one->draft, 3);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_FEMALE, &one), 0);
    candidate = man(4);
    candidate.gender = 0;
    tnc_window_add(&window, &candidate);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_FEMALE, &one), 1);
    assert_int_equal(one->draft, 4);
}

static void test_again(void **state)
{
    (void)state;
    tnc_window window;
    tnc_window_clear(&window);
    tnc_candidate candidate = man(3);
    candidate.quoted = 1;
    tnc_window_add(&window, &candidate);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one), 0);
    candidate.quoted = 0;
    candidate.last = 9;
    tnc_window_add(&window, &candidate);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one), 1);
    assert_int_equal(one->last, 9);
}

static void test_sentences(void **state)
{
    (void)state;
    tnc_window window;
    tnc_window_clear(&window);
    tnc_candidate candidate = man(3);
    tnc_window_add(&window, &candidate);
    tnc_window_next_sentence(&window);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one), 0);
    assert_int_equal(tnc_candidates_of(&window.before, TNC_GENDER_MALE, &one), 1);
    tnc_window_next_sentence(&window);
    assert_int_equal(tnc_candidates_of(&window.earlier, TNC_GENDER_MALE, &one), 1);
    tnc_window_next_sentence(&window);
    assert_int_equal(tnc_candidates_of(&window.earlier, TNC_GENDER_MALE, &one), 0);
}

/* Nobody without a name is the same as another; too many make nothing clear. */
static void test_overflow(void **state)
{
    (void)state;
    tnc_window window;
    tnc_window_clear(&window);
    tnc_candidate nobody = man(TNC_NO_ACTOR);
    for (int i = 0; i < 2; i++)
        tnc_window_add(&window, &nobody);
    assert_int_equal(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one), 2);
    nobody.gender = TNC_GENDER_FEMALE;
    for (int i = 0; i < TNC_WINDOW_SIZE; i++)
        tnc_window_add(&window, &nobody);
    assert_true(window.now.overflow);
    assert_true(tnc_candidates_of(&window.now, TNC_GENDER_MALE, &one) > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gender),
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_overflow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
