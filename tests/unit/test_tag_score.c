/* SPDX-License-Identifier: Apache-2.0 */
/* The tagger's sums are the margins that the common scorer gives; kept sums are the sums. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "actor/tag_cache.h"
#include "model/score.h"

#include <math.h>
#include <string.h>

static void check_numbers(tnc_number number)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tag_world *world = tag_world_new(number);
    const tnc_vocabulary *vocabulary = &world->model->tables[0].vocabulary;
    assert_true(tnc_tag_can_score(world->model));
    assert_int_equal(world->model->tables[0].number, number);
    unsigned random = 21;
    print_message("seed %u\n", random);
    tnc_scratch scratch;
    tnc_bag bag;
    tnc_scratch_init(&scratch, &memory);
    tnc_bag_init(&bag, &memory);
    for (int round = 0; round < 200; round++) {
        uint64_t keys[TNC_TAG_KEYS_MAX];
        uint32_t ids[TNC_TAG_KEYS_MAX];
        double margins[TNC_TAGS], wanted[TNC_TAGS];
        tnc_tag_sum sum;
        memset(&sum, 0, sizeof sum);
        tnc_bag_clear(&bag);
        tnc_bag_open_block(&bag);
        for (size_t i = 0; i < TNC_TAG_KEYS_MAX; i++) { /* each key once, every eighth unknown */
            random = random * 1103515245u + 12345;
            size_t step = vocabulary->count / TNC_TAG_KEYS_MAX;
            keys[i] = vocabulary->keys[i * step + random / 65536 % step] + (random >> 16) % 8 / 7;
            tnc_bag_add(&bag, keys[i], 0, 0);
        }
        tnc_bag_close(&bag);
        tnc_tag_sum_keys(world->model, keys, TNC_TAG_KEYS_MAX, ids, &sum);
        tnc_tag_margins(world->model, &sum, margins);
        assert_int_equal(tnc_score(world->model, &bag, &scratch, wanted, NULL), 1);
        for (uint32_t k = 0; k < world->model->label_count; k++)
            assert_true(fabs(margins[k] - wanted[k]) < 1e-4);
    }
    tnc_bag_free(&bag);
    tnc_scratch_free(&scratch);
    tag_world_free(world);
}

static void sums_are_margins(void **state)
{
    (void)state;
    check_numbers(TNC_INT8);
    check_numbers(TNC_INT16);
    check_numbers(TNC_FLOAT32);
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
    tnc_tag_cache_use(&cache, world->model);
    for (int round = 0; round < 3; round++)
        for (uint64_t i = 0; i < 3 * TNC_TAG_CACHE_SLOTS; i++) { /* more words than places */
            int offset = (int)(i % (2 * TNC_TAG_REACH + 1)) - TNC_TAG_REACH;
            uint64_t keys[TNC_TAG_KEYS_MAX];
            uint32_t ids[TNC_TAG_KEYS_MAX];
            tnc_tag_sum sum;
            memset(&sum, 0, sizeof sum);
            word.raw = (i << 30) + 1;
            word.hash = i * 31;
            word.shape = (uint16_t)(i % 100);
            tnc_tag_sum_keys(world->model, keys, tnc_tag_word_keys(&word, offset, keys), ids, &sum);
            assert_memory_equal(tnc_tag_cache_sum(&cache, &word, offset), &sum, sizeof sum);
        }
    tnc_tag_cache_free(&cache);
    tag_world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(sums_are_margins), cmocka_unit_test(kept_sums_are_the_sums) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
