/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

static void every_scalar_value_goes_round(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10ffff; code += code == 0xd7ff ? 0x801 : 1) {
        unsigned char bytes[4];
        size_t size = tnc_utf8_encode(code, bytes);
        tnc_rune rune = tnc_utf8_decode(bytes, size);
        if (rune.code != code || rune.size != size || rune.bad)
            fail_msg("U+%04X came back as U+%04X", code, rune.code);
    }
}

/* One string and the sizes of its parts; a part in lower case is broken. Examples of Unicode 15, section 3.9. */
static void check_parts(const char *bytes, const char *parts)
{
    size_t size = strlen(bytes), at = 0;
    for (; *parts; parts++) {
        assert_true(at < size);
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes + at, size - at);
        int bad = *parts >= 'a';
        assert_int_equal(rune.bad, bad);
        assert_int_equal(rune.size, bad ? *parts - 'a' + 1 : *parts - 'A' + 1);
        if (bad)
            assert_int_equal(rune.code, TNC_REPLACEMENT);
        at += rune.size;
    }
    assert_int_equal(at, size);
}

static void broken_parts_are_maximal(void **state)
{
    (void)state;
    check_parts("\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", "aaaaaaaaA");
    check_parts("\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", "aaaaaaaaA");
    check_parts("\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", "aaaaaAaaA");
    check_parts("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", "bacbA");
    check_parts("\xf0\x9f\x98", "c");
    check_parts("\xf0\x9f\x98\x80", "D");
    check_parts("\xef\xbf\xbd", "C");
    check_parts("\xf5\xfe\xff\xc1", "aaaa");
}

/* What was decoded and written again is read as the same. Blocks of the exact size let a sanitizer see reads beyond. */
static void any_bytes_are_consumed(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_bytes_are_consumed", 5);
    for (int i = 0; i < 20000; i++) {
        size_t size = 1 + seeded_below(&random, 12);
        unsigned char *bytes = malloc(size);
        for (size_t j = 0; j < size; j++)
            bytes[j] = (unsigned char)(seeded_below(&random, 4) ? 0x80 + seeded_below(&random, 128) : 'x');
        for (size_t at = 0; at < size;) {
            tnc_rune rune = tnc_utf8_decode(bytes + at, size - at);
            assert_in_range(rune.size, 1, 4);
            assert_true(rune.size <= size - at);
            unsigned char again[4];
            size_t length = tnc_utf8_encode(rune.code, again);
            if (!rune.bad)
                assert_true(length == rune.size && memcmp(again, bytes + at, length) == 0);
            at += rune.size;
        }
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scalar_value_goes_round),
        cmocka_unit_test(broken_parts_are_maximal),
        cmocka_unit_test(any_bytes_are_consumed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
