/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Family names that the tagger passed over: "Sessions testified" in a text that names Jeff Sessions elsewhere. A word
 * with a capital is such a name when one person alone of the document bears it, no other capitalised word stands beside
 * it that would make another name of it, and, at the head of a sentence, when it is no everyday word.
 */
#ifndef TNC_MISSED_NAME_H
#define TNC_MISSED_NAME_H

#include "actor/link_walk.h"

/* The token has a capital and is in no mention. Returns the token where the walk goes on; the token itself when it is
 * no such name. */
uint32_t tnc_missed_name(tnc_link_walk *walk, uint32_t token);

#endif
