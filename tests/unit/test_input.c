/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "corpus/input.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static scratch_folder scratch;

static int setup(void **state)
{
    (void)state;
    scratch_new(&scratch);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    scratch_remove(&scratch);
    return 0;
}

static void assert_lines(const char *path, const char *const *lines, size_t count)
{
    tnc_input *input;
    tnc_line line;
    assert_int_equal(tnc_input_open(path, &input, NULL), TONECLS_OK);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
        assert_non_null(line.bytes);
        assert_int_equal(line.number, i + 1);
        assert_int_equal(line.too_long, 0);
        assert_int_equal(line.size, strlen(lines[i]));
        assert_memory_equal(line.bytes, lines[i], line.size);
    }
    for (int i = 0; i < 2; i++) { /* the end stays the end */
        assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
        assert_null(line.bytes);
    }
    tnc_input_close(input);
}

static void lines_end_as_they_like(void **state)
{
    (void)state;
    assert_lines(scratch_text(&scratch, "a", "one\ntwo\r\n\nfour"), (const char *[]){ "one", "two", "", "four" }, 4);
    assert_lines(scratch_text(&scratch, "a", "one\n"), (const char *[]){ "one" }, 1);
    assert_lines(scratch_text(&scratch, "a", ""), NULL, 0);
    assert_lines(scratch_text(&scratch, "a", "\n\n"), (const char *[]){ "", "" }, 2);
    assert_lines(scratch_text(&scratch, "a", "a\rb\n\r\n"), (const char *[]){ "a\rb", "" }, 2);
}

static void byte_order_mark_is_passed_over(void **state)
{
    (void)state;
    assert_lines(scratch_text(&scratch, "a", "\xef\xbb\xbfone\n\xef\xbb\xbftwo\n"),
                 (const char *[]){ "one", "\xef\xbb\xbftwo" }, 2);
    assert_lines(scratch_text(&scratch, "a", "\xef\xbb"), (const char *[]){ "\xef\xbb" }, 1);
    assert_lines(scratch_text(&scratch, "a", "\xef\xbb\xbf"), NULL, 0);
}

static void gzip_is_told_by_content(void **state)
{
    (void)state;
    assert_lines(scratch_gzip(&scratch, "plain-name", "one\ntwo\n", 8), (const char *[]){ "one", "two" }, 2);
}

static void nul_is_a_character(void **state)
{
    (void)state;
    tnc_input *input;
    tnc_line line;
    const char *path = scratch_write(&scratch, "a", "a\0b\nc", 5);
    assert_int_equal(tnc_input_open(path, &input, NULL), TONECLS_OK);
    assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
    assert_int_equal(line.size, 3);
    assert_memory_equal(line.bytes, "a\0b", 3);
    tnc_input_close(input);
}

static void peek_takes_nothing(void **state)
{
    (void)state;
    tnc_input *input;
    tnc_line line;
    const char *bytes;
    size_t got;
    const char *path = scratch_text(&scratch, "a", "\xef\xbb\xbfone\ntwo");
    assert_int_equal(tnc_input_open(path, &input, NULL), TONECLS_OK);
    assert_int_equal(tnc_input_peek(input, 5, &bytes, &got, NULL), TONECLS_OK);
    assert_int_equal(got, 5);
    assert_memory_equal(bytes, "one\nt", 5);
    assert_int_equal(tnc_input_peek(input, 100, &bytes, &got, NULL), TONECLS_OK);
    assert_int_equal(got, 7);
    assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
    assert_memory_equal(line.bytes, "one", 3);
    tnc_input_close(input);
}

/* Around the limit, and then a line that must come out whole. */
static void line_over_the_limit_is_passed_over(void **state)
{
    (void)state;
    static const size_t sizes[] = { TNC_LINE_MAX, TNC_LINE_MAX + 1, TNC_LINE_MAX + 70000 };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        tnc_input *input;
        tnc_line line;
        char *bytes = malloc(sizes[i] + 5);
        assert_non_null(bytes);
        memset(bytes, 'x', sizes[i]);
        memcpy(bytes + sizes[i], "\nnext", 5);
        const char *path = scratch_write(&scratch, "long", bytes, sizes[i] + 5);
        free(bytes);
        assert_int_equal(tnc_input_open(path, &input, NULL), TONECLS_OK);
        assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
        assert_int_equal(line.too_long, i > 0);
        assert_int_equal(line.size, i ? 64 : sizes[i]);
        assert_int_equal(tnc_input_line(input, &line, NULL), TONECLS_OK);
        assert_int_equal(line.number, 2);
        assert_memory_equal(line.bytes, "next", 4);
        tnc_input_close(input);
    }
}

static void what_is_no_file_is_refused(void **state)
{
    (void)state;
    tnc_input *input;
    tonecls_error error;
    assert_int_equal(tnc_input_open(scratch.path, &input, &error), TONECLS_E_IO);
    assert_non_null(strstr(error.message, "is a directory"));
    assert_int_equal(tnc_input_open("/dev/zero", &input, &error), TONECLS_E_IO);
    assert_non_null(strstr(error.message, "is a device"));
    assert_int_equal(tnc_input_open(scratch_path(&scratch, "none"), &input, &error), TONECLS_E_IO);
    assert_non_null(strstr(error.message, "No such file"));
    tnc_input_close(NULL);
}

static void broken_gzip_is_an_error(void **state)
{
    (void)state;
    static char text[20000];
    char bytes[4096];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * i % 26 + 'a' + (i % 97 == 0) - (i % 13 == 0));
    FILE *file = fopen(scratch_gzip(&scratch, "a", text, sizeof text), "rb");
    assert_non_null(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tonecls_error error;
    assert_int_equal(tnc_input_all(scratch_write(&scratch, "b", bytes, size - 12), &out, &error), TONECLS_E_IO);
    assert_non_null(strstr(error.message, "gzip data ends early"));
    bytes[size / 2] ^= 0x55;
    assert_int_equal(tnc_input_all(scratch_write(&scratch, "c", bytes, size), &out, &error), TONECLS_E_IO);
    tnc_buffer_free(&out);
}

static void whole_files(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    assert_int_equal(tnc_input_all(scratch_text(&scratch, "a", "one\ntwo"), &out, NULL), TONECLS_OK);
    assert_int_equal(out.size, 7);
    assert_memory_equal(out.bytes, "one\ntwo", 7);
    assert_int_equal(tnc_input_all(scratch_text(&scratch, "a", ""), &out, NULL), TONECLS_OK);
    assert_int_equal(out.size, 0);
    int file = open(scratch_path(&scratch, "huge"), O_WRONLY | O_CREAT, 0600);
    assert_int_equal(ftruncate(file, (off_t)TNC_LINE_MAX + 1), 0);
    close(file);
    tonecls_error error;
    assert_int_equal(tnc_input_all(scratch_path(&scratch, "huge"), &out, &error), TONECLS_E_TOO_LARGE);
    tnc_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(lines_end_as_they_like, setup, teardown),
        cmocka_unit_test_setup_teardown(byte_order_mark_is_passed_over, setup, teardown),
        cmocka_unit_test_setup_teardown(gzip_is_told_by_content, setup, teardown),
        cmocka_unit_test_setup_teardown(nul_is_a_character, setup, teardown),
        cmocka_unit_test_setup_teardown(peek_takes_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(line_over_the_limit_is_passed_over, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_no_file_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(broken_gzip_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(whole_files, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
