/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Whether two names of at least two parts can be one person's: "George W. Bush" and "George Walker Bush" can, "George
 * W. Bush" and "George H. W. Bush" cannot, "George Bush" can be either.
 */
#ifndef TNC_PERSON_NAME_H
#define TNC_PERSON_NAME_H

#include "actor/name_form.h"

/* A name's parts without its suffix ("Jr.", "III"). */
typedef struct tnc_person_name {
    const tnc_name_part *parts;
    uint32_t count;
    uint32_t suffix; /* tnc_name_word bits of the suffix, 0 when it has none */
    uint64_t suffix_hash;
} tnc_person_name;

tnc_person_name tnc_person_name_of(const tnc_name_forms *forms, const tnc_name_form *form);

/* How full a name is: two for each word, one for each initial. */
uint32_t tnc_person_name_weight(const tnc_person_name *name);

/* 1 when the family name stands first: "Kim Jong Un". */
int tnc_person_name_family_first(const tnc_person_name *name);

int tnc_person_names_agree(const tnc_name_words *words, const tnc_person_name *one, const tnc_person_name *other);

#endif
