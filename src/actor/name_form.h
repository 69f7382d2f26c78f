/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The distinct forms in which a document writes its names. A form is resolved once, however often it is mentioned: only
 * what a form alone cannot tell (which of two Bushes) is decided mention by mention.
 */
#ifndef TNC_NAME_FORM_H
#define TNC_NAME_FORM_H

#include "actor/gazetteer.h"
#include "actor/mention.h"
#include "actor/name_part.h"
#include "actor/name_table.h"

#define TNC_FORM_CHOICES 8 /* actors that one form can stand for, at most */

typedef struct tnc_name_form {
    uint64_t key;
    uint32_t part_start, part_count; /* in tnc_name_forms.parts; none when it has too many */
    uint32_t counts[TNC_NORP + 1];   /* mentions by what the tagger took them for */
    uint32_t titled;                 /* mentions with a title before them */
    uint32_t field, start, end;      /* bytes of the spelling that is shown */
    uint32_t regnal_start;           /* byte where "Pope" starts before a name of one word; else TNC_NAME_NONE */
    uint32_t first_mention;
    tnc_country country;      /* of the whole form; kinds 0 when it stands for none */
    uint32_t phrase;          /* tnc_phrase_bits of the whole form */
    uint32_t last_phrase;     /* tnc_phrase_bits of its last word, when it has several */
    uint32_t organisation;    /* gazetteer's organisation id + 1 */
    uint32_t qualifier;       /* country id + 1: "Russian" in "Russian Defence Ministry", in the form or before it */
    uint32_t qualifier_parts; /* leading parts that are the qualifier */
    uint32_t twin;            /* form that a bracket says is the same: "World Health Organization (WHO)" */
    uint32_t choices[TNC_FORM_CHOICES]; /* actors it may stand for; empty until resolved */
    uint32_t choice_count;
    uint32_t owner, owned; /* the choice that mentions of it went to, and how many did */
    uint32_t own[3];       /* actors it makes by itself: gender unknown, male, female */
    uint32_t used;         /* the draft of its latest mention */
    uint32_t place;        /* the actor that it is when it is only a place */
    uint8_t type;          /* TONECLS_PERSON ..., settled */
    uint8_t shouted;       /* the spelling shown is all capitals */
    uint8_t only_titles;   /* "President" */
} tnc_name_form;

typedef struct tnc_name_forms {
    tnc_name_form *items;
    size_t count, capacity;
    tnc_name_part *parts;
    size_t part_count, part_capacity;
    tnc_name_table table; /* key -> form */
    tnc_memory memory;
} tnc_name_forms;

void tnc_name_forms_init(tnc_name_forms *forms, const tnc_memory *memory);
void tnc_name_forms_free(tnc_name_forms *forms);
void tnc_name_forms_clear(tnc_name_forms *forms);

/* Index of the form with these parts and key (parts->key, or joined with a qualifier); *fresh is 1 when it is new. Its
 * other fields are then 0 or TNC_NAME_NONE. TNC_NAME_NONE when out of memory. */
uint32_t tnc_name_forms_intern(tnc_name_forms *forms, uint64_t key, const tnc_name_parts *parts, int *fresh);

static inline const tnc_name_part *tnc_form_parts(const tnc_name_forms *forms, const tnc_name_form *form)
{
    return forms->parts + form->part_start;
}

#endif
