/* SPDX-License-Identifier: Apache-2.0 */
/* One spelling for a name. */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "actor/name_fold.h"

#include <string.h>

static void assert_folded(const char *from, const char *to)
{
    char bytes[64];
    size_t size = strlen(from);
    memcpy(bytes, from, size);
    size_t folded = tnc_name_fold(bytes, size);
    assert_int_equal(folded, strlen(to));
    assert_memory_equal(bytes, to, folded);
}

static void test_latin(void **state)
{
    (void)state;
    assert_folded("erdo\xc4\x9f"
                  "an",
                  "erdogan");
    assert_folded("l\xc3\xb3pez", "lopez");
    assert_folded("w\xc5\x82"
                  "adys\xc5\x82"
                  "aw",
                  "wladyslaw");
    assert_folded("\xc3\xa6r\xc3\xb8", "aero");
    assert_folded("nguy\xe1\xbb\x85n", "nguyen");
    assert_folded("e\xcc\x81mile", "emile"); /* a combining accent */
    assert_folded("\xc3\xbeor", "thor");
}

static void test_signs(void **state)
{
    (void)state;
    assert_folded("u.s.", "us");
    assert_folded("o\xe2\x80\x99"
                  "brien",
                  "o'brien");
    assert_folded("", "");
    assert_folded("plain", "plain");
}

static void test_other_scripts(void **state)
{
    (void)state;
    assert_folded("\xd0\xbb\xd0\xb0\xd0\xb2", "\xd0\xbb\xd0\xb0\xd0\xb2");
    assert_folded("\xe4\xb9\xa0", "\xe4\xb9\xa0");
    assert_folded("\xc3\xb7", "\xc3\xb7"); /* a division sign among the letters */
}

/* Never longer, on any bytes. */
static void test_random(void **state)
{
    (void)state;
    seeded random = seeded_begin("folding", 7);
    for (int round = 0; round < 20000; round++) {
        char bytes[40];
        size_t size = seeded_below(&random, sizeof bytes + 1);
        for (size_t i = 0; i < size; i++)
            bytes[i] = (char)seeded_below(&random, 256);
        size_t folded = tnc_name_fold(bytes, size);
        assert_true(folded <= size);
        char again[40];
        memcpy(again, bytes, folded);
        assert_true(tnc_name_fold(again, folded) <= folded);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_latin),
        cmocka_unit_test(test_signs),
        cmocka_unit_test(test_other_scripts),
        cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
