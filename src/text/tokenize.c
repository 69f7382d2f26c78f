/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From bytes to tokens, in one pass. The hash of an ASCII token is computed from its bytes where they stand, eight at a
 * time; others go through the normaliser. What is inside a token is decided in word_scan.c, link_scan.c, sign_scan.c.
 *
 * Default-ignorable characters that follow nothing belong to no token. White space and controls separate.
 */
#include "text/tokenize.h"

#include "base/hash.h"
#include "text/eight.h"
#include "text/scan.h"
#include "text/stop.h"

/* tnc_hash_bytes(0, lower-case bytes); room is how many bytes may be read. */
static uint64_t hash_ascii(const unsigned char *bytes, size_t size, size_t room)
{
    uint64_t state = (uint64_t)size * TNC_HASH_SEED;
    for (; size >= 8; bytes += 8, size -= 8, room -= 8)
        state = tnc_hash_step(state, tnc_eight_to_lower(tnc_load64(bytes)));
    if (size) {
        uint64_t word = room >= 8 ? tnc_eight_first(tnc_load64(bytes), (unsigned)size) : tnc_hash_tail(bytes, size);
        state = tnc_hash_step(state, tnc_eight_to_lower(word));
    }
    return tnc_hash_step(state, TNC_HASH_SEED);
}

/* The same for up to seven bytes in a word. */
static inline uint64_t hash_short(uint64_t word, unsigned size)
{
    return tnc_hash_step(tnc_hash_step((uint64_t)size * TNC_HASH_SEED, tnc_eight_to_lower(word)), TNC_HASH_SEED);
}

size_t tnc_token_head(const tnc_text *text, const tnc_token *token)
{
    if (token->kind != TNC_PUNCTUATION && token->kind != TNC_SYMBOL)
        return token->end - token->start;
    tnc_bytes in = { (const unsigned char *)text->bytes, text->size };
    return tnc_run_head(&in, token->start, token->end) - token->start;
}

/* The state of the pass. */
typedef struct tnc_pass {
    tnc_bytes in;
    size_t at;
    uint8_t before; /* SPACE, PARAGRAPH for the next token */
    int after_word; /* the last token was a word or number that ends at `at` */
    tnc_text *text;
} tnc_pass;

static uint64_t hash_of(tnc_text *text, const tnc_token *token)
{
    size_t size = tnc_token_head(text, token);
    if (!(token->flags & TNC_TOKEN_NON_ASCII))
        return hash_ascii((const unsigned char *)text->bytes + token->start, size, text->size - token->start);
    tnc_buffer_clear(&text->scratch);
    if (tnc_normalize(text->bytes + token->start, size, &text->scratch, NULL))
        return 0; /* text->scratch stays marked as failed, which the pass looks at */
    return tnc_hash_bytes(0, text->scratch.bytes, text->scratch.size);
}

static inline int add(tnc_pass *pass, size_t end, uint64_t hash, uint8_t kind, uint8_t flags)
{
    tnc_text *text = pass->text;
    if (text->token_count == text->token_capacity &&
        !tnc_reserve(&text->memory, &text->tokens, &text->token_capacity, text->token_count + 1, sizeof *text->tokens))
        return 0;
    tnc_token *token = &text->tokens[text->token_count++];
    *token = (tnc_token){ hash, (uint32_t)pass->at, (uint32_t)end, 0, kind, flags | pass->before };
    pass->at = end;
    pass->before = 0;
    pass->after_word = kind == TNC_WORD || kind == TNC_NUMBER;
    return 1;
}

static int push(tnc_pass *pass, size_t end, uint8_t kind, uint8_t flags)
{
    tnc_token token = { .start = (uint32_t)pass->at, .end = (uint32_t)end, .kind = kind, .flags = flags };
    uint64_t hash = hash_of(pass->text, &token);
    return add(pass, end, hash, kind, flags) &&
           (!(flags & TNC_TOKEN_NON_ASCII) || !tnc_buffer_failed(&pass->text->scratch));
}

static int push_extent(tnc_pass *pass, const tnc_extent *extent)
{
    return push(pass, extent->end, extent->kind, extent->flags);
}

static int push_long_word(tnc_pass *pass)
{
    tnc_extent extent = tnc_scan_word(&pass->in, pass->at);
    return push_extent(pass, &extent);
}

static inline uint8_t short_flags(uint64_t upper, uint64_t digit, unsigned size)
{
    int flags = digit ? TNC_TOKEN_DIGIT : 0;
    if (!upper)
        return (uint8_t)flags;
    uint64_t all = TNC_EIGHT_HIGH >> (64 - 8 * size), letters = all & ~digit;
    uint64_t first = letters & (~letters + 1);
    flags |= upper & first ? TNC_TOKEN_CAPITAL : 0;
    flags |= upper == letters && letters != first ? TNC_TOKEN_ALL_CAPITALS : 0;
    return (uint8_t)flags;
}

