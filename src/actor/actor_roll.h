/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The roll: what is known of a document's actors while they are being resolved. Readings of mentions, the forms they
 * have, and the actors made so far. The matchers (person_match.h, country_match.h, organisation_match.h,
 * pronoun_link.h) work on it one after the other.
 */
#ifndef TNC_ACTOR_ROLL_H
#define TNC_ACTOR_ROLL_H

#include "actor/gazetteer.h"
#include "actor/mention.h"
#include "actor/name_form.h"
#include "actor/name_index.h"
#include "actor/name_words.h"
#include "base/status.h"
#include "text/text.h"

#define TNC_ROLES_MAX 4 /* remembered of one actor */

typedef struct tnc_reading {
    uint32_t form;                 /* TNC_NAME_NONE: no name is left, as in "the President" */
    uint64_t role, office, behind; /* as tnc_titles */
    uint8_t gender;
    uint8_t place; /* tnc_place_use */
    uint8_t titled;
} tnc_reading;

/* An actor in the making. */
typedef struct tnc_draft {
    int type;               /* TONECLS_PERSON ... */
    uint32_t form;          /* the form it was made from: of a person the fullest one */
    uint32_t shown;         /* the form that is its name */
    uint32_t country;       /* country id + 1, of a country */
    uint32_t organisation;  /* organisation id + 1 of the gazetteer */
    uint8_t gender;         /* tnc_gender_bits: 0 or both are unknown */
    uint8_t company;        /* some form of it ends as companies do */
    uint8_t dropped;        /* over the limit of actors */
    uint32_t last_mention;  /* the latest mention seen so far, TNC_NAME_NONE before the first */
    uint32_t named;         /* mentions so far */
    uint32_t last_sentence; /* counted over the document, title first */
    uint32_t heard; /* the sentence of its latest mention, pronouns included, + 1: kept by the walk for pronouns */
    uint64_t roles[TNC_ROLES_MAX], offices[TNC_ROLES_MAX];
    uint32_t role_count;
} tnc_draft;

typedef struct tnc_roll {
    tnc_memory memory;
    tnc_name_words words;
    tnc_gazetteer gazetteer;
    tnc_text *texts[2]; /* by field; the title may be NULL */
    tnc_mentions *mentions;
    tnc_reading *readings; /* one for each mention */
    size_t reading_capacity;
    tnc_name_forms forms;
    tnc_draft *drafts;
    size_t draft_count, draft_capacity;
    tnc_name_table keyed;    /* tnc_roll_key -> draft: countries, places, groups, organisations of the gazetteer */
    tnc_name_index people;   /* name part -> person << 2 | tnc_part_place */
    tnc_name_index bodies;   /* key of a whole organisation's name -> draft */
    tnc_name_index edges;    /* first and last part of an organisation's name -> draft */
    tnc_name_index acronyms; /* first letters -> draft */
    tnc_name_index roles;    /* role -> person */
    int failed;              /* sticky: out of memory */
} tnc_roll;

int tnc_roll_init(tnc_roll *roll, const tnc_memory *memory);
void tnc_roll_free(tnc_roll *roll);
/* Forgets the last document. */
void tnc_roll_clear(tnc_roll *roll);

/* A new draft; TNC_NAME_NONE when out of memory, which the roll then remembers. */
uint32_t tnc_roll_add(tnc_roll *roll, int type, uint32_t form);

/* The draft kept for a key of one kind, or a new one. Kinds keep the key spaces apart. */
enum { TNC_KEY_COUNTRY = 1, TNC_KEY_PLACE, TNC_KEY_GROUP, TNC_KEY_ORGANISATION };
uint32_t tnc_roll_keyed(tnc_roll *roll, int kind, uint64_t key, int type, uint32_t form);

static inline tnc_name_form *tnc_roll_form(const tnc_roll *roll, uint32_t form)
{
    return &roll->forms.items[form];
}

/* Sentence of a mention, counted over the document. */
static inline uint32_t tnc_roll_sentence(const tnc_roll *roll, const tnc_mention *mention)
{
    size_t before = mention->field == TONECLS_FIELD_TEXT && roll->texts[TONECLS_FIELD_TITLE]
                        ? roll->texts[TONECLS_FIELD_TITLE]->sentence_count
                        : 0;
    return mention->sentence + (uint32_t)before;
}

/* Adds an actor to what the form can stand for, once. */
void tnc_form_choose(tnc_name_form *form, uint32_t draft);

#endif
