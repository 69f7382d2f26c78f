/* SPDX-License-Identifier: Apache-2.0 */
/* Kept sums are the sums, however many words there are. */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_tag.h"

#include "actor/tag_cache.h"

#include <string.h>

static void sum_of(const tonecls_model *model, uint64_t *keys, size_t count, tnc_tag_sum *sum)
{
    uint32_t ids[TNC_TAG_KEYS_MAX];
    memset(sum, 0, sizeof *sum);
    tnc_tag_sum_keys(model, NULL, keys, count, ids, sum);
}

static void kept_sums_are_the_sums(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tag_world *world = tag_world_new(TNC_INT8);
    tnc_tag_cache cache;
    tnc_tag_word word;
    memset(&word, 0, sizeof word);
    assert_true(tnc_tag_cache_init(&cache, &memory));
    assert_true(tnc_tag_cache_use(&cache, world->model));
    for (int round = 0; round < 3; round++)
        for (uint64_t i = 0; i < 3 * TNC_TAG_CACHE_SLOTS; i++) { /* more words than places */
            int offset = (int)(i % (2 * TNC_TAG_REACH + 1)) - TNC_TAG_REACH, near = (int)(i % 3) - 1;
            uint64_t keys[TNC_TAG_KEYS_MAX];
            tnc_tag_sum sum;
            word.raw = (i << 30) + 1;
            word.hash = i * 31;
            word.shape = (uint16_t)(i % 100);
            sum_of(world->model, keys, tnc_tag_word_keys(&word, offset, keys), &sum);
            assert_memory_equal(tnc_tag_cache_sum(&cache, &word, offset), &sum, sizeof sum);
            sum_of(world->model, keys, tnc_tag_after_keys(&word, near, TNC_OUTSIDE, keys), &sum);
            assert_memory_equal(tnc_tag_cache_after(&cache, &word, near), &sum, sizeof sum);
        }
    tnc_tag_cache_free(&cache);
    tag_world_free(world);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    tag_world *world = tag_world_new(TNC_INT8);
    for (size_t fail_at = 1; fail_at <= 2; fail_at++) {
        scarce limit = { .fail_at = fail_at };
        const tnc_memory memory = scarce_allocator(&limit);
        tnc_tag_cache cache;
        int made = tnc_tag_cache_init(&cache, &memory);
        assert_int_equal(made, fail_at > 1);
        if (made)
            assert_int_equal(tnc_tag_cache_use(&cache, world->model), 0);
        tnc_tag_cache_free(&cache);
        assert_int_equal(limit.live, 0);
        assert_int_equal(limit.mismatch, 0);
    }
    tag_world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(kept_sums_are_the_sums), cmocka_unit_test(memory_may_run_out) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
