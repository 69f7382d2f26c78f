/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include "feature/vector.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { KEYS = 200, SLOTS = KEYS / 4 + 2 };

/* Keys 10, 20, ... so that ids are known: id = key / 10 - 1. */
typedef struct fixture {
    uint64_t keys[KEYS];
    uint32_t slots[SLOTS];
    float idf[KEYS];
    tnc_vocabulary vocabulary;
    const tnc_vocabulary *tables[2];
    tnc_memory memory;
    tnc_bag bag;
    tnc_vector vector;
} fixture;

static int setup(void **state)
{
    fixture *f = calloc(1, sizeof *f);
    for (size_t i = 0; i < KEYS; i++) {
        f->keys[i] = 10 * (i + 1);
        f->idf[i] = 1 + (float)i / 8;
    }
    tnc_vocabulary_fill(f->slots, SLOTS, f->keys, KEYS);
    f->vocabulary = (tnc_vocabulary){ f->keys, f->slots, KEYS, SLOTS };
    f->tables[0] = f->tables[1] = &f->vocabulary;
    f->memory = tnc_memory_from(NULL);
    tnc_bag_init(&f->bag, &f->memory);
    tnc_vector_init(&f->vector, &f->memory);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    fixture *f = *state;
    tnc_bag_free(&f->bag);
    tnc_vector_free(&f->vector);
    free(f);
    return 0;
}

static void fill_block(fixture *f, const uint64_t *keys, size_t count)
{
    tnc_bag_open_block(&f->bag);
    for (size_t i = 0; i < count; i++)
        tnc_bag_add(&f->bag, keys[i], 0, 0);
    tnc_bag_close(&f->bag);
}

static void make(fixture *f, const tnc_block *blocks, const float *idf)
{
    assert_true(tnc_vector_make(&f->vector, &f->bag, blocks, f->tables, idf));
}

static const uint64_t words[] = { 20, 10, 20, 7, 30, 20 };

static void counts_in_order_of_first_appearance(void **state)
{
    fixture *f = *state;
    const tnc_block block = { TNC_PLAIN, 0, 0, 2 };
    fill_block(f, words, 6);
    make(f, &block, NULL);
    assert_int_equal(f->vector.count, 3);
    const uint32_t ids[] = { 1, 0, 2 };
    const float counts[] = { 3, 1, 1 };
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(f->vector.entries[i].id, ids[i]);
        assert_true(f->vector.entries[i].count == counts[i]);
        assert_true(f->vector.entries[i].value == 2);
    }
    const uint32_t of_items[] = { 0, 1, 0, TNC_NO_ID, 2, 0 };
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(f->vector.item_entry[i], of_items[i]);
}

static void tfidf_is_sublinear_weighted_and_of_length_one(void **state)
{
    fixture *f = *state;
    const tnc_block block = { TNC_TFIDF, 0, 0, 1 };
    fill_block(f, words, 6);
    make(f, &block, f->idf);
    double raw[] = { (1 + log(3)) * 1.125, 1 * 1.0, 1 * 1.25 };
    double norm = sqrt(raw[0] * raw[0] + raw[1] * raw[1] + raw[2] * raw[2]);
    for (size_t i = 0; i < 3; i++)
        assert_float_equal(f->vector.entries[i].value, raw[i] / norm, 1e-6);
}

/* folded: idf stays in the norm and leaves the value. */
static void folded_values_times_idf_are_the_unfolded(void **state)
{
    fixture *f = *state;
    const tnc_block block = { TNC_TFIDF, 0, 0, 3 };
    float plain[3];
    fill_block(f, words, 6);
    make(f, &block, f->idf);
    for (size_t i = 0; i < 3; i++)
        plain[i] = f->vector.entries[i].value;
    f->vector.folded = 1;
    make(f, &block, f->idf);
    for (size_t i = 0; i < 3; i++)
        assert_float_equal(f->vector.entries[i].value * f->idf[f->vector.entries[i].id], plain[i], 1e-5);
}

