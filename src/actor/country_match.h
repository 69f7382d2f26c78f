/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Countries with their people, governments and capitals; other places; groups of people. A capital stands for its
 * country when it acts (place_use.h) and is a place of its own otherwise. A name that is a country's and a state's of a
 * federation ("Georgia") is the country only when some other form of the document speaks of that country.
 */
#ifndef TNC_COUNTRY_MATCH_H
#define TNC_COUNTRY_MATCH_H

#include "actor/actor_roll.h"

/* Fills the choice, and place, of every form that is a country's, a place's or a group's. */
void tnc_countries_match(tnc_roll *roll);

/* The draft for a mention of such a form. */
uint32_t tnc_country_choose(tnc_roll *roll, size_t mention);

#endif
