/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words and numbers. What may stand inside one:
 *   letters, digits, marks     "café", "3rd", "G20"; soft hyphens and zero-width characters are marks
 *   one apostrophe or _        between letters or digits: "don't", "Russia's", "snake_case"
 *   one . or ,                 between digits: "1,234.5"
 *   dots of an acronym         single letters with dots between, and the last dot too: "U.S.", "e.g."; "U.S" as well
 * A hyphen is a token of its own, so that "Russia-backed" gives a model and a reader of names the word "Russia"; tokens
 * without TNC_TOKEN_SPACE tell who needs to know that they were written together.
 *
 * A run of ASCII letters and digits that none of this can prolong is the fast path.
 */
#include "text/scan.h"

#include <string.h>

/* Where a scan of glyphs stands. */
typedef struct tnc_word {
    size_t at;
    uint32_t letters, uppers, digits; /* letters and uppers stop counting at 2 */
    uint32_t unit;                    /* letters since the start or the last dot of an acronym, stops at 2 */
    uint32_t dots;                    /* 1 when a dot of an acronym was passed, and no joiner since */
    int first_upper;                  /* the first letter is upper case */
    int all_upper;
    int acronym; /* only single letters and dots so far */
    int numeric; /* only digits and what stands inside numbers so far */
    int non_ascii;
    uint8_t last; /* class of the last character that is no mark */
} tnc_word;

static void pass_letter(tnc_word *word, const tnc_glyph *glyph)
{
    int upper = glyph->code < 0x80 ? glyph->code <= 'Z' : tnc_rune_is_upper(glyph->code);
    if (word->letters == 0)
        word->first_upper = upper;
    word->letters += word->letters < 2;
    word->unit += word->unit < 2;
    word->all_upper &= upper;
    word->numeric = 0;
}

static void pass(tnc_word *word, const tnc_glyph *glyph)
{
    if (glyph->class == TNC_CLASS_LETTER) {
        pass_letter(word, glyph);
    } else if (glyph->class == TNC_CLASS_DIGIT) {
        word->digits = 1;
        word->acronym = 0;
    }
    if (glyph->class != TNC_CLASS_MARK)
        word->last = glyph->class;
    word->non_ascii |= glyph->code >= 0x80;
    word->at += glyph->size;
}

static int goes_on(const tnc_glyph *glyph)
{
    return tnc_glyph_is_alphanumeric(glyph) || glyph->class == TNC_CLASS_MARK;
}

/* A dot after a single letter belongs to an acronym when another single letter follows, or when one went before. */
static int passes_acronym_dot(tnc_word *word, const tnc_bytes *in)
{
    if (!word->acronym || word->unit != 1)
        return 0;
    tnc_glyph next = tnc_glyph_at(in, word->at + 1);
    if (next.class == TNC_CLASS_LETTER) {
        tnc_glyph after = tnc_glyph_at(in, word->at + 1 + next.size);
        if (goes_on(&after) || tnc_glyph_is_apostrophe(&after) || after.code == '_')
            return 0;
    } else if (!word->dots || next.class == TNC_CLASS_DIGIT) {
        return 0;
    }
    word->dots = 1;
    word->unit = 0;
    word->at++;
    word->last = TNC_CLASS_LETTER;
    return 1;
}

/* Whether the joiner at hand binds what follows it to the word. */
static int passes_joiner(tnc_word *word, const tnc_glyph *joiner, const tnc_bytes *in)
{
    int number = joiner->code == '.' || joiner->code == ',';
    if (!number && joiner->code != '_' && !tnc_glyph_is_apostrophe(joiner))
        return 0;
    if (joiner->code == '.' && passes_acronym_dot(word, in))
        return 1;
    tnc_glyph next = tnc_glyph_at(in, word->at + joiner->size);
    if (number ? word->last != TNC_CLASS_DIGIT || next.class != TNC_CLASS_DIGIT : !tnc_glyph_is_alphanumeric(&next))
        return 0;
    if (!number)
        word->numeric = word->acronym = word->dots = 0;
    word->non_ascii |= joiner->code >= 0x80;
    word->at += joiner->size;
    return 1;
}

static uint8_t flags_of(const tnc_word *word)
{
    int flags = 0;
    if (word->first_upper)
        flags |= TNC_TOKEN_CAPITAL;
    if (word->letters >= 2 && word->all_upper)
        flags |= TNC_TOKEN_ALL_CAPITALS;
    if (word->digits)
        flags |= TNC_TOKEN_DIGIT;
    if (word->non_ascii)
        flags |= TNC_TOKEN_NON_ASCII;
    if (word->dots && word->unit == 0)
        flags |= TNC_TOKEN_STOP;
    return (uint8_t)flags;
}

