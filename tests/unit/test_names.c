/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "corpus/names.h"

#include <stdio.h>
#include <string.h>

static void numbers_follow_the_order_of_adding(void **state)
{
    (void)state;
    tnc_names names;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_names_init(&names, &memory);
    assert_int_equal(tnc_names_find(&names, "a", 1), TNC_NO_NAME);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 5000; i++) {
            char name[16];
            int size = snprintf(name, sizeof name, "%d", i * 7);
            assert_int_equal(tnc_names_add(&names, name, (size_t)size), i);
            assert_string_equal(tnc_names_at(&names, (uint32_t)i), name);
        }
    assert_int_equal(names.count, 5000);
    assert_int_equal(tnc_names_find(&names, "14", 2), 2);
    assert_int_equal(tnc_names_find(&names, "1", 1), TNC_NO_NAME);
    assert_int_equal(tnc_names_find(&names, "142", 2), 2);
    assert_int_equal(tnc_names_add(&names, "", 0), 5000);
    assert_int_equal(tnc_names_add(&names, "", 0), 5000);
    tnc_names_free(&names);
}

static void every_refusal_of_memory_is_reported(void **state)
{
    (void)state;
    for (size_t fail_at = 1; fail_at < 12; fail_at++) {
        scarce supply = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&supply);
        tnc_names names;
        tnc_names_init(&names, &allocator);
        for (uint32_t i = 0; i < 100; i++) {
            char name[8];
            int size = snprintf(name, sizeof name, "n%u", i);
            uint32_t number = tnc_names_add(&names, name, (size_t)size);
            assert_true(number == i || number == TNC_NO_NAME);
            if (number == TNC_NO_NAME)
                break;
        }
        tnc_names_free(&names);
        assert_int_equal(supply.live, 0);
        assert_int_equal(supply.mismatch, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_follow_the_order_of_adding),
        cmocka_unit_test(every_refusal_of_memory_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
