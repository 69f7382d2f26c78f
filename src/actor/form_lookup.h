/* SPDX-License-Identifier: Apache-2.0 */
/* What the gazetteer knows of a form as a whole. Asked once for each form. */
#ifndef TNC_FORM_LOOKUP_H
#define TNC_FORM_LOOKUP_H

#include "actor/actor_roll.h"

/* Fills country, phrase, organisation and, when the form opens with a country and is an institution's, its qualifier.
 */
void tnc_form_look_up(const tnc_roll *roll, tnc_text *text, const tnc_mention *mention, tnc_name_form *form);

/* 1 when some part is a word like "Ministry" or "Court". */
int tnc_parts_institution(const tnc_name_parts *parts);

/* 1 when the mention is within brackets behind the mention before it: "World Health Organization (WHO)". */
int tnc_mention_bracketed(const tnc_text *text, const tnc_mention *before, const tnc_mention *mention);

#endif
