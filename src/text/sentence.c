/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sentences: runs of tokens between boundaries. A boundary stands before a token
 *   - after an empty line, and after a line break that was meant as one (a headline, a list, a paragraph a line);
 *   - after a stop and the quotes or brackets that close behind it, unless what follows shows that the sentence goes
 * on. One pass over the tokens; the bytes are looked at around stops and line breaks only.
 */
#include "text/abbreviation.h"
#include "text/scan.h"
#include "text/stop.h"
#include "text/tokenize.h"

#include <string.h>

/* Bytes of a line: text filled by a program has lines between the two. */
enum { WRAPPED_MIN = 50, WRAPPED_MAX = 120, PEEK_MAX = 3 };

/* Where the pass stands. */
typedef struct tnc_split {
    tnc_text *text;
    tnc_bytes in;
    tnc_stop stop;     /* seen, with nothing but closing marks since */
    int closed;        /* a closing mark followed it */
    size_t stop_token; /* where it stands */
    size_t line_start; /* byte where the line of the token before starts */
    int long_line;     /* has_long_line, or -1 when nobody asked yet */
} tnc_split;

static uint32_t first_code(const tnc_split *split, const tnc_token *token)
{
    return tnc_glyph_at(&split->in, token->start).code;
}

static tnc_stop stop_of_sign(uint32_t code, const tnc_token *token)
{
    return tnc_stop_of_sign(code, token->end - token->start == 1);
}

static tnc_stop stop_of(const tnc_split *split, const tnc_token *token)
{
    if (!(token->flags & TNC_TOKEN_STOP))
        return TNC_STOP_NONE;
    return token->kind == TNC_WORD ? TNC_STOP_ACRONYM : stop_of_sign(first_code(split, token), token);
}

static int is_closing(uint32_t code)
{
    return code == '"' || code == '\'' || code == ')' || code == ']' || code == '}' || code == 0x2019 ||
           code == 0x201d || code == 0xbb || code == 0x203a || (code >= 0x300d && code <= 0x3011 && code % 2) ||
           code == 0xff09 || code == 0x300b;
}

static int is_opening(uint32_t code)
{
    return code == '"' || code == '\'' || code == '(' || code == '[' || code == '{' || code == 0x2018 ||
           code == 0x201c || code == 0x201e || code == 0xab || code == 0x2039 || code == 0xbf || code == 0xa1;
}

static int is_bullet(uint32_t code)
{
    return code == 0x2022 || code == 0x2023 || code == 0x25aa || code == 0x25cf || code == 0x00b7 || code == '*' ||
           code == '-' || code == 0x2013;
}

static int is_lower_word(const tnc_split *split, const tnc_token *token)
{
    if (token->kind != TNC_WORD || token->flags & TNC_TOKEN_CAPITAL)
        return 0;
    uint32_t code = first_code(split, token);
    if (code >= 0x80)
        return tnc_rune_is_lower(code);
    uint8_t second = token->end - token->start > 1 ? tnc_byte_bits[split->in.bytes[token->start + 1]] : 0;
    return code >= 'a' && code <= 'z' && !(second & TNC_BYTE_UPPER); /* "iPhones" may open a sentence */
}

/* The token at i, or the first after opening quotes and brackets there. */
static const tnc_token *past_opening(const tnc_split *split, size_t i)
{
    const tnc_text *text = split->text;
    size_t last = i + PEEK_MAX < text->token_count ? i + PEEK_MAX : text->token_count - 1;
    while (i < last && text->tokens[i].kind == TNC_PUNCTUATION && is_opening(first_code(split, &text->tokens[i])))
        i++;
    return &text->tokens[i];
}

static int opens(const tnc_split *split, const tnc_token *token)
{
    return token->kind == TNC_WORD && token->flags & TNC_TOKEN_CAPITAL &&
           tnc_opens_sentences(split->text->bytes + token->start, token->end - token->start);
}

/* "J." before a name: one capital letter with nothing but white space before it. */
static int is_initial(const tnc_token *word)
{
    return word->kind == TNC_WORD && word->end - word->start == 1 && word->flags & TNC_TOKEN_CAPITAL &&
           word->flags & TNC_TOKEN_SPACE;
}

