/* SPDX-License-Identifier: Apache-2.0 */
/*
 * zlib's gz layer reads plain files as they are, so one path serves both. Lines are cut out of a window that grows up
 * to TNC_LINE_MAX; of a longer line only the start is kept and the rest is read past.
 */
#include "corpus/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#define CHUNK ((size_t)1 << 16)
#define KEPT_OF_TOO_LONG 64

struct tnc_input {
    tnc_memory memory;
    gzFile file;
    tnc_buffer window; /* bytes read and not yet taken: window.bytes[taken .. window.size) */
    size_t taken;
    uint64_t line;
    int ended;
    char start[KEPT_OF_TOO_LONG]; /* of the line passed over last */
    char path[256];               /* for messages */
};

static tonecls_status fail_io(const char *path, const char *reason, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s: %s", path, reason);
}

static const char *kind_refused(mode_t mode)
{
    if (S_ISDIR(mode))
        return "is a directory";
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return "is a device, not a file";
    if (S_ISSOCK(mode))
        return "is a socket, not a file";
    return NULL;
}

/* Looked at before opening, because opening some devices does something. */
static tonecls_status open_descriptor(const char *path, int *descriptor, tonecls_error *error)
{
    struct stat status;
    if (!strcmp(path, "-")) {
        *descriptor = dup(STDIN_FILENO);
        return *descriptor < 0 ? fail_io("standard input", strerror(errno), error) : TONECLS_OK;
    }
    if (stat(path, &status))
        return fail_io(path, strerror(errno), error);
    const char *refused = kind_refused(status.st_mode);
    if (refused)
        return fail_io(path, refused, error);
    *descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    return *descriptor < 0 ? fail_io(path, strerror(errno), error) : TONECLS_OK;
}

static void remember_path(tnc_input *input, const char *path)
{
    size_t size = strlen(path);
    size_t kept = size < sizeof input->path ? size : sizeof input->path - 1;
    memcpy(input->path, path, kept);
    input->path[kept] = 0;
}

tonecls_status tnc_input_open(const char *path, tnc_input **result, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    int descriptor = -1;
    tonecls_status status = open_descriptor(path, &descriptor, error);
    if (status)
        return status;
    tnc_input *input = tnc_alloc_array(&memory, 1, sizeof *input);
    gzFile file = input ? gzdopen(descriptor, "rb") : NULL;
    if (!file) {
        close(descriptor);
        tnc_free_array(&memory, input, 1, sizeof *input);
        return tnc_fail_memory(error);
    }
    gzbuffer(file, (unsigned)CHUNK);
    *input = (tnc_input){ .memory = memory, .file = file };
    input->window = tnc_buffer_make(&input->memory);
    remember_path(input, path);
    *result = input;
    return TONECLS_OK;
}

void tnc_input_close(tnc_input *input)
{
    if (!input)
        return;
    tnc_memory memory = input->memory;
    gzclose(input->file);
    tnc_buffer_free(&input->window);
    tnc_free_array(&memory, input, 1, sizeof *input);
}

static tonecls_status fail_read(const tnc_input *input, tonecls_error *error)
{
    int number = Z_OK;
    const char *reason = gzerror(input->file, &number);
    if (number == Z_MEM_ERROR)
        return tnc_fail_memory(error);
    if (number == Z_ERRNO)
        reason = strerror(errno);
    return fail_io(input->path, number == Z_BUF_ERROR ? "gzip data ends early" : reason, error);
}

/* One more chunk at the end of the window. */
static tonecls_status refill(tnc_input *input, tonecls_error *error)
{
    tnc_buffer *window = &input->window;
    if (input->taken) {
        memmove(window->bytes, window->bytes + input->taken, window->size - input->taken);
        window->size -= input->taken;
        input->taken = 0;
    }
    char *room = tnc_buffer_extend(window, CHUNK);
    if (!room)
        return tnc_fail_memory(error);
    int got = gzread(input->file, room, (unsigned)CHUNK);
    window->size -= CHUNK - (size_t)(got > 0 ? got : 0);
    int number = Z_OK;
    if (got <= 0)
        gzerror(input->file, &number);
    if (got < 0 || (number != Z_OK && number != Z_STREAM_END))
        return fail_read(input, error);
    input->ended = got == 0;
    return TONECLS_OK;
}

