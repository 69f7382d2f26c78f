/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "base/bytes.h"

static void numbers_are_little_endian_at_any_address(void **state)
{
    (void)state;
    const unsigned char bytes[] = { 0, 0x01, 0x82, 0x03, 0x84, 0x05, 0x86, 0x07, 0x88 };
    assert_int_equal(tnc_load16(bytes + 1), 0x8201);
    assert_true(tnc_load32(bytes + 1) == 0x84038201u);
    assert_true(tnc_load64(bytes + 1) == UINT64_C(0x8807860584038201));
}

static void stores_are_read_back(void **state)
{
    (void)state;
    unsigned char bytes[16] = { 0 };
    tnc_store16(bytes + 1, 0xfe01);
    assert_memory_equal(bytes, "\0\x01\xfe\0", 4);
    tnc_store32(bytes + 1, 0xdeadbeefu);
    assert_memory_equal(bytes, "\0\xef\xbe\xad\xde\0", 6);
    tnc_store64(bytes + 3, UINT64_C(0x0102030405060708));
    assert_true(tnc_load64(bytes + 3) == UINT64_C(0x0102030405060708));
    assert_int_equal(bytes[11], 0);
    tnc_store_float(bytes + 5, -1.5f);
    assert_memory_equal(bytes + 5, "\0\0\xc0\xbf", 4);
    assert_true(tnc_load_float(bytes + 5) == -1.5f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_little_endian_at_any_address),
        cmocka_unit_test(stores_are_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