static int ends_at_dot(const tnc_split *split, const tnc_token *next)
{
    if (split->closed || split->stop_token == 0)
        return 1;
    const tnc_token *word = &split->text->tokens[split->stop_token - 1];
    if (word->kind != TNC_WORD || split->text->tokens[split->stop_token].flags & TNC_TOKEN_SPACE)
        return 1;
    if (is_initial(word))
        return opens(split, next);
    switch (tnc_abbreviation_of(split->text->bytes + word->start, word->end - word->start)) {
    case TNC_ABBREVIATION_TITLE:
        return 0;
    case TNC_ABBREVIATION_NUMBER:
        return next->kind != TNC_NUMBER;
    case TNC_ABBREVIATION_OTHER:
        return opens(split, next);
    default:
        return 1;
    }
}

/* Nothing stands between the stop and the token: "example.org", "Yahoo!'s", but also "he said.The next". */
static int ends_when_attached(const tnc_split *split, const tnc_token *next)
{
    if (next->kind != TNC_WORD || !(next->flags & TNC_TOKEN_CAPITAL) || split->stop == TNC_STOP_ACRONYM)
        return 0;
    if (split->closed || split->stop == TNC_STOP_STRONG || split->stop_token == 0)
        return 1;
    const tnc_token *word = &split->text->tokens[split->stop_token - 1];
    return is_lower_word(split, word) && word->end - word->start >= 2;
}

/* Whether the stop before token i ends the sentence. */
static int ends(const tnc_split *split, size_t i)
{
    if (split->stop == TNC_STOP_WIDE)
        return 1;
    const tnc_token *next = &split->text->tokens[i];
    if (!(next->flags & TNC_TOKEN_SPACE))
        return ends_when_attached(split, next);
    next = past_opening(split, i);
    if (is_lower_word(split, next))
        return 0;
    if (split->stop == TNC_STOP_DOT)
        return ends_at_dot(split, next);
    return split->stop != TNC_STOP_ACRONYM || split->closed || opens(split, next);
}

/* Line breaks between two tokens, up to 2. CR LF is one. */
static int count_breaks(const tnc_split *split, size_t at, size_t end)
{
    int count = 0;
    while (at < end && count < 2) {
        tnc_glyph glyph = tnc_glyph_at(&split->in, at);
        int pair = glyph.code == '\r' && at + 1 < end && split->in.bytes[at + 1] == '\n';
        count += glyph.code == 0x2029 ? 2 : tnc_glyph_breaks_line(&glyph); /* the paragraph separator */
        at += glyph.size + (size_t)pair;
    }
    return count;
}

/* Bytes from a token to the end of its line; anything over WRAPPED_MAX * 2 is as good. The white space at the end of
 * the text does not count. */
static size_t line_length(const tnc_split *split, size_t at)
{
    size_t room = split->text->tokens[split->text->token_count - 1].end - at;
    if (room > WRAPPED_MAX * 2)
        room = WRAPPED_MAX * 2;
    const unsigned char *found = memchr(split->in.bytes + at, '\n', room);
    return found ? (size_t)(found - split->in.bytes) - at : room;
}

/* Whether some line is longer than any program would fill: then none of the text's line breaks is such a program's. Found
 * out at the first single line break, if there is one. */
static int has_long_line(tnc_split *split)
{
    size_t end = split->text->tokens[split->text->token_count - 1].end;
    if (split->long_line >= 0)
        return split->long_line;
    split->long_line = 0;
    for (size_t at = 0; at < end && !split->long_line;) {
        const unsigned char *found = memchr(split->in.bytes + at, '\n', end - at);
        size_t next = found ? (size_t)(found - split->in.bytes) : end;
        split->long_line = next - at > WRAPPED_MAX;
        at = next + 1;
    }
    return split->long_line;
}

/* Whether a single line break before token i was meant: no program that fills lines would have put it there, since the
 * word behind it had room in the line before. */
static int is_meant(tnc_split *split, size_t i)
{
    const tnc_token *before = &split->text->tokens[i - 1], *next = &split->text->tokens[i];
    uint32_t code = first_code(split, next);
    if (next->kind != TNC_WORD && is_bullet(code))
        return 1;
    if (is_lower_word(split, next) || split->in.bytes[before->end - 1] == ',')
        return 0;
    size_t length = before->end - split->line_start;
    return length < WRAPPED_MIN || has_long_line(split) ||
           length + 1 + (next->end - next->start) <= line_length(split, next->start);
}

