/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/description_link.h"

#include "actor/organisation_name.h"
#include "actor/title_chain.h"

enum {
    REACH = 5, /* tokens of a description, its article included */
    MEMORY = 3 /* sentences for which a person is remembered by a role */
};

typedef struct tnc_description {
    uint32_t first, noun; /* tokens */
    uint32_t bits;        /* of the noun */
    uint64_t word;        /* the noun */
    uint64_t role;        /* with its qualifiers */
    int definite, bare;   /* "the"; nothing but qualifiers before the noun */
} tnc_description;

static uint64_t role_of(const tnc_link_walk *walk, const tnc_description *description, uint64_t qualifier)
{
    tnc_titles titles = { 0 };
    tnc_titles_prepend(&titles, &walk->roll->words, description->word, TNC_WORD_ROLE);
    if (qualifier)
        tnc_titles_prepend(&titles, &walk->roll->words, qualifier, TNC_WORD_QUALIFIER);
    return titles.role;
}

/* The noun: the last word of a chain of titles, roles and other words; no mention and no punctuation on the way. */
static int find(tnc_link_walk *walk, uint32_t token, tnc_description *description)
{
    const uint32_t nouns = TNC_WORD_HUMAN | TNC_WORD_ROLE | TNC_WORD_COMPANY | TNC_WORD_INSTITUTION;
    uint64_t qualifier = 0, hash;
    *description = (tnc_description){ .first = token, .bare = 1 };
    description->definite = walk->text->tokens[token].hash == walk->roll->words.the;
    for (uint32_t i = token + 1; i < walk->high && i - token < REACH; i++) {
        if (walk->text->tokens[i].kind != TNC_WORD || tnc_link_names(walk, i))
            return description->noun != 0 && !tnc_link_names(walk, i);
        uint32_t bits = tnc_link_word(walk, i, &hash);
        if (description->noun && !(bits & nouns))
            return 1;
        if (bits & TNC_WORD_QUALIFIER)
            qualifier = hash;
        else if (bits & nouns) {
            description->noun = i;
            description->bits = bits;
            description->word = hash;
            description->role = role_of(walk, description, qualifier);
        } else if (!(bits & TNC_WORD_TITLE))
            description->bare = 0;
    }
    return description->noun != 0;
}

/* "the president of France" is told by what follows, not by who was named. */
static int has_complement(const tnc_link_walk *walk, const tnc_description *description)
{
    uint32_t next = description->noun + 1;
    const tnc_name_words *words = &walk->roll->words;
    return next < walk->high &&
           (walk->text->tokens[next].hash == words->of || walk->text->tokens[next].hash == words->from);
}

static uint32_t person_of(const tnc_link_walk *walk, const tnc_description *description)
{
    const tnc_name_entry *entry = tnc_name_index_first(&walk->roll->roles, description->role);
    if (!entry || entry->length != 1)
        return TNC_NAME_NONE;
    uint32_t heard = walk->roll->drafts[entry->value].heard;
    return heard && walk->sentence + 1 - heard <= MEMORY ? entry->value : TNC_NAME_NONE;
}

static int is_called(const tnc_roll *roll, const tnc_draft *draft, uint64_t word)
{
    tnc_organisation_name name = tnc_organisation_name_of(&roll->forms, tnc_roll_form(roll, draft->form));
    for (uint32_t i = 0; i < name.count; i++)
        if (name.parts[i].hash == word)
            return 1;
    return 0;
}

static int is_institution(const tnc_roll *roll, const tnc_draft *draft)
{
    const tnc_name_form *form = tnc_roll_form(roll, draft->form);
    const tnc_name_part *parts = tnc_form_parts(&roll->forms, form);
    for (uint32_t i = 0; i < form->part_count; i++)
        if (parts[i].word & TNC_WORD_INSTITUTION)
            return 1;
    return draft->organisation != 0;
}

/* Anything that is no institution may be a company. */
static int fits(const tnc_roll *roll, const tnc_candidate *candidate, const tnc_description *description)
{
    const tnc_draft *draft = &roll->drafts[candidate->draft];
    if (is_called(roll, draft, description->word))
        return 1;
    return description->bits & TNC_WORD_COMPANY && (draft->company || !is_institution(roll, draft));
}

/* The one organisation of both sentences that fits; a company by any name when it is the only organisation there. */
static uint32_t organisation_of(const tnc_link_walk *walk, const tnc_description *description)
{
    uint32_t found = TNC_NAME_NONE;
    const tnc_candidates *both[2] = { &walk->window.now, &walk->window.before };
    for (int side = 0; side < 2; side++) {
        for (uint32_t i = 0; i < both[side]->count; i++) {
            const tnc_candidate *candidate = &both[side]->items[i];
            if (candidate->person || candidate->draft == found || !fits(walk->roll, candidate, description))
                continue;
            if (found != TNC_NAME_NONE)
                return TNC_NAME_NONE;
            found = candidate->draft;
        }
    }
    return both[0]->overflow || both[1]->overflow ? TNC_NAME_NONE : found;
}

static uint32_t antecedent(const tnc_link_walk *walk, const tnc_description *description)
{
    if (walk->quoted || !description->definite || !description->bare || has_complement(walk, description))
        return TNC_NAME_NONE;
    if (description->bits & TNC_WORD_ROLE)
        return person_of(walk, description);
    if (description->bits & (TNC_WORD_COMPANY | TNC_WORD_INSTITUTION))
        return organisation_of(walk, description);
    return TNC_NAME_NONE;
}

/* "Lavrov, the minister," "Lavrov is a diplomat" and "his spokesman, Dmitry Peskov," bring in nobody new. */
static int is_apposed(tnc_link_walk *walk, const tnc_description *description)
{
    uint32_t first = description->first, next = description->noun + 1;
    uint64_t hash;
    if (first > walk->low && tnc_link_word(walk, first - 1, &hash) & TNC_WORD_BE)
        return 1;
    if (first > walk->low && walk->named && first == walk->named + 1 && tnc_token_is(walk->text, first - 1, ','))
        return 1;
    return next + 1 < walk->high && tnc_token_is(walk->text, next, ',') && tnc_link_names(walk, next + 1);
}

static void add_nameless(tnc_link_walk *walk, const tnc_description *description)
{
    tnc_candidate candidate = { TNC_NO_ACTOR, description->noun + 1, 0, (uint8_t)walk->quoted, 0, 1 };
    if (description->bits & TNC_WORD_MALE)
        candidate.gender = TNC_GENDER_MALE;
    if (description->bits & TNC_WORD_FEMALE)
        candidate.gender = TNC_GENDER_FEMALE;
    tnc_window_add(&walk->window, &candidate);
}

uint32_t tnc_description_link(tnc_link_walk *walk, uint32_t token)
{
    tnc_description description;
    if (!find(walk, token, &description))
        return token + 1;
    int apposed = is_apposed(walk, &description);
    uint32_t draft = apposed ? TNC_NAME_NONE : antecedent(walk, &description);
    if (draft != TNC_NAME_NONE)
        tnc_link_found(walk, draft, description.first, description.noun + 1, 1);
    else if (!apposed && description.bits & TNC_WORD_HUMAN)
        add_nameless(walk, &description);
    return description.noun + 1;
}
