/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_model.h"
#include "helper_scarce.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct fixture {
    char folder[64], path[128];
    small_model *small;
    tnc_buffer file;
} fixture;

static void write_file(const char *path, const void *bytes, size_t size)
{
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(bytes, 1, size, out), size);
    assert_int_equal(fclose(out), 0);
}

static int setup(void **state)
{
    fixture *f = calloc(1, sizeof *f);
    const char *base = getenv("TMPDIR");
    snprintf(f->folder, sizeof f->folder, "%.40s/tonecls-XXXXXX", base && *base ? base : "/tmp");
    if (!mkdtemp(f->folder))
        return -1;
    snprintf(f->path, sizeof f->path, "%s/model.tcm", f->folder);
    f->small = small_model_new(200, 3, 0, TNC_INT8);
    f->file = small_model_file(f->small);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    fixture *f = *state;
    unlink(f->path);
    rmdir(f->folder);
    tnc_buffer_free(&f->file);
    free(f->small);
    free(f);
    return 0;
}

static tonecls_error assert_fails(const char *path, tonecls_status status, const char *why)
{
    tonecls_model *model = NULL;
    tonecls_error error = { 0 };
    assert_int_equal(tonecls_model_open(path, NULL, &model, &error), status);
    assert_int_equal(error.code, status);
    assert_null(model);
    if (!strstr(error.message, why))
        fail_msg("expected \"%s\" in: %s", why, error.message);
    assert_int_equal(tonecls_model_open(path, NULL, &model, NULL), status);
    return error;
}

static void opens_a_file(void **state)
{
    fixture *f = *state;
    write_file(f->path, f->file.bytes, f->file.size);
    tonecls_model *model = NULL;
    assert_int_equal(tonecls_model_open(f->path, NULL, &model, NULL), TONECLS_OK);
    assert_true(model->mapped);
    assert_int_equal(model->size, f->file.size);
    assert_string_equal(tonecls_model_name(model), "small 1.0");
    tonecls_model_close(model);
    tonecls_model_close(NULL);
}

static void says_what_the_system_says(void **state)
{
    fixture *f = *state;
    assert_fails(f->path, TONECLS_E_IO, strerror(ENOENT));
    assert_fails(f->path, TONECLS_E_IO, "/model.tcm: ");
    assert_fails(f->folder, TONECLS_E_IO, strerror(EISDIR));
    assert_fails("", TONECLS_E_IO, strerror(ENOENT));
    write_file(f->path, f->file.bytes, f->file.size);
    chmod(f->path, 0);
    if (geteuid() != 0)
        assert_fails(f->path, TONECLS_E_IO, strerror(EACCES));
}

static void foreign_files_are_not_models(void **state)
{
    fixture *f = *state;
    const char *others[] = { "", "x", "svm_type c_svc\nkernel_type linear\n", "\x89PNG\r\n\x1a\n", "<!doctype html>",
                             "\x89tcm\n\x1a" };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        write_file(f->path, others[i], strlen(others[i]));
        tonecls_error error = assert_fails(f->path, TONECLS_E_NOT_MODEL, "not a tonecls model");
        assert_int_equal(error.offset, 0);
    }
    assert_fails("/dev/null", TONECLS_E_NOT_MODEL, "empty");
    assert_fails("/dev/zero", TONECLS_E_NOT_MODEL, "not a tonecls model");
}

static void long_paths_keep_their_end(void **state)
{
    fixture *f = *state;
    char path[400];
    snprintf(path, sizeof path, "%s/%0*d\xc3\xa4\xc3\xa4\xc3\xa4%0*d.tcm", f->folder, 100, 0, 111, 0);
    tonecls_error error = assert_fails(path, TONECLS_E_IO, strerror(ENOENT));
    assert_memory_equal(error.message, "...", 3);
    assert_non_null(strstr(error.message, "0.tcm: "));
    assert_true(((unsigned char)error.message[3] & 0xc0) != 0x80);
}

