/* SPDX-License-Identifier: Apache-2.0 */
/* The tagger's sums are the margins that the common scorer gives. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "actor/tag_features.h"
#include "actor/tag_score.h"
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
    tnc_tag_filter filter;
    tnc_tag_filter_init(&filter, &memory);
    assert_true(tnc_tag_filter_fill(&filter, vocabulary));
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
        tnc_tag_sum_keys(world->model, round % 2 ? &filter : NULL, keys, TNC_TAG_KEYS_MAX, ids, &sum);
        tnc_tag_margins(world->model, &sum, margins);
        assert_int_equal(tnc_score(world->model, &bag, &scratch, wanted, NULL), 1);
        for (uint32_t k = 0; k < world->model->label_count; k++)
            assert_true(fabs(margins[k] - wanted[k]) < 1e-4);
    }
    tnc_bag_free(&bag);
    tnc_scratch_free(&scratch);
    tnc_tag_filter_free(&filter);
    tag_world_free(world);
}

static void sums_are_margins(void **state)
{
    (void)state;
    check_numbers(TNC_INT8);
    check_numbers(TNC_INT16);
    check_numbers(TNC_FLOAT32);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(sums_are_margins) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
