/* SPDX-License-Identifier: Apache-2.0 */
/* The table of bytes, and glyphs made from it or from the properties of Unicode. */
#include "text/glyph.h"

enum { LO = TNC_BYTE_LOWER, UP = TNC_BYTE_UPPER, DI = TNC_BYTE_DIGIT, SP = TNC_BYTE_SPACE };
enum { BR = TNC_BYTE_SPACE | TNC_BYTE_BREAK, JO = TNC_BYTE_JOINER, SY = TNC_BYTE_SYMBOL, HI = TNC_BYTE_HIGH };

#define HIGH_ROW HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI, HI

const uint8_t tnc_byte_bits[256] = {
    /* 00 */ SP, SP, SP, SP, SP,       SP,       SP,       SP,       SP,       SP,       BR,       BR,
    BR,          BR, SP, SP,
    /* 10 */ SP, SP, SP, SP, SP,       SP,       SP,       SP,       SP,       SP,       SP,       SP,
    SP,          SP, SP, SP,
    /*  ! */ SP, 0,  0,  0,  SY,       0,        0,        JO,       0,        0,        0,        SY,
    JO,          0,  JO, 0,
    /*  0 */ DI, DI, DI, DI, DI,       DI,       DI,       DI,       DI,       DI,       JO,       0,
    SY,          SY, SY, 0,
    /*  @ */ 0,  UP, UP, UP, UP,       UP,       UP,       UP,       UP,       UP,       UP,       UP,
    UP,          UP, UP, UP,
    /*  P */ UP, UP, UP, UP, UP,       UP,       UP,       UP,       UP,       UP,       UP,       0,
    0,           0,  SY, JO,
    /*  ` */ SY, LO, LO, LO, LO,       LO,       LO,       LO,       LO,       LO,       LO,       LO,
    LO,          LO, LO, LO,
    /*  p */ LO, LO, LO, LO, LO,       LO,       LO,       LO,       LO,       LO,       LO,       0,
    SY,          0,  SY, SP, HIGH_ROW, HIGH_ROW, HIGH_ROW, HIGH_ROW, HIGH_ROW, HIGH_ROW, HIGH_ROW, HIGH_ROW,
};

static tnc_class ascii_class(uint8_t bits)
{
    if (bits & (TNC_BYTE_LOWER | TNC_BYTE_UPPER))
        return TNC_CLASS_LETTER;
    if (bits & TNC_BYTE_DIGIT)
        return TNC_CLASS_DIGIT;
    if (bits & TNC_BYTE_SPACE)
        return TNC_CLASS_SPACE;
    return bits & TNC_BYTE_SYMBOL ? TNC_CLASS_SYMBOL : TNC_CLASS_PUNCTUATION;
}

tnc_glyph tnc_glyph_at(const tnc_bytes *in, size_t at)
{
    if (at >= in->size)
        return (tnc_glyph){ 0, 0, 0, TNC_CLASS_SPACE };
    uint8_t bits = tnc_byte_bits[in->bytes[at]];
    if (!(bits & TNC_BYTE_HIGH))
        return (tnc_glyph){ in->bytes[at], 1, 0, (uint8_t)ascii_class(bits) };
    tnc_rune rune = tnc_utf8_decode(in->bytes + at, in->size - at);
    tnc_class class = rune.bad ? TNC_CLASS_SYMBOL : tnc_rune_class(rune.code);
    return (tnc_glyph){ rune.code, rune.size, rune.bad, (uint8_t) class };
}
