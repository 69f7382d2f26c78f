/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "base/bytes.h"
#include "model/checksum.h"
#include "model/section_writer.h"

#include <string.h>

static void write(tnc_buffer *out)
{
    tnc_section_writer writer;
    tnc_section_writer_begin(&writer, out, 2);
    unsigned char *room = tnc_section_writer_add(&writer, "HEAD", 0, NULL, 70);
    if (room)
        memset(room, 1, 70);
    room = tnc_section_writer_add(&writer, "PROP", 3, "TAGS", 10);
    if (room)
        memset(room, 2, 10);
    tnc_section_writer_end(&writer);
}

static void header_table_padding_and_checksum(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_buffer_append(&out, "12345678", 8);
    write(&out);
    assert_int_equal(out.size, 8 + 128 + 128 + 64);
    const unsigned char *file = (const unsigned char *)out.bytes + 8;
    size_t size = out.size - 8;
    assert_memory_equal(file, "\x89tcm\r\n\x1a\0", 8);
    assert_int_equal(tnc_load16(file + 8), 1);
    assert_int_equal(tnc_load16(file + 10), 0);
    assert_int_equal(tnc_load32(file + 12), 2);
    assert_int_equal(tnc_load64(file + 16), size);
    assert_true(tnc_load64(file + 24) == tnc_checksum(file, size));
    static const unsigned char second[] = { 'P', 'R', 'O', 'P', 3, 0, 0, 0, 'T', 'A', 'G', 'S', 0, 0, 0, 0,
                                            0,   1,   0,   0,   0, 0, 0, 0, 10,  0,   0,   0,   0, 0, 0, 0 };
    assert_memory_equal(file + 64, second, sizeof second);
    assert_int_equal(file[44], 1); /* HEAD is required */
    for (size_t at = 96; at < size; at++) {
        int expected = at >= 128 && at < 198 ? 1 : at >= 256 && at < 266 ? 2 : 0;
        assert_int_equal(file[at], expected);
    }
    tnc_buffer_free(&out);
}

static void failure_sticks_to_the_buffer(void **state)
{
    (void)state;
    for (size_t fail_at = 1, done = 0; !done; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_buffer out = tnc_buffer_make(&memory);
        write(&out);
        done = !tnc_buffer_failed(&out);
        tnc_buffer_free(&out);
        assert_int_equal(counter.live, 0);
        assert_true(!done || fail_at > 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(header_table_padding_and_checksum),
        cmocka_unit_test(failure_sticks_to_the_buffer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
