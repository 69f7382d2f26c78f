/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 both ways. The table of well-formed sequences is Table 3-7 of the Unicode standard, written as bounds. */
#include "text/utf8.h"

static tnc_rune broken(size_t size)
{
    return (tnc_rune){ TNC_REPLACEMENT, (uint8_t)size, 1 };
}

/* Bounds of the second byte; later bytes are always 80..BF. */
static void second_byte(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    *high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
}

tnc_rune tnc_utf8_decode(const unsigned char *bytes, size_t size)
{
    unsigned char first = bytes[0], low, high;
    if (first < 0x80)
        return (tnc_rune){ first, 1, 0 };
    if (first < 0xc2 || first > 0xf4)
        return broken(1);
    size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    uint32_t code = first & (0x7fu >> length);
    second_byte(first, &low, &high);
    for (size_t i = 1; i < length; i++) {
        if (i >= size || bytes[i] < low || bytes[i] > high)
            return broken(i);
        code = code << 6 | (bytes[i] & 0x3fu);
        low = 0x80;
        high = 0xbf;
    }
    return (tnc_rune){ code, (uint8_t)length, 0 };
}

size_t tnc_utf8_encode(uint32_t code, unsigned char bytes[4])
{
    if (code < 0x80) {
        bytes[0] = (unsigned char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        bytes[i] = (unsigned char)(0x80 | (code & 0x3f));
    static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
    bytes[0] = (unsigned char)(lead[length] | code);
    return length;
}
