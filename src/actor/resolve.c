/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The steps of resolving, each a matcher of its own: read the mentions and collect the distinct forms; type the forms
 * and match persons, countries, organisations; walk the mentions once in text order, where forms with a choice are
 * decided; walk the tokens once for pronouns and descriptions; number the actors.
 */
#include "actor/resolve.h"

#include "actor/actor_list.h"
#include "actor/country_match.h"
#include "actor/link_walk.h"
#include "actor/mention_reading.h"
#include "actor/organisation_match.h"
#include "actor/person_choice.h"
#include "actor/person_match.h"

struct tnc_resolver {
    tnc_memory memory;
    tnc_roll roll;
    tnc_actor_list list;
    tnc_mentions found; /* pronouns and descriptions */
};

tonecls_status tnc_resolver_new(const tnc_memory *memory, tnc_resolver **resolver, tonecls_error *error)
{
    tnc_resolver *made = tnc_alloc_array(memory, 1, sizeof *made);
    if (!made)
        return tnc_fail_memory(error);
    made->memory = *memory;
    tnc_actor_list_init(&made->list, memory);
    tnc_mentions_init(&made->found, memory);
    if (!tnc_roll_init(&made->roll, memory)) {
        tnc_resolver_free(made);
        return tnc_fail_memory(error);
    }
    *resolver = made;
    return TONECLS_OK;
}

void tnc_resolver_free(tnc_resolver *resolver)
{
    if (!resolver)
        return;
    tnc_memory memory = resolver->memory;
    tnc_roll_free(&resolver->roll);
    tnc_actor_list_free(&resolver->list);
    tnc_mentions_free(&resolver->found);
    tnc_free_array(&memory, resolver, 1, sizeof *resolver);
}

static void begin(tnc_resolver *resolver, const tonecls_model *model, tnc_text *title, tnc_text *text,
                  tnc_mentions *mentions)
{
    tnc_roll *roll = &resolver->roll;
    tnc_roll_clear(roll);
    tnc_actor_list_clear(&resolver->list);
    tnc_mentions_clear(&resolver->found);
    roll->gazetteer = tnc_gazetteer_of(model);
    roll->texts[TONECLS_FIELD_TEXT] = text;
    roll->texts[TONECLS_FIELD_TITLE] = title;
    roll->mentions = mentions;
}

static uint32_t choose(tnc_roll *roll, size_t mention)
{
    switch (tnc_roll_form(roll, roll->readings[mention].form)->type) {
    case TONECLS_PERSON:
        return tnc_person_choose(roll, mention);
    case TONECLS_ORGANISATION:
        return tnc_organisation_choose(roll, mention);
    default:
        return tnc_country_choose(roll, mention);
    }
}

/* Of an organisation's and a group's forms the longest is shown: "World Health Organization", not "WHO". */
static void show_longest(tnc_roll *roll, tnc_draft *draft, uint32_t form_index)
{
    const tnc_name_form *form = tnc_roll_form(roll, form_index), *shown = tnc_roll_form(roll, draft->shown);
    if (draft->type == TONECLS_PERSON || draft->type == TONECLS_COUNTRY)
        return;
    if (form->end - form->start > shown->end - shown->start)
        draft->shown = form_index;
}

static int assign(tnc_resolver *resolver)
{
    tnc_roll *roll = &resolver->roll;
    for (size_t i = 0; i < roll->mentions->count && !roll->failed; i++) {
        tnc_mention *mention = &roll->mentions->items[i];
        uint32_t form = roll->readings[i].form;
        uint32_t draft = form == TNC_NAME_NONE ? TNC_NO_ACTOR : choose(roll, i);
        if (draft == TNC_NO_ACTOR)
            continue;
        mention->actor = draft;
        roll->drafts[draft].last_mention = (uint32_t)i;
        roll->drafts[draft].named++;
        roll->drafts[draft].last_sentence = tnc_roll_sentence(roll, mention);
        show_longest(roll, &roll->drafts[draft], form);
        if (!tnc_actor_list_use(&resolver->list, roll, draft, form))
            roll->failed = 1;
    }
    return !roll->failed;
}

static uint32_t mentions_before_field(const tnc_mentions *mentions, uint32_t field)
{
    uint32_t count = 0;
    while (count < mentions->count && mentions->items[count].field != field)
        count++;
    return count;
}

static void link_field(tnc_resolver *resolver, uint32_t field)
{
    tnc_roll *roll = &resolver->roll;
    if (!roll->texts[field] || roll->mentions->count == 0)
        return;
    tnc_link_walk walk = { .roll = roll, .text = roll->texts[field], .field = field, .found = &resolver->found };
    if (field == TONECLS_FIELD_TEXT && roll->texts[TONECLS_FIELD_TITLE])
        walk.sentence = (uint32_t)roll->texts[TONECLS_FIELD_TITLE]->sentence_count;
    walk.mention = mentions_before_field(roll->mentions, field);
    walk.mention_end = field == TONECLS_FIELD_TITLE ? mentions_before_field(roll->mentions, TONECLS_FIELD_TEXT)
                                                    : (uint32_t)roll->mentions->count;
    tnc_link_field(&walk);
}

static int comes_after(const tnc_mention *one, const tnc_mention *other)
{
    if (one->field != other->field)
        return one->field == TONECLS_FIELD_TEXT;
    return one->first > other->first;
}

/* Merges from the end, in place. */
static int merge_found(tnc_resolver *resolver)
{
    tnc_mentions *mentions = resolver->roll.mentions;
    const tnc_mentions *found = &resolver->found;
    size_t a = mentions->count, b = found->count, total = a + b;
    if (found->failed ||
        !tnc_reserve(&mentions->memory, &mentions->items, &mentions->capacity, total, sizeof *mentions->items))
        return 0;
    mentions->count = total;
    while (b > 0) {
        int old = a > 0 && comes_after(&mentions->items[a - 1], &found->items[b - 1]);
        mentions->items[--total] = old ? mentions->items[--a] : found->items[--b];
    }
    return 1;
}

/* Whatever happens, no mention is left with the number of a draft. */
static tonecls_status fail(tnc_mentions *mentions, tonecls_error *error)
{
    for (size_t i = 0; i < mentions->count; i++)
        mentions->items[i].actor = TNC_NO_ACTOR;
    return tnc_fail_memory(error);
}

tonecls_status tnc_resolve(tnc_resolver *resolver, const tonecls_model *model, tnc_text *title, tnc_text *text,
                           tnc_mentions *mentions, const tnc_actors **actors, tonecls_error *error)
{
    tnc_roll *roll = &resolver->roll;
    begin(resolver, model, title, text, mentions);
    if (mentions->failed || tnc_readings_make(roll, error))
        return fail(mentions, error);
    tnc_people_match(roll);
    tnc_people_learn(roll);
    tnc_countries_match(roll);
    tnc_organisations_match(roll);
    if (roll->failed || !assign(resolver))
        return fail(mentions, error);
    link_field(resolver, TONECLS_FIELD_TITLE);
    link_field(resolver, TONECLS_FIELD_TEXT);
    if (roll->failed || !merge_found(resolver) || !tnc_actor_list_make(&resolver->list, roll))
        return fail(mentions, error);
    *actors = &resolver->list.actors;
    return TONECLS_OK;
}
