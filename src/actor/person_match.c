/* SPDX-License-Identifier: Apache-2.0 */
/* Values of roll->people are person << 2 | where the part stands in the name. */
#include "actor/person_match.h"

#include "actor/form_type.h"
#include "actor/person_name.h"

enum part_place { FAMILY = 0, GIVEN = 1, MIDDLE = 2, PLACE_BITS = 2, PLACE_MASK = 3 };

#define WEIGHT_MAX (2 * TNC_NAME_PARTS_MAX + 1)

static void index_part(tnc_roll *roll, uint64_t part, uint32_t draft, enum part_place place)
{
    if (!tnc_name_index_add(&roll->people, part, draft << PLACE_BITS | (uint32_t)place))
        roll->failed = 1;
}

static void index_name(tnc_roll *roll, const tnc_person_name *name, uint32_t draft)
{
    int family_first = tnc_person_name_family_first(name);
    for (uint32_t i = 0; i < name->count; i++) {
        enum part_place place = i + 1 == name->count ? FAMILY : i == 0 ? GIVEN : MIDDLE;
        if (family_first)
            place = i == 0 ? FAMILY : GIVEN;
        if (!name->parts[i].initial || place == FAMILY)
            index_part(roll, name->parts[i].hash, draft, place);
    }
}

/* The gender of a first name; a family name that stands first tells none ("Kim"). */
static uint8_t gender_of(const tnc_roll *roll, const tnc_person_name *name)
{
    if (tnc_person_name_family_first(name))
        return 0;
    uint32_t gender = tnc_gazetteer_gender(&roll->gazetteer, name->parts[0].bare);
    if (!gender)
        gender = tnc_gazetteer_gender(&roll->gazetteer, name->parts[0].hash);
    if (gender == TNC_GENDER_MALE || gender == TNC_GENDER_FEMALE)
        return (uint8_t)gender;
    if (name->parts[0].word & TNC_WORD_MALE)
        return TNC_GENDER_MALE;
    return name->parts[0].word & TNC_WORD_FEMALE ? TNC_GENDER_FEMALE : 0;
}

static uint32_t add_person(tnc_roll *roll, uint32_t form_index, const tnc_person_name *name)
{
    uint32_t draft = tnc_roll_add(roll, TONECLS_PERSON, form_index);
    if (draft == TNC_NAME_NONE)
        return draft;
    if (name->count) {
        roll->drafts[draft].gender = gender_of(roll, name);
        index_name(roll, name, draft);
    }
    return draft;
}

static void match_full(tnc_roll *roll, uint32_t form_index)
{
    tnc_name_form *form = tnc_roll_form(roll, form_index);
    tnc_person_name name = tnc_person_name_of(&roll->forms, form);
    const tnc_name_entry *entry =
        name.count ? tnc_name_index_first(&roll->people, name.parts[name.count - 1].hash) : NULL;
    for (; entry; entry = tnc_name_index_next(&roll->people, entry)) {
        uint32_t draft = entry->value >> PLACE_BITS;
        tnc_person_name known = tnc_person_name_of(&roll->forms, tnc_roll_form(roll, roll->drafts[draft].form));
        if (tnc_person_names_agree(&roll->words, &known, &name))
            tnc_form_choose(form, draft);
    }
    if (form->choice_count == 0)
        tnc_form_choose(form, add_person(roll, form_index, &name));
    else if (form->choice_count == 1 && !name.parts[0].initial)
        index_part(roll, name.parts[0].hash, form->choices[0],
                   tnc_person_name_family_first(&name) ? FAMILY : GIVEN); /* "Bill" of William */
}

uint32_t tnc_person_by_family_name(const tnc_roll *roll, uint64_t part)
{
    uint32_t found = TNC_NAME_NONE;
    const tnc_name_entry *entry = tnc_name_index_first(&roll->people, part);
    for (; entry; entry = tnc_name_index_next(&roll->people, entry)) {
        if ((entry->value & PLACE_MASK) != FAMILY)
            continue;
        if (found != TNC_NAME_NONE)
            return TNC_NAME_NONE;
        found = entry->value >> PLACE_BITS;
    }
    return found;
}

int tnc_person_bears(const tnc_roll *roll, uint32_t draft, uint64_t part)
{
    const tnc_name_entry *entry = tnc_name_index_first(&roll->people, part);
    for (; entry; entry = tnc_name_index_next(&roll->people, entry))
        if (entry->value >> PLACE_BITS == draft)
            return 1;
    return 0;
}

static int has_suffix(const tnc_roll *roll, uint32_t draft, uint64_t suffix)
{
    tnc_person_name name = tnc_person_name_of(&roll->forms, tnc_roll_form(roll, roll->drafts[draft].form));
    return name.suffix_hash == suffix;
}