static void take_mark(tnc_input *input)
{
    if (input->line == 0 && input->window.size - input->taken >= 3 &&
        !memcmp(input->window.bytes + input->taken, "\xef\xbb\xbf", 3))
        input->taken += 3;
}

tonecls_status tnc_input_peek(tnc_input *input, size_t size, const char **bytes, size_t *got, tonecls_error *error)
{
    while (!input->ended && input->window.size - input->taken < size + 3) {
        tonecls_status status = refill(input, error);
        if (status)
            return status;
    }
    take_mark(input);
    size_t there = input->window.size - input->taken;
    *bytes = there ? input->window.bytes + input->taken : "";
    *got = there < size ? there : size;
    return TONECLS_OK;
}

static void give(tnc_input *input, tnc_line *line, size_t size, size_t skip)
{
    line->bytes = size + skip ? input->window.bytes + input->taken : NULL;
    line->size = size && line->bytes[size - 1] == '\r' ? size - 1 : size;
    line->number = line->bytes ? ++input->line : input->line;
    input->taken += size + skip;
}

/* Reads past the rest of a line that is too long. */
static tonecls_status pass_over(tnc_input *input, tnc_line *line, tonecls_error *error)
{
    const char *end = NULL;
    memcpy(input->start, input->window.bytes + input->taken, sizeof input->start);
    *line = (tnc_line){ input->start, sizeof input->start, ++input->line, 1 };
    for (;;) {
        size_t there = input->window.size - input->taken;
        end = there ? memchr(input->window.bytes + input->taken, '\n', there) : NULL;
        input->taken = end ? (size_t)(end + 1 - input->window.bytes) : input->window.size;
        if (end || input->ended)
            return TONECLS_OK;
        tonecls_status status = refill(input, error);
        if (status)
            return status;
    }
}

tonecls_status tnc_input_line(tnc_input *input, tnc_line *line, tonecls_error *error)
{
    size_t searched = 0;
    *line = (tnc_line){ 0 };
    for (;;) {
        if (input->line == 0 && searched == 0 && input->window.size - input->taken >= 3)
            take_mark(input);
        const char *from = input->window.bytes + input->taken;
        size_t there = input->window.size - input->taken;
        const char *end = there > searched ? memchr(from + searched, '\n', there - searched) : NULL;
        if (end && (size_t)(end - from) <= TNC_LINE_MAX)
            return give(input, line, (size_t)(end - from), 1), TONECLS_OK;
        if (there > TNC_LINE_MAX)
            return pass_over(input, line, error);
        if (input->ended)
            return give(input, line, there, 0), TONECLS_OK;
        searched = input->line == 0 && there < 3 ? 0 : there;
        tonecls_status status = refill(input, error);
        if (status)
            return status;
    }
}

tonecls_status tnc_input_all(const char *path, tnc_buffer *out, tonecls_error *error)
{
    tnc_input *input;
    tonecls_status status = tnc_input_open(path, &input, error);
    if (status)
        return status;
    while (!status && !input->ended && input->window.size <= TNC_LINE_MAX)
        status = refill(input, error);
    take_mark(input);
    if (!status && input->window.size > TNC_LINE_MAX)
        status = tnc_fail(error, TONECLS_E_TOO_LARGE, TONECLS_NO_OFFSET, "%s: over %zu bytes", path, TNC_LINE_MAX);
    tnc_buffer_clear(out);
    if (!status && input->window.size)
        tnc_buffer_append(out, input->window.bytes + input->taken, input->window.size - input->taken);
    tnc_input_close(input);
    return !status && tnc_buffer_failed(out) ? tnc_fail_memory(error) : status;
}
