/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include "feature/vocabulary.h"
#include "feature/vocabulary_builder.h"

#include <stdlib.h>
#include <string.h>

static const tnc_key_count sample[] = { { 50, 3 }, { 10, 1 }, { 40, 7 }, { 20, 3 }, { 30, 3 }, { 60, 2 } };
enum { SAMPLE = sizeof sample / sizeof *sample };

static tonecls_status choose(uint64_t min_count, size_t max, tnc_chosen *chosen)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_key_count counts[SAMPLE];
    memcpy(counts, sample, sizeof sample);
    return tnc_vocabulary_choose(counts, SAMPLE, min_count, max, &memory, chosen, NULL);
}

static void assert_keys(const tnc_chosen *chosen, const uint64_t *keys, size_t count)
{
    assert_int_equal(chosen->count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(chosen->keys[i], keys[i]);
}

static void keeps_frequent_ones_in_order(void **state)
{
    (void)state;
    tnc_chosen chosen;
    assert_int_equal(choose(3, 100, &chosen), TONECLS_OK);
    assert_keys(&chosen, (const uint64_t[]){ 20, 30, 40, 50 }, 4);
    assert_int_equal(chosen.documents[2], 7);
    assert_int_equal(chosen.rare, 2);
    assert_int_equal(chosen.over_cap, 0);
    tnc_chosen_free(&chosen);
}

static void cap_keeps_the_lower_key_on_a_tie(void **state)
{
    (void)state;
    tnc_chosen chosen;
    assert_int_equal(choose(2, 3, &chosen), TONECLS_OK);
    assert_keys(&chosen, (const uint64_t[]){ 20, 30, 40 }, 3);
    assert_int_equal(chosen.rare, 1);
    assert_int_equal(chosen.over_cap, 2);
    tnc_chosen_free(&chosen);
}

static void nothing_may_be_left(void **state)
{
    (void)state;
    tnc_chosen chosen;
    assert_int_equal(choose(100, 3, &chosen), TONECLS_OK);
    assert_int_equal(chosen.count, 0);
    assert_int_equal(chosen.rare, SAMPLE);
    tnc_chosen_free(&chosen);
    assert_int_equal(choose(1, 0, &chosen), TONECLS_OK);
    assert_int_equal(chosen.count, 0);
    assert_int_equal(chosen.over_cap, SAMPLE);
    tnc_chosen_free(&chosen);
}

static void twins_and_impossible_caps_are_refused(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_key_count twins[] = { { 5, 1 }, { 9, 1 }, { 5, 2 } };
    tnc_chosen chosen;
    assert_int_equal(tnc_vocabulary_choose(twins, 3, 1, 9, &memory, &chosen, NULL), TONECLS_E_ARGUMENT);
    assert_int_equal(choose(1, TNC_VOCABULARY_MAX + 1, &chosen), TONECLS_E_ARGUMENT);
}

static int by_key(const void *left, const void *right)
{
    const tnc_key_count *a = left, *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

static int by_rank(const void *left, const void *right)
{
    const tnc_key_count *a = left, *b = right;
    return a->documents != b->documents ? (a->documents < b->documents) - (a->documents > b->documents)
                                        : by_key(left, right);
}

static void shuffle(seeded *random, tnc_key_count *items, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = seeded_below(random, i);
        tnc_key_count held = items[i - 1];
        items[i - 1] = items[j];
        items[j] = held;
    }
}

/* Against the plain way: sort all by frequency, cut, sort by key. */
static void same_as_the_plain_way_in_any_order(void **state)
{
    (void)state;
    seeded random = seeded_begin("same_as_the_plain_way_in_any_order", 23);
    tnc_memory memory = tnc_memory_from(NULL);
    for (int round = 0; round < 200; round++) {
        size_t count = seeded_below(&random, 400), max = seeded_below(&random, 300), kept = 0;
        uint64_t least = seeded_below(&random, 5);
        tnc_key_count plain[400], mixed[400];
        for (size_t i = 0; i < count; i++)
            plain[i] = (tnc_key_count){ seeded_next(&random), seeded_below(&random, round % 2 ? 9 : 100000) };
        memcpy(mixed, plain, sizeof mixed);
        shuffle(&random, mixed, count);
        qsort(plain, count, sizeof *plain, by_rank);
        while (kept < count && kept < max && plain[kept].documents >= least)
            kept++;
        qsort(plain, kept, sizeof *plain, by_key);
        tnc_chosen chosen;
        assert_int_equal(tnc_vocabulary_choose(mixed, count, least, max, &memory, &chosen, NULL), TONECLS_OK);
        assert_int_equal(chosen.count, kept);
        assert_int_equal(chosen.count + chosen.rare + chosen.over_cap, count);
        for (size_t i = 0; i < kept; i++) {
            assert_true(chosen.keys[i] == plain[i].key);
            assert_int_equal(chosen.documents[i], plain[i].documents);
        }
        tnc_chosen_free(&chosen);
    }
}

static void no_memory_is_said_and_nothing_leaks(void **state)
{
    (void)state;
    for (size_t fail_at = 1;; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_key_count counts[SAMPLE];
        memcpy(counts, sample, sizeof sample);
        tnc_chosen chosen;
        tonecls_status status = tnc_vocabulary_choose(counts, SAMPLE, 1, 3, &memory, &chosen, NULL);
        if (status == TONECLS_OK) {
            assert_true(fail_at > 3);
            tnc_chosen_free(&chosen);
        }
        assert_int_equal(counter.live, 0);
        assert_int_equal(counter.mismatch, 0);
        if (status == TONECLS_OK)
            return;
        assert_int_equal(status, TONECLS_E_MEMORY);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_frequent_ones_in_order),
        cmocka_unit_test(cap_keeps_the_lower_key_on_a_tie),
        cmocka_unit_test(nothing_may_be_left),
        cmocka_unit_test(twins_and_impossible_caps_are_refused),
        cmocka_unit_test(same_as_the_plain_way_in_any_order),
        cmocka_unit_test(no_memory_is_said_and_nothing_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
