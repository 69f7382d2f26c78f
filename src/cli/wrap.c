/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/wrap.h"
#include "cli/repair.h"

#include <string.h>

static int is_space(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xa0 || code == 0x2028 ||
           code == 0x2029 || code == 0x3000;
}

/* Controls, and the marks that turn the direction of what follows them. */
static int is_harmful(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069) || code == CLI_BROKEN;
}

static void append_clean(cli_chunk *out, const char *bytes, size_t size, uint32_t code)
{
    if (is_harmful(code))
        cli_chunk_string(out, CLI_REPLACEMENT);
    else
        cli_chunk_append(out, bytes, size);
}

/* From a word's first byte: its size in bytes, its columns. */
static size_t measure_word(const char *text, size_t size, size_t *columns)
{
    size_t i = 0;
    *columns = 0;
    while (i < size) {
        uint32_t code;
        size_t step = cli_utf8_step(text + i, size - i, &code);
        if (is_space(code))
            break;
        *columns += is_harmful(code) ? 1 : cli_columns(code);
        i += step;
    }
    return i;
}

static void append_word(cli_chunk *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size;) {
        uint32_t code;
        size_t step = cli_utf8_step(text + i, size - i, &code);
        append_clean(out, text + i, step, code);
        i += step;
    }
}

static size_t skip_spaces(const char *text, size_t size)
{
    size_t i = 0;
    while (i < size) {
        uint32_t code;
        size_t step = cli_utf8_step(text + i, size - i, &code);
        if (!is_space(code))
            break;
        i += step;
    }
    return i;
}

void cli_wrap(cli_chunk *out, const char *text, size_t size, size_t start, size_t indent, size_t columns)
{
    size_t column = start;
    int first = 1;
    if (!out->size || out->bytes[out->size - 1] == '\n')
        cli_chunk_repeat(out, ' ', start);
    for (size_t i = skip_spaces(text, size); i < size; i += skip_spaces(text + i, size - i)) {
        size_t width;
        size_t length = measure_word(text + i, size - i, &width);
        if (!first && column + 1 + width > columns) {
            cli_chunk_byte(out, '\n');
            cli_chunk_repeat(out, ' ', indent);
            column = indent;
        } else if (!first) {
            cli_chunk_byte(out, ' ');
            column++;
        }
        append_word(out, text + i, length);
        column += width;
        i += length;
        first = 0;
    }
}

void cli_wrap_raw(cli_chunk *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size;) {
        uint32_t code;
        size_t step = cli_utf8_step(text + i, size - i, &code);
        if (code == '\n' || code == '\t')
            cli_chunk_byte(out, (char)code);
        else if (code != '\r')
            append_clean(out, text + i, step, code);
        i += step;
    }
}

size_t cli_clean(cli_chunk *out, const char *text, size_t size, size_t columns)
{
    size_t column = 0, mark = out->size, mark_column = 0;
    int space = 0;
    for (size_t i = 0; i < size;) {
        uint32_t code;
        size_t step = cli_utf8_step(text + i, size - i, &code);
        if (is_space(code)) {
            space = column > 0;
        } else {
            size_t width = (is_harmful(code) ? 1 : cli_columns(code)) + (size_t)space;
            if (column + width > columns) {
                out->size = out->failed ? out->size : mark;
                cli_chunk_string(out, "...");
                return mark_column + 3;
            }
            if (space)
                cli_chunk_byte(out, ' ');
            append_clean(out, text + i, step, code);
            column += width;
            space = 0;
            if (column + 3 <= columns) {
                mark = out->size;
                mark_column = column;
            }
        }
        i += step;
    }
    return column;
}

size_t cli_clean_width(const char *text, size_t size)
{
    size_t total = 0, gap = 0;
    for (size_t i = skip_spaces(text, size); i < size; i += skip_spaces(text + i, size - i)) {
        size_t width;
        i += measure_word(text + i, size - i, &width);
        total += width + gap;
        gap = 1;
    }
    return total;
}
