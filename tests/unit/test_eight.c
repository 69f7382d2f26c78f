/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "base/bytes.h"
#include "text/eight.h"

/* Against one byte at a time. */
static void masks_agree_with_bytes(void **state)
{
    (void)state;
    seeded random = seeded_begin("masks_agree_with_bytes", 3);
    for (int i = 0; i < 100000; i++) {
        unsigned char bytes[8], lower[8];
        for (int j = 0; j < 8; j++)
            bytes[j] = (unsigned char)(i % 2 ? seeded_below(&random, 256)
                                             : "@AZ[`az{/09:\0\x7f\x80\xff"[seeded_below(&random, 16)]);
        uint64_t word = tnc_load64(bytes), digits = tnc_eight_range(word, '0', '9'), upper = tnc_eight_upper(word);
        unsigned count = 0;
        for (int j = 0; j < 8; j++) {
            int capital = bytes[j] >= 'A' && bytes[j] <= 'Z', digit = bytes[j] >= '0' && bytes[j] <= '9';
            assert_int_equal(upper >> (8 * j) & 0xff, capital ? 0x80 : 0);
            assert_int_equal(digits >> (8 * j) & 0xff, digit ? 0x80 : 0);
            lower[j] = capital ? bytes[j] | 0x20 : bytes[j];
            count += count == (unsigned)j && digit;
        }
        assert_true(tnc_eight_to_lower(word) == tnc_load64(lower));
        assert_int_equal(tnc_eight_count(digits), count);
        if (count > 0 && count < 8)
            assert_true(tnc_eight_first(word, count) << (64 - 8 * count) == word << (64 - 8 * count) &&
                        tnc_eight_first(word, count) >> 8 * count == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(masks_agree_with_bytes) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
