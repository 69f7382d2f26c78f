/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/chunk.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEPT ((size_t)8 << 20)

void cli_chunk_free(cli_chunk *chunk)
{
    free(chunk->bytes);
    *chunk = (cli_chunk){ 0 };
}

void cli_chunk_clear(cli_chunk *chunk)
{
    if (chunk->capacity > KEPT)
        cli_chunk_free(chunk);
    chunk->size = 0;
    chunk->failed = 0;
}

char *cli_chunk_room(cli_chunk *chunk, size_t size)
{
    if (chunk->failed)
        return NULL;
    if (size <= chunk->capacity - chunk->size)
        return chunk->bytes + chunk->size;
    size_t capacity = chunk->capacity < 256 ? 256 : chunk->capacity;
    while (capacity - chunk->size < size && capacity <= SIZE_MAX / 2)
        capacity *= 2;
    char *bytes = capacity - chunk->size < size ? NULL : realloc(chunk->bytes, capacity);
    if (!bytes) {
        chunk->failed = 1;
        return NULL;
    }
    chunk->bytes = bytes;
    chunk->capacity = capacity;
    return bytes + chunk->size;
}

void cli_chunk_append(cli_chunk *chunk, const void *bytes, size_t size)
{
    char *room = cli_chunk_room(chunk, size);
    if (!room || !size)
        return;
    memcpy(room, bytes, size);
    chunk->size += size;
}

void cli_chunk_byte(cli_chunk *chunk, char byte)
{
    char *room = cli_chunk_room(chunk, 1);
    if (!room)
        return;
    *room = byte;
    chunk->size++;
}

void cli_chunk_string(cli_chunk *chunk, const char *string)
{
    cli_chunk_append(chunk, string, strlen(string));
}

void cli_chunk_repeat(cli_chunk *chunk, char byte, size_t count)
{
    char *room = cli_chunk_room(chunk, count);
    if (!room || !count)
        return;
    memset(room, byte, count);
    chunk->size += count;
}

void cli_chunk_number(cli_chunk *chunk, uint64_t number)
{
    char digits[20];
    size_t start = sizeof digits;
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    cli_chunk_append(chunk, digits + start, sizeof digits - start);
}

/* Decimal digits of the value into text [40]; 0 when it is too large for them. */
static size_t write_fixed(char *text, double value, unsigned decimals)
{
    static const double powers[] = { 1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6 };
    double scaled = fabs(value) * powers[decimals] + 0.5;
    if (!(scaled < 1e18))
        return 0;
    uint64_t whole = (uint64_t)scaled;
    char reversed[24];
    size_t count = 0, size = 0;
    int negative = value < 0.0 && whole;
    while (whole || count <= decimals) {
        reversed[count++] = (char)('0' + whole % 10);
        whole /= 10;
    }
    if (negative)
        text[size++] = '-';
    while (count) {
        text[size++] = reversed[--count];
        if (count == decimals && decimals)
            text[size++] = '.';
    }
    return size;
}

void cli_chunk_fixed(cli_chunk *chunk, double value, unsigned decimals)
{
    char text[40];
    if (!isfinite(value)) {
        cli_chunk_string(chunk, isnan(value) ? "nan" : value > 0 ? "inf" : "-inf");
        return;
    }
    size_t size = write_fixed(text, value, decimals);
    if (!size)
        size = (size_t)snprintf(text, sizeof text, "%.17e", value);
    cli_chunk_append(chunk, text, size);
}

void cli_chunk_short(cli_chunk *chunk, double value, unsigned decimals)
{
    char text[40];
    if (!isfinite(value)) {
        cli_chunk_string(chunk, "null");
        return;
    }
    size_t size = write_fixed(text, value, decimals);
    if (!size)
        size = (size_t)snprintf(text, sizeof text, "%.17e", value);
    else if (decimals)
        while (text[size - 1] == '0' || text[size - 1] == '.')
            if (text[--size] == '.')
                break;
    cli_chunk_append(chunk, text, size);
}

void cli_chunk_field(cli_chunk *chunk, const char *bytes, size_t size)
{
    size_t from = 0;
    for (size_t i = 0; i < size; i++) {
        const char *escape = bytes[i] == '\t'   ? "\\t"
                             : bytes[i] == '\n' ? "\\n"
                             : bytes[i] == '\r' ? "\\r"
                             : bytes[i] == '\\' ? "\\\\"
                                                : NULL;
        if (!escape)
            continue;
        cli_chunk_append(chunk, bytes + from, i - from);
        cli_chunk_string(chunk, escape);
        from = i + 1;
    }
    cli_chunk_append(chunk, bytes + from, size - from);
}
