/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json_quick.h"
#include "cli/repair.h"

#include <string.h>

typedef struct cursor {
    const char *at, *end;
    cli_chunk *scratch; /* has room for all strings of the line: its bytes do not move */
} cursor;

static void skip_space(cursor *c)
{
    while (c->at < c->end && (*c->at == ' ' || *c->at == '\t' || *c->at == '\r' || *c->at == '\n'))
        c->at++;
}

static int take_byte(cursor *c, char byte)
{
    skip_space(c);
    if (c->at == c->end || *c->at != byte)
        return 0;
    c->at++;
    return 1;
}

/* 1 when any of the eight bytes is a quote, a backslash, a control or not ASCII. */
static int any_special(const char *bytes)
{
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t quote = word ^ (ones * '"'), slash = word ^ (ones * '\\');
    uint64_t control = word - ones * 0x20;
    return ((word | control | (quote - ones) | (slash - ones)) & tops) != 0;
}

/* Over the bytes that stand for themselves. 0: broken UTF-8 or a control character. */
static int skip_plain(cursor *c)
{
    for (;;) {
        while (c->end - c->at >= 8 && !any_special(c->at))
            c->at += 8;
        if (c->at == c->end)
            return 0;
        unsigned char byte = (unsigned char)*c->at;
        if (byte == '"' || byte == '\\')
            return 1;
        if (byte < 0x20)
            return 0;
        uint32_t code = byte;
        c->at += byte < 0x80 ? 1 : cli_utf8_step(c->at, (size_t)(c->end - c->at), &code);
        if (code == CLI_BROKEN)
            return 0;
    }
}

static int hex4(const char *bytes, uint32_t *value)
{
    *value = 0;
    for (int i = 0; i < 4; i++) {
        unsigned char b = (unsigned char)bytes[i], lower = b | 0x20;
        if (b >= '0' && b <= '9')
            *value = *value << 4 | (uint32_t)(b - '0');
        else if (lower >= 'a' && lower <= 'f')
            *value = *value << 4 | (uint32_t)(lower - 'a' + 10);
        else
            return 0;
    }
    return 1;
}

/* The rest of \uXXXX, with a second one for what does not fit into sixteen bits. */
static int unescape_unicode(cursor *c)
{
    uint32_t code, low;
    if (c->end - c->at < 4 || !hex4(c->at, &code))
        return 0;
    c->at += 4;
    if (code >= 0xd800 && code <= 0xdfff) {
        if (code >= 0xdc00 || c->end - c->at < 6 || c->at[0] != '\\' || c->at[1] != 'u' || !hex4(c->at + 2, &low) ||
            low < 0xdc00 || low > 0xdfff)
            return 0;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        c->at += 6;
    }
    char bytes[4];
    size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i; i--, code >>= 6)
        bytes[i] = (char)(0x80 | (code & 0x3f));
    static const unsigned char leads[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    bytes[0] = (char)(leads[size] | code);
    cli_chunk_append(c->scratch, bytes, size);
    return 1;
}

/* After a backslash. */
static int unescape(cursor *c)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    if (c->at == c->end)
        return 0;
    char name = *c->at++;
    if (name == 'u')
        return unescape_unicode(c);
    const char *found = name ? strchr(names, name) : NULL;
    if (found)
        cli_chunk_byte(c->scratch, values[found - names]);
    return found != NULL;
}

static int take_string(cursor *c, const char **bytes, size_t *size)
{
    if (!take_byte(c, '"'))
        return 0;
    const char *from = c->at;
    if (!skip_plain(c))
        return 0;
    *bytes = from;
    *size = (size_t)(c->at - from);
    if (*c->at++ == '"')
        return 1;
    /* It has escapes: the rest is written anew. */
    size_t start = c->scratch->size;
    cli_chunk_append(c->scratch, from, *size);
    for (;;) {
        if (!unescape(c))
            return 0;
        from = c->at;
        if (!skip_plain(c))
            return 0;
        cli_chunk_append(c->scratch, from, (size_t)(c->at - from));
        if (*c->at++ == '"')
            break;
    }
    *bytes = c->scratch->bytes + start;
    *size = c->scratch->size - start;
    return 1;
}

/* Digits that JSON and jansson read as the same whole number: no fraction, no leading zero, surely within 64 bits. */
static int take_number(cursor *c, cli_quick_value *value)
{
    value->bytes = c->at;
    if (*c->at == '-')
        c->at++;
    const char *digits = c->at;
    while (c->at < c->end && *c->at >= '0' && *c->at <= '9')
        c->at++;
    size_t count = (size_t)(c->at - digits);
    if (!count || count > 18 || *digits == '0')
        return 0;
    value->kind = 'n';
    value->size = (size_t)(c->at - value->bytes);
    return 1;
}

static int take_word(cursor *c, cli_quick_value *value, const char *word, char kind)
{
    size_t size = strlen(word);
    if ((size_t)(c->end - c->at) < size || memcmp(c->at, word, size))
        return 0;
    value->kind = kind;
    c->at += size;
    return 1;
}

static int take_value(cursor *c, cli_quick_value *value)
{
    skip_space(c);
    if (c->at == c->end)
        return 0;
    if (*c->at == '"') {
        value->kind = 's';
        return take_string(c, &value->bytes, &value->size);
    }
    if (*c->at == '-' || (*c->at >= '0' && *c->at <= '9'))
        return take_number(c, value);
    return take_word(c, value, "null", 'z') || take_word(c, value, "true", 'o') || take_word(c, value, "false", 'o');
}

static cli_quick_value *place_of(cli_quick *quick, const char *name, size_t size, cli_quick_value *other)
{
    return size == 2 && !memcmp(name, "id", 2)      ? &quick->id
           : size == 4 && !memcmp(name, "text", 4)  ? &quick->text
           : size == 5 && !memcmp(name, "title", 5) ? &quick->title
                                                    : other;
}

int cli_quick_read(cli_quick *quick, const char *line, size_t size, cli_chunk *scratch)
{
    cursor c = { line, line + size, scratch };
    *quick = (cli_quick){ { 0 }, { 0 }, { 0 } };
    cli_chunk_clear(scratch);
    /* No escape is shorter than what it stands for. */
    if (!cli_chunk_room(scratch, size) || !take_byte(&c, '{'))
        return 0;
    do {
        const char *name;
        size_t name_size;
        cli_quick_value other, value = { 0 };
        if (!take_string(&c, &name, &name_size) || !take_byte(&c, ':') || !take_value(&c, &value))
            return 0;
        *place_of(quick, name, name_size, &other) = value;
    } while (take_byte(&c, ','));
    if (!take_byte(&c, '}'))
        return 0;
    skip_space(&c);
    return c.at == c.end;
}
