/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The core of an organisation's name: what is left without the country before it ("Russian Defence Ministry"), without
 * the legal ending ("Apple Inc.") and, for institutions, without the order of words ("Department of Justice", "Justice
 * Department").
 */
#ifndef TNC_ORGANISATION_NAME_H
#define TNC_ORGANISATION_NAME_H

#include "actor/name_form.h"

#define TNC_ACRONYMS_MAX 2 /* keys of one name: with and without the letters of small words */

typedef struct tnc_organisation_name {
    const tnc_name_part *parts;
    uint32_t count;
    int tail;     /* a legal ending was left out */
    uint64_t key; /* of the core */
} tnc_organisation_name;

tnc_organisation_name tnc_organisation_name_of(const tnc_name_forms *forms, const tnc_name_form *form);

/* Chains of first letters, as tnc_name_part.letters of the acronym would be. Returns how many. */
size_t tnc_organisation_acronyms(const tnc_organisation_name *name, uint64_t acronyms[TNC_ACRONYMS_MAX]);

#endif
