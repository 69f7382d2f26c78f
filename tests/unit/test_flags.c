/* SPDX-License-Identifier: Apache-2.0 */
/* The table itself: what a reader of it takes for granted. */
#include "helper_cmocka.h"

#include "option/flags.h"

#include <ctype.h>
#include <string.h>

static void names_and_letters_are_unique(void **state)
{
    (void)state;
    for (size_t i = 0; i < tnc_flag_count; i++)
        for (size_t j = i + 1; j < tnc_flag_count; j++) {
            if (!strcmp(tnc_flags[i].name, tnc_flags[j].name))
                fail_msg("--%s stands twice", tnc_flags[i].name);
            if (tnc_flags[i].letter && tnc_flags[i].letter == tnc_flags[j].letter)
                fail_msg("-%c stands twice", tnc_flags[i].letter);
        }
}

static void rows_are_complete(void **state)
{
    (void)state;
    for (size_t i = 0; i < tnc_flag_count; i++) {
        const tnc_flag *flag = &tnc_flags[i];
        assert_true(flag->commands & (TNC_TRAIN | TNC_EVAL));
        assert_true(strlen(flag->brief) > 5 && strlen(flag->brief) < 75);
        assert_true(flag->offset < sizeof(tnc_request));
        assert_int_equal(flag->argument == NULL, flag->kind == TNC_FLAG_SWITCH);
        assert_int_equal(flag->choices != NULL, flag->kind == TNC_FLAG_CHOICE);
        assert_true(flag->low <= flag->high);
        for (const char *c = flag->name; *c; c++)
            assert_true(islower((unsigned char)*c) || *c == '-');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_letters_are_unique),
        cmocka_unit_test(rows_are_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
