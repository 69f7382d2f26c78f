/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading a mention: which tokens of it are the name, which are titles, what stands around it. A mention of a person
 * that opens with titles ("Russian Foreign Minister Sergei Lavrov") is shortened to the name; "the" is left out of any.
 */
#ifndef TNC_MENTION_READING_H
#define TNC_MENTION_READING_H

#include "actor/actor_roll.h"

/* Fills roll->readings for all of roll->mentions, and roll->forms. Mentions whose tokens are not in the text get no
 * form. */
tonecls_status tnc_readings_make(tnc_roll *roll, tonecls_error *error);

#endif
