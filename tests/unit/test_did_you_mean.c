/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "../../src/cli/did_you_mean.c"

static const char *nearest_of(const char *typed)
{
    static const char *const words[] = { "predict", "explain", "train", "eval", "info", "verify", "tokens" };
    cli_nearest nearest = { NULL, 0 };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cli_nearest_try(&nearest, typed, words[i]);
    return nearest.word;
}

static void edits_are_counted(void **state)
{
    (void)state;
    assert_int_equal(cli_edits("", ""), 0);
    assert_int_equal(cli_edits("abc", "abc"), 0);
    assert_int_equal(cli_edits("abc", ""), 3);
    assert_int_equal(cli_edits("abc", "abd"), 1);
    assert_int_equal(cli_edits("abc", "acb"), 1);
    assert_int_equal(cli_edits("abcd", "bcde"), 2);
    assert_int_equal(cli_edits("a", "0123456789012345678901234567890123456789x"), 99);
}

static void the_nearest_word_is_offered(void **state)
{
    (void)state;
    assert_string_equal(nearest_of("predcit"), "predict");
    assert_string_equal(nearest_of("verfy"), "verify");
    assert_string_equal(nearest_of("expl"), "explain");
    assert_string_equal(nearest_of("trian"), "train");
    assert_null(nearest_of("frobnicate"));
    assert_null(nearest_of("x"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edits_are_counted),
        cmocka_unit_test(the_nearest_word_is_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
