/* SPDX-License-Identifier: Apache-2.0 */
/* Keys to several numbers. */
#include "helper_cmocka.h"

#include "actor/name_index.h"

static void test_order(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_index index;
    tnc_name_index_init(&index, &memory);
    for (int document = 0; document < 2; document++) {
        assert_null(tnc_name_index_first(&index, 7));
        for (uint32_t i = 0; i < 3; i++) {
            assert_true(tnc_name_index_add(&index, 7, 10 + i));
            assert_true(tnc_name_index_add(&index, 8, 20 + i));
            assert_true(tnc_name_index_add(&index, 7, 10)); /* once only */
        }
        const tnc_name_entry *entry = tnc_name_index_first(&index, 7);
        assert_int_equal(entry->length, 3);
        for (uint32_t i = 0; i < 3; i++, entry = tnc_name_index_next(&index, entry))
            assert_int_equal(entry->value, 10 + i);
        assert_null(entry);
        tnc_name_index_clear(&index);
    }
    tnc_name_index_free(&index);
}

static void test_full(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_index index;
    tnc_name_index_init(&index, &memory);
    for (uint32_t i = 0; i < 1000; i++)
        assert_true(tnc_name_index_add(&index, 1, i));
    uint32_t count = 0;
    for (const tnc_name_entry *e = tnc_name_index_first(&index, 1); e; e = tnc_name_index_next(&index, e))
        assert_int_equal(e->value, count++);
    assert_int_equal(count, TNC_NAME_LOOK);
    assert_int_equal(index.count, TNC_NAME_LOOK);
    tnc_name_index_free(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
