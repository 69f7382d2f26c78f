/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Titles and roles around a name: "Russian Foreign Minister" before it, ", the Russian foreign minister," after it.
 * They tell a gender, tell two of one surname apart, and are what "the minister" later means.
 */
#ifndef TNC_TITLE_CHAIN_H
#define TNC_TITLE_CHAIN_H

#include "actor/name_words.h"
#include "text/text.h"

typedef struct tnc_titles {
    uint64_t role;   /* key of the role before the name (tnc_role_key), 0 when there is none */
    uint64_t office; /* the role without "former", "vice" and the like */
    uint64_t behind; /* the one behind the name */
    uint32_t first;  /* token where the titles before the name start; the name's own first when there are none */
    uint8_t gender;  /* tnc_gender_bits told by titles, 0 when they tell none */
} tnc_titles;

/* Titles before and behind the name at tokens first..last, all within its sentence. */
tnc_titles tnc_titles_around(const tnc_text *text, const tnc_name_words *words, uint32_t first, uint32_t last);

/* Adds a title word at the front of a chain that is read from its end to its start: the noun nearest to the name is the
 * role, but for "attorney general"; "former", "vice" and the like make it another role. */
void tnc_titles_prepend(tnc_titles *titles, const tnc_name_words *words, uint64_t word, uint32_t bits);

/* What stands for a role: abbreviations and full words have one key ("Sen." and "senator"). */
uint64_t tnc_role_key(const tnc_name_words *words, uint64_t word);

/* 1 when the token is this one ASCII sign. */
int tnc_token_is(const tnc_text *text, uint32_t token, char sign);

#endif
