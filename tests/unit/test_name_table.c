/* SPDX-License-Identifier: Apache-2.0 */
/* Keys to numbers, document by document. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/name_table.h"

static void test_keeps(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_table table;
    tnc_name_table_init(&table, &memory);
    assert_int_equal(tnc_name_table_find(&table, 1), TNC_NAME_NONE);
    for (uint32_t i = 0; i < 5000; i++) {
        uint32_t *place = tnc_name_table_at(&table, (uint64_t)i * 3);
        assert_non_null(place);
        assert_int_equal(*place, TNC_NAME_NONE);
        *place = i;
    }
    for (uint32_t i = 0; i < 5000; i++) {
        assert_int_equal(tnc_name_table_find(&table, (uint64_t)i * 3), i);
        assert_int_equal(*tnc_name_table_at(&table, (uint64_t)i * 3), i);
        assert_int_equal(tnc_name_table_find(&table, (uint64_t)i * 3 + 1), TNC_NAME_NONE);
    }
    assert_int_equal(table.count, 5000);
    tnc_name_table_free(&table);
}

static void test_clear(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_table table;
    tnc_name_table_init(&table, &memory);
    table.round = UINT32_MAX - 2; /* counting rounds over the end must not bring anything back */
    for (uint32_t round = 0; round < 6; round++) {
        assert_int_equal(tnc_name_table_find(&table, 0), TNC_NAME_NONE);
        assert_int_equal(tnc_name_table_find(&table, 5 + round), TNC_NAME_NONE);
        *tnc_name_table_at(&table, 0) = round;
        *tnc_name_table_at(&table, 5 + round) = round;
        assert_int_equal(tnc_name_table_find(&table, 0), round);
        tnc_name_table_clear(&table);
    }
    tnc_name_table_free(&table);
}

static void test_scarce(void **state)
{
    (void)state;
    scarce memory = { 0, 0, 2, 0 };
    tnc_memory allocator = scarce_allocator(&memory);
    tnc_name_table table;
    tnc_name_table_init(&table, &allocator);
    uint64_t key = 0;
    for (uint32_t *place; (place = tnc_name_table_at(&table, key)); key++)
        *place = (uint32_t)key;
    for (uint64_t i = 0; i < key; i++) /* what was there is still there */
        assert_int_equal(tnc_name_table_find(&table, i), i);
    tnc_name_table_free(&table);
    assert_int_equal(memory.live, 0);
    assert_int_equal(memory.mismatch, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keeps),
        cmocka_unit_test(test_clear),
        cmocka_unit_test(test_scarce),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
