/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Repair before parsing. Two things are looked for: bytes that are not UTF-8, and \uD8xx \uDCxx escapes without their
 * partner. A lone one becomes \ufffd of the same length, so offsets in jansson's messages stay those of the line.
 */
#include "corpus/json_line.h"

#include "text/utf8.h"

#include <stdio.h>
#include <string.h>

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The code unit of \uXXXX at bytes, or -1. */
static int escape_unit(const char *bytes, size_t size)
{
    if (size < 6 || bytes[0] != '\\' || bytes[1] != 'u')
        return -1;
    int unit = 0;
    for (int i = 2; i < 6; i++) {
        int digit = hex_value(bytes[i]);
        if (digit < 0)
            return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* A backslash and what belongs to it; returns how many bytes that was. */
static size_t copy_escape(const char *bytes, size_t size, tnc_buffer *out, size_t *repaired)
{
    int unit = escape_unit(bytes, size);
    size_t length = unit >= 0 ? 6 : size < 2 || (unsigned char)bytes[1] >= 0x80 ? 1 : 2;
    if (unit < 0xd800 || unit > 0xdfff) {
        tnc_buffer_append(out, bytes, length);
        return length;
    }
    int next = unit < 0xdc00 ? escape_unit(bytes + 6, size - 6) : -1;
    if (next >= 0xdc00 && next <= 0xdfff) {
        tnc_buffer_append(out, bytes, 12);
        return 12;
    }
    tnc_buffer_append(out, "\\ufffd", 6);
    ++*repaired;
    return 6;
}

static size_t copy_rune(const char *bytes, size_t size, tnc_buffer *out, size_t *repaired)
{
    tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes, size);
    *repaired += rune.bad;
    if (rune.bad)
        tnc_buffer_append(out, "\xef\xbf\xbd", 3);
    else
        tnc_buffer_append(out, bytes, rune.size);
    return rune.size;
}

static void repair(const char *line, size_t size, tnc_buffer *out, size_t *repaired)
{
    for (size_t i = 0; i < size;) {
        size_t plain = i;
        while (plain < size && (unsigned char)line[plain] < 0x80 && line[plain] != '\\')
            plain++;
        tnc_buffer_append(out, line + i, plain - i);
        i = plain;
        if (i < size && line[i] == '\\')
            i += copy_escape(line + i, size - i, out, repaired);
        else if (i < size)
            i += copy_rune(line + i, size - i, out, repaired);
    }
}

tonecls_status tnc_json_line(const char *line, size_t size, tnc_buffer *scratch, json_t **object, size_t *repaired,
                             tonecls_error *error)
{
    json_error_t reason;
    *repaired = 0;
    tnc_buffer_clear(scratch);
    repair(line, size, scratch, repaired);
    if (tnc_buffer_failed(scratch))
        return tnc_fail_memory(error);
    json_t *value = json_loadb(scratch->size ? scratch->bytes : "", scratch->size, JSON_ALLOW_NUL, &reason);
    if (!value)
        return json_error_code(&reason) == json_error_out_of_memory
                   ? tnc_fail_memory(error)
                   : tnc_fail(error, TONECLS_E_CORPUS, (uint64_t)(reason.position > 0 ? reason.position : 0), "%s",
                              reason.text);
    if (!json_is_object(value)) {
        json_decref(value);
        return tnc_fail(error, TONECLS_E_CORPUS, 0, "not a JSON object");
    }
    *object = value;
    return TONECLS_OK;
}

static size_t quote_one(tnc_buffer *out, const char *bytes, size_t size)
{
    char escape[8];
    unsigned char c = (unsigned char)bytes[0];
    size_t repaired = 0;
    if (c >= 0x80)
        return copy_rune(bytes, size, out, &repaired);
    if (c == '"' || c == '\\') {
        tnc_buffer_append_byte(out, '\\');
        tnc_buffer_append_byte(out, (char)c);
    } else if (c == '\n') {
        tnc_buffer_append(out, "\\n", 2);
    } else if (c == '\t') {
        tnc_buffer_append(out, "\\t", 2);
    } else {
        int length = snprintf(escape, sizeof escape, "\\u%04x", c);
        tnc_buffer_append(out, escape, (size_t)length);
    }
    return 1;
}

void tnc_json_quote(tnc_buffer *out, const char *bytes, size_t size)
{
    tnc_buffer_append_byte(out, '"');
    for (size_t i = 0; i < size;) {
        size_t plain = i;
        while (plain < size && (unsigned char)bytes[plain] >= 0x20 && (unsigned char)bytes[plain] < 0x7f &&
               bytes[plain] != '"' && bytes[plain] != '\\')
            plain++;
        tnc_buffer_append(out, bytes + i, plain - i);
        i = plain;
        if (i < size)
            i += quote_one(out, bytes + i, size - i);
    }
    tnc_buffer_append_byte(out, '"');
}
