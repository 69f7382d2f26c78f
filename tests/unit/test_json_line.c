/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "corpus/json_line.h"

#include <stdlib.h>
#include <string.h>

static tnc_buffer scratch;
static tonecls_error error;

static json_t *parse(const char *line, size_t size, size_t *repaired)
{
    json_t *object = NULL;
    tonecls_status status = tnc_json_line(line, size, &scratch, &object, repaired, &error);
    assert_true(status == TONECLS_OK || status == TONECLS_E_CORPUS);
    assert_int_equal(status == TONECLS_OK, object != NULL);
    return object;
}

static void assert_text(const char *line, const char *text, size_t size, size_t repairs)
{
    size_t repaired;
    json_t *object = parse(line, strlen(line), &repaired);
    assert_non_null(object);
    const json_t *value = json_object_get(object, "text");
    assert_int_equal(json_string_length(value), size);
    assert_memory_equal(json_string_value(value), text, size);
    assert_int_equal(repaired, repairs);
    json_decref(object);
}

static void sound_lines_are_left_alone(void **state)
{
    (void)state;
    assert_text("{\"text\":\"caf\xc3\xa9 \\\"x\\\" \\u00e9 \\ud83d\\ude00 \\\\u\"}",
                "caf\xc3\xa9 \"x\" \xc3\xa9 \xf0\x9f\x98\x80 \\u", 20, 0);
    assert_text("{\"text\":\"a\\u0000b\"}", "a\0b", 3, 0);
}

static void broken_characters_are_repaired(void **state)
{
    (void)state;
    assert_text("{\"text\":\"a\xff"
                "b\xc3\"}",
                "a\xef\xbf\xbd"
                "b\xef\xbf\xbd",
                8, 2);
    assert_text("{\"text\":\"\\ud800 x\"}", "\xef\xbf\xbd x", 5, 1);
    assert_text("{\"text\":\"\\udc00\\ud800\\udc00\"}", "\xef\xbf\xbd\xf0\x90\x80\x80", 7, 1);
    assert_text("{\"text\":\"\\ud800\\u0041\"}",
                "\xef\xbf\xbd"
                "A",
                4, 1);
    assert_text("{\"text\":\"\\\\ud800\"}", "\\ud800", 6, 0);
}

static void what_is_no_object_is_refused(void **state)
{
    (void)state;
    static const char *const lines[] = { "",
                                         "[]",
                                         "{",
                                         "{}x",
                                         "\"a\"",
                                         "{\"text\":\"\\ud8\"}",
                                         "{'a':1}",
                                         "null",
                                         "{\"a\":1e999}",
                                         "{\"a\":99999999999999999999}" };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        size_t repaired;
        assert_null(parse(lines[i], strlen(lines[i]), &repaired));
        assert_true(error.message[0] != 0);
    }
}

static void deep_nesting_is_refused_not_crashed_on(void **state)
{
    (void)state;
    size_t size = 1 << 20, repaired;
    char *line = malloc(size);
    assert_non_null(line);
    memset(line, '[', size);
    memcpy(line, "{\"a\":", 5);
    assert_null(parse(line, size, &repaired));
    free(line);
}

/* Whatever bytes: an object or E_CORPUS; quoting gives JSON that reads back. */
static void any_bytes(void **state)
{
    (void)state;
    seeded random = seeded_begin("json_line", 20260128);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer line = tnc_buffer_make(&memory);
    for (int round = 0; round < 20000; round++) {
        char bytes[40];
        size_t size = seeded_below(&random, sizeof bytes), repaired;
        for (size_t i = 0; i < size; i++)
            bytes[i] = (char)seeded_below(&random, seeded_below(&random, 2) ? 256 : 128);
        json_t *object = parse(bytes, size, &repaired);
        if (object)
            json_decref(object);
        tnc_buffer_clear(&line);
        tnc_buffer_append(&line, "{\"text\":", 8);
        tnc_json_quote(&line, bytes, size);
        tnc_buffer_append(&line, "}", 1);
        object = parse(line.bytes, line.size, &repaired);
        assert_non_null(object);
        assert_int_equal(repaired, 0);
        const json_t *text = json_object_get(object, "text");
        int is_ascii = 1;
        for (size_t i = 0; i < size; i++)
            is_ascii &= (unsigned char)bytes[i] < 0x80;
        if (is_ascii) {
            assert_int_equal(json_string_length(text), size);
            assert_memory_equal(json_string_value(text), bytes, size);
        }
        json_decref(object);
    }
    tnc_buffer_free(&line);
}

static int setup(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    scratch = tnc_buffer_make(&memory);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_buffer_free(&scratch);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_lines_are_left_alone),
        cmocka_unit_test(broken_characters_are_repaired),
        cmocka_unit_test(what_is_no_object_is_refused),
        cmocka_unit_test(deep_nesting_is_refused_not_crashed_on),
        cmocka_unit_test(any_bytes),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
