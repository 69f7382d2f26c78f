/* SPDX-License-Identifier: Apache-2.0 */
/* A walk through the tokens of one field in search of pronouns and descriptions, and where it stands. */
#ifndef TNC_LINK_WALK_H
#define TNC_LINK_WALK_H

#include "actor/actor_roll.h"
#include "actor/link_window.h"

typedef struct tnc_link_walk {
    tnc_roll *roll;
    tnc_text *text;
    uint32_t field;
    uint32_t sentence;    /* counted over the document, title first */
    uint32_t low, high;   /* tokens of the sentence, half open */
    uint32_t mention;     /* next mention that was not passed yet, in roll->mentions */
    uint32_t mention_end; /* of this field */
    uint32_t next;        /* token where that mention starts, UINT32_MAX when there is none */
    int quoted;           /* within quotation marks */
    uint32_t passed;      /* token after the latest mention of any kind */
    uint32_t named;       /* token after the latest mention of a person, 0 before the first */
    tnc_window window;
    tnc_mentions *found; /* what the walk adds */
} tnc_link_walk;

/* Adds a mention of the draft at tokens first..last and lets the window know. pronoun: of tnc_mention. */
void tnc_link_found(tnc_link_walk *walk, uint32_t draft, uint32_t first, uint32_t last, int pronoun);

/* tnc_name_word bits of a token, without its possessive ending. *hash gets the bare word's. */
uint32_t tnc_link_word(tnc_link_walk *walk, uint32_t token, uint64_t *hash);

/* 1 when a mention starts at the token. */
int tnc_link_names(const tnc_link_walk *walk, uint32_t token);

/* The walk over all sentences of a field; walk->mention is where its mentions start. */
void tnc_link_field(tnc_link_walk *walk);

#endif
