/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A prepared text: tokens and sentences as views into the bytes the caller gave. Trainer and predictor both get their
 * tokens here and nowhere else.
 *
 * Tokens are cut from the original bytes first and normalised one by one: so a token's offsets need no mapping back,
 * and the normal form of a text costs nothing where nobody asks for it. Only the hash of the normal form is kept.
 */
#ifndef TNC_TEXT_H
#define TNC_TEXT_H

#include "base/buffer.h"
#include "base/status.h"

/* Raised with any change that gives some text other tokens, hashes or sentences; models made by another are refused. */
#define TNC_TEXT_VERSION 1

typedef enum tnc_kind {
    TNC_WORD,        /* letters, inner apostrophes and hyphens-as-written rules: see tokenize.c */
    TNC_NUMBER,      /* 1,234.5  3rd stays a word */
    TNC_PUNCTUATION, /* a run of one punctuation character: "...", "!!!" */
    TNC_EMOJI,       /* one emoji sequence */
    TNC_URL,
    TNC_HANDLE,    /* @name */
    TNC_TAG,       /* #tag */
    TNC_IDEOGRAPH, /* one character of a script without spaces; n-grams of them take the place of words */
    TNC_SYMBOL
} tnc_kind;

enum {
    TNC_TOKEN_CAPITAL = 1,      /* first letter is upper case */
    TNC_TOKEN_ALL_CAPITALS = 2, /* at least two letters, all upper case */
    TNC_TOKEN_SPACE = 4,        /* white space stands before it, or it opens the text */
    TNC_TOKEN_PARAGRAPH = 8,    /* a line break stands before it, or it opens the text */
    TNC_TOKEN_SENTENCE = 16,    /* it opens a sentence */
    TNC_TOKEN_NON_ASCII = 32,
    TNC_TOKEN_DIGIT = 64, /* holds a digit */
    TNC_TOKEN_STOP = 128  /* may end a sentence: . ! ? and their kin, a word that ends in its own dot */
};

typedef struct tnc_token {
    uint64_t hash;       /* tnc_hash_bytes(0, normal form) */
    uint32_t start, end; /* bytes of the text */
    uint32_t sentence;   /* index into sentences */
    uint8_t kind;        /* tnc_kind */
    uint8_t flags;
} tnc_token;

typedef struct tnc_sentence {
    uint32_t start, end;  /* bytes: first byte of its first token to last byte of its last */
    uint32_t first, last; /* tokens, half open */
} tnc_sentence;

typedef struct tnc_text {
    const char *bytes; /* borrowed */
    size_t size;       /* at most TONECLS_TEXT_MAX */
    tnc_token *tokens;
    size_t token_count, token_capacity; /* T */
    tnc_sentence *sentences;
    size_t sentence_count, sentence_capacity;
    uint64_t bad_bytes; /* bytes of broken UTF-8 */
    tnc_buffer scratch; /* normal form of the token at hand */
    tnc_memory memory;
} tnc_text;

void tnc_text_init(tnc_text *text, const tnc_memory *memory);
void tnc_text_free(tnc_text *text);

/* Tokenises, hashes and splits into sentences. Room of earlier texts is used again: after warm-up no allocation.
 * Trailing white space never changes a token. Errors: MEMORY, TOO_LARGE. */
tonecls_status tnc_text_prepare(tnc_text *text, const char *bytes, size_t size, tonecls_error *error);

/* The normal form of a token, in text->scratch until the next call. */
tonecls_status tnc_token_normal(tnc_text *text, const tnc_token *token, const char **normal, size_t *size,
                                tonecls_error *error);

/* "word", "number", ... as in tonecls_token. */
const char *tnc_kind_name(tnc_kind kind);

#endif
