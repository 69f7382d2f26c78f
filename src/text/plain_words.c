/* SPDX-License-Identifier: Apache-2.0 */
/* No function call and no store but the token's own stand in the way of the next word. */
#include "text/plain_words.h"

#include "base/hash.h"
#include "text/eight.h"

/* Bytes that are read from a place on: two registers and the byte behind. */
enum { REACH = 17 };

/* Which of eight bytes are letters, capitals, digits; masks as in eight.h. */
typedef struct tnc_eight_kinds {
    uint64_t letters, uppers, digits;
    uint64_t lower; /* the bytes in lower case */
    unsigned size;  /* how many letters and digits stand at the start */
} tnc_eight_kinds;

static inline tnc_eight_kinds kinds_of(uint64_t word)
{
    tnc_eight_kinds kinds;
    kinds.letters = tnc_eight_range(word | TNC_EIGHT_ONES * 0x20, 'a', 'z');
    kinds.uppers = kinds.letters & ~(word << 2); /* bit 5 of a byte tells lower case from upper */
    kinds.digits = tnc_eight_range(word, '0', '9');
    kinds.lower = word | kinds.uppers >> 2;
    kinds.size = tnc_eight_count(kinds.letters | kinds.digits);
    return kinds;
}

static inline void cut(tnc_eight_kinds *kinds)
{
    uint64_t kept = ~(UINT64_MAX << 8 * kinds->size);
    kinds->letters &= kept;
    kinds->uppers &= kept;
    kinds->digits &= kept;
    kinds->lower &= kept;
}

static int is_single(uint64_t mask)
{
    return (mask & (mask - 1)) == 0;
}

/* Flags of a word that has a capital or a digit; high is empty but for a word of more than eight characters. */
static uint8_t flags_of(const tnc_eight_kinds *low, const tnc_eight_kinds *high)
{
    int flags = low->digits | high->digits ? TNC_TOKEN_DIGIT : 0;
    if (!(low->uppers | high->uppers))
        return (uint8_t)flags;
    const tnc_eight_kinds *opening = low->letters ? low : high;
    if (opening->uppers & opening->letters & (~opening->letters + 1))
        flags |= TNC_TOKEN_CAPITAL;
    int several = (low->letters && high->letters) || !is_single(low->letters) || !is_single(high->letters);
    if (several && low->uppers == low->letters && high->uppers == high->letters)
        flags |= TNC_TOKEN_ALL_CAPITALS;
    return (uint8_t)flags;
}

/* The word at a place that REACH bytes can be read from. Returns its size, or 0 when it is not plain. */
static inline unsigned take_word(const unsigned char *bytes, tnc_token *token)
{
    tnc_eight_kinds low = kinds_of(tnc_load64(bytes)), high = { 0, 0, 0, 0, 0 };
    unsigned size = low.size;
    if (size == 8) {
        high = kinds_of(tnc_load64(bytes + 8));
        size += high.size;
        if (high.size == 8)
            return 0;
        cut(&high);
    } else {
        cut(&low);
    }
    uint64_t state = tnc_hash_step((uint64_t)size * TNC_HASH_SEED, low.lower);
    if (high.size)
        state = tnc_hash_step(state, high.lower);
    token->hash = tnc_hash_step(state, TNC_HASH_SEED);
    token->kind = low.letters | high.letters ? TNC_WORD : TNC_NUMBER;
    token->flags = low.uppers | low.digits | high.uppers | high.digits ? flags_of(&low, &high) : 0;
    return size;
}

size_t tnc_plain_words(tnc_text *text, size_t at, uint8_t *before)
{
    const tnc_bytes in = { (const unsigned char *)text->bytes, text->size };
    tnc_token *token = text->tokens + text->token_count, *end = text->tokens + text->token_capacity;
    uint8_t flags = *before;
    while (token < end && in.size - at >= REACH) {
        unsigned size = take_word(in.bytes + at, token);
        if (size == 0 || !tnc_ends_word(&in, at, at + size))
            break;
        token->start = (uint32_t)at;
        at += size;
        token->end = (uint32_t)at;
        token->sentence = 0;
        token->flags |= flags;
        flags = 0;
        token++;
        for (uint8_t bits; at < in.size && (bits = tnc_byte_bits[in.bytes[at]]) & TNC_BYTE_SPACE; at++)
            flags |= bits & TNC_BYTE_BREAK ? TNC_TOKEN_SPACE | TNC_TOKEN_PARAGRAPH : TNC_TOKEN_SPACE;
    }
    text->token_count = (size_t)(token - text->tokens);
    *before = flags;
    return at;
}