/* Choices that share the form's suffix, or its want of one, go before all others. */
static void prefer_suffix(const tnc_roll *roll, tnc_name_form *form, uint64_t suffix)
{
    uint32_t kept = 0, choices[TNC_FORM_CHOICES];
    for (uint32_t i = 0; i < form->choice_count; i++)
        if (has_suffix(roll, form->choices[i], suffix))
            choices[kept++] = form->choices[i];
    for (uint32_t i = 0; kept && i < kept; i++)
        form->choices[i] = choices[i];
    if (kept)
        form->choice_count = kept;
}

/* Returns 1 when the form is somebody's family name. */
static int match_bare(tnc_roll *roll, tnc_name_form *form)
{
    tnc_person_name name = tnc_person_name_of(&roll->forms, form);
    uint32_t place = FAMILY;
    for (; place <= MIDDLE && form->choice_count == 0; place++) {
        const tnc_name_entry *entry = tnc_name_index_first(&roll->people, name.parts[0].hash);
        for (; entry; entry = tnc_name_index_next(&roll->people, entry))
            if ((entry->value & PLACE_MASK) == place)
                tnc_form_choose(form, entry->value >> PLACE_BITS);
    }
    prefer_suffix(roll, form, name.suffix_hash);
    return form->choice_count > 0 && place == FAMILY + 1;
}

static int is_full(const tnc_roll *roll, const tnc_name_form *form)
{
    tnc_person_name name = tnc_person_name_of(&roll->forms, form);
    return name.count != 1;
}

/* Full names by falling weight: a chain through the forms for each weight keeps it linear and in text order. */
static void match_full_names(tnc_roll *roll)
{
    uint32_t first[WEIGHT_MAX + 1], last[WEIGHT_MAX + 1];
    for (size_t w = 0; w <= WEIGHT_MAX; w++)
        first[w] = TNC_NAME_NONE;
    for (uint32_t i = 0; i < roll->forms.count; i++) {
        tnc_name_form *form = tnc_roll_form(roll, i);
        if (form->type != TONECLS_PERSON || !is_full(roll, form))
            continue;
        tnc_person_name name = tnc_person_name_of(&roll->forms, form);
        uint32_t weight = tnc_person_name_weight(&name);
        form->place = TNC_NAME_NONE;
        if (first[weight] == TNC_NAME_NONE)
            first[weight] = i;
        else
            tnc_roll_form(roll, last[weight])->place = i;
        last[weight] = i;
    }
    for (size_t w = WEIGHT_MAX + 1; w-- > 0;) {
        for (uint32_t i = first[w], next; i != TNC_NAME_NONE; i = next) {
            next = tnc_roll_form(roll, i)->place;
            tnc_roll_form(roll, i)->place = TNC_NAME_NONE;
            match_full(roll, i);
        }
    }
}

void tnc_people_match(tnc_roll *roll)
{
    for (uint32_t i = 0; i < roll->forms.count; i++) {
        tnc_name_form *form = tnc_roll_form(roll, i);
        form->type = (uint8_t)tnc_form_type(form, 0);
    }
    match_full_names(roll);
    for (uint32_t i = 0; i < roll->forms.count; i++) {
        tnc_name_form *form = tnc_roll_form(roll, i);
        if (is_full(roll, form))
            continue;
        int known = match_bare(roll, form);
        form->type = (uint8_t)tnc_form_type(form, known);
        if (form->type != TONECLS_PERSON)
            form->choice_count = 0;
    }
}

static void add_role(tnc_roll *roll, uint32_t index, uint64_t role, uint64_t office)
{
    tnc_draft *draft = &roll->drafts[index];
    for (uint32_t i = 0; i < draft->role_count; i++)
        if (draft->roles[i] == role)
            return;
    if (role == 0 || draft->role_count == TNC_ROLES_MAX)
        return;
    draft->offices[draft->role_count] = office;
    draft->roles[draft->role_count++] = role;
    if (!tnc_name_index_add(&roll->roles, role, index))
        roll->failed = 1;
}

void tnc_draft_learn(tnc_roll *roll, uint32_t draft, const tnc_reading *reading)
{
    if (reading->gender == TNC_GENDER_MALE || reading->gender == TNC_GENDER_FEMALE)
        roll->drafts[draft].gender = reading->gender;
    add_role(roll, draft, reading->role, reading->office);
    add_role(roll, draft, reading->behind, 0);
}

void tnc_people_learn(tnc_roll *roll)
{
    for (size_t i = 0; i < roll->mentions->count; i++) {
        const tnc_reading *reading = &roll->readings[i];
        if (reading->form == TNC_NAME_NONE)
            continue;
        const tnc_name_form *form = tnc_roll_form(roll, reading->form);
        if (form->type == TONECLS_PERSON && form->choice_count == 1 && is_full(roll, form))
            tnc_draft_learn(roll, form->choices[0], reading);
    }
}
