/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/person_choice.h"

#include "actor/person_match.h"

enum { OWNER_MENTIONS = 2, OUTWEIGHS = 3 };

typedef struct tnc_choice {
    uint32_t drafts[TNC_FORM_CHOICES];
    uint32_t count;
} tnc_choice;

static int genders_agree(uint8_t one, uint8_t other)
{
    return (one | other) != (TNC_GENDER_MALE | TNC_GENDER_FEMALE) || one == other;
}

static int holds(const uint64_t *roles, uint32_t count, uint64_t role)
{
    for (uint32_t i = 0; i < count; i++)
        if (roles[i] == role)
            return 1;
    return 0;
}

static tnc_choice compatible(const tnc_roll *roll, const tnc_name_form *form, uint8_t gender)
{
    tnc_choice choice = { .count = 0 };
    for (uint32_t i = 0; i < form->choice_count; i++)
        if (genders_agree(gender, roll->drafts[form->choices[i]].gender))
            choice.drafts[choice.count++] = form->choices[i];
    return choice;
}

/* The only one with the role; office: "former" and the like do not count. */
static uint32_t by_role(const tnc_roll *roll, const tnc_choice *choice, uint64_t role, int office)
{
    uint32_t found = TNC_NAME_NONE;
    for (uint32_t i = 0; role && i < choice->count; i++) {
        const tnc_draft *draft = &roll->drafts[choice->drafts[i]];
        if (!holds(office ? draft->offices : draft->roles, draft->role_count, role))
            continue;
        if (found != TNC_NAME_NONE)
            return TNC_NAME_NONE;
        found = choice->drafts[i];
    }
    return found;
}

static uint32_t by_owner(const tnc_name_form *form, const tnc_choice *choice)
{
    for (uint32_t i = 0; i < choice->count; i++)
        if (choice->drafts[i] == form->owner && form->owned >= OWNER_MENTIONS)
            return form->owner;
    return TNC_NAME_NONE;
}

static uint32_t named_last(const tnc_roll *roll, const tnc_choice *choice)
{
    const tnc_draft *drafts = roll->drafts;
    uint32_t best = TNC_NAME_NONE;
    for (uint32_t i = 0; i < choice->count; i++) {
        uint32_t draft = choice->drafts[i];
        if (drafts[draft].last_mention != TNC_NAME_NONE &&
            (best == TNC_NAME_NONE || drafts[draft].last_mention > drafts[best].last_mention))
            best = draft;
    }
    return best;
}

/* The one of whom the text speaks far more often than of all the others. */
static uint32_t by_weight(const tnc_roll *roll, const tnc_choice *choice)
{
    uint32_t best = choice->drafts[0], total = 0;
    for (uint32_t i = 0; i < choice->count; i++) {
        uint32_t named = roll->drafts[choice->drafts[i]].named;
        total += named;
        if (named > roll->drafts[best].named)
            best = choice->drafts[i];
    }
    uint32_t most = roll->drafts[best].named;
    return most >= OUTWEIGHS && most >= OUTWEIGHS * (total - most) ? best : TNC_NAME_NONE;
}

/* The one named last, unless another was named in the same sentence. */
static uint32_t by_recency(const tnc_roll *roll, const tnc_choice *choice)
{
    uint32_t best = named_last(roll, choice);
    for (uint32_t i = 0; i < choice->count; i++) {
        const tnc_draft *draft = &roll->drafts[choice->drafts[i]];
        if (choice->drafts[i] != best && draft->last_mention != TNC_NAME_NONE &&
            draft->last_sentence == roll->drafts[best].last_sentence)
            return by_weight(roll, choice);
    }
    return best;
}

static uint32_t by_first(const tnc_roll *roll, const tnc_choice *choice)
{
    uint32_t best = choice->drafts[0];
    for (uint32_t i = 1; i < choice->count; i++) {
        uint32_t draft = choice->drafts[i];
        if (tnc_roll_form(roll, roll->drafts[draft].form)->first_mention <
            tnc_roll_form(roll, roll->drafts[best].form)->first_mention)
            best = draft;
    }
    return best;
}

/* *forced is 1 when the mention's own titles decided. */
static uint32_t choose(const tnc_roll *roll, const tnc_name_form *form, const tnc_reading *reading, int *forced)
{
    tnc_choice choice = compatible(roll, form, reading->gender);
    *forced = 1;
    if (choice.count <= 1)
        return choice.count ? choice.drafts[0] : TNC_NAME_NONE;
    uint32_t draft = by_role(roll, &choice, reading->role, 0);
    if (draft == TNC_NAME_NONE)
        draft = by_role(roll, &choice, reading->office, 1);
    if (draft != TNC_NAME_NONE)
        return draft;
    *forced = 0;
    draft = by_owner(form, &choice);
    if (draft != TNC_NAME_NONE)
        return draft;
    return named_last(roll, &choice) == TNC_NAME_NONE ? by_first(roll, &choice) : by_recency(roll, &choice);
}

static void own_form(tnc_name_form *form, uint32_t draft, int forced)
{
    if (form->owner == draft)
        form->owned++;
    else if (!forced || form->owned == 0)
        form->owned = 1;
    else
        return; /* "Mrs. Trump" does not make "Trump" hers */
    form->owner = draft;
}

/* A form's own actor: of the mention's gender, or of one that is not known yet. */
static uint32_t own(tnc_roll *roll, uint32_t form_index, uint8_t gender)
{
    tnc_name_form *form = tnc_roll_form(roll, form_index);
    uint32_t *slot = &form->own[gender % 3];
    if (*slot == TNC_NAME_NONE && gender == 0)
        *slot = form->own[1] != TNC_NAME_NONE ? form->own[1] : form->own[2];
    if (*slot == TNC_NAME_NONE && gender != 0 && form->own[0] != TNC_NAME_NONE &&
        genders_agree(roll->drafts[form->own[0]].gender, gender))
        *slot = form->own[0];
    if (*slot == TNC_NAME_NONE)
        *slot = tnc_roll_add(roll, TONECLS_PERSON, form_index);
    return *slot;
}

uint32_t tnc_person_choose(tnc_roll *roll, size_t mention)
{
    const tnc_reading *reading = &roll->readings[mention];
    tnc_name_form *form = tnc_roll_form(roll, reading->form);
    int forced;
    uint32_t draft = choose(roll, form, reading, &forced);
    if (draft != TNC_NAME_NONE && form->choice_count > 1)
        own_form(form, draft, forced);
    if (draft == TNC_NAME_NONE && form->only_titles)
        return TNC_NO_ACTOR;
    if (draft == TNC_NAME_NONE)
        draft = own(roll, reading->form, reading->gender);
    if (draft == TNC_NAME_NONE)
        return TNC_NO_ACTOR;
    tnc_draft_learn(roll, draft, reading);
    return draft;
}
