/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/lines.h"

#include <string.h>

#define BLOCK ((size_t)256 << 10)
#define LINE_MAX_BYTES (TONECLS_TEXT_MAX + 16) /* the library says which texts are too long; this bounds memory */

static void finish_file(cli_lines *lines)
{
    if (lines->open)
        cli_stream_close(&lines->stream);
    lines->open = lines->skipping = 0;
}

void cli_lines_end(cli_lines *lines)
{
    finish_file(lines);
    cli_walk_end(&lines->walk);
    cli_chunk_free(&lines->carry);
}

/* The last newline of the block from byte `from` on; its place + 1, or 0. */
static size_t after_last_newline(const char *bytes, size_t from, size_t size)
{
    while (size > from)
        if (bytes[--size] == '\n')
            return size + 1;
    return 0;
}

static uint64_t count_newlines(const char *bytes, size_t size)
{
    uint64_t count = 0;
    const char *end = bytes + size;
    while (bytes < end && (bytes = memchr(bytes, '\n', (size_t)(end - bytes))) != NULL) {
        bytes++;
        count++;
    }
    return count;
}

/* Keeps the first `size` bytes of the block in it, the rest for the next one. */
static void split(cli_lines *lines, cli_batch *batch, size_t size)
{
    cli_chunk_clear(&lines->carry);
    cli_chunk_append(&lines->carry, batch->block.bytes + size, batch->block.size - size);
    batch->block.size = size;
    lines->line += count_newlines(batch->block.bytes, size);
    if (lines->carry.failed)
        cli_fault_set(&batch->fault, "memory", "out of memory");
}

/* Throws bytes away up to the end of the line that was too long. Returns 0 while it has not ended. */
static int skip_line(cli_lines *lines, cli_batch *batch)
{
    const char *newline = memchr(batch->block.bytes, '\n', batch->block.size);
    if (!newline) {
        batch->block.size = 0;
        return 0;
    }
    size_t gone = (size_t)(newline + 1 - batch->block.bytes);
    memmove(batch->block.bytes, newline + 1, batch->block.size - gone);
    batch->block.size -= gone;
    lines->skipping = 0;
    batch->first_line = ++lines->line;
    return 1;
}

static int give_up(cli_lines *lines, cli_batch *batch)
{
    /* What was read of an unfinished line is no line. */
    batch->block.size = after_last_newline(batch->block.bytes, 0, batch->block.size);
    cli_chunk_clear(&lines->carry);
    finish_file(lines);
    return 1;
}

static int too_long(cli_lines *lines, cli_batch *batch)
{
    cli_fault_set(&batch->fault, "too_large", "line %llu is over %zu bytes", (unsigned long long)lines->line,
                  TONECLS_TEXT_MAX);
    batch->block.size = 0;
    lines->skipping = 1;
    return 1;
}

/* Reads until the block ends with a whole line. 1: deliver it; 0: the file ended and left nothing. */
static int read_block(cli_lines *lines, cli_batch *batch)
{
    cli_chunk *block = &batch->block;
    size_t searched = block->size; /* no newline before this byte: the carry never holds one */
    for (;;) {
        size_t room_size = block->size < BLOCK ? BLOCK - block->size : block->size;
        char *room = cli_chunk_room(block, room_size);
        if (!room) {
            block->failed = 0;
            cli_fault_set(&batch->fault, "memory", "out of memory");
            return give_up(lines, batch);
        }
        ssize_t got = cli_stream_read(&lines->stream, room, room_size, &batch->fault);
        if (got < 0)
            return give_up(lines, batch);
        if (got == 0) {
            cli_chunk_clear(&lines->carry);
            finish_file(lines);
            return block->size > 0;
        }
        block->size += (size_t)got;
        if (lines->skipping) {
            searched = 0;
            if (!skip_line(lines, batch))
                continue;
        }
        if (lines->stream.regular && block->size < BLOCK)
            continue;
        size_t end = after_last_newline(block->bytes, searched, block->size);
        if (end) {
            split(lines, batch, end);
            return 1;
        }
        searched = block->size;
        if (block->size > LINE_MAX_BYTES)
            return too_long(lines, batch);
    }
}

int cli_lines_fill(cli_lines *lines, cli_batch *batch)
{
    for (;;) {
        const char *path;
        if (!lines->open) {
            if (!cli_walk_next(&lines->walk, &path, &batch->fault))
                return 0;
            cli_chunk_clear(&batch->path);
            cli_chunk_append(&batch->path, path, strlen(path) + 1);
            if (batch->fault.code || !cli_stream_open(&lines->stream, path, &batch->fault))
                return 1;
            lines->open = 1;
            lines->line = 1;
            cli_chunk_clear(&lines->carry);
        } else {
            cli_chunk_clear(&batch->path);
            cli_chunk_append(&batch->path, lines->walk.path, strlen(lines->walk.path) + 1);
        }
        batch->has_block = 1;
        batch->first_line = lines->line;
        cli_chunk_clear(&batch->block);
        cli_chunk_append(&batch->block, lines->carry.bytes, lines->carry.size);
        if (read_block(lines, batch))
            return 1;
    }
}

int cli_line_next(const char **block, size_t *size, const char **line, size_t *line_size)
{
    if (!*size)
        return 0;
    const char *newline = memchr(*block, '\n', *size);
    size_t length = newline ? (size_t)(newline - *block) : *size;
    *line = *block;
    *line_size = length && (*block)[length - 1] == '\r' ? length - 1 : length;
    length += newline != NULL;
    *block += length;
    *size -= length;
    return 1;
}
