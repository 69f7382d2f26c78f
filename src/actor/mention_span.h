/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which tokens of a mention are the name. A person's titles are left out ("Russian Foreign Minister Sergei Lavrov"), so
 * are "the" before any other name and "-supplied" behind it; "American" behind "Central" takes that in, because it is
 * another people: the mention may then overlap the one before, which is to be dropped.
 */
#ifndef TNC_MENTION_SPAN_H
#define TNC_MENTION_SPAN_H

#include "actor/actor_roll.h"

typedef struct tnc_mention_span {
    const tnc_roll *roll;
    tnc_text *text;
    const tnc_mention *before; /* the mention before this one, or NULL */
    tnc_mention *mention;      /* its ends are changed */
    tnc_name_parts *parts;     /* filled with the parts that are left */
    uint8_t entity;            /* the mention's, put right when its titles show that it is a person's */
    tonecls_error *error;
} tnc_mention_span;

/* *only_titles is 1 when nothing but titles is there; they are then the parts. */
tonecls_status tnc_mention_span_strip(tnc_mention_span *span, int *only_titles);

#endif
