/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Normal forms on a small buffer of our own. utf8proc_map would allocate with malloc, refuse broken bytes and take
 * quadratic time on long runs of marks; utf8proc_decompose_char and utf8proc_normalize_utf32 do none of it.
 *
 * A text is decomposed into a chunk of code points, which is put into canonical order, composed and written whenever it
 * is nearly full and the next code point cannot change anything before it. Between two such places stand at most three
 * Hangul jamo or one other starter, and TNC_MARKS_MAX marks: so a chunk never overflows.
 */
#include "text/normalize.h"

#include "text/utf8.h"

#include <utf8proc.h>

enum { CHUNK_FULL = 200, CHUNK_ROOM = 256, DECOMPOSED_MAX = 32, FIRST_MARK = 0x300, NOTHING = UINT16_MAX };

enum {
    JAMO_L = 0x1100,
    JAMO_L_END = 0x1113,
    JAMO_V = 0x1161,
    JAMO_V_END = 0x1176,
    JAMO_T = 0x11a7, /* the base of the T jamo is not one of them */
    JAMO_T_END = 0x11c3,
    SYLLABLE = 0xac00,
    SYLLABLE_END = 0xd7a4
};

typedef struct tnc_chunk {
    utf8proc_int32_t codes[CHUNK_ROOM];
    size_t count;
    size_t marks; /* length of the run of marks at the end */
    int plain;    /* nothing in it can be put into order or composed */
    tnc_buffer *out;
} tnc_chunk;

static const utf8proc_property_t *property_of(uint32_t code)
{
    return utf8proc_get_property((utf8proc_int32_t)code);
}

static int in_range(uint32_t code, uint32_t start, uint32_t end)
{
    return code >= start && code < end;
}

/* Default_Ignorable_Code_Point. utf8proc does not know the unassigned ones, which Unicode has set aside for ever. */
static int is_ignorable(uint32_t code, const utf8proc_property_t *property)
{
    return property->ignorable || code == 0x2065 || in_range(code, 0xfff0, 0xfff9) || in_range(code, 0xe0000, 0xe1000);
}

static int is_mark(const utf8proc_property_t *property)
{
    return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MN ||
           property->category == UTF8PROC_CATEGORY_MC || property->category == UTF8PROC_CATEGORY_ME;
}

/* Canonical order of each run of marks: a stable insertion sort, short because runs are cut. */
static void put_into_order(utf8proc_int32_t *codes, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        utf8proc_int32_t code = codes[i];
        int class = utf8proc_get_property(code)->combining_class;
        size_t at = i;
        for (; class && at > 0 && utf8proc_get_property(codes[at - 1])->combining_class > class; at--)
            codes[at] = codes[at - 1];
        codes[at] = code;
    }
}

static void write_codes(const utf8proc_int32_t *codes, size_t count, tnc_buffer *out)
{
    size_t before = out->size;
    char *room = tnc_buffer_extend(out, count * 4);
    if (!room)
        return;
    size_t written = 0;
    for (size_t i = 0; i < count; i++)
        written += tnc_utf8_encode((uint32_t)codes[i], (unsigned char *)room + written);
    out->size = before + written;
}

static void chunk_flush(tnc_chunk *chunk)
{
    if (!chunk->plain) {
        put_into_order(chunk->codes, chunk->count);
        utf8proc_ssize_t count =
            utf8proc_normalize_utf32(chunk->codes, (utf8proc_ssize_t)chunk->count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
        chunk->count = count > 0 ? (size_t)count : 0;
    }
    write_codes(chunk->codes, chunk->count, chunk->out);
    chunk->count = 0;
    chunk->plain = 1;
}

/* Whether a starter that is no mark can neither compose with what precedes it. */
static int stands_apart(uint32_t before, uint32_t code)
{
    if (in_range(code, JAMO_V, JAMO_V_END))
        return !in_range(before, JAMO_L, JAMO_L_END);
    if (in_range(code, JAMO_T, JAMO_T_END))
        return !in_range(before, JAMO_V, JAMO_V_END) && !in_range(before, SYLLABLE, SYLLABLE_END);
    return 1;
}

static void chunk_add(tnc_chunk *chunk, uint32_t code)
{
    uint32_t before = chunk->count ? (uint32_t)chunk->codes[chunk->count - 1] : 0;
    int apart = 1;
    if (code >= FIRST_MARK) {
        if (is_mark(property_of(code))) {
            if (chunk->marks == TNC_MARKS_MAX)
                return;
            chunk->marks++;
            apart = 0;
        } else {
            chunk->marks = 0;
            apart = stands_apart(before, code);
        }
    } else {
        chunk->marks = 0;
    }
    /* utf8proc 2.8 takes U+11A7 for a T jamo and swallows it: never show it one beside anything else. */
    if ((apart && chunk->count >= CHUNK_FULL) || code == JAMO_T || before == JAMO_T)
        chunk_flush(chunk);
    if (code >= FIRST_MARK)
        chunk->plain = 0;
    chunk->codes[chunk->count++] = (utf8proc_int32_t)code;
}

static uint32_t typed(uint32_t code)
{
    if (code == 0x2019 || code == 0x2bc)
        return '\'';
    return code == 0x2010 || code == 0x2011 ? '-' : code;
}

static void chunk_decompose(tnc_chunk *chunk, uint32_t code)
{
    const utf8proc_property_t *property = property_of(code);
    if (is_ignorable(code, property))
        return;
    if (property->decomp_seqindex == NOTHING && property->casefold_seqindex == NOTHING) {
        chunk_add(chunk, typed(code));
        return;
    }
    utf8proc_int32_t codes[DECOMPOSED_MAX];
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const utf8proc_option_t options =
        UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STABLE;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)code, codes, DECOMPOSED_MAX, options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < DECOMPOSED_MAX; i++)
        chunk_add(chunk, typed((uint32_t)codes[i]));
}

