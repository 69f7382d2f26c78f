/* SPDX-License-Identifier: Apache-2.0 */
/* URLs, handles and tags: tokens that a sign opens or holds together. */
#include "text/scan.h"

static int goes_in_name(const tnc_glyph *glyph)
{
    return tnc_glyph_is_alphanumeric(glyph) || glyph->class == TNC_CLASS_MARK || glyph->class == TNC_CLASS_IDEOGRAPH;
}

static int goes_in_url(const tnc_glyph *glyph)
{
    if (glyph->code >= 0x80)
        return goes_in_name(glyph);
    return glyph->class != TNC_CLASS_SPACE && glyph->code != '<' && glyph->code != '>' && glyph->code != '"' &&
           glyph->code != '`' && glyph->code != '{' && glyph->code != '}' && glyph->code != '|';
}

/* Punctuation at the end of a URL is the sentence's; a closing bracket too, unless the URL opened one. */
static int trails(unsigned char c, int opened)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' || c == '*' || c == ']' ||
           (c == ')' && !opened);
}

size_t tnc_scan_url(const tnc_bytes *in, size_t start)
{
    size_t end = start;
    int opened = 0;
    for (;;) {
        tnc_glyph glyph = tnc_glyph_at(in, end);
        if (glyph.size == 0 || !goes_in_url(&glyph))
            break;
        opened |= glyph.code == '(';
        end += glyph.size;
    }
    while (end > start && trails(in->bytes[end - 1], opened))
        end--;
    return end;
}

/* A tag needs a letter: "#1" is a number with a sign before it. */
tnc_extent tnc_scan_handle(const tnc_bytes *in, size_t start)
{
    int tag = in->bytes[start] == '#';
    int flags = 0, letters = 0, uppers = 0, first_upper = 0, scripts = 0;
    size_t at = start + 1;
    for (;;) {
        tnc_glyph glyph = tnc_glyph_at(in, at);
        if (glyph.size == 0 || !(goes_in_name(&glyph) || glyph.code == '_'))
            break;
        if (at == start + 1 && glyph.class == TNC_CLASS_MARK)
            break;
        if (glyph.class == TNC_CLASS_LETTER) {
            int upper = tnc_rune_is_upper(glyph.code);
            first_upper |= letters == 0 && upper;
            letters += letters < 2;
            uppers += uppers < 2 && upper;
            scripts |= !upper; /* a letter that is not upper case */
        }
        scripts |= glyph.class == TNC_CLASS_IDEOGRAPH ? 2 : 0;
        flags |= glyph.class == TNC_CLASS_DIGIT ? TNC_TOKEN_DIGIT : 0;
        flags |= glyph.code >= 0x80 ? TNC_TOKEN_NON_ASCII : 0;
        at += glyph.size;
    }
    if (at == start + 1 || (tag && letters == 0 && !(scripts & 2)))
        return (tnc_extent){ 0, 0, 0, 0 };
    flags |= first_upper ? TNC_TOKEN_CAPITAL : 0;
    flags |= uppers == 2 && !(scripts & 1) ? TNC_TOKEN_ALL_CAPITALS : 0;
    return (tnc_extent){ at, tag ? TNC_TAG : TNC_HANDLE, (uint8_t)flags, 1 };
}
