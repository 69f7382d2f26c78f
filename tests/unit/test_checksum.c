/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "base/hash.h"
#include "model/checksum.h"
#include "model/format.h"

#include <stdlib.h>
#include <string.h>

enum { SIZE = 64 * 37 };

static void fill(unsigned char *bytes, uint64_t seed)
{
    seeded random = { seed };
    for (size_t i = 0; i < SIZE; i++)
        bytes[i] = (unsigned char)seeded_next(&random);
}

/* The definition of models/FORMAT.md, lane after lane, in the plainest way. */
static uint64_t by_the_book(const unsigned char *bytes, size_t size)
{
    uint64_t sum = size;
    for (uint64_t lane = 0; lane < 8; lane++) {
        uint64_t s = UINT64_C(0x9e3779b97f4a7c15) * (lane + 1);
        for (size_t at = 8 * lane; at < size; at += 64) {
            s = (s ^ (at == 24 ? 0 : tnc_load64(bytes + at))) * UINT64_C(0xff51afd7ed558ccd);
            s ^= s >> 32;
        }
        sum = (sum ^ s) * UINT64_C(0xff51afd7ed558ccd);
        sum ^= sum >> 32;
    }
    return sum;
}

static void is_what_the_specification_says(void **state)
{
    (void)state;
    unsigned char bytes[SIZE];
    fill(bytes, 1);
    for (size_t size = 64; size <= SIZE; size += 64)
        assert_true(tnc_checksum(bytes, size) == by_the_book(bytes, size));
    unsigned char zeros[64] = { 0 };
    assert_true(tnc_checksum(zeros, 64) == UINT64_C(0x2cdcc207cbf66d24));
}

static void its_own_field_does_not_count(void **state)
{
    (void)state;
    unsigned char bytes[SIZE];
    fill(bytes, 2);
    uint64_t sum = tnc_checksum(bytes, SIZE);
    tnc_store64(bytes + TNC_AT_CHECKSUM, sum);
    assert_true(tnc_checksum(bytes, SIZE) == sum);
}

static void sees_every_bit(void **state)
{
    (void)state;
    unsigned char bytes[SIZE];
    fill(bytes, 3);
    uint64_t sum = tnc_checksum(bytes, SIZE);
    for (size_t bit = 0; bit < SIZE * 8; bit++) {
        if (bit / 8 >= TNC_AT_CHECKSUM && bit / 8 < TNC_AT_CHECKSUM + 8)
            continue;
        bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
        assert_true(tnc_checksum(bytes, SIZE) != sum);
        bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
    }
}

/* Any value of a byte, 64 zeroed bytes anywhere, two words exchanged, a tail cut off. */
static void sees_other_damage(void **state)
{
    (void)state;
    seeded random = seeded_begin("sees_other_damage", 51);
    unsigned char bytes[SIZE], damaged[SIZE];
    fill(bytes, 4);
    uint64_t sum = tnc_checksum(bytes, SIZE);
    for (int round = 0; round < 4000; round++) {
        size_t at = 32 + seeded_below(&random, SIZE - 96), other = 32 + seeded_below(&random, SIZE - 96);
        memcpy(damaged, bytes, SIZE);
        if (round % 3 == 0)
            damaged[at] ^= (unsigned char)(1 + seeded_below(&random, 255));
        else if (round % 3 == 1)
            memset(damaged + at, 0, 64);
        else if (at / 8 != other / 8) {
            memcpy(damaged + at / 8 * 8, bytes + other / 8 * 8, 8);
            memcpy(damaged + other / 8 * 8, bytes + at / 8 * 8, 8);
        } else
            continue;
        assert_true(tnc_checksum(damaged, SIZE) != sum);
    }
    for (size_t size = 64; size < SIZE; size += 64)
        assert_true(tnc_checksum(bytes, size) != sum);
}

/* In a file of zeros nothing but the size tells two lengths apart. */
static void sees_the_length_of_zeros(void **state)
{
    (void)state;
    unsigned char *zeros = calloc(1, SIZE);
    uint64_t before = 0;
    for (size_t size = 64; size <= SIZE; size += 64) {
        uint64_t sum = tnc_checksum(zeros, size);
        assert_true(sum != before);
        before = sum;
    }
    free(zeros);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_what_the_specification_says), cmocka_unit_test(its_own_field_does_not_count),
        cmocka_unit_test(sees_every_bit),                 cmocka_unit_test(sees_other_damage),
        cmocka_unit_test(sees_the_length_of_zeros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
