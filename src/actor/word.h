/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The bare word of a token: its normal form without a possessive ending ("Russia's" and "russia" are one bare word, so
 * are "Rebels'" and "rebels"). Gazetteers, name parts and word classes are keyed by bare words.
 */
#ifndef TNC_WORD_H
#define TNC_WORD_H

#include "base/hash.h"
#include "base/status.h"
#include "text/text.h"

typedef struct tnc_bare {
    uint64_t hash; /* tnc_hash_bytes(0, normal form of bytes start..end) */
    uint32_t end;  /* byte of the text where the bare word ends; the token's own end when it is not possessive */
} tnc_bare;

/* Tokens that are not possessive cost nothing: their own hash is given. */
tonecls_status tnc_bare_word(tnc_text *text, const tnc_token *token, tnc_bare *bare, tonecls_error *error);

/* Key of a phrase, word after word: tnc_phrase_start for the first bare word, tnc_phrase_join for each further one. A
 * phrase of one word has the word's hash for its key. Punctuation tokens are words of a phrase like any other. */
static inline uint64_t tnc_phrase_start(uint64_t word)
{
    return word;
}

static inline uint64_t tnc_phrase_join(uint64_t phrase, uint64_t word)
{
    return tnc_hash_join(phrase, word);
}

#endif
