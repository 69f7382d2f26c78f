/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "option/flags.h"

#include <string.h>

static const char *const words[] = { "model", "tune", "threads", "title", "cv" };

static const char *near(const char *given)
{
    const char *word = tnc_nearest(given, words, 5);
    return word ? word : "(none)";
}

static void slips_of_the_finger_are_understood(void **state)
{
    (void)state;
    assert_string_equal(near("modle"), "model");
    assert_string_equal(near("thread"), "threads");
    assert_string_equal(near("tnue"), "tune");
    assert_string_equal(near("titel"), "title");
    assert_string_equal(near("vc"), "cv");
    assert_string_equal(near("model"), "model");
}

static void what_is_far_from_all_gets_no_hint(void **state)
{
    (void)state;
    assert_string_equal(near("xyzzy"), "(none)");
    assert_string_equal(near(""), "(none)");
    assert_string_equal(near("ab"), "(none)");
    char longest[500];
    memset(longest, 'm', sizeof longest);
    longest[sizeof longest - 1] = 0;
    assert_string_equal(near(longest), "(none)");
    assert_null(tnc_nearest("model", words, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slips_of_the_finger_are_understood),
        cmocka_unit_test(what_is_far_from_all_gets_no_hint),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