/* Another process writes the model and so many bytes more into a pipe, and this one opens it. */
static tonecls_status open_pipe(fixture *f, size_t more, const tonecls_allocator *allocator, tonecls_model **model,
                                tonecls_error *error)
{
    unlink(f->path);
    assert_int_equal(mkfifo(f->path, 0600), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        FILE *out = fopen(f->path, "wb");
        size_t written = out ? fwrite(f->file.bytes, 1, f->file.size, out) : 0;
        for (size_t i = 0; out && i < more; i++)
            fputc(0, out);
        if (out)
            fclose(out);
        _exit(written != f->file.size);
    }
    tonecls_status status = tonecls_model_open(f->path, allocator, model, error);
    int ended = -1;
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_int_equal(ended, 0);
    return status;
}

/* What cannot be mapped is read. */
static void reads_from_a_pipe(void **state)
{
    fixture *f = *state;
    scarce counter = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counter);
    tonecls_model *model = NULL;
    tonecls_error error = { 0 };
    if (open_pipe(f, 0, &allocator, &model, &error) != TONECLS_OK)
        fail_msg("%s", error.message);
    assert_false(model->mapped);
    assert_memory_equal(model->bytes, f->file.bytes, f->file.size);
    tonecls_model_close(model);
    assert_int_equal(open_pipe(f, 1, &allocator, &model, &error), TONECLS_E_CORRUPT);
    assert_non_null(strstr(error.message, "too long"));
    assert_int_equal(counter.live, 0);
    assert_int_equal(counter.mismatch, 0);
}

static void borrows_bytes_in_memory(void **state)
{
    fixture *f = *state;
    tonecls_model *model = NULL;
    assert_int_equal(tonecls_model_open_memory(f->file.bytes, f->file.size, NULL, &model, NULL), TONECLS_OK);
    assert_ptr_equal(model->bytes, f->file.bytes);
    tonecls_model_close(model);
    uint64_t *shifted = malloc(f->file.size + 8);
    memcpy((char *)shifted + 4, f->file.bytes, f->file.size);
    model = NULL;
    tonecls_error error = { 0 };
    assert_int_equal(tonecls_model_open_memory((char *)shifted + 4, f->file.size, NULL, &model, &error),
                     TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, "aligned"));
    assert_int_equal(tonecls_model_open_memory(NULL, 0, NULL, &model, NULL), TONECLS_E_NOT_MODEL);
    assert_int_equal(tonecls_model_open_memory(NULL, 5, NULL, &model, NULL), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_model_open_memory(f->file.bytes, f->file.size, NULL, NULL, NULL), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_model_open(NULL, NULL, &model, NULL), TONECLS_E_ARGUMENT);
    assert_null(model);
    free(shifted);
}

static void no_memory_is_said_and_nothing_leaks(void **state)
{
    fixture *f = *state;
    write_file(f->path, f->file.bytes, f->file.size);
    size_t fail_at = 1;
    for (tonecls_status status = TONECLS_E_MEMORY; status != TONECLS_OK; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tonecls_model *model = NULL;
        tonecls_error error = { 0 };
        status = tonecls_model_open(f->path, &allocator, &model, &error);
        assert_int_equal(status, error.code);
        assert_true(status == TONECLS_OK ? model != NULL : status == TONECLS_E_MEMORY && !model);
        tonecls_model_close(model);
        assert_int_equal(counter.live, 0);
        assert_int_equal(counter.mismatch, 0);
    }
    assert_true(fail_at > 5);
}

#define with_fixture(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        with_fixture(opens_a_file),           with_fixture(says_what_the_system_says),
        with_fixture(foreign_files_are_not_models), with_fixture(long_paths_keep_their_end),
        with_fixture(reads_from_a_pipe),      with_fixture(borrows_bytes_in_memory),
        with_fixture(no_memory_is_said_and_nothing_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
