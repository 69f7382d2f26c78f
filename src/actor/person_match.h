/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Persons: their full names first, the fullest before the others, whatever their order in the text; then the forms of
 * one word, by the place that word has in the full names: a family name ("Lavrov"; "Kim" of "Kim Jong Un"), else a
 * first name ("Boris"), else a middle one.
 */
#ifndef TNC_PERSON_MATCH_H
#define TNC_PERSON_MATCH_H

#include "actor/actor_roll.h"

/* Types all forms, makes the persons that have full names, and fills the choices of every form that can be one of them.
 * Forms of one word that nobody carries have no choice yet (person_choice.h). */
void tnc_people_match(tnc_roll *roll);

/* Gender and roles that the titles of mentions tell, added to persons whose mentions can only be theirs. */
void tnc_people_learn(tnc_roll *roll);

/* The one person with this family name, TNC_NAME_NONE when there are none or several. */
uint32_t tnc_person_by_family_name(const tnc_roll *roll, uint64_t part);
/* 1 when the part is anywhere in the person's full name. */
int tnc_person_bears(const tnc_roll *roll, uint32_t draft, uint64_t part);

void tnc_draft_learn(tnc_roll *roll, uint32_t draft, const tnc_reading *reading);

#endif
