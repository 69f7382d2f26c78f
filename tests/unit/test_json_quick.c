/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "../../src/cli/chunk.c"
#include "../../src/cli/json_quick.c"
#include "../../src/cli/repair.c"

#include <jansson.h>
#include <stdio.h>

static int read_line(const char *line, cli_quick *quick, cli_chunk *scratch)
{
    return cli_quick_read(quick, line, strlen(line), scratch);
}

static void expect_text(const char *line, const char *text, size_t size)
{
    cli_quick quick;
    cli_chunk scratch = { 0 };
    assert_true(read_line(line, &quick, &scratch));
    assert_int_equal(quick.text.kind, 's');
    assert_int_equal(quick.text.size, size);
    assert_memory_equal(quick.text.bytes, text, size);
    cli_chunk_free(&scratch);
}

static void plain_records_are_read(void **state)
{
    (void)state;
    expect_text("{\"text\":\"abc\"}", "abc", 3);
    expect_text(" { \"id\" : 7 , \"text\" : \"abc\" , \"x\" : null, \"y\":true } ", "abc", 3);
    expect_text("{\"text\":\"a\\n\\u00e9\\ud83d\\ude00\\\\\"}", "a\n\xc3\xa9\xf0\x9f\x98\x80\\", 9);
    expect_text("{\"text\":\"\\u0000\"}", "\0", 1);
    expect_text("{\"text\":\"one\",\"text\":\"two\"}", "two", 3);
    expect_text("{\"\\u0074ext\":\"by an escaped name\"}", "by an escaped name", 18);
}

static void what_is_not_plain_is_left_to_jansson(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "",
        "null",
        "{",
        "{}",
        "{\"text\":\"abc\"",
        "{\"text\":\"abc\"} x",
        "{\"text\":\"abc\",}",
        "{\"text\":[]}",
        "{\"text\":{}}",
        "{\"text\":1.5}",
        "{\"text\":1e5}",
        "{\"text\":0}",
        "{\"text\":01}",
        "{\"text\":1234567890123456789}",
        "{\"text\":\"a\tb\"}",
        "{\"text\":\"\\x\"}",
        "{\"text\":\"\\ud800\"}",
        "{\"text\":\"\\udc00\"}",
        "{\"text\":\"\\ud800\\u0041\"}",
        "{\"text\":\"\\u12\"}",
        "{\"text\":\"\xff\"}",
        "{\"text\":\"\xe2\x82\"}",
        "{\"text\":nul}",
        "{text:\"abc\"}",
        "{\"text\" \"abc\"}",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        cli_quick quick;
        cli_chunk scratch = { 0 };
        if (read_line(lines[i], &quick, &scratch))
            fail_msg("taken: %s", lines[i]);
        cli_chunk_free(&scratch);
    }
}

/* What is taken is what jansson reads; and lines that end in the middle of memory are not read beyond. */
static void agrees_with_jansson(void **state)
{
    (void)state;
    static const char *const pieces[] = { "{",        "}",         "\"",      ":",       ",",       "\"text\"",
                                          "\"id\"",   "\"title\"", "\"a b\"", "12",      "-3",      "null",
                                          "false",    " ",         "\\n",     "\\u00e9", "\\ud83d", "\\ude00",
                                          "\xc3\xa9", "\xff",      "lovely",  "\\\"",    "[]",      "\\" };
    seeded random = seeded_begin("json_quick", 3);
    size_t taken = 0;
    for (int i = 0; i < 60000; i++) {
        char line[400];
        size_t size = (size_t)snprintf(line, sizeof line, "{\"text\":\"");
        for (size_t k = seeded_below(&random, 8); k; k--)
            size += (size_t)snprintf(line + size, 20, "%s", pieces[seeded_below(&random, 24)]);
        size += (size_t)snprintf(line + size, 20, "%s", seeded_below(&random, 4) ? "\"}" : "\",\"id\":5}");
        char *exact = malloc(size);
        assert_non_null(exact);
        memcpy(exact, line, size);
        cli_quick quick;
        cli_chunk scratch = { 0 };
        if (cli_quick_read(&quick, exact, size, &scratch)) {
            json_error_t error;
            json_t *object = json_loadb(exact, size, JSON_ALLOW_NUL, &error);
            const json_t *text = json_object_get(object, "text");
            if (!object)
                fail_msg("jansson refuses: %.*s", (int)size, line);
            assert_int_equal(quick.text.kind == 's', json_is_string(text));
            if (quick.text.kind == 's') {
                assert_int_equal(quick.text.size, json_string_length(text));
                assert_memory_equal(quick.text.bytes, json_string_value(text), quick.text.size);
                taken++;
            }
            json_decref(object);
        }
        cli_chunk_free(&scratch);
        free(exact);
    }
    assert_true(taken > 5000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_records_are_read),
        cmocka_unit_test(what_is_not_plain_is_left_to_jansson),
        cmocka_unit_test(agrees_with_jansson),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