static void other_weightings(void **state)
{
    fixture *f = *state;
    const tnc_block blocks[] = { { TNC_BINARY, 0, 0, 1 }, { TNC_SUM, 1, 0, 2 }, { TNC_PLAIN, 0, 0, 1 } };
    fill_block(f, words, 6);
    fill_block(f, words, 6);
    fill_block(f, NULL, 0);
    make(f, blocks, f->idf);
    assert_int_equal(f->vector.count, 6);
    assert_float_equal(f->vector.entries[0].value, 1 / sqrt(3), 1e-6);
    assert_int_equal(f->vector.entries[3].block, 1);
    assert_float_equal(f->vector.entries[3].value, 2 * 3 / sqrt(5), 1e-6);
    assert_float_equal(f->vector.entries[5].value, 2 * 1 / sqrt(5), 1e-6);
    assert_int_equal(f->vector.item_entry[6], 3);
}

static void unknown_weightings_and_empty_vocabularies_give_nothing(void **state)
{
    fixture *f = *state;
    const tnc_vocabulary none = { 0 };
    const tnc_block blocks[] = { { 0, 0, 0, 1 }, { TNC_SUM, 1, 0, 1 }, { 9, 7, 3, 1 } };
    f->tables[1] = &none;
    for (int b = 0; b < 3; b++)
        fill_block(f, words, 6);
    make(f, blocks, f->idf);
    assert_int_equal(f->vector.count, 0);
    for (size_t i = 0; i < f->bag.count; i++)
        assert_int_equal(f->vector.item_entry[i], TNC_NO_ID);
}

/* Against counting in the plainest way, with bags larger than any look-ahead, and scratch used again. */
static void same_as_the_plain_way(void **state)
{
    fixture *f = *state;
    seeded random = seeded_begin("same_as_the_plain_way", 31);
    const tnc_block block = { TNC_TFIDF, 0, 0, 1 };
    for (int round = 0; round < 300; round++) {
        size_t count = seeded_below(&random, 500), distinct = 0;
        double counts[KEYS] = { 0 }, squares = 0;
        tnc_bag_clear(&f->bag);
        tnc_bag_open_block(&f->bag);
        for (size_t i = 0; i < count; i++) {
            uint64_t key = seeded_below(&random, 10 * KEYS + 200);
            tnc_bag_add(&f->bag, key, 0, 0);
            if (key >= 10 && key % 10 == 0 && key <= 10 * KEYS)
                counts[key / 10 - 1]++;
        }
        tnc_bag_close(&f->bag);
        make(f, &block, f->idf);
        for (size_t i = 0; i < KEYS; i++) {
            distinct += counts[i] > 0;
            squares += counts[i] > 0 ? pow((1 + log(counts[i])) * f->idf[i], 2) : 0;
        }
        assert_int_equal(f->vector.count, distinct);
        for (size_t i = 0; i < distinct; i++) {
            const tnc_entry *e = &f->vector.entries[i];
            assert_true(e->count == (float)counts[e->id]);
            assert_float_equal(e->value, (1 + log(counts[e->id])) * f->idf[e->id] / sqrt(squares), 1e-5);
        }
    }
}

static void no_memory_is_said_and_nothing_leaks(void **state)
{
    fixture *f = *state;
    const tnc_block block = { TNC_TFIDF, 0, 0, 1 };
    fill_block(f, words, 6);
    for (size_t fail_at = 1;; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_vector vector;
        tnc_vector_init(&vector, &memory);
        int made = tnc_vector_make(&vector, &f->bag, &block, f->tables, NULL);
        counter.fail_at = 0;
        assert_true(tnc_vector_make(&vector, &f->bag, &block, f->tables, NULL));
        assert_int_equal(vector.count, 3);
        tnc_vector_free(&vector);
        assert_int_equal(counter.live, 0);
        assert_int_equal(counter.mismatch, 0);
        if (made) {
            assert_true(fail_at > 3);
            return;
        }
    }
}

static void a_failed_bag_is_refused(void **state)
{
    fixture *f = *state;
    const tnc_block block = { TNC_TFIDF, 0, 0, 1 };
    fill_block(f, words, 6);
    f->bag.failed = 1;
    assert_false(tnc_vector_make(&f->vector, &f->bag, &block, f->tables, NULL));
}

#define with_fixture(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_fixture(counts_in_order_of_first_appearance),
        with_fixture(tfidf_is_sublinear_weighted_and_of_length_one),
        with_fixture(folded_values_times_idf_are_the_unfolded),
        with_fixture(other_weightings),
        with_fixture(unknown_weightings_and_empty_vocabularies_give_nothing),
        with_fixture(same_as_the_plain_way),
        with_fixture(no_memory_is_said_and_nothing_leaks),
        with_fixture(a_failed_bag_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
