/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "feature/vocabulary.h"

#include <stdlib.h>

static int by_value(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static void four_keys_a_bucket(void **state)
{
    (void)state;
    assert_int_equal(tnc_vocabulary_slot_count(0), 2);
    assert_int_equal(tnc_vocabulary_slot_count(3), 2);
    assert_int_equal(tnc_vocabulary_slot_count(4), 3);
    assert_int_equal(tnc_vocabulary_slot_count(8), 4);
}

static void buckets_rise_with_keys(void **state)
{
    (void)state;
    assert_int_equal(tnc_vocabulary_bucket(0, 10), 0);
    assert_int_equal(tnc_vocabulary_bucket(UINT64_MAX, 10), 9);
    assert_int_equal(tnc_vocabulary_bucket(UINT64_C(1) << 63, 10), 5);
    assert_int_equal(tnc_vocabulary_bucket((UINT64_C(1) << 63) - 1, 10), 4);
    assert_int_equal(tnc_vocabulary_bucket(UINT64_MAX, TNC_VOCABULARY_MAX), TNC_VOCABULARY_MAX - 1);
}

/* What the slots are, by their definition. */
static void slots_count_the_keys_before(void **state)
{
    (void)state;
    const uint64_t q = UINT64_C(1) << 62, keys[] = { 1, 2, q, q + 1, 3 * q, 3 * q + 1, UINT64_MAX };
    uint32_t slots[5];
    tnc_vocabulary_fill(slots, 5, keys, 7);
    const uint32_t expected[5] = { 0, 2, 4, 4, 7 };
    assert_memory_equal(slots, expected, sizeof expected);
    tnc_vocabulary_fill(slots, 5, NULL, 0);
    for (int i = 0; i < 5; i++)
        assert_int_equal(slots[i], 0);
}

/* Every key has its id, and nothing else has one. */
static void finds_all_and_only_its_keys(void **state)
{
    (void)state;
    seeded random = seeded_begin("finds_all_and_only_its_keys", 21);
    for (size_t count = 0; count < 3000; count = count * 2 + 1) {
        uint64_t *keys = calloc(count + 1, sizeof *keys);
        size_t slot_count = tnc_vocabulary_slot_count(count);
        uint32_t *slots = calloc(slot_count, sizeof *slots);
        for (size_t i = 0; i < count; i++)
            keys[i] = seeded_next(&random) & ~UINT64_C(1);
        qsort(keys, count, sizeof *keys, by_value);
        tnc_vocabulary_fill(slots, slot_count, keys, count);
        tnc_vocabulary vocabulary = { keys, slots, count, slot_count };
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i]), i);
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i] | 1), TNC_NO_ID);
            tnc_vocabulary_prefetch(&vocabulary, keys[i]);
            assert_true(tnc_vocabulary_peek(&vocabulary, keys[i]) <= i);
        }
        free(keys);
        free(slots);
    }
}

static void an_empty_one_needs_no_slots(void **state)
{
    (void)state;
    tnc_vocabulary vocabulary = { 0 };
    assert_int_equal(tnc_vocabulary_find(&vocabulary, 7), TNC_NO_ID);
}

/* Keys that are no hashes, all in one bucket, are found all the same. */
static void crowded_keys_are_found(void **state)
{
    (void)state;
    for (size_t count = 1; count < 5000; count = count * 3 + 1) {
        uint64_t *keys = calloc(count, sizeof *keys);
        size_t slot_count = tnc_vocabulary_slot_count(count);
        uint32_t *slots = calloc(slot_count, sizeof *slots);
        for (uint64_t i = 0; i < count; i++)
            keys[i] = 2 * i + 1;
        tnc_vocabulary_fill(slots, slot_count, keys, count);
        tnc_vocabulary vocabulary = { keys, slots, count, slot_count };
        for (uint32_t i = 0; i < count; i++) {
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i]), i);
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i] - 1), TNC_NO_ID);
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i] + 1), TNC_NO_ID);
        }
        free(keys);
        free(slots);
    }
}

/* Whatever slots and keys hold: no read outside (the sanitized run sees it), an end, and only true answers. */
static void hostile_slots_are_harmless(void **state)
{
    (void)state;
    seeded random = seeded_begin("hostile_slots_are_harmless", 22);
    enum { N = 1000, SLOTS = 252 };
    static const uint32_t masks[] = { UINT32_MAX, 0x3ff, 0x7ff, 0 };
    uint64_t *keys = malloc(N * sizeof *keys);
    uint32_t *slots = malloc(SLOTS * sizeof *slots);
    tnc_vocabulary vocabulary = { keys, slots, N, SLOTS };
    for (int round = 0; round < 40; round++) {
        for (size_t i = 0; i < N; i++)
            keys[i] = seeded_next(&random);
        for (size_t i = 0; i < SLOTS; i++)
            slots[i] = round % 5 == 4 ? UINT32_MAX : (uint32_t)seeded_next(&random) & masks[round % 5];
        for (size_t i = 0; i < 2000; i++) {
            uint64_t key = i < N ? keys[i] : i % 2 ? UINT64_MAX : seeded_next(&random);
            uint32_t id = tnc_vocabulary_find(&vocabulary, key);
            assert_true(id == TNC_NO_ID || (id < N && keys[id] == key));
            tnc_vocabulary_prefetch(&vocabulary, key);
            tnc_vocabulary_peek(&vocabulary, key);
        }
    }
    free(keys);
    free(slots);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_keys_a_bucket),          cmocka_unit_test(buckets_rise_with_keys),
        cmocka_unit_test(slots_count_the_keys_before), cmocka_unit_test(finds_all_and_only_its_keys),
        cmocka_unit_test(an_empty_one_needs_no_slots), cmocka_unit_test(crowded_keys_are_found),
        cmocka_unit_test(hostile_slots_are_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
