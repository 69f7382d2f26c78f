/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "base/memory.h"

#include <string.h>

static void arrays_are_zeroed_and_given_back(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_memory memory = tnc_memory_from(&allocator);
    unsigned char *bytes = tnc_alloc_array(&memory, 100, 3);
    assert_non_null(bytes);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(bytes[i], 0);
    tnc_free_array(&memory, bytes, 100, 3);
    void *nothing = tnc_alloc_array(&memory, 0, 8);
    assert_non_null(nothing);
    tnc_free_array(&memory, nothing, 0, 8);
    tnc_free_array(&memory, NULL, 5, 5);
    assert_int_equal(counted.live, 0);
    assert_int_equal(counted.mismatch, 0);
}

static void products_that_overflow_are_refused(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    assert_null(tnc_alloc_array(&memory, SIZE_MAX / 2, 3));
    assert_null(tnc_alloc_array(&memory, (size_t)1 << 33, (size_t)1 << 33));
    uint64_t *items = NULL;
    size_t capacity = 0;
    assert_int_equal(tnc_reserve(&memory, &items, &capacity, SIZE_MAX / 8, sizeof *items), 0);
    assert_null(items);
    assert_int_equal(capacity, 0);
}

static void reserve_keeps_items_and_doubles(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_memory memory = tnc_memory_from(&allocator);
    uint32_t *items = NULL;
    size_t capacity = 0;
    for (uint32_t i = 0; i < 1000; i++) {
        assert_true(tnc_reserve(&memory, &items, &capacity, i + 1, sizeof *items));
        items[i] = i;
    }
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(items[i], i);
    assert_int_equal(capacity, 1024);
    assert_true(counted.calls < 10);
    memory.resize(memory.context, items, capacity * sizeof *items, 0);
    assert_int_equal(counted.live, 0);
    assert_int_equal(counted.mismatch, 0);
}

static void a_refusal_leaves_the_array(void **state)
{
    (void)state;
    scarce counted = { .fail_at = 2 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_memory memory = tnc_memory_from(&allocator);
    char *items = NULL;
    size_t capacity = 0;
    assert_true(tnc_reserve(&memory, &items, &capacity, 16, 1));
    memset(items, 'x', 16);
    assert_false(tnc_reserve(&memory, &items, &capacity, 17, 1));
    assert_int_equal(capacity, 16);
    assert_int_equal(items[15], 'x');
    memory.resize(memory.context, items, capacity, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arrays_are_zeroed_and_given_back),
        cmocka_unit_test(products_that_overflow_are_refused),
        cmocka_unit_test(reserve_keeps_items_and_doubles),
        cmocka_unit_test(a_refusal_leaves_the_array),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
