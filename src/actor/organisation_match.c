/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/organisation_match.h"

#include "actor/organisation_name.h"

#include <string.h>

enum {
    COMMON_CASE = 3,   /* TNC_WORD_CASE up to which a word is an everyday one */
    OWNER_MENTIONS = 2 /* after so many a short name stays with its organisation */
};

static void add(tnc_roll *roll, tnc_name_index *index, uint64_t key, uint32_t draft)
{
    if (!tnc_name_index_add(index, key, draft))
        roll->failed = 1;
}

/* "Goldman" can stand for Goldman Sachs; "American", "London" or "First" for nothing that begins so. */
static int names_alone(const tnc_roll *roll, const tnc_name_part *part)
{
    const uint32_t others = TNC_PHRASE_COUNTRY | TNC_PHRASE_NORP | TNC_PHRASE_CITY | TNC_PHRASE_STATE;
    if (part->word & (TNC_WORD_SMALL | TNC_WORD_INSTITUTION | TNC_WORD_TITLE) ||
        tnc_gazetteer_country(&roll->gazetteer, part->bare).kinds ||
        tnc_gazetteer_phrase(&roll->gazetteer, part->bare) & others)
        return 0;
    uint32_t word = roll->gazetteer.words ? tnc_lexicon_find(roll->gazetteer.words, part->bare) : 0;
    return TNC_WORD_CASE(word) == 0 || TNC_WORD_CASE(word) > COMMON_CASE;
}

static void index_body(tnc_roll *roll, const tnc_organisation_name *name, uint32_t draft)
{
    uint64_t acronyms[TNC_ACRONYMS_MAX];
    add(roll, &roll->bodies, name->key, draft);
    roll->drafts[draft].company |= (uint8_t)name->tail;
    if (name->count < 2)
        return;
    size_t count = tnc_organisation_acronyms(name, acronyms);
    for (size_t i = 0; i < count; i++)
        add(roll, &roll->acronyms, acronyms[i], draft);
    if (names_alone(roll, &name->parts[0]))
        add(roll, &roll->edges, name->parts[0].hash, draft);
    add(roll, &roll->edges, name->parts[name->count - 1].hash, draft);
}

static void choose_all(tnc_name_form *form, const tnc_name_index *index, uint64_t key)
{
    const tnc_name_entry *entry = tnc_name_index_first(index, key);
    for (; entry; entry = tnc_name_index_next(index, entry))
        tnc_form_choose(form, entry->value);
}

static void choose_known(tnc_roll *roll, uint32_t index)
{
    const tnc_name_form *form = tnc_roll_form(roll, index);
    uint32_t draft = tnc_roll_keyed(roll, TNC_KEY_ORGANISATION, form->organisation, TONECLS_ORGANISATION, index);
    if (draft == TNC_NAME_NONE)
        return;
    tnc_organisation_name name = tnc_organisation_name_of(&roll->forms, form);
    roll->drafts[draft].organisation = form->organisation;
    index_body(roll, &name, draft);
    tnc_form_choose(tnc_roll_form(roll, index), draft);
}

static void choose_new(tnc_roll *roll, uint32_t index, const tnc_organisation_name *name)
{
    uint32_t draft = tnc_roll_add(roll, TONECLS_ORGANISATION, index);
    if (draft == TNC_NAME_NONE)
        return;
    index_body(roll, name, draft);
    tnc_form_choose(tnc_roll_form(roll, index), draft);
}

/* Organisations that the gazetteer knows without a country are those of the United States or of no country. */
static int same_country(const tnc_roll *roll, const tnc_name_form *form, uint32_t draft)
{
    uint32_t other = tnc_roll_form(roll, roll->drafts[draft].form)->qualifier;
    if (form->qualifier == other)
        return 1;
    const char *code = tnc_gazetteer_country_code(&roll->gazetteer, form->qualifier - 1);
    return other == 0 && roll->drafts[draft].organisation && code && memcmp(code, "USA", 3) == 0;
}

static void choose_qualified(tnc_roll *roll, uint32_t index)
{
    tnc_name_form *form = tnc_roll_form(roll, index);
    tnc_organisation_name name = tnc_organisation_name_of(&roll->forms, form);
    const tnc_name_entry *entry = tnc_name_index_first(&roll->bodies, name.key);
    for (; entry && form->choice_count == 0; entry = tnc_name_index_next(&roll->bodies, entry))
        if (same_country(roll, form, entry->value))
            tnc_form_choose(form, entry->value);
    if (form->choice_count == 0)
        choose_new(roll, index, &name);
}

