/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Pronouns of one person: he, him, his, she, her. A pronoun is given to somebody only when this sentence, or else the
 * one before (for "he" and "she" the one before that, when it names nobody), names one person alone whom it can mean;
 * wrong links cost more than missing ones. Never linked:
 *   - within quotation marks, and never to somebody named only there;
 *   - "him" or "her" (as an object) to a person of the same clause: "Kim met him";
 *   - to somebody behind a preposition ("after talks with Putin, he ...") while the sentence before offers another.
 */
#ifndef TNC_PRONOUN_LINK_H
#define TNC_PRONOUN_LINK_H

#include "actor/link_walk.h"

/* The token is a pronoun with these tnc_name_word bits. */
void tnc_pronoun_link(tnc_link_walk *walk, uint32_t token, uint32_t bits);

#endif
