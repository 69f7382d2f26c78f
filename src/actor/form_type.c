/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/form_type.h"

/* What the tagger took most mentions for; a tie goes to what the gazetteer knows, then to the first in the order. */
static int majority(const tnc_name_form *form)
{
    static const uint32_t known[] = { 0, TNC_PHRASE_PER | TNC_PHRASE_FIRST | TNC_PHRASE_SURNAME, TNC_PHRASE_ORG,
                                      TNC_PHRASE_LOC, TNC_PHRASE_NORP };
    int best = TNC_PER;
    uint64_t most = 0;
    for (int entity = TNC_PER; entity <= TNC_NORP; entity++) {
        uint64_t score = 2 * (uint64_t)form->counts[entity];
        score += form->counts[entity] && form->phrase & known[entity];
        if (score > most) {
            most = score;
            best = entity;
        }
    }
    return best;
}

/* "Jordan" is a man when a man of that name is known, when he has a title, or when it is a name for men as well. */
static int country_is_person(const tnc_name_form *form, int surname)
{
    if (form->part_count != 1)
        return 0;
    return surname || form->titled || (form->phrase & (TNC_PHRASE_FIRST | TNC_PHRASE_SURNAME)) != 0;
}

/* "Clinton Foundation" is no person, whatever the tagger says; "John Church" may be one. */
static int is_body(const tnc_name_form *form)
{
    return form->last_phrase & TNC_PHRASE_KIND && !(form->last_phrase & (TNC_PHRASE_SURNAME | TNC_PHRASE_FIRST));
}

/* Known as a family name and as nothing else. */
static int is_only_surname(const tnc_name_form *form)
{
    const uint32_t others = TNC_PHRASE_ORG | TNC_PHRASE_LOC | TNC_PHRASE_NORP | TNC_PHRASE_KIND | TNC_PHRASE_PLACE;
    return form->part_count == 1 && form->phrase & TNC_PHRASE_SURNAME && !(form->phrase & others);
}

static int is_known_place(const tnc_name_form *form)
{
    return (form->phrase & (TNC_PHRASE_CITY | TNC_PHRASE_STATE | TNC_PHRASE_LOC)) != 0;
}

int tnc_form_type(const tnc_name_form *form, int surname)
{
    int entity = majority(form);
    if (form->country.kinds)
        return entity == TNC_PER && country_is_person(form, surname) ? TONECLS_PERSON : TONECLS_COUNTRY;
    if (form->organisation && !(entity == TNC_PER && (surname || form->phrase & TNC_PHRASE_PER)))
        return TONECLS_ORGANISATION;
    if (entity == TNC_PER && is_body(form))
        return TONECLS_ORGANISATION;
    if (entity == TNC_PER || is_only_surname(form) || (surname && !(entity == TNC_LOC && is_known_place(form))))
        return TONECLS_PERSON;
    if (entity == TNC_LOC && form->phrase & TNC_PHRASE_NORP && !is_known_place(form))
        return TONECLS_GROUP;
    if (entity == TNC_LOC)
        return TONECLS_COUNTRY;
    if (entity == TNC_NORP || (form->phrase & TNC_PHRASE_NORP && !(form->phrase & TNC_PHRASE_ORG)))
        return TONECLS_GROUP;
    return TONECLS_ORGANISATION;
}
