/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the tagger looks at in one token: all that can be known without its neighbours, and the longest gazetteer phrase
 * that covers it. Made once per token, used as the word itself and as its neighbours' neighbour.
 */
#ifndef TNC_TAG_WORD_H
#define TNC_TAG_WORD_H

#include "actor/gazetteer.h"

#define TNC_AFFIXES 3 /* prefixes and suffixes of 2, 3 and 4 bytes of the lower-cased word */

typedef enum tnc_phrase_place {
    TNC_PLACE_NONE = 0,
    TNC_PLACE_SINGLE = 1,
    TNC_PLACE_BEGIN = 2,
    TNC_PLACE_INSIDE = 3,
    TNC_PLACE_END = 4
} tnc_phrase_place;

/* Which tokens may be part of a mention. */
typedef enum tnc_candidate {
    TNC_CANDIDATE_NO = 0,
    TNC_CANDIDATE_AFTER = 1, /* only behind a token of a mention: "of", "bin", "&" before a capital */
    TNC_CANDIDATE_YES = 2
} tnc_candidate;

enum tnc_tag_position { TNC_AT_START = 1, TNC_AT_END = 2, TNC_AT_HEADLINE = 4, TNC_AT_QUOTED = 8 };

typedef struct tnc_tag_word {
    uint64_t raw;   /* of all that its looks depend on: bytes, kind, a space before it */
    uint64_t key;   /* of the bare word, as gazetteers have it */
    uint64_t hash;  /* the same, but numbers of one pattern are one word: 1,234 and 5,678 */
    uint64_t form;  /* the word as written, case and possessive included */
    uint32_t end;   /* byte where the bare word ends */
    uint32_t word;  /* value of WORD */
    uint32_t alone; /* tnc_phrase_bits of the word alone */
    uint32_t match; /* tnc_phrase_bits of the longest phrase that covers it */
    uint32_t prefix[TNC_AFFIXES], suffix[TNC_AFFIXES]; /* 0 when the word is shorter */
    uint16_t shape;   /* runs of the same class of character as one digit each, see tag_word.c */
    uint8_t place;    /* tnc_phrase_place in that phrase */
    uint8_t capital;  /* holds an upper-case letter */
    uint8_t possessive;
    uint8_t glued;     /* no white space before it */
    uint8_t candidate; /* tnc_candidate */
    uint8_t position;  /* tnc_tag_position: start or end of its sentence; one where each word has a capital; in quotes */
} tnc_tag_word;

typedef struct tnc_tag_words {
    tnc_tag_word *items; /* [text->token_count] */
    size_t capacity;
    tnc_memory memory;
} tnc_tag_words;

void tnc_tag_words_init(tnc_tag_words *words, const tnc_memory *memory);
void tnc_tag_words_free(tnc_tag_words *words);

struct tnc_tag_cache;

/* Looks at every token of the text. cache: of the model whose gazetteer it is, or NULL. Errors: MEMORY. */
tonecls_status tnc_tag_words_make(tnc_tag_words *words, const tnc_gazetteer *gazetteer, struct tnc_tag_cache *cache,
                                  tnc_text *text, tonecls_error *error);

#endif
