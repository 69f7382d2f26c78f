/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "feature/vocabulary.h"

#include <stdlib.h>
#include <string.h>

static int by_value(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static void slots_are_the_least_power_of_two(void **state)
{
    (void)state;
    assert_int_equal(tnc_vocabulary_slot_count(0), 8);
    assert_int_equal(tnc_vocabulary_slot_count(4), 8);
    assert_int_equal(tnc_vocabulary_slot_count(5), 16);
    assert_int_equal(tnc_vocabulary_slot_count(8), 16);
    assert_int_equal(tnc_vocabulary_slot_count(9), 32);
    assert_int_equal(tnc_vocabulary_slot_count(TNC_VOCABULARY_MAX), (size_t)1 << 25);
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
        assert_true(tnc_vocabulary_fill(slots, slot_count, keys, count));
        tnc_vocabulary vocabulary = { keys, slots, count, slot_count };
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i]), i);
            assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i] | 1), TNC_NO_ID);
            uint32_t guess = tnc_vocabulary_peek(&vocabulary, keys[i]);
            assert_true(guess == TNC_NO_ID || guess < count);
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

/* Keys of one home crowd a run; beyond the limit the table is refused rather than silently incomplete. */
static void crowds_are_refused(void **state)
{
    (void)state;
    enum { N = TNC_VOCABULARY_PROBES + 1 };
    uint64_t keys[N];
    size_t slot_count = tnc_vocabulary_slot_count(N);
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    for (uint64_t i = 0; i < N; i++)
        keys[i] = i << 40 | 5;
    assert_false(tnc_vocabulary_fill(slots, slot_count, keys, N));
    memset(slots, 0, slot_count * sizeof *slots);
    assert_true(tnc_vocabulary_fill(slots, slot_count, keys, N - 1));
    tnc_vocabulary vocabulary = { keys, slots, N - 1, slot_count };
    for (uint32_t i = 0; i < N - 1; i++)
        assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[i]), i);
    assert_int_equal(tnc_vocabulary_find(&vocabulary, keys[N - 1]), TNC_NO_ID);
    assert_false(tnc_vocabulary_fill(slots, slot_count, keys, TNC_VOCABULARY_MAX + 1));
    free(slots);
}

/* Whatever slots hold: no read outside (the sanitized run sees it), an end, and only true answers. */
static void hostile_slots_are_harmless(void **state)
{
    (void)state;
    seeded random = seeded_begin("hostile_slots_are_harmless", 22);
    enum { N = 1000, SLOTS = 2048 };
    uint64_t *keys = malloc(N * sizeof *keys);
    uint32_t *slots = malloc(SLOTS * sizeof *slots);
    for (size_t i = 0; i < N; i++)
        keys[i] = seeded_next(&random);
    tnc_vocabulary vocabulary = { keys, slots, N, SLOTS };
    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; i < SLOTS; i++)
            slots[i] = (uint32_t)seeded_next(&random) & (round % 2 ? UINT32_MAX : 0xff0007ff);
        for (size_t i = 0; i < 2000; i++) {
            uint64_t key = i < N ? keys[i] : seeded_next(&random);
            uint32_t id = tnc_vocabulary_find(&vocabulary, key);
            assert_true(id == TNC_NO_ID || keys[id] == key);
            tnc_vocabulary_prefetch(&vocabulary, key);
            tnc_vocabulary_peek(&vocabulary, key);
        }
    }
    memset(slots, 0xff, SLOTS * sizeof *slots);
    assert_int_equal(tnc_vocabulary_find(&vocabulary, 1), TNC_NO_ID);
    free(keys);
    free(slots);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slots_are_the_least_power_of_two), cmocka_unit_test(finds_all_and_only_its_keys),
        cmocka_unit_test(an_empty_one_needs_no_slots),      cmocka_unit_test(crowds_are_refused),
        cmocka_unit_test(hostile_slots_are_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
