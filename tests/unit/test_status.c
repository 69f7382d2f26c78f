/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "base/status.h"

#include <string.h>

static void every_status_has_its_word(void **state)
{
    (void)state;
    static const char *const names[] = { "ok",      "argument", "memory",    "io",     "not_model",  "corrupt",
                                         "version", "task",     "too_large", "corpus", "interrupted" };
    for (int i = 0; i <= TONECLS_E_INTERRUPTED; i++)
        assert_string_equal(tonecls_status_name((tonecls_status)i), names[i]);
    assert_string_equal(tonecls_status_name((tonecls_status)11), "unknown");
    assert_string_equal(tonecls_status_name((tonecls_status)-1), "unknown");
}

static void an_error_is_filled_in(void **state)
{
    (void)state;
    tonecls_error error;
    assert_int_equal(tnc_fail(&error, TONECLS_E_IO, 42, "%s: %d", "file", 7), TONECLS_E_IO);
    assert_int_equal(error.code, TONECLS_E_IO);
    assert_int_equal(error.offset, 42);
    assert_string_equal(error.message, "file: 7");
    assert_int_equal(tnc_fail_memory(&error), TONECLS_E_MEMORY);
    assert_true(error.offset == TONECLS_NO_OFFSET);
    assert_int_equal(tnc_fail(NULL, TONECLS_E_TASK, 0, "nobody listens"), TONECLS_E_TASK);
}

static void a_message_is_one_short_line(void **state)
{
    (void)state;
    char name[1000];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = 0;
    name[3] = '\n';
    name[4] = '\x1b';
    tonecls_error error;
    tnc_fail(&error, TONECLS_E_IO, 0, "%s", name);
    assert_int_equal(strlen(error.message), sizeof error.message - 1);
    assert_memory_equal(error.message, "nnn??n", 6);
}

/* The message is UTF-8 whatever was put into it, and where it was cut. */
static void a_message_is_utf8(void **state)
{
    (void)state;
    char name[600];
    for (size_t i = 0; i + 1 < sizeof name; i += 2)
        memcpy(name + i, "\xc3\xa9", 2);
    name[sizeof name - 1] = 0;
    tonecls_error error;
    tnc_fail(&error, TONECLS_E_IO, 0, "%.598s", name);
    size_t size = strlen(error.message);
    assert_int_equal(size, sizeof error.message - 1);
    assert_memory_equal(error.message + size - 3, "\xc3\xa9?", 3);
    tnc_fail(&error, TONECLS_E_IO, 0, "\xff\xc3x\xe2\x82 \xed\xa0\x80 \xf0\x9f\x98\x80 \xe2\x82\xac \xf4\x90\x80\x80");
    assert_string_equal(error.message, "??x?? ??? \xf0\x9f\x98\x80 \xe2\x82\xac ????");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_status_has_its_word),
        cmocka_unit_test(an_error_is_filled_in),
        cmocka_unit_test(a_message_is_one_short_line),
        cmocka_unit_test(a_message_is_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
