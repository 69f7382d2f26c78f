/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Organisations: names that the gazetteer knows; full names by their core (organisation_name.h), a country before it
 * keeping two ministries apart; then names of one word, which may be an acronym of a full name ("WHO"), its first word
 * ("Goldman") or its last ("the Times").
 */
#ifndef TNC_ORGANISATION_MATCH_H
#define TNC_ORGANISATION_MATCH_H

#include "actor/actor_roll.h"

/* Fills the choices of every form that is an organisation's. */
void tnc_organisations_match(tnc_roll *roll);

/* The draft for a mention of such a form: of several the one that the form was used for twice, else the one named last,
 * before all the first. */
uint32_t tnc_organisation_choose(tnc_roll *roll, size_t mention);

#endif
