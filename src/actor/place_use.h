/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Whether a city is only where something happens ("in Moscow", "flew to Washington", "KYIV (Reuters)") or does
 * something itself ("Moscow warned", "aid to Kyiv"). Only in the second use does a capital stand for its government.
 *
 * A city is a place
 *   - after "in", "at", "near", "downtown" and the like, unless it owns what follows ("in Moscow's view");
 *   - after "to" or "from" when a word of motion stands one or two words before: "returned home to";
 *   - after "of" when a part of a city or a direction does: "streets of", "north of"; and directly after such a word;
 *   - before "airport", "region", "residents" and the like;
 *   - at the head of a dateline: opening a paragraph, before a bracket or a dash, or all capitals before a comma;
 *   - joined by "and" or "or" to another that is a place.
 */
#ifndef TNC_PLACE_USE_H
#define TNC_PLACE_USE_H

#include "actor/mention.h"
#include "actor/name_words.h"
#include "text/text.h"

/* before: the mention before this one and whether it is a place, or NULL. */
int tnc_place_use(const tnc_text *text, const tnc_name_words *words, const tnc_mention *mention,
                  const tnc_mention *before, int before_is_place);

#endif
