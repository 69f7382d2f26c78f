/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/repair.h"

static int continues(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

/* Second byte after a lead byte, by Unicode's table of well-formed sequences: no overlong forms, no surrogates. */
static int second_fits(unsigned char lead, unsigned char byte)
{
    switch (lead) {
    case 0xe0:
        return byte >= 0xa0 && byte <= 0xbf;
    case 0xed:
        return byte >= 0x80 && byte <= 0x9f;
    case 0xf0:
        return byte >= 0x90 && byte <= 0xbf;
    case 0xf4:
        return byte >= 0x80 && byte <= 0x8f;
    default:
        return continues(byte);
    }
}

size_t cli_utf8_step(const char *bytes, size_t size, uint32_t *code)
{
    const unsigned char *b = (const unsigned char *)bytes;
    if (b[0] < 0x80) {
        *code = b[0];
        return 1;
    }
    size_t length = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : 2;
    *code = CLI_BROKEN;
    if (b[0] < 0xc2 || b[0] > 0xf4 || size < 2 || !second_fits(b[0], b[1]))
        return 1;
    uint32_t value = (b[0] & (0x7fu >> length)) << 6 | (b[1] & 0x3fu);
    for (size_t i = 2; i < length; i++) {
        if (i >= size || !continues(b[i]))
            return i;
        value = value << 6 | (b[i] & 0x3fu);
    }
    *code = value;
    return length;
}

uint64_t cli_repair(cli_chunk *out, const char *bytes, size_t size)
{
    uint64_t broken = 0;
    size_t from = 0;
    for (size_t i = 0; i < size;) {
        uint32_t code;
        size_t step = cli_utf8_step(bytes + i, size - i, &code);
        if (code == CLI_BROKEN) {
            cli_chunk_append(out, bytes + from, i - from);
            cli_chunk_string(out, CLI_REPLACEMENT);
            broken += step;
            from = i + step;
        }
        i += step;
    }
    cli_chunk_append(out, bytes + from, size - from);
    return broken;
}

unsigned cli_columns(uint32_t code)
{
    static const uint32_t zero[][2] = { { 0x300, 0x36f },   { 0x483, 0x489 },   { 0x591, 0x5bd },   { 0x610, 0x61a },
                                        { 0x64b, 0x65f },   { 0x93c, 0x93c },   { 0x941, 0x948 },   { 0x94d, 0x94d },
                                        { 0x200b, 0x200f }, { 0x202a, 0x202e }, { 0x2060, 0x2064 }, { 0x20d0, 0x20f0 },
                                        { 0xfe00, 0xfe0f }, { 0xfe20, 0xfe2f } };
    static const uint32_t wide[][2] = { { 0x1100, 0x115f },   { 0x2e80, 0x303e },   { 0x3041, 0xa4cf },
                                        { 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },   { 0xfe30, 0xfe6f },
                                        { 0xff00, 0xff60 },   { 0xffe0, 0xffe6 },   { 0x1f300, 0x1f64f },
                                        { 0x1f680, 0x1f6ff }, { 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd } };
    if (code < 0x300)
        return 1;
    for (size_t i = 0; i < sizeof zero / sizeof *zero; i++)
        if (code >= zero[i][0] && code <= zero[i][1])
            return 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (code >= wide[i][0] && code <= wide[i][1])
            return 2;
    return 1;
}
