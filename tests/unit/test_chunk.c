/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

/* The program is no library: its files are compiled into the tests that need them. */
#include "../../src/cli/chunk.c"

static const char *text_of(cli_chunk *chunk)
{
    cli_chunk_byte(chunk, 0);
    assert_false(chunk->failed);
    return chunk->bytes;
}

static void expect_fixed(double value, unsigned decimals, const char *text)
{
    cli_chunk chunk = { 0 };
    cli_chunk_fixed(&chunk, value, decimals);
    assert_string_equal(text_of(&chunk), text);
    cli_chunk_free(&chunk);
}

static void expect_short(double value, unsigned decimals, const char *text)
{
    cli_chunk chunk = { 0 };
    cli_chunk_short(&chunk, value, decimals);
    assert_string_equal(text_of(&chunk), text);
    cli_chunk_free(&chunk);
}

static void numbers_are_written_in_full(void **state)
{
    (void)state;
    expect_fixed(0.61, 4, "0.6100");
    expect_fixed(0.0, 4, "0.0000");
    expect_fixed(-0.00001, 4, "0.0000");
    expect_fixed(0.99996, 4, "1.0000");
    expect_fixed(-1.5, 3, "-1.500");
    expect_fixed(12345.678, 0, "12346");
    expect_fixed(0.0625, 6, "0.062500");
    expect_fixed((double)INFINITY, 2, "inf");
    expect_fixed((double)NAN, 2, "nan");
}

static void short_numbers_have_no_zeros_at_the_end(void **state)
{
    (void)state;
    expect_short(0.61, 6, "0.61");
    expect_short(1.0, 6, "1");
    expect_short(100.0, 6, "100");
    expect_short(0.0, 6, "0");
    expect_short(-0.25, 6, "-0.25");
    expect_short(0.1234564, 6, "0.123456");
    expect_short(0.0000004, 6, "0");
    expect_short((double)NAN, 6, "null");
    expect_short(-(double)INFINITY, 6, "null");
}

/* Against the C library, whose locale is "C" here. Halves apart: printf rounds the exact binary value. */
static void fixed_agrees_with_printf(void **state)
{
    (void)state;
    seeded random = seeded_begin("fixed", 11);
    for (int i = 0; i < 20000; i++) {
        cli_chunk chunk = { 0 };
        char expected[64];
        double value = ((double)seeded_below(&random, 2000003) - 1000001.0) / 1000003.0 * (i % 3 ? 1.0 : 1000.0);
        snprintf(expected, sizeof expected, "%.5f", value);
        cli_chunk_fixed(&chunk, value, 5);
        assert_true(fabs(strtod(text_of(&chunk), NULL) - strtod(expected, NULL)) < 1.1e-5);
        assert_int_equal(strlen(chunk.bytes), strlen(expected) - (size_t)!strcmp(expected, "-0.00000"));
        cli_chunk_free(&chunk);
    }
}

static void fields_stay_on_one_line_and_in_one_column(void **state)
{
    (void)state;
    cli_chunk chunk = { 0 };
    cli_chunk_field(&chunk, "a\tb\nc\\d\re", 9);
    assert_string_equal(text_of(&chunk), "a\\tb\\nc\\\\d\\re");
    cli_chunk_free(&chunk);
}

static void room_is_given_back_when_large(void **state)
{
    (void)state;
    cli_chunk chunk = { 0 };
    cli_chunk_repeat(&chunk, 'x', 100);
    size_t small = chunk.capacity;
    cli_chunk_clear(&chunk);
    assert_int_equal(chunk.capacity, small);
    cli_chunk_repeat(&chunk, 'x', KEPT + 1);
    assert_int_equal(chunk.size, KEPT + 1);
    cli_chunk_clear(&chunk);
    assert_int_equal(chunk.capacity, 0);
    assert_null(cli_chunk_room(&chunk, SIZE_MAX));
    assert_true(chunk.failed);
    cli_chunk_byte(&chunk, 'y');
    assert_int_equal(chunk.size, 0);
    cli_chunk_clear(&chunk);
    cli_chunk_number(&chunk, UINT64_MAX);
    assert_string_equal(text_of(&chunk), "18446744073709551615");
    cli_chunk_free(&chunk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_in_full),   cmocka_unit_test(short_numbers_have_no_zeros_at_the_end),
        cmocka_unit_test(fixed_agrees_with_printf),      cmocka_unit_test(fields_stay_on_one_line_and_in_one_column),
        cmocka_unit_test(room_is_given_back_when_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
