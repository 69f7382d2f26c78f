/* SPDX-License-Identifier: Apache-2.0 */
/* Cells that line up. */
#include "report/table.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void tnc_print(tnc_buffer *out, const char *format, ...)
{
    char line[500];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (size > 0)
        tnc_buffer_append(out, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
}

size_t tnc_width(const char *text, size_t size)
{
    size_t width = 0;
    for (size_t i = 0; i < size; i++)
        width += ((unsigned char)text[i] & 0xc0) != 0x80;
    return width;
}

static void blanks(tnc_buffer *out, size_t used, size_t width)
{
    for (; used < width; used++)
        tnc_buffer_append_byte(out, ' ');
}

void tnc_cell_left(tnc_buffer *out, const char *text, size_t width)
{
    size_t size = strlen(text);
    tnc_buffer_append(out, text, size);
    blanks(out, tnc_width(text, size), width);
}

void tnc_cell_right(tnc_buffer *out, const char *text, size_t width)
{
    size_t size = strlen(text);
    blanks(out, tnc_width(text, size), width);
    tnc_buffer_append(out, text, size);
}
