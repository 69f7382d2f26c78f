/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words with a part to play around names: titles, roles, pronouns, prepositions of place, endings of companies. A short
 * list of English, kept in the source because rules are written against it; names themselves are in the model's
 * gazetteer. Looked up by the hash of the word (tnc_hash_bytes(0, word)), so that every token of a text can be asked.
 * Made once, then never changed: any number of threads may read it.
 */
#ifndef TNC_NAME_WORDS_H
#define TNC_NAME_WORDS_H

#include "base/memory.h"

enum tnc_name_word {
    TNC_WORD_TITLE = 1 << 0, /* may stand before a name and is not part of it: "Mr.", "President", "Foreign" */
    TNC_WORD_ROLE = 1 << 1,  /* names a role: "the minister" */
    TNC_WORD_MALE = 1 << 2,
    TNC_WORD_FEMALE = 1 << 3,
    TNC_WORD_REGNAL = 1 << 4,      /* belongs to a name of one word: "King Charles" */
    TNC_WORD_SUFFIX = 1 << 5,      /* "III" */
    TNC_WORD_JUNIOR = 1 << 6,      /* "Jr.", "Sr.": a suffix that sets son and father apart */
    TNC_WORD_TAIL = 1 << 7,        /* ends the name of a company: "Inc." */
    TNC_WORD_INSTITUTION = 1 << 8, /* "Ministry": what other words of the name belong to, in any order */
    TNC_WORD_SMALL = 1 << 9,       /* "of", "the", "and": no letter of an acronym */
    TNC_WORD_SUBJECT = 1 << 10,    /* he, she */
    TNC_WORD_OBJECT = 1 << 11,     /* him, her */
    TNC_WORD_POSSESSIVE = 1 << 12, /* his, her */
    TNC_WORD_PLACE = 1 << 13,      /* before a city it makes it a place: "in", "near" */
    TNC_WORD_PART = 1 << 14,       /* "city of", "north of": so does it with "of" or "from" */
    TNC_WORD_MOTION = 1 << 15,     /* "flew to", "trip to", "returned from" */
    TNC_WORD_HUMAN = 1 << 16,      /* "a man": somebody without a name */
    TNC_WORD_QUALIFIER = 1 << 17,  /* another office than the bare role: "former", "vice", "deputy" */
    TNC_WORD_FAMILY = 1 << 18,     /* family name that stands first: "Kim", "Xi" */
    TNC_WORD_COMPANY = 1 << 19,    /* "the company" */
    TNC_WORD_DETERMINER = 1 << 20, /* a, the, his: opens a description */
    TNC_WORD_BE = 1 << 21,         /* is, was, as, became: what follows describes, and is nobody new */
    TNC_WORD_SITE = 1 << 22,       /* after a city it makes it a place: "airport", "region" */
    TNC_WORD_CLAUSE = 1 << 23,     /* opens another clause: "that", "because", "and" */
    TNC_WORD_SPEECH = 1 << 24,     /* said, told: a clause of its own follows */
    TNC_WORD_REGION = 1 << 26,     /* before a nationality it makes another people of it: "Central American" */
    TNC_WORD_NICKNAME = 1 << 25    /* only of pairs: tnc_name_words_nickname */
};

#define TNC_SHORT_ROLES 13

typedef struct tnc_name_words {
    uint64_t *keys;
    uint32_t *bits; /* tnc_name_word; 0: a free slot */
    uint64_t short_roles[TNC_SHORT_ROLES], full_roles[TNC_SHORT_ROLES];
    uint64_t the, of, and, or, to, from, general; /* hashes of words that rules name */
    tnc_memory memory;
} tnc_name_words;

/* Returns 0 when out of memory. */
int tnc_name_words_init(tnc_name_words *words, const tnc_memory *memory);
void tnc_name_words_free(tnc_name_words *words);

/* Bits of a word, 0 when it is not in the list. */
uint32_t tnc_name_words_find(const tnc_name_words *words, uint64_t hash);

/* 1 when one first name is short for the other, in either order: "Bill" and "William". */
int tnc_name_words_nickname(const tnc_name_words *words, uint64_t one, uint64_t other);

/* The full word of an abbreviated role, as hashes: "sen" gives "senator". Other words give themselves. */
uint64_t tnc_name_words_full_role(const tnc_name_words *words, uint64_t word);

#endif
