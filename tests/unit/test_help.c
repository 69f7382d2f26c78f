/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "option/flags.h"

#include <stdio.h>
#include <string.h>

static const char *help(unsigned command, int is_long)
{
    static tnc_buffer out;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer_free(&out);
    out = tnc_buffer_make(&memory);
    tnc_flags_help(command, is_long, &out);
    tnc_buffer_append_byte(&out, 0);
    assert_int_equal(tnc_buffer_failed(&out), 0);
    return out.bytes;
}

static void every_flag_is_explained(void **state)
{
    (void)state;
    for (size_t i = 0; i < tnc_flag_count; i++) {
        char name[40];
        snprintf(name, sizeof name, "%s%s", strlen(tnc_flags[i].name) > 1 ? "--" : "-", tnc_flags[i].name);
        if (tnc_flags[i].commands & TNC_TRAIN)
            assert_non_null(strstr(help(TNC_TRAIN, 0), name));
        if (tnc_flags[i].commands & TNC_EVAL)
            assert_non_null(strstr(help(TNC_EVAL, 1), name));
    }
    assert_null(strstr(help(TNC_EVAL, 1), "--output"));
    assert_null(strstr(help(TNC_EVAL, 0), "--ngrams"));
    assert_non_null(strstr(help(TNC_EVAL, 0), "--model"));
}

static void lines_fit_a_terminal(void **state)
{
    (void)state;
    for (int i = 0; i < 4; i++)
        for (const char *line = help(i & 1 ? TNC_TRAIN : TNC_EVAL, i >> 1); *line;) {
            size_t size = strcspn(line, "\n");
            if (size > 110)
                fail_msg("too long: %.*s", (int)size, line);
            line += size + (line[size] == '\n');
        }
}

static void the_long_help_says_more(void **state)
{
    (void)state;
    size_t brief = strlen(help(TNC_TRAIN, 0));
    assert_true(strlen(help(TNC_TRAIN, 1)) > brief + 500);
    assert_non_null(strstr(help(TNC_TRAIN, 0), "exit codes"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_flag_is_explained),
        cmocka_unit_test(lines_fit_a_terminal),
        cmocka_unit_test(the_long_help_says_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
