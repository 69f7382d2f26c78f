/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts with their mentions marked, resolved with a small gazetteer made for tests.
 *
 * Marks: "[P Sergei Lavrov|L]" is a mention the tagger found, of entity P, O, L or N, and of the actor that the test
 * calls L; "[* he|L]" is a pronoun or description that the resolver should find by itself. "|-" is nobody. Pronouns
 * that are not marked should be linked to nobody.
 */
#ifndef HELPER_CAST_H
#define HELPER_CAST_H

#include "actor/actor_roll.h"
#include "actor/resolve.h"

enum { CAST_LABEL = 32 };

typedef struct cast_mark {
    uint32_t field, start, end; /* bytes of the text without marks */
    char entity;
    char label[CAST_LABEL];
} cast_mark;

typedef struct cast {
    tonecls_allocator memory;
    void *file; /* of the model */
    tonecls_model *model;
    char *bytes[2]; /* texts without marks, by field */
    tnc_text texts[2];
    cast_mark *marks;
    size_t mark_count, mark_capacity;
    tnc_mentions mentions;
    tnc_resolver *resolver;
    const tnc_actors *actors;
} cast;

/* Fails the test when something cannot be made. */
cast *cast_new(void);
void cast_free(cast *it);

/* The small model alone: its file, to be freed with free() after the model is closed. */
tonecls_model *cast_model(void **file);

/* Reads the marks, makes the mentions of P, O, L and N and resolves. title may be NULL. */
void cast_resolve(cast *it, const char *title, const char *text);
/* The first half only: texts and mentions. */
void cast_mentions(cast *it, const char *title, const char *text);

/* A roll over the mentions at hand, for the steps of the resolver by themselves. Free it with tnc_roll_free. */
void cast_roll(cast *it, tnc_roll *roll);

/* Actor of a mark, counted from 0; TNC_NO_ACTOR when there is none or the resolver has no mention there. */
uint32_t cast_actor_of(const cast *it, size_t mark);
/* Actor of the first mark with a label; fails the test when there is none. */
const tnc_actor *cast_actor(const cast *it, const char *label);

/* Pairs of mentions of one actor: right ones, wrong ones, missing ones are added to the counts. A mention that the
 * resolver added where none is marked counts as wrong with everyone. */
typedef struct cast_score {
    size_t right, wrong, missing;
} cast_score;
void cast_count(const cast *it, cast_score *score);

/* A text with marks and its title, or NULL. */
typedef struct cast_story {
    const char *title, *text;
} cast_story;

/* The same with the mentions that a tagger with the model finds, and the model's own gazetteer; the marks only tell
 * what is right. */
void cast_tag(cast *it, const tonecls_model *model, const cast_story *story);

/* Resolves all stories, prints those with faults and asserts both shares of right pairs. */
void cast_check(const cast_story *stories, size_t count, double precision, double recall);
void cast_check_tagged(const tonecls_model *model, const cast_story *stories, size_t count, double precision,
                       double recall);

#endif
