/* SPDX-License-Identifier: Apache-2.0 */
/* What the tagger remembers of a document's words. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/tag_label.h"
#include "actor/tag_memory.h"

static void remembers_the_latest_and_all_entities(void **state)
{
    (void)state;
    const tnc_memory allocator = tnc_memory_from(NULL);
    tnc_tag_memory memory;
    tnc_tag_memory_init(&memory, &allocator);
    assert_int_equal(tnc_tag_memory_get(&memory, 5), 0);
    tnc_tag_memory_put(&memory, 5, tnc_tag_begin(TNC_ORG));
    tnc_tag_memory_put(&memory, 5, tnc_tag_inside(TNC_PER));
    uint32_t value = tnc_tag_memory_get(&memory, 5);
    assert_int_equal(value >> 5, tnc_tag_inside(TNC_PER) + 1);
    assert_int_equal(value & 0x1f, 1u << TNC_ORG | 1u << TNC_PER);
    tnc_tag_memory_put(&memory, 0, TNC_OUTSIDE);
    assert_int_equal(tnc_tag_memory_get(&memory, 0), 1 << 5 | 1);
    tnc_tag_memory_free(&memory);
}

static void forgets_and_grows(void **state)
{
    (void)state;
    const tnc_memory allocator = tnc_memory_from(NULL);
    tnc_tag_memory memory;
    tnc_tag_memory_init(&memory, &allocator);
    for (uint64_t round = 0; round < 20; round++) {
        for (uint64_t word = 0; word < 3000; word++)
            tnc_tag_memory_put(&memory, word * 4096 + round, (uint32_t)(word % TNC_TAGS));
        for (uint64_t word = 0; word < 3000; word++)
            assert_int_equal(tnc_tag_memory_get(&memory, word * 4096 + round) >> 5, word % TNC_TAGS + 1);
        tnc_tag_memory_forget(&memory);
        assert_int_equal(tnc_tag_memory_get(&memory, 4096 + round), 0);
    }
    tnc_tag_memory_free(&memory);
}

static void forgets_for_ever(void **state)
{
    (void)state;
    const tnc_memory allocator = tnc_memory_from(NULL);
    tnc_tag_memory memory;
    tnc_tag_memory_init(&memory, &allocator);
    tnc_tag_memory_put(&memory, 1, 1);
    for (uint32_t i = 0; i < (UINT32_MAX >> 9) + 10; i++)
        tnc_tag_memory_forget(&memory);
    assert_int_equal(tnc_tag_memory_get(&memory, 1), 0);
    tnc_tag_memory_put(&memory, 2, 1);
    assert_true(tnc_tag_memory_get(&memory, 2) != 0);
    tnc_tag_memory_free(&memory);
}

static void running_out_is_remembered(void **state)
{
    (void)state;
    for (size_t fail_at = 1; fail_at <= 2; fail_at++) {
        scarce limit = { .fail_at = fail_at };
        const tnc_memory allocator = scarce_allocator(&limit);
        tnc_tag_memory memory;
        tnc_tag_memory_init(&memory, &allocator);
        tnc_tag_memory_put(&memory, 1, 1);
        assert_int_equal(memory.failed, 1);
        assert_int_equal(tnc_tag_memory_get(&memory, 1), 0);
        tnc_tag_memory_free(&memory);
        assert_int_equal(limit.live, 0);
        assert_int_equal(limit.mismatch, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(remembers_the_latest_and_all_entities),
                                        cmocka_unit_test(forgets_and_grows), cmocka_unit_test(forgets_for_ever),
                                        cmocka_unit_test(running_out_is_remembered) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
