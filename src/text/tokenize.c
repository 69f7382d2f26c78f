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
#include "text/plain_words.h"
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

static int push_word(tnc_pass *pass)
{
    tnc_extent extent = tnc_scan_word(&pass->in, pass->at);
    return push_extent(pass, &extent);
}

/* The plain words that stand here; what opens none is pushed alone. */
static int push_words(tnc_pass *pass)
{
    tnc_text *text = pass->text;
    size_t count = text->token_count;
    if (count < text->token_capacity)
        pass->at = tnc_plain_words(text, pass->at, &pass->before);
    if (text->token_count == count)
        return push_word(pass);
    pass->after_word = !(pass->before & TNC_TOKEN_SPACE);
    return 1;
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
        return push_word(pass);
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
            ok = push_words(&pass);
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
