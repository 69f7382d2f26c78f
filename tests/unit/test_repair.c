/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "../../src/cli/chunk.c"
#include "../../src/cli/json_quote.c"
#include "../../src/cli/repair.c"
#include "../../src/cli/wrap.c"

static void expect(const char *bytes, size_t size, const char *repaired, uint64_t broken)
{
    cli_chunk chunk = { 0 };
    assert_int_equal(cli_repair(&chunk, bytes, size), broken);
    cli_chunk_byte(&chunk, 0);
    assert_string_equal(chunk.bytes, repaired);
    cli_chunk_free(&chunk);
}

static void broken_parts_are_replaced_one_by_one(void **state)
{
    (void)state;
    expect("plain", 5, "plain", 0);
    expect("\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 9, "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", 0);
    expect("a\xff\xfe z", 5, "a" CLI_REPLACEMENT CLI_REPLACEMENT " z", 2);
    expect("\xe2\x82z", 3, CLI_REPLACEMENT "z", 2);
    expect("\xf0\x9f\x98", 3, CLI_REPLACEMENT, 3);
    expect("\xc0\xaf", 2, CLI_REPLACEMENT CLI_REPLACEMENT, 2);
    expect("\xed\xa0\x80", 3, CLI_REPLACEMENT CLI_REPLACEMENT CLI_REPLACEMENT, 3);
    expect("\xf4\x90\x80\x80", 4, CLI_REPLACEMENT CLI_REPLACEMENT CLI_REPLACEMENT CLI_REPLACEMENT, 4);
}

static void what_was_repaired_needs_no_repair(void **state)
{
    (void)state;
    seeded random = seeded_begin("repair", 5);
    for (int i = 0; i < 5000; i++) {
        char bytes[40];
        cli_chunk once = { 0 }, twice = { 0 }, quoted = { 0 };
        size_t size = seeded_below(&random, sizeof bytes);
        for (size_t k = 0; k < size; k++)
            bytes[k] =
                (char)(seeded_below(&random, 3) ? 0x80 + seeded_below(&random, 128) : seeded_below(&random, 128));
        cli_repair(&once, bytes, size);
        assert_int_equal(cli_repair(&twice, once.bytes, once.size), 0);
        assert_int_equal(once.size, twice.size);
        if (size)
            assert_memory_equal(once.bytes, twice.bytes, once.size);
        /* JSON strings are valid whatever goes in, and hold no bare control character. */
        cli_json_string(&quoted, bytes, size);
        cli_chunk_clear(&twice);
        assert_int_equal(cli_repair(&twice, quoted.bytes, quoted.size), 0);
        for (size_t k = 0; k < quoted.size; k++)
            assert_true((unsigned char)quoted.bytes[k] >= 0x20 && quoted.bytes[k] != 0x7f);
        cli_chunk_free(&once);
        cli_chunk_free(&twice);
        cli_chunk_free(&quoted);
    }
}

static void expect_json(const char *bytes, size_t size, const char *json)
{
    cli_chunk chunk = { 0 };
    cli_json_string(&chunk, bytes, size);
    cli_chunk_byte(&chunk, 0);
    assert_string_equal(chunk.bytes, json);
    cli_chunk_free(&chunk);
}

static void json_strings_are_escaped(void **state)
{
    (void)state;
    expect_json("", 0, "\"\"");
    expect_json("a\"b\\c/", 6, "\"a\\\"b\\\\c/\"");
    expect_json("\b\t\n\v\f\r", 6, "\"\\b\\t\\n\\u000b\\f\\r\"");
    expect_json("\0\x1f\x7f", 3, "\"\\u0000\\u001f\\u007f\"");
    expect_json("\xc3\xa9\xff", 3, "\"\xc3\xa9\xef\xbf\xbd\"");
}

static void expect_wrapped(const char *text, size_t columns, const char *wrapped)
{
    cli_chunk chunk = { 0 };
    cli_wrap(&chunk, text, strlen(text), 2, 4, columns);
    cli_chunk_byte(&chunk, 0);
    assert_string_equal(chunk.bytes, wrapped);
    cli_chunk_free(&chunk);
}

static void lines_break_between_words(void **state)
{
    (void)state;
    expect_wrapped("one two three", 10, "  one two\n    three");
    expect_wrapped("  one \n\t two ", 80, "  one two");
    expect_wrapped("averyverylongword x", 8, "  averyverylongword\n    x");
    expect_wrapped("", 8, "  ");
    expect_wrapped("a\x1b[31mb", 80, "  a\xef\xbf\xbd[31mb");
}

static void expect_clean(const char *text, size_t columns, const char *clean, size_t width)
{
    cli_chunk chunk = { 0 };
    assert_int_equal(cli_clean(&chunk, text, strlen(text), columns), width);
    cli_chunk_byte(&chunk, 0);
    assert_string_equal(chunk.bytes, clean);
    cli_chunk_free(&chunk);
}

static void names_are_cut_at_their_columns(void **state)
{
    (void)state;
    expect_clean("Sergei  Lavrov\n", 20, "Sergei Lavrov", 13);
    expect_clean("Sergei Lavrov", 13, "Sergei Lavrov", 13);
    expect_clean("Sergei Lavrov", 10, "Sergei...", 9);
    expect_clean("\xe4\xb9\xa0\xe8\xbf\x91\xe5\xb9\xb3", 6, "\xe4\xb9\xa0\xe8\xbf\x91\xe5\xb9\xb3", 6);
    expect_clean("\xe4\xb9\xa0\xe8\xbf\x91\xe5\xb9\xb3", 5, "\xe4\xb9\xa0...", 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_parts_are_replaced_one_by_one),
        cmocka_unit_test(what_was_repaired_needs_no_repair),
        cmocka_unit_test(json_strings_are_escaped),
        cmocka_unit_test(lines_break_between_words),
        cmocka_unit_test(names_are_cut_at_their_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
