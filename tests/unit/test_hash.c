/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "base/hash.h"

#include <stdlib.h>

/* The hash is part of the model format: these numbers are for ever. Computed with another program, from the
 * definition in hash.h. */
static void known_values(void **state)
{
    (void)state;
    assert_true(tnc_hash_bytes(0, "", 0) == UINT64_C(0x2e72b465600b6cb4));
    assert_true(tnc_hash_bytes(0, "a", 1) == UINT64_C(0x86641a0c3e258a47));
    assert_true(tnc_hash_bytes(0, "article", 7) == UINT64_C(0x93865d898ab0b39e));
    assert_true(tnc_hash_bytes(0, "articles", 8) == UINT64_C(0x9f9ec53358b0d765));
    assert_true(tnc_hash_bytes(7, "hashed with a seed", 18) == UINT64_C(0x49beedd555eabefb));
    assert_true(tnc_hash_join(tnc_hash_bytes(0, "dog", 3), tnc_hash_bytes(0, "bites", 5)) == UINT64_C(0xa095c48b99f2bebe));
}

static void order_size_and_seed_matter(void **state)
{
    (void)state;
    uint64_t dog = tnc_hash_bytes(0, "dog", 3), bites = tnc_hash_bytes(0, "bites", 5);
    assert_true(tnc_hash_join(dog, bites) != tnc_hash_join(bites, dog));
    assert_true(tnc_hash_bytes(0, "a\0", 2) != tnc_hash_bytes(0, "a", 1));
    assert_true(tnc_hash_bytes(1, "a", 1) != tnc_hash_bytes(0, "a", 1));
}

static int by_value(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* Short keys, and pairs of them, must not meet: a vocabulary with two equal keys cannot be trained. */
static void short_words_do_not_meet(void **state)
{
    (void)state;
    enum { N = 26 * 26 * 26 };
    uint64_t *keys = malloc(2 * N * sizeof *keys);
    for (int i = 0; i < N; i++) {
        char word[3] = { (char)('a' + i % 26), (char)('a' + i / 26 % 26), (char)('a' + i / 676) };
        keys[i] = tnc_hash_bytes(0, word, 3);
        keys[N + i] = tnc_hash_join(tnc_hash_bytes(0, word, 1), tnc_hash_bytes(0, word + 1, 2));
    }
    qsort(keys, 2 * N, sizeof *keys, by_value);
    for (int i = 1; i < 2 * N; i++)
        assert_true(keys[i - 1] != keys[i]);
    free(keys);
}

/* One flipped bit of input flips about half of the output's bits. */
static void bits_spread(void **state)
{
    (void)state;
    seeded random = seeded_begin("bits_spread", 11);
    unsigned flips = 0, trials = 2000;
    for (unsigned i = 0; i < trials; i++) {
        uint64_t words[3] = { seeded_next(&random), seeded_next(&random), seeded_next(&random) };
        size_t size = 1 + seeded_below(&random, 24), bit = seeded_below(&random, size * 8);
        uint64_t before = tnc_hash_bytes(0, words, size);
        ((unsigned char *)words)[bit / 8] ^= (unsigned char)(1 << bit % 8);
        for (uint64_t changed = before ^ tnc_hash_bytes(0, words, size); changed; changed &= changed - 1)
            flips++;
    }
    assert_in_range(flips / trials, 29, 35);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_values),
        cmocka_unit_test(order_size_and_seed_matter),
        cmocka_unit_test(short_words_do_not_meet),
        cmocka_unit_test(bits_spread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