static int breaks_line(tnc_split *split, size_t i)
{
    const tnc_token *before = &split->text->tokens[i - 1], *next = &split->text->tokens[i];
    int broken = count_breaks(split, before->end, next->start) > 1 || is_meant(split, i);
    split->line_start = next->start;
    return broken;
}

static int is_boundary(tnc_split *split, size_t i)
{
    const tnc_token *token = &split->text->tokens[i];
    int broken = token->flags & TNC_TOKEN_PARAGRAPH && breaks_line(split, i);
    if (split->stop == TNC_STOP_NONE || broken)
        return broken;
    if (token->kind == TNC_PUNCTUATION && !(token->flags & TNC_TOKEN_SPACE)) {
        uint32_t code = first_code(split, token);
        if (is_closing(code) || stop_of_sign(code, token) != TNC_STOP_NONE)
            return 0;
    }
    return ends(split, i);
}

/* Moves the state over token i. */
static void pass(tnc_split *split, size_t i)
{
    const tnc_token *token = &split->text->tokens[i];
    if (token->kind != TNC_WORD && token->kind != TNC_PUNCTUATION) {
        split->stop = TNC_STOP_NONE;
        return;
    }
    tnc_stop stop = stop_of(split, token);
    if (stop != TNC_STOP_NONE) {
        int stronger = split->stop == TNC_STOP_STRONG || split->stop == TNC_STOP_WIDE;
        split->stop = stronger ? split->stop : split->stop == TNC_STOP_DOTS ? TNC_STOP_DOTS : stop;
        if (stop == TNC_STOP_STRONG || stop == TNC_STOP_WIDE)
            split->stop = stop;
        split->stop_token = i;
        split->closed = 0;
    } else if (split->stop != TNC_STOP_NONE) {
        int closes =
            token->kind == TNC_PUNCTUATION && !(token->flags & TNC_TOKEN_SPACE) && is_closing(first_code(split, token));
        split->closed = closes;
        split->stop = closes ? split->stop : TNC_STOP_NONE;
    }
}

static int open_sentence(tnc_text *text, size_t i)
{
    if (text->sentence_count == text->sentence_capacity &&
        !tnc_reserve(&text->memory, &text->sentences, &text->sentence_capacity, text->sentence_count + 1,
                     sizeof *text->sentences))
        return 0;
    text->sentences[text->sentence_count++] = (tnc_sentence){ .start = text->tokens[i].start, .first = (uint32_t)i };
    text->tokens[i].flags |= TNC_TOKEN_SENTENCE;
    return 1;
}

static void close_sentence(tnc_text *text, size_t i)
{
    tnc_sentence *sentence = &text->sentences[text->sentence_count - 1];
    sentence->end = text->tokens[i - 1].end;
    sentence->last = (uint32_t)i;
}

/* Most tokens neither stop nor stand behind a stop or a line break: they only get their number. */
static int is_quiet(const tnc_split *split, const tnc_token *token)
{
    return split->stop == TNC_STOP_NONE && !(token->flags & (TNC_TOKEN_STOP | TNC_TOKEN_PARAGRAPH));
}

int tnc_split_sentences(tnc_text *text)
{
    tnc_split split = { text, { (const unsigned char *)text->bytes, text->size }, TNC_STOP_NONE, 0, 0, 0, -1 };
    size_t count = text->token_count;
    if (count == 0)
        return 1;
    split.line_start = text->tokens[0].start;
    if (!open_sentence(text, 0))
        return 0;
    pass(&split, 0);
    for (size_t i = 1; i < count; i++) {
        if (!is_quiet(&split, &text->tokens[i])) {
            if (is_boundary(&split, i)) {
                close_sentence(text, i);
                if (!open_sentence(text, i))
                    return 0;
                split.stop = TNC_STOP_NONE;
            }
            pass(&split, i);
        }
        text->tokens[i].sentence = (uint32_t)text->sentence_count - 1;
    }
    close_sentence(text, count);
    return 1;
}
