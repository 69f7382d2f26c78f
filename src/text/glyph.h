/* SPDX-License-Identifier: Apache-2.0 */
/* A code point where it stands, with its class: what the scanners look at. ASCII costs one table look-up. */
#ifndef TNC_GLYPH_H
#define TNC_GLYPH_H

#include "text/normalize.h"
#include "text/utf8.h"

/* Bits of ASCII characters; bytes above ASCII have TNC_BYTE_HIGH alone. */
enum {
    TNC_BYTE_LOWER = 1,
    TNC_BYTE_UPPER = 2,
    TNC_BYTE_DIGIT = 4,
    TNC_BYTE_SPACE = 8,   /* white space and controls */
    TNC_BYTE_BREAK = 16,  /* of these, the line breaks */
    TNC_BYTE_JOINER = 32, /* may stand inside a word or number: ' . , _ : */
    TNC_BYTE_SYMBOL = 64,
    TNC_BYTE_HIGH = 128,
    TNC_BYTE_ALPHANUMERIC = TNC_BYTE_LOWER | TNC_BYTE_UPPER | TNC_BYTE_DIGIT
};

extern const uint8_t tnc_byte_bits[256];

typedef struct tnc_glyph {
    uint32_t code;
    uint8_t size; /* bytes; 0 at the end of the text */
    uint8_t bad;
    uint8_t class; /* tnc_class; SPACE at the end of the text */
} tnc_glyph;

/* The bytes being scanned. */
typedef struct tnc_bytes {
    const unsigned char *bytes;
    size_t size;
} tnc_bytes;

/* The glyph at a place, which may be the end. */
tnc_glyph tnc_glyph_at(const tnc_bytes *in, size_t at);

static inline int tnc_glyph_is_alphanumeric(const tnc_glyph *glyph)
{
    return glyph->class == TNC_CLASS_LETTER || glyph->class == TNC_CLASS_DIGIT;
}

/* ' as typed, and the curly apostrophes that the normal form makes one with it. */
static inline int tnc_glyph_is_apostrophe(const tnc_glyph *glyph)
{
    return glyph->code == '\'' || glyph->code == 0x2019 || glyph->code == 0xff07;
}

/* LF, VT, FF, CR, NEL, line and paragraph separator. */
static inline int tnc_glyph_breaks_line(const tnc_glyph *glyph)
{
    return (glyph->code >= '\n' && glyph->code <= '\r') || glyph->code == 0x85 || glyph->code == 0x2028 ||
           glyph->code == 0x2029;
}

#endif
