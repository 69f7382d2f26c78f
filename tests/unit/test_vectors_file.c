/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "fit/vectors.h"
#include "fit/vectors_file.h"

#include <math.h>
#include <string.h>

static scratch_folder scratch;
static tonecls_error error;

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

static void expect_row(tnc_vectors_file *file, const char *word, double first, double second)
{
    int more = 0;
    if (tnc_vectors_file_next(file, &more, &error))
        fail_msg("%s", error.message);
    assert_true(more);
    assert_int_equal(file->word_size, strlen(word));
    assert_memory_equal(file->word, word, strlen(word));
    assert_true(fabs(file->numbers[0] - first) < 1e-6 * (1 + fabs(first)));
    assert_true(fabs(file->numbers[1] - second) < 1e-6 * (1 + fabs(second)));
}

static void expect_end(tnc_vectors_file *file)
{
    int more = 1;
    assert_int_equal(tnc_vectors_file_next(file, &more, &error), TONECLS_OK);
    assert_false(more);
    tnc_vectors_file_close(file);
}

static void open_bytes(tnc_vectors_file *file, const void *bytes, size_t size, int binary)
{
    const char *path = scratch_write(&scratch, "v", bytes, size);
    if (tnc_vectors_file_open(file, path, &error))
        fail_msg("%s", error.message);
    assert_int_equal(file->binary, binary);
    assert_int_equal(file->dimensions, 2);
}

static void reads_text_with_and_without_header(void **state)
{
    static const char with[] = "2 2\nsea 0.5 -1e2\nair +.25 3E-3\n", without[] = "sea 0.5 -100\r\n\nair\t0.25 0.003";
    tnc_vectors_file file;
    (void)state;
    open_bytes(&file, with, sizeof with - 1, 0);
    expect_row(&file, "sea", 0.5, -100);
    expect_row(&file, "air", 0.25, 0.003);
    expect_end(&file);
    open_bytes(&file, without, sizeof without - 1, 0);
    expect_row(&file, "sea", 0.5, -100);
    expect_row(&file, "air", 0.25, 0.003);
    expect_end(&file);
}

/* The second float of "sea" begins with a newline's byte: it must not be taken for one. */
static void reads_binary(void **state)
{
    static const unsigned char with_newlines[] = "3 2\nsea \0\0\0\x3f\x0a\0\0\x3f\nair \0\0\x80\x3f\0\0\0\xbf\nsky ";
    unsigned char bytes[64];
    size_t size = sizeof with_newlines - 1;
    tnc_vectors_file file;
    (void)state;
    memcpy(bytes, with_newlines, size);
    memset(bytes + size, 0, 8);
    open_bytes(&file, bytes, size + 8, 1);
    expect_row(&file, "sea", 0.5, 0.5000006);
    expect_row(&file, "air", 1, -0.5);
    expect_row(&file, "sky", 0, 0);
    expect_end(&file);
}

static void refuse(const char *bytes, size_t size, tonecls_status status)
{
    tnc_vectors_file file;
    int more = 1;
    memset(&error, 0, sizeof error);
    tonecls_status got = tnc_vectors_file_open(&file, scratch_write(&scratch, "v", bytes, size), &error);
    if (got == TONECLS_OK) {
        while (more && (got = tnc_vectors_file_next(&file, &more, &error)) == TONECLS_OK)
            ;
        tnc_vectors_file_close(&file);
    }
    assert_int_equal(got, status);
    assert_int_equal(error.code, status);
    assert_true(strlen(error.message) > 0);
}

#define REFUSE(text) refuse(text, sizeof(text) - 1, TONECLS_E_CORPUS)

static void refuses_what_is_no_such_file(void **state)
{
    (void)state;
    REFUSE("");
    REFUSE("\n");
    REFUSE("word\n");
    REFUSE("0 2\n");
    REFUSE("1 99999\nsea 1\n");
    REFUSE("sea 1 2\nair 1\n");
    REFUSE("sea 1 2\nair 1 2 3\n");
    REFUSE("sea one two\n");
    REFUSE("sea 1 2\nair nan 1\n");
    REFUSE("sea 1 2\nair 1e99 1\n");
    REFUSE("sea 1 2\nair");
    REFUSE("1 2\nsea \x01\x02\x03");
    REFUSE("1 1\nsea \x01\0\xc0\x7f"); /* a NaN */
}

static void a_word_has_an_end(void **state)
{
    static char bytes[TNC_VECTORS_WORD_MAX + 100] = "sea 1 2\n";
    (void)state;
    memset(bytes + 8, 'a', sizeof bytes - 8);
    refuse(bytes, sizeof bytes, TONECLS_E_CORPUS);
}

static void system_errors_are_io(void **state)
{
    tnc_vectors_file file;
    (void)state;
    assert_int_equal(tnc_vectors_file_open(&file, scratch_path(&scratch, "absent"), &error), TONECLS_E_IO);
    assert_non_null(strstr(error.message, "absent"));
    assert_int_equal(tnc_vectors_file_open(&file, scratch.path, &error), TONECLS_E_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(reads_text_with_and_without_header),
                                        cmocka_unit_test(reads_binary), cmocka_unit_test(refuses_what_is_no_such_file),
                                        cmocka_unit_test(a_word_has_an_end), cmocka_unit_test(system_errors_are_io) };
    return cmocka_run_group_tests(tests, setup, teardown);
}
