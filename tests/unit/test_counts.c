/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "fit/counts.h"

#include <pthread.h>
#include <stdlib.h>

#define INSTANCES 2000
#define KEYS 3000 /* distinct, from 0, low ones often */
#define ITEMS 40

static unsigned short items[INSTANCES][ITEMS];
static uint32_t expected[KEYS];
static int marked[KEYS];

/* Odd keys are marked; low keys come more often than once in an instance. */
static void make_up(void)
{
    seeded random = seeded_begin("counts", 11);
    for (size_t i = 0; i < INSTANCES; i++)
        for (size_t k = 0; k < ITEMS; k++)
            items[i][k] = (unsigned short)(seeded_below(&random, seeded_below(&random, KEYS) + 1));
    for (size_t i = 0; i < INSTANCES; i++)
        for (size_t k = 0; k < ITEMS; k++) {
            size_t before = 0;
            while (before < k && items[i][before] != items[i][k])
                before++;
            expected[items[i][k]] += before == k;
            marked[items[i][k]] = items[i][k] % 2;
        }
}

typedef struct tally_share {
    tnc_counts *counts;
    size_t first, step;
    int sound;
} tally_share;

static void *count_share(void *argument)
{
    tally_share *share = argument;
    tnc_tally *tally = tnc_tally_new(share->counts);
    share->sound = tally != NULL;
    for (size_t i = share->first; i < INSTANCES && share->sound; i += share->step) {
        share->sound = tnc_tally_open(tally, ITEMS);
        for (int mark = 1; mark >= 0; mark--)
            for (size_t k = 0; k < ITEMS; k++)
                if (items[i][k] % 2 == mark)
                    tnc_tally_add(tally, items[i][k], mark);
    }
    share->sound = share->sound && tnc_tally_flush(tally);
    tnc_tally_free(tally);
    return NULL;
}

static void check(const tnc_counts *counts, uint32_t min_count)
{
    size_t frequent = tnc_counts_frequent(counts, min_count), wanted = 0;
    tnc_key_count *out = calloc(frequent + 1, sizeof *out);
    for (size_t k = 0; k < KEYS; k++)
        wanted += expected[k] > 0 && expected[k] >= min_count;
    assert_int_equal(frequent, wanted);
    tnc_counts_export(counts, min_count, out);
    for (size_t i = 0; i < frequent; i++) {
        assert_true(out[i].key < KEYS);
        assert_int_equal(out[i].documents, expected[out[i].key]);
        assert_int_equal(tnc_counts_marked(counts, out[i].key), marked[out[i].key]);
    }
    free(out);
}

static void counts_are_exact_for_any_threads(void **state)
{
    (void)state;
    for (size_t threads = 1; threads <= 4; threads++) {
        tnc_counts *counts = tnc_counts_new();
        pthread_t ids[4];
        tally_share shares[4];
        for (size_t t = 0; t < threads; t++) {
            shares[t] = (tally_share){ counts, t, threads, 0 };
            assert_int_equal(pthread_create(&ids[t], NULL, count_share, &shares[t]), 0);
        }
        for (size_t t = 0; t < threads; t++) {
            pthread_join(ids[t], NULL);
            assert_true(shares[t].sound);
        }
        check(counts, 0);
        check(counts, 1);
        check(counts, 7);
        assert_int_equal(tnc_counts_distinct(counts), tnc_counts_frequent(counts, 1));
        assert_int_equal(tnc_counts_marked(counts, KEYS + 1), 0);
        tnc_counts_free(counts);
    }
}

static void a_later_mark_stays(void **state)
{
    (void)state;
    tnc_counts *counts = tnc_counts_new();
    tnc_tally *tally = tnc_tally_new(counts);
    for (int round = 0; round < 3; round++) {
        assert_true(tnc_tally_open(tally, 1));
        tnc_tally_add(tally, UINT64_MAX, round == 1);
    }
    assert_true(tnc_tally_flush(tally));
    assert_true(tnc_counts_marked(counts, UINT64_MAX));
    tnc_key_count out[1];
    tnc_counts_export(counts, 3, out);
    assert_int_equal(out[0].documents, 3);
    tnc_tally_free(tally);
    tnc_counts_free(counts);
}

static void empty_is_fine(void **state)
{
    (void)state;
    tnc_counts *counts = tnc_counts_new();
    assert_int_equal(tnc_counts_distinct(counts), 0);
    assert_int_equal(tnc_counts_frequent(counts, 0), 0);
    assert_int_equal(tnc_counts_marked(counts, 5), 0);
    tnc_counts_free(counts);
    tnc_counts_free(NULL);
    tnc_tally_free(NULL);
}

int main(void)
{
    make_up();
    const struct CMUnitTest tests[] = { cmocka_unit_test(counts_are_exact_for_any_threads),
                                        cmocka_unit_test(a_later_mark_stays), cmocka_unit_test(empty_is_fine) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
