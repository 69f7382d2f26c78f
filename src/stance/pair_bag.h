/* SPDX-License-Identifier: Apache-2.0 */
/* What the templates of pairs and targets share: words as they are masked, keys, and the places of the text they come from. */
#ifndef TNC_PAIR_BAG_H
#define TNC_PAIR_BAG_H

#include "base/hash.h"
#include "stance/pair_features.h"

typedef struct tnc_pair_view {
    const tnc_reading *reading;
    uint32_t source, target; /* words; TNC_NO_WORD when not looked at */
    tnc_bag *bag;
} tnc_pair_view;

/* Hash of a word with source and target masked; beyond the ends of the sentence one of its own. */
static inline uint64_t tnc_pair_word(const tnc_pair_view *view, int64_t word)
{
    const tnc_scene *scene = &view->reading->scene;
    if (word < 0 || word >= (int64_t)scene->count)
        return TNC_SCENE_EDGE;
    if (word == view->source)
        return TNC_SCENE_SOURCE;
    return word == view->target ? TNC_SCENE_TARGET : scene->words[word].hash;
}

/* A feature that stands at words first .. last. */
static inline void tnc_pair_add(const tnc_pair_view *view, uint64_t template, uint64_t value, int64_t first, int64_t last)
{
    const tnc_scene *scene = &view->reading->scene;
    int64_t end = (int64_t)scene->count - 1;
    first = first < 0 ? 0 : first > end ? end : first;
    last = last < first ? first : last > end ? end : last;
    tnc_bag_add(view->bag, tnc_hash_join(template, value), scene->words[first].start, scene->words[last].end);
}

/* The words first .. end-1 for a block of word weights; names and marks have none. */
static inline void tnc_pair_weigh(const tnc_pair_view *view, int64_t first, int64_t end)
{
    const tnc_scene *scene = &view->reading->scene;
    for (int64_t i = first < 0 ? 0 : first; i < end && i < (int64_t)scene->count; i++)
        if (scene->words[i].flags & TNC_SCENE_WORD)
            tnc_bag_add(view->bag, scene->words[i].hash, scene->words[i].start, scene->words[i].end);
}

/* Numbers of templates. Part of the models: new ones are added at the end, none is renumbered. The masked letter S or T
 * is in the number of templates of one actor: + TNC_PAIR_SIDES when it is the target. */
enum {
    TNC_PAIR_SIDES = 32,
    TNC_PAIR_DIRECTIONS = 64, /* + this when the target stands before the source */

    TNC_T_SENTENCE_WORD = 1024,

    TNC_T_LEFT = 2048,
    TNC_T_RIGHT,
    TNC_T_AROUND,
    TNC_T_SUBJECT,
    TNC_T_SUBJECT_STANDING,
    TNC_T_ARGUMENT,
    TNC_T_ARGUMENT_PREPOSITION,
    TNC_T_HEAD,
    TNC_T_NOUN,
    TNC_T_NOUN_VERB,
    TNC_T_ROLE,
    TNC_T_QUOTE,

    TNC_T_BETWEEN = 4096,
    TNC_T_BETWEEN_TWO,
    TNC_T_WHOLE,
    TNC_T_BEFORE,
    TNC_T_AFTER,
    TNC_T_DISTANCE,
    TNC_T_NAMES,
    TNC_T_COMMAS,
    TNC_T_VERBS,
    TNC_T_QUOTES,
    TNC_T_SAYS,
    TNC_T_ORDER,
    TNC_T_STEM,

    TNC_T_ACT = 8192,
    TNC_T_ACT_PREPOSITION,
    TNC_T_ACT_STANDING,
    TNC_T_ACT_NOUN,
    TNC_T_ACT_NOUN_ONLY,
    TNC_T_ACT_NOUN_FULL,
    TNC_T_TOGETHER,
    TNC_T_CHAIN,
    TNC_T_CHAIN_FORM,
    TNC_T_CLAUSE,
    TNC_T_CLAUSE_PARENT,
    TNC_T_CLAUSE_VERB,
    TNC_T_POSSESSED,
    TNC_T_POSSESSED_FORM,
    TNC_T_ONE_PHRASE,
    TNC_T_ONE_ROW,
    TNC_T_ROLES
};

/* Blocks of one actor alone: everything but word weights. side 0: source, 1: target. */
void tnc_pair_side_features(const tnc_pair_view *view, uint32_t word, uint32_t side);
/* What both play together. */
void tnc_pair_role_features(const tnc_pair_view *view);
/* A number for the main role of an actor, for templates. */
uint64_t tnc_pair_role_form(const tnc_pair_view *view, uint32_t word);

/* Roles of the actor at a word. */
static inline const tnc_role *tnc_pair_roles(const tnc_pair_view *view, uint32_t word, size_t *count)
{
    const tnc_reading *reading = view->reading;
    uint32_t span = reading->scene.words[word].span;
    *count = 0;
    if (span == TNC_NO_WORD)
        return reading->roles;
    *count = reading->role_start[span + 1] - reading->role_start[span];
    return reading->roles + reading->role_start[span];
}

/* Stem of a verb, told apart by negation. */
static inline uint64_t tnc_pair_verb(const tnc_pair_view *view, uint32_t verb)
{
    const tnc_verb *v = &view->reading->phrases.verbs[verb];
    return view->reading->scene.words[v->word].stem ^ (v->negated ? UINT64_C(0x5bd1e995) : 0);
}

#endif
