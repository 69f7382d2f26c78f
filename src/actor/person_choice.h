/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which person one mention names, when its form leaves a choice. In this order:
 *   1. who contradicts the titles of the mention is out: "Mrs. Clinton" is not Bill Clinton;
 *   2. who has the mention's role is taken when nobody else has it: "Gov. Bush";
 *   3. who has been called by this form twice keeps it: papers name a second of one family in full;
 *   4. who was named last is taken, unless another was named in that very sentence: then the one who is named
 *      three times as often as all others so far;
 *   5. before any of them was named (a headline), who is named first in the text is taken.
 * What stays open is an actor of its own, one for each form and gender: "Bush" beside two Bushes.
 */
#ifndef TNC_PERSON_CHOICE_H
#define TNC_PERSON_CHOICE_H

#include "actor/actor_roll.h"

/* The draft for a mention whose form is a person's; TNC_NO_ACTOR for mere titles or when out of memory. Call in text
 * order; drafts' last_mention and last_sentence must be kept by the caller. */
uint32_t tnc_person_choose(tnc_roll *roll, size_t mention);

#endif
