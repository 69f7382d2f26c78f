/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a TAG model knows of names: lexicons and blobs of the model file, read through this one place. Any of them may be
 * missing; every look-up then finds nothing. All phrases are keyed as word.h says: chains of bare words.
 *
 *   GAZC  phrase -> country: bits 0-15 country id, bits 16-23 tnc_country_kind. Names, demonyms, capitals, seats.
 *   GAZP  phrase -> tnc_phrase_bits: what kind of name it can be, and whether longer phrases begin with it.
 *   GAZO  phrase -> organisation id + 1: one id for all forms of one organisation ("UN", "U.N.", "United Nations").
 *   NAMF  word -> tnc_gender_bits: first names.
 *   WORD  word -> class and case statistics (tnc_word_class and so on below).
 *   CTRY  names of countries by country id; ORGN names of organisations by organisation id.
 *
 * Layout of a name blob: u32 count; (count + 1) u32 ends of records, counted from the first byte after these numbers, the
 * first one 0; then the records, UTF-8 without NUL. A record of CTRY is the three capital letters of ISO 3166 ("RUS")
 * and the display name after them; a record of ORGN is the display name.
 */
#ifndef TNC_GAZETTEER_H
#define TNC_GAZETTEER_H

#include "actor/word.h"
#include "model/model.h"

typedef enum tnc_country_kind {
    TNC_COUNTRY_NAME = 1,    /* "Russia", "Russian Federation", "U.S." */
    TNC_COUNTRY_DEMONYM = 2, /* "Russian": adjective or one of its people */
    TNC_COUNTRY_PEOPLE = 4,  /* "Russians": its people, plural */
    TNC_COUNTRY_CAPITAL = 8, /* "Moscow": a city that may stand for its government */
    TNC_COUNTRY_SEAT = 16    /* "Kremlin", "White House", "Downing Street": always stands for the government */
} tnc_country_kind;

enum tnc_phrase_bits {
    TNC_PHRASE_PER = 1 << 0, /* a full name of a person */
    TNC_PHRASE_ORG = 1 << 1,
    TNC_PHRASE_LOC = 1 << 2,  /* a country or another place */
    TNC_PHRASE_NORP = 1 << 3, /* a demonym, people, religion, party */
    TNC_PHRASE_FIRST = 1 << 4, /* a first name */
    TNC_PHRASE_SURNAME = 1 << 5,
    TNC_PHRASE_TITLE = 1 << 6, /* "President", "Prime Minister", "Mr.": stands before a name, is not part of it */
    TNC_PHRASE_CITY = 1 << 7,
    TNC_PHRASE_STATE = 1 << 8, /* of a federation: "Texas", "Ontario" */
    TNC_PHRASE_COUNTRY = 1 << 9,
    TNC_PHRASE_CAPITAL = 1 << 10,
    TNC_PHRASE_KIND = 1 << 11,  /* a noun that ends names of organisations: "Ministry", "Party", "Inc." */
    TNC_PHRASE_PLACE = 1 << 12, /* a noun that makes names of places: "River", "Mount", "Street" */
    TNC_PHRASE_TYPES = (1 << 13) - 1,
    TNC_PHRASE_PREFIX = 1 << 30 /* some longer phrase begins with this one; alone it may mean nothing */
};

enum tnc_gender_bits { TNC_GENDER_MALE = 1, TNC_GENDER_FEMALE = 2 }; /* both: a name for either */

#define TNC_PHRASE_WORDS_MAX 8 /* longer phrases are not stored */

typedef struct tnc_gazetteer {
    const tnc_lexicon *countries, *phrases, *organisations, *first_names, *words; /* NULL when missing */
    const tnc_blob *country_names, *organisation_names;
} tnc_gazetteer;

/* Views into the model; nothing to free. */
tnc_gazetteer tnc_gazetteer_of(const tonecls_model *model);

/* A country look-up: kinds 0 when the phrase stands for none. */
typedef struct tnc_country {
    uint32_t id;
    uint32_t kinds; /* tnc_country_kind, several may hold */
} tnc_country;

tnc_country tnc_gazetteer_country(const tnc_gazetteer *gazetteer, uint64_t phrase);
/* tnc_phrase_bits, 0 when unknown. */
uint32_t tnc_gazetteer_phrase(const tnc_gazetteer *gazetteer, uint64_t phrase);
/* Returns 1 and the id, or 0. */
int tnc_gazetteer_organisation(const tnc_gazetteer *gazetteer, uint64_t phrase, uint32_t *id);
/* tnc_gender_bits, 0 when it is no known first name. */
uint32_t tnc_gazetteer_gender(const tnc_gazetteer *gazetteer, uint64_t word);

/* Names are not NUL-terminated: *size gets their bytes. NULL when the id is out of range or the blob is missing or
 * damaged. */
const char *tnc_gazetteer_country_name(const tnc_gazetteer *gazetteer, uint32_t id, size_t *size);
const char *tnc_gazetteer_country_code(const tnc_gazetteer *gazetteer, uint32_t id); /* three letters */
const char *tnc_gazetteer_organisation_name(const tnc_gazetteer *gazetteer, uint32_t id, size_t *size);

/* A value of WORD, by fields. 0 is an unknown word. */
#define TNC_WORD_FINE(value) ((value) & 0xfff)        /* class of the fine clustering + 1, 0: none */
#define TNC_WORD_COARSE(value) ((value) >> 12 & 0xff) /* class of the coarse clustering + 1, 0: none */
#define TNC_WORD_CASE(value) ((value) >> 20 & 0x7)    /* 0 never seen; 1 mostly lower case ... 7 never lower case */
#define TNC_WORD_OPENS ((uint32_t)1 << 23)            /* begins names though in lower case: "al", "van" */

#endif
