/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "corpus/task.h"

static void the_last_value_of_a_setting_wins(void **state)
{
    (void)state;
    static const tnc_set sets[] = { { "a", "1" }, { "b", "2" }, { "a", "3" } };
    const tnc_load load = { .sets = sets, .set_count = 3 }, empty = { 0 };
    assert_string_equal(tnc_load_set(&load, "a"), "3");
    assert_string_equal(tnc_load_set(&load, "b"), "2");
    assert_null(tnc_load_set(&load, "c"));
    assert_null(tnc_load_set(&empty, "a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(the_last_value_of_a_setting_wins) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
