/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER ((size_t)64 << 10)

int cli_stream_open(cli_stream *stream, const char *path, cli_fault *fault)
{
    struct stat status;
    *stream = (cli_stream){ .fd = -1, .packed = -1 };
    /* Our own copy of standard input: closing it must not close the program's. */
    stream->fd = strcmp(path, "-") ? open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC) : dup(0);
    if (stream->fd < 0 || fstat(stream->fd, &status) != 0) {
        int reason = errno;
        cli_stream_close(stream);
        return cli_fault_set(fault, "io", "%s", strerror(reason));
    }
    if (S_ISDIR(status.st_mode)) {
        cli_stream_close(stream);
        return cli_fault_set(fault, "io", "%s", strerror(EISDIR));
    }
    stream->regular = S_ISREG(status.st_mode);
    stream->size = stream->regular && status.st_size > 0 ? (uint64_t)status.st_size : 0;
    stream->buffer = malloc(BUFFER);
    if (!stream->buffer) {
        cli_stream_close(stream);
        return cli_fault_set(fault, "memory", "out of memory");
    }
    return 1;
}

void cli_stream_close(cli_stream *stream)
{
    if (stream->packed == 1)
        inflateEnd(&stream->unpacker);
    if (stream->fd >= 0)
        close(stream->fd);
    free(stream->buffer);
    *stream = (cli_stream){ .fd = -1 };
}

static ssize_t read_raw(cli_stream *stream, void *bytes, size_t capacity, cli_fault *fault)
{
    for (;;) {
        ssize_t got = read(stream->fd, bytes, capacity < (1u << 30) ? capacity : (1u << 30));
        if (got >= 0)
            return got;
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            struct pollfd wanted = { stream->fd, POLLIN, 0 };
            if (poll(&wanted, 1, -1) >= 0 || errno == EINTR)
                continue;
        }
        if (errno != EINTR) {
            cli_fault_set(fault, "io", "%s", strerror(errno));
            return -1;
        }
    }
}

/* More packed bytes behind those that are left. 0 at the end, -1 on failure. */
static ssize_t refill(cli_stream *stream, cli_fault *fault)
{
    memmove(stream->buffer, stream->buffer + stream->start, stream->end - stream->start);
    stream->end -= stream->start;
    stream->start = 0;
    ssize_t got = read_raw(stream, stream->buffer + stream->end, BUFFER - stream->end, fault);
    if (got > 0)
        stream->end += (size_t)got;
    return got;
}

/* Looks at the first two bytes: gzip or not. Returns 0 on failure. */
static int tell(cli_stream *stream, cli_fault *fault)
{
    ssize_t got = 1;
    while (got > 0 && (stream->end < 1 || (stream->end < 2 && stream->buffer[0] == 0x1f)))
        got = refill(stream, fault);
    if (got < 0)
        return 0;
    stream->packed = stream->end >= 2 && stream->buffer[0] == 0x1f && stream->buffer[1] == 0x8b;
    if (!stream->packed)
        return 1;
    stream->unpacker = (z_stream){ 0 };
    if (inflateInit2(&stream->unpacker, 15 + 16) == Z_OK)
        return 1;
    stream->packed = 0;
    return cli_fault_set(fault, "memory", "out of memory");
}

/* One step of inflate: bytes given out, 0 when it wants more input or a member ended, -1 when damaged. */
static ssize_t unpack_step(cli_stream *stream, char *bytes, size_t capacity, cli_fault *fault)
{
    z_stream *z = &stream->unpacker;
    uInt room = capacity < (1u << 30) ? (uInt)capacity : 1u << 30;
    z->next_in = stream->buffer + stream->start;
    z->avail_in = (uInt)(stream->end - stream->start);
    z->next_out = (Bytef *)bytes;
    z->avail_out = room;
    stream->inside = 1;
    int status = inflate(z, Z_NO_FLUSH);
    stream->start = stream->end - z->avail_in;
    if (status == Z_STREAM_END) {
        stream->inside = 0;
        if (inflateReset(z) != Z_OK)
            status = Z_DATA_ERROR;
    }
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
        cli_fault_set(fault, "io", "damaged gzip file%s%s", z->msg ? ": " : "", z->msg ? z->msg : "");
        return -1;
    }
    return (ssize_t)(room - z->avail_out);
}

static ssize_t read_packed(cli_stream *stream, char *bytes, size_t capacity, cli_fault *fault)
{
    for (;;) {
        /* Zeros after the last member are padding (gzip says so). */
        while (!stream->inside && stream->start < stream->end && !stream->buffer[stream->start])
            stream->start++;
        if (stream->start == stream->end) {
            ssize_t got = refill(stream, fault);
            if (got < 0)
                return -1;
            if (got == 0 && stream->inside) {
                cli_fault_set(fault, "io", "gzip file ends too early");
                return -1;
            }
            if (got == 0)
                return 0;
            continue;
        }
        ssize_t given = unpack_step(stream, bytes, capacity, fault);
        if (given)
            return given;
    }
}

ssize_t cli_stream_read(cli_stream *stream, char *bytes, size_t capacity, cli_fault *fault)
{
    if (stream->done || (stream->packed < 0 && !tell(stream, fault)))
        return stream->done ? 0 : -1;
    ssize_t got;
    if (stream->packed) {
        got = read_packed(stream, bytes, capacity, fault);
    } else if (stream->start < stream->end) {
        size_t left = stream->end - stream->start;
        got = (ssize_t)(left < capacity ? left : capacity);
        memcpy(bytes, stream->buffer + stream->start, (size_t)got);
        stream->start += (size_t)got;
    } else {
        got = read_raw(stream, bytes, capacity, fault);
    }
    /* A terminal gives an end once and then asks again. */
    if (got == 0)
        stream->done = 1;
    return got;
}

int cli_stream_slurp(cli_stream *stream, cli_chunk *chunk, size_t most, cli_fault *fault)
{
    cli_chunk_clear(chunk);
    int plain = stream->regular;
    for (;;) {
        size_t step = BUFFER;
        if (plain && stream->size > chunk->size && stream->packed == 0)
            step = (size_t)(stream->size - chunk->size) + 1;
        if (step > most + 1 - chunk->size)
            step = most + 1 - chunk->size;
        char *room = cli_chunk_room(chunk, step);
        if (!room)
            return cli_fault_set(fault, "memory", "out of memory");
        ssize_t got = cli_stream_read(stream, room, step, fault);
        if (got <= 0)
            return got == 0;
        chunk->size += (size_t)got;
        if (chunk->size > most)
            return cli_fault_set(fault, "too_large", "over %zu bytes", most);
    }
}