static char lower_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Appends the ASCII bytes at the start, but for the last one when others follow, which may compose with it. */
static size_t normalize_ascii(const char *bytes, size_t size, tnc_buffer *out)
{
    size_t count = 0;
    while (count < size && (unsigned char)bytes[count] < 0x80)
        count++;
    if (count && count < size)
        count--;
    char *room = count ? tnc_buffer_extend(out, count) : NULL;
    for (size_t i = 0; room && i < count; i++)
        room[i] = lower_ascii(bytes[i]);
    return count;
}

tonecls_status tnc_normalize(const char *bytes, size_t size, tnc_buffer *out, tonecls_error *error)
{
    size_t at = normalize_ascii(bytes, size, out);
    tnc_chunk chunk;
    chunk.count = chunk.marks = 0;
    chunk.plain = 1;
    chunk.out = out;
    while (at < size && !tnc_buffer_failed(out)) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes + at, size - at);
        at += rune.size;
        if (rune.code < 0x80)
            chunk_add(&chunk, (unsigned char)lower_ascii((char)rune.code));
        else
            chunk_decompose(&chunk, rune.code);
    }
    if (chunk.count)
        chunk_flush(&chunk);
    return tnc_buffer_failed(out) ? tnc_fail_memory(error) : TONECLS_OK;
}

/* Blocks whose scripts are written without spaces. Marks and digits in them are told apart before. */
static int is_unspaced(uint32_t code)
{
    static const uint32_t ranges[][2] = {
        { 0x0e00, 0x0f00 },   /* Thai, Lao */
        { 0x1000, 0x10a0 },   /* Burmese */
        { 0x1780, 0x1800 },   /* Khmer */
        { 0x1950, 0x19e0 },   /* Tai Le, New Tai Lue */
        { 0x1a20, 0x1ab0 },   /* Tai Tham */
        { 0x2e80, 0x2fe0 },   /* radicals of Han */
        { 0x3005, 0x3008 },   /* iteration mark, closing mark, zero */
        { 0x3021, 0x3030 },   /* Hangzhou numerals */
        { 0x3031, 0x3130 },   /* kana and its repeat marks, Bopomofo */
        { 0x31a0, 0x3200 },   /* extensions of Bopomofo and Katakana */
        { 0x3400, 0x4dc0 },   /* Han, extension A */
        { 0x4e00, 0xa000 },   /* Han */
        { 0xa9e0, 0xaa00 },   /* Burmese, extended */
        { 0xaa60, 0xaa80 },   /* Burmese, extended */
        { 0xf900, 0xfb00 },   /* Han, compatibility */
        { 0xff66, 0xffa0 },   /* half-width Katakana */
        { 0x1aff0, 0x1b170 }, /* kana, extended */
        { 0x20000, 0x3fffe }, /* Han, extensions B and later */
    };
    if (code < ranges[0][0])
        return 0;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (in_range(code, ranges[i][0], ranges[i][1]))
            return 1;
    return 0;
}

/* Signs such as the copyright sign and plain arrows are pictographs to Unicode, but symbols to a reader of news. */
static int is_emoji(uint32_t code, const utf8proc_property_t *property)
{
    if (code < 0x2300)
        return 0;
    return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC || in_range(code, 0x1f1e6, 0x1f200) ||
           in_range(code, 0x1f3fb, 0x1f400);
}

static tnc_class letter_class(uint32_t code)
{
    if (code == 0xff9e || code == 0xff9f) /* half-width voicing marks compose with the kana they follow */
        return TNC_CLASS_MARK;
    return is_unspaced(code) ? TNC_CLASS_IDEOGRAPH : TNC_CLASS_LETTER;
}

tnc_class tnc_rune_class(uint32_t code)
{
    const utf8proc_property_t *property = property_of(code);
    if (is_ignorable(code, property))
        return TNC_CLASS_MARK;
    if (is_emoji(code, property))
        return TNC_CLASS_EMOJI;
    switch (property->category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
        return letter_class(code);
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NO:
        return TNC_CLASS_DIGIT;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return TNC_CLASS_MARK;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return TNC_CLASS_SPACE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return TNC_CLASS_PUNCTUATION;
    default:
        return TNC_CLASS_SYMBOL;
    }
}

int tnc_rune_is_upper(uint32_t code)
{
    utf8proc_propval_t category = property_of(code)->category;
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

int tnc_rune_is_lower(uint32_t code)
{
    return property_of(code)->category == UTF8PROC_CATEGORY_LL;
}

int tnc_rune_is_ignorable(uint32_t code)
{
    return is_ignorable(code, property_of(code));
}

const char *tnc_unicode_version(void)
{
    return utf8proc_unicode_version();
}

const char *tnc_utf8proc_version(void)
{
    return utf8proc_version();
}