static int has_prefix(const tnc_bytes *in, size_t at, const char *lower, size_t size)
{
    if (in->size - at < size)
        return 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = in->bytes[at + i];
        if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != (unsigned char)lower[i])
            return 0;
    }
    return 1;
}

/* After a word that a dot follows: "www" before it, or one of the common domains behind it. */
static int opens_domain(const tnc_bytes *in, size_t start, size_t end)
{
    if (end - start == 3 && has_prefix(in, start, "www", 3))
        return 1;
    static const char *const domains[] = { ".com", ".org", ".net", ".gov", ".edu", ".info", ".co.uk" };
    for (size_t i = 0; i < sizeof domains / sizeof *domains; i++) {
        size_t size = strlen(domains[i]);
        if (!has_prefix(in, end, domains[i], size))
            continue;
        tnc_glyph after = tnc_glyph_at(in, end + size);
        if (!goes_on(&after) && after.code != '_')
            return 1;
    }
    return 0;
}

static int opens_url(const tnc_bytes *in, size_t start, size_t end)
{
    size_t left = in->size - end;
    if (left > 3 && in->bytes[end] == ':' && in->bytes[end + 1] == '/' && in->bytes[end + 2] == '/') {
        tnc_glyph host = tnc_glyph_at(in, end + 3);
        return tnc_glyph_is_alphanumeric(&host);
    }
    return left > 1 && in->bytes[end] == '.' && (tnc_byte_bits[in->bytes[end + 1]] & TNC_BYTE_ALPHANUMERIC) &&
           opens_domain(in, start, end);
}

static tnc_extent scan_glyphs(const tnc_bytes *in, size_t start)
{
    tnc_word word = { .at = start, .all_upper = 1, .acronym = 1, .numeric = 1 };
    for (;;) {
        tnc_glyph glyph = tnc_glyph_at(in, word.at);
        if (goes_on(&glyph))
            pass(&word, &glyph);
        else if (glyph.size == 0 || !passes_joiner(&word, &glyph, in))
            break;
    }
    tnc_extent extent = { word.at, word.numeric ? TNC_NUMBER : TNC_WORD, flags_of(&word), 1 };
    if (!word.non_ascii && opens_url(in, start, word.at)) {
        extent.end = tnc_scan_url(in, word.at);
        extent.kind = TNC_URL;
        extent.flags &= (uint8_t) ~(TNC_TOKEN_CAPITAL | TNC_TOKEN_ALL_CAPITALS | TNC_TOKEN_STOP);
        for (size_t i = word.at; i < extent.end; i++) {
            extent.flags |= in->bytes[i] >= 0x80 ? TNC_TOKEN_NON_ASCII : 0;
            extent.flags |= tnc_byte_bits[in->bytes[i]] & TNC_BYTE_DIGIT ? TNC_TOKEN_DIGIT : 0;
        }
    }
    return extent;
}

static uint8_t ascii_flags(const tnc_bytes *in, size_t start, size_t end, uint8_t seen)
{
    int flags = seen & TNC_BYTE_DIGIT ? TNC_TOKEN_DIGIT : 0;
    if (!(seen & TNC_BYTE_UPPER))
        return (uint8_t)flags;
    size_t first = start;
    while (tnc_byte_bits[in->bytes[first]] & TNC_BYTE_DIGIT)
        first++;
    if (tnc_byte_bits[in->bytes[first]] & TNC_BYTE_UPPER)
        flags |= TNC_TOKEN_CAPITAL;
    size_t letters = 0;
    for (size_t i = first; !(seen & TNC_BYTE_LOWER) && i < end && letters < 2; i++)
        letters += (tnc_byte_bits[in->bytes[i]] & TNC_BYTE_UPPER) != 0;
    if (letters >= 2)
        flags |= TNC_TOKEN_ALL_CAPITALS;
    return (uint8_t)flags;
}

/* A joiner that white space or the end follows binds nothing, unless it may be the dot of an acronym. */
int tnc_joins_word(const tnc_bytes *in, size_t start, size_t end)
{
    if (tnc_byte_bits[in->bytes[end]] & TNC_BYTE_HIGH || end - start == 1)
        return 1;
    return end + 1 < in->size && !(tnc_byte_bits[in->bytes[end + 1]] & TNC_BYTE_SPACE);
}

tnc_extent tnc_scan_word(const tnc_bytes *in, size_t start)
{
    size_t at = start;
    uint8_t seen = 0, bits;
    while (at < in->size && (bits = tnc_byte_bits[in->bytes[at]]) & TNC_BYTE_ALPHANUMERIC) {
        seen |= bits;
        at++;
    }
    if (at == start || !tnc_ends_word(in, start, at))
        return scan_glyphs(in, start);
    uint8_t kind = seen == TNC_BYTE_DIGIT ? TNC_NUMBER : TNC_WORD;
    return (tnc_extent){ at, kind, ascii_flags(in, start, at, seen), 1 };
}