static void choose_full(tnc_roll *roll, uint32_t index)
{
    tnc_name_form *form = tnc_roll_form(roll, index);
    tnc_organisation_name name = tnc_organisation_name_of(&roll->forms, form);
    choose_all(form, &roll->bodies, name.key);
    if (form->choice_count == 0)
        choose_new(roll, index, &name);
    else if (form->choice_count == 1)
        roll->drafts[form->choices[0]].company |= (uint8_t)name.tail;
}

/* "Goldman" and "Times" can be short for something; "Facebook", "NPR" and "House" are known by themselves. */
static int is_short_for(const tnc_name_form *form, const tnc_organisation_name *name)
{
    return name->count == 1 && !name->tail && !name->parts[0].letters && !(name->parts[0].word & TNC_WORD_TITLE) &&
           !(form->phrase & (TNC_PHRASE_ORG | TNC_PHRASE_LOC | TNC_PHRASE_NORP));
}

static void choose_short(tnc_roll *roll, uint32_t index)
{
    tnc_name_form *form = tnc_roll_form(roll, index);
    tnc_organisation_name name = tnc_organisation_name_of(&roll->forms, form);
    if (form->twin != TNC_NAME_NONE && tnc_roll_form(roll, form->twin)->type == TONECLS_ORGANISATION &&
        tnc_roll_form(roll, form->twin)->choice_count == 1)
        tnc_form_choose(form, tnc_roll_form(roll, form->twin)->choices[0]);
    if (form->choice_count == 0)
        choose_all(form, &roll->bodies, name.key);
    if (form->choice_count == 0 && !name.tail && name.count == 1 && name.parts[0].letters)
        choose_all(form, &roll->acronyms, name.parts[0].letters);
    if (form->choice_count == 0 && is_short_for(form, &name))
        choose_all(form, &roll->edges, name.parts[0].hash);
    if (form->choice_count == 0)
        choose_new(roll, index, &name);
}

enum stage { KNOWN, QUALIFIED, FULL, SHORT, STAGES };

static enum stage stage_of(const tnc_roll *roll, const tnc_name_form *form)
{
    if (form->organisation)
        return KNOWN;
    if (form->qualifier)
        return QUALIFIED;
    return tnc_organisation_name_of(&roll->forms, form).count == 1 ? SHORT : FULL;
}

/* A bracket makes an organisation of whatever the tagger took the acronym for. */
static void settle_twin(const tnc_roll *roll, tnc_name_form *form)
{
    if (form->twin != TNC_NAME_NONE && !form->country.kinds &&
        tnc_roll_form(roll, form->twin)->type == TONECLS_ORGANISATION)
        form->type = TONECLS_ORGANISATION;
}

void tnc_organisations_match(tnc_roll *roll)
{
    static void (*const choose[STAGES])(tnc_roll *, uint32_t) = { choose_known, choose_qualified, choose_full,
                                                                  choose_short };
    for (uint32_t i = 0; i < roll->forms.count; i++)
        settle_twin(roll, tnc_roll_form(roll, i));
    for (int stage = KNOWN; stage < STAGES; stage++)
        for (uint32_t i = 0; i < roll->forms.count; i++) {
            const tnc_name_form *form = tnc_roll_form(roll, i);
            if (form->type == TONECLS_ORGANISATION && (int)stage_of(roll, form) == stage)
                choose[stage](roll, i);
        }
}

static uint32_t named_last(const tnc_roll *roll, const tnc_name_form *form)
{
    uint32_t best = form->choices[0];
    for (uint32_t i = 1; i < form->choice_count; i++) {
        const tnc_draft *draft = &roll->drafts[form->choices[i]];
        uint32_t last = roll->drafts[best].last_mention;
        if (draft->last_mention != TNC_NAME_NONE && (last == TNC_NAME_NONE || draft->last_mention > last))
            best = form->choices[i];
    }
    return best;
}

uint32_t tnc_organisation_choose(tnc_roll *roll, size_t mention)
{
    tnc_name_form *form = tnc_roll_form(roll, roll->readings[mention].form);
    if (form->only_titles)
        return TNC_NAME_NONE;
    if (form->choice_count < 2)
        return form->choice_count ? form->choices[0] : TNC_NAME_NONE;
    uint32_t draft = form->owned >= OWNER_MENTIONS ? form->owner : named_last(roll, form);
    form->owned = form->owner == draft ? form->owned + 1 : 1;
    form->owner = draft;
    return draft;
}