/* Most words of English have fewer than eight letters: they are measured, told apart, put into lower case and hashed in
 * one register. */
static int push_word(tnc_pass *pass)
{
    if (pass->in.size - pass->at < 8)
        return push_long_word(pass);
    uint64_t word = tnc_load64(pass->in.bytes + pass->at);
    uint64_t lower = tnc_eight_to_lower(word), digit = tnc_eight_range(word, '0', '9');
    unsigned size = tnc_eight_count(tnc_eight_range(lower, 'a', 'z') | digit);
    if (size == 8 || size == 0 || !tnc_ends_word(&pass->in, pass->at, pass->at + size))
        return push_long_word(pass);
    uint64_t upper = tnc_eight_first(tnc_eight_upper(word), size);
    digit = tnc_eight_first(digit, size);
    uint8_t kind = digit == TNC_EIGHT_HIGH >> (64 - 8 * size) ? TNC_NUMBER : TNC_WORD;
    uint64_t hash = hash_short(tnc_eight_first(word, size), size);
    return add(pass, pass->at + size, hash, kind, short_flags(upper, digit, size));
}

static int push_run(tnc_pass *pass)
{
    tnc_extent extent = tnc_scan_run(&pass->in, pass->at, &pass->text->bad_bytes);
    return push_extent(pass, &extent);
}

/* A sign of ASCII with another character behind it. */
static int push_single_sign(tnc_pass *pass, unsigned char c)
{
    int flags = tnc_stop_of_sign(c, 1) != TNC_STOP_NONE ? TNC_TOKEN_STOP : 0;
    uint8_t kind = tnc_byte_bits[c] & TNC_BYTE_SYMBOL ? TNC_SYMBOL : TNC_PUNCTUATION;
    return add(pass, pass->at + 1, hash_short(c, 1), kind, (uint8_t)flags);
}

static int push_ascii_sign(tnc_pass *pass, unsigned char c)
{
    if ((c == '@' || c == '#') && !pass->after_word) {
        tnc_extent extent = tnc_scan_handle(&pass->in, pass->at);
        if (extent.seen)
            return push_extent(pass, &extent);
    }
    int single = pass->at + 1 == pass->in.size || pass->in.bytes[pass->at + 1] != c;
    return single ? push_single_sign(pass, c) : push_run(pass);
}

static void skip_space(tnc_pass *pass, int breaks)
{
    pass->before |= TNC_TOKEN_SPACE;
    if (breaks)
        pass->before |= TNC_TOKEN_PARAGRAPH;
    pass->after_word = 0;
}

static int pass_high(tnc_pass *pass)
{
    tnc_glyph glyph = tnc_glyph_at(&pass->in, pass->at);
    switch (glyph.class) {
    case TNC_CLASS_LETTER:
    case TNC_CLASS_DIGIT:
        return push_long_word(pass);
    case TNC_CLASS_IDEOGRAPH:
        return push(pass, tnc_scan_ideograph(&pass->in, pass->at), TNC_IDEOGRAPH, TNC_TOKEN_NON_ASCII);
    case TNC_CLASS_EMOJI:
        return push(pass, tnc_scan_emoji(&pass->in, pass->at), TNC_EMOJI, TNC_TOKEN_NON_ASCII);
    case TNC_CLASS_SPACE:
        skip_space(pass, tnc_glyph_breaks_line(&glyph));
        break;
    case TNC_CLASS_MARK:
        if (!tnc_rune_is_ignorable(glyph.code))
            return push_run(pass);
        break;
    default:
        return push_run(pass);
    }
    pass->at += glyph.size;
    return 1;
}

int tnc_tokenize(tnc_text *text)
{
    tnc_pass pass = { { (const unsigned char *)text->bytes, text->size }, 0, 0, 0, text };
    pass.before = TNC_TOKEN_SPACE | TNC_TOKEN_PARAGRAPH;
    int ok = 1;
    while (ok && pass.at < pass.in.size) {
        unsigned char c = pass.in.bytes[pass.at];
        uint8_t bits = tnc_byte_bits[c];
        if (bits & TNC_BYTE_ALPHANUMERIC) {
            ok = push_word(&pass);
        } else if (bits & TNC_BYTE_SPACE) {
            skip_space(&pass, bits & TNC_BYTE_BREAK);
            pass.at++;
        } else if (bits & TNC_BYTE_HIGH) {
            ok = pass_high(&pass);
        } else {
            ok = push_ascii_sign(&pass, c);
        }
    }
    return ok;
}
