/* SPDX-License-Identifier: Apache-2.0 */
/* A mention: a run of tokens that names an actor. What the tagger finds and the resolver groups. */
#ifndef TNC_MENTION_H
#define TNC_MENTION_H

#include "base/memory.h"

typedef enum tnc_entity { TNC_PER = 1, TNC_ORG = 2, TNC_LOC = 3, TNC_NORP = 4 } tnc_entity;

#define TNC_NO_ACTOR UINT32_MAX

typedef struct tnc_mention {
    uint32_t field;       /* TONECLS_FIELD_TEXT or TONECLS_FIELD_TITLE */
    uint32_t first, last; /* tokens of that field's text, half open */
    uint32_t start, end;  /* bytes of that field */
    uint32_t sentence;    /* index among that field's own sentences */
    uint32_t actor;       /* set by the resolver; TNC_NO_ACTOR when it stands for none */
    uint8_t entity;       /* tnc_entity, by the tagger */
    uint8_t pronoun;      /* 1: added by the resolver for a pronoun or a role ("the minister") */
} tnc_mention;

typedef struct tnc_mentions {
    tnc_mention *items; /* title first, then text, each in text order */
    size_t count, capacity;
    int failed; /* sticky: out of memory */
    tnc_memory memory;
} tnc_mentions;

void tnc_mentions_init(tnc_mentions *mentions, const tnc_memory *memory);
void tnc_mentions_free(tnc_mentions *mentions);
void tnc_mentions_clear(tnc_mentions *mentions);
void tnc_mentions_add(tnc_mentions *mentions, const tnc_mention *mention);

#endif
