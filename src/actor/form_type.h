/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a form names: a person, a country or another place, an organisation, a group. The tagger says so for each
 * mention and may contradict itself; the majority holds, then the gazetteer, then the people already known in the
 * document.
 */
#ifndef TNC_FORM_TYPE_H
#define TNC_FORM_TYPE_H

#include "actor/actor_roll.h"

/* surname: a person of the document is known by this form of one word. Returns TONECLS_PERSON ... */
int tnc_form_type(const tnc_name_form *form, int surname);

#endif
