/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/country_match.h"

#include "actor/group_name.h"

static int is_only_capital(const tnc_name_form *form)
{
    return form->country.kinds == TNC_COUNTRY_CAPITAL;
}

static int is_state_too(const tnc_name_form *form)
{
    return form->country.kinds & TNC_COUNTRY_NAME && form->phrase & TNC_PHRASE_STATE;
}

static void choose_country(tnc_roll *roll, uint32_t form_index)
{
    tnc_name_form *form = tnc_roll_form(roll, form_index);
    uint32_t draft = tnc_roll_keyed(roll, TNC_KEY_COUNTRY, form->country.id, TONECLS_COUNTRY, form_index);
    if (draft == TNC_NAME_NONE)
        return;
    roll->drafts[draft].country = form->country.id + 1;
    tnc_form_choose(tnc_roll_form(roll, form_index), draft);
}

static void choose_place(tnc_roll *roll, uint32_t form_index)
{
    uint64_t key = tnc_roll_form(roll, form_index)->key;
    uint32_t draft = tnc_roll_keyed(roll, TNC_KEY_PLACE, key, TONECLS_COUNTRY, form_index);
    tnc_roll_form(roll, form_index)->place = draft;
    if (!is_only_capital(tnc_roll_form(roll, form_index)))
        tnc_form_choose(tnc_roll_form(roll, form_index), draft);
}

static void choose_group(tnc_roll *roll, uint32_t form_index)
{
    const tnc_name_form *form = tnc_roll_form(roll, form_index);
    const char *bytes = roll->texts[form->field == TONECLS_FIELD_TITLE]->bytes;
    uint64_t key = tnc_group_key(bytes + form->start, form->end - form->start);
    uint32_t draft = tnc_roll_keyed(roll, TNC_KEY_GROUP, key, TONECLS_GROUP, form_index);
    tnc_form_choose(tnc_roll_form(roll, form_index), draft);
}

static int speaks_of(const tnc_roll *roll, uint32_t country)
{
    return tnc_name_table_find(&roll->keyed, tnc_hash_join(TNC_KEY_COUNTRY, country)) != TNC_NAME_NONE;
}

static void choose(tnc_roll *roll, uint32_t form_index, int states)
{
    const tnc_name_form *form = tnc_roll_form(roll, form_index);
    if (form->type == TONECLS_GROUP && !states) {
        choose_group(roll, form_index);
        return;
    }
    if (form->type != TONECLS_COUNTRY || is_state_too(form) != states)
        return;
    if (form->country.kinds && (!states || speaks_of(roll, form->country.id)))
        choose_country(roll, form_index);
    else
        choose_place(roll, form_index);
}

void tnc_countries_match(tnc_roll *roll)
{
    for (int states = 0; states <= 1; states++)
        for (uint32_t i = 0; i < roll->forms.count; i++)
            choose(roll, i, states);
}

uint32_t tnc_country_choose(tnc_roll *roll, size_t mention)
{
    const tnc_reading *reading = &roll->readings[mention];
    const tnc_name_form *form = tnc_roll_form(roll, reading->form);
    if (reading->place && is_only_capital(form)) {
        if (form->place == TNC_NAME_NONE)
            choose_place(roll, reading->form);
        return tnc_roll_form(roll, reading->form)->place;
    }
    return form->choice_count ? form->choices[0] : TNC_NAME_NONE;
}
