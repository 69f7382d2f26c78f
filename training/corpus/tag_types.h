/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the types of tag corpora mean here.
 *
 *   PER   per, person, politician
 *   ORG   org, organisation, organization, politicalparty, corporation, company, group
 *   LOC   geo, loc, location, country, GPE in capitals (OntoNotes: countries, cities, states)
 *   NORP  norp, gpe in small letters (Groningen Meaning Bank: Iraqi, Palestinians)
 * Any other type is no actor. Titles before a name are no part of it in the Groningen Meaning Bank's "per" ("President
 * Bush" is Bush), and a "per" that is nothing but a title is none.
 */
#ifndef TNC_TAG_TYPES_H
#define TNC_TAG_TYPES_H

#include <stddef.h>
#include <stdint.h>

/* tnc_entity, or 0 for a type that is no actor. */
uint32_t tnc_tag_type_entity(const char *type, size_t size);
/* 1 when mentions of this type may hold titles. */
int tnc_tag_type_has_titles(const char *type, size_t size);
/* 1 for a word that is a title or part of one, in whatever case. */
int tnc_tag_is_title(const char *word, size_t size);

#endif
