/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "base/buffer.h"

#include <string.h>

static void appends_gather(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_memory memory = tnc_memory_from(&allocator);
    tnc_buffer buffer = tnc_buffer_make(&memory);
    tnc_buffer_append(&buffer, "one\0two", 7);
    tnc_buffer_append_byte(&buffer, '!');
    tnc_buffer_append(&buffer, NULL, 0);
    memcpy(tnc_buffer_extend(&buffer, 2), "ab", 2);
    assert_int_equal(buffer.size, 10);
    assert_memory_equal(buffer.bytes, "one\0two!ab", 10);
    tnc_buffer_clear(&buffer);
    assert_int_equal(buffer.size, 0);
    assert_true(buffer.capacity >= 10);
    tnc_buffer_free(&buffer);
    tnc_buffer_free(&buffer);
    assert_int_equal(counted.live, 0);
    assert_int_equal(counted.mismatch, 0);
}

static void failure_sticks_until_cleared(void **state)
{
    (void)state;
    scarce counted = { .fail_at = 2 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_memory memory = tnc_memory_from(&allocator);
    tnc_buffer buffer = tnc_buffer_make(&memory);
    tnc_buffer_append(&buffer, "0123456789", 10);
    assert_false(tnc_buffer_failed(&buffer));
    assert_null(tnc_buffer_extend(&buffer, 100));
    assert_true(tnc_buffer_failed(&buffer));
    counted.fail_at = 0;
    tnc_buffer_append_byte(&buffer, 'x'); /* there would be room, but the content is incomplete */
    assert_int_equal(buffer.size, 10);
    tnc_buffer_clear(&buffer);
    tnc_buffer_append_byte(&buffer, 'x');
    assert_int_equal(buffer.size, 1);
    tnc_buffer_free(&buffer);
    assert_int_equal(counted.live, 0);
}

static void impossible_sizes_fail(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer buffer = tnc_buffer_make(&memory);
    tnc_buffer_append_byte(&buffer, 'x');
    assert_null(tnc_buffer_extend(&buffer, SIZE_MAX));
    assert_true(tnc_buffer_failed(&buffer));
    tnc_buffer_free(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appends_gather),
        cmocka_unit_test(failure_sticks_until_cleared),
        cmocka_unit_test(impossible_sizes_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
