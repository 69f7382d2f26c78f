/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"
#include "helper_scarce.h"

#include "report/subset.h"

#include <string.h>

static void picks_columns_and_bags(void **state)
{
    (void)state;
    enum { N = 30 };
    made_dataset made;
    tnc_subset inside, outside;
    tnc_memory memory = tnc_memory_from(NULL);
    uint32_t fold[N];
    tnc_bag whole, part;
    made_dataset_new(&made, 4, N, 3);
    const tnc_source *source = &made.dataset.source;
    for (uint32_t i = 0; i < N; i++)
        fold[i] = i % 4;
    assert_int_equal(tnc_subset_make(&inside, source, fold, 1, 1, &memory), 1);
    assert_int_equal(tnc_subset_make(&outside, source, fold, 1, 0, &memory), 1);
    assert_int_equal(inside.source.count + outside.source.count, N);
    tnc_bag_init(&whole, &memory);
    tnc_bag_init(&part, &memory);
    void *a = source->scratch_new(source), *b = inside.source.scratch_new(&inside.source);
    for (size_t i = 0; i < inside.source.count; i++) {
        size_t from = inside.index[i];
        assert_int_equal(from % 4, 1);
        assert_int_equal(inside.source.gold[inside.source.gold_start[i]], source->gold[source->gold_start[from]]);
        assert_int_equal(inside.source.order[i], source->order[from]);
        assert_int_equal(inside.source.group[i], source->group[from]);
        assert_int_equal(source->extract(source, a, from, &whole, NULL), TONECLS_OK);
        assert_int_equal(inside.source.extract(&inside.source, b, i, &part, NULL), TONECLS_OK);
        assert_int_equal(whole.count, part.count);
        assert_memory_equal(whole.items, part.items, whole.count * sizeof *whole.items);
    }
    source->scratch_free(a);
    inside.source.scratch_free(b);
    tnc_bag_free(&whole);
    tnc_bag_free(&part);
    tnc_subset_free(&inside);
    tnc_subset_free(&outside);
    made_dataset_free(&made);
}

static void an_empty_subset_is_sound(void **state)
{
    (void)state;
    made_dataset made;
    tnc_subset subset;
    tnc_memory memory = tnc_memory_from(NULL);
    uint32_t fold[10] = { 0 };
    made_dataset_new(&made, 5, 10, 2);
    assert_int_equal(tnc_subset_make(&subset, &made.dataset.source, fold, 7, 1, &memory), 1);
    assert_int_equal(subset.source.count, 0);
    assert_int_equal(subset.source.gold_start[0], 0);
    tnc_subset_free(&subset);
    made_dataset_free(&made);
}

static void refused_memory_leaves_nothing(void **state)
{
    (void)state;
    made_dataset made;
    uint32_t fold[10] = { 0 };
    made_dataset_new(&made, 6, 10, 2);
    for (size_t fail_at = 1; fail_at <= 5; fail_at++) {
        scarce supply = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&supply);
        tnc_subset subset;
        assert_int_equal(tnc_subset_make(&subset, &made.dataset.source, fold, 0, 1, &allocator), 0);
        assert_int_equal(supply.live, 0);
        assert_int_equal(supply.mismatch, 0);
    }
    made_dataset_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(picks_columns_and_bags),
        cmocka_unit_test(an_empty_subset_is_sound),
        cmocka_unit_test(refused_memory_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
