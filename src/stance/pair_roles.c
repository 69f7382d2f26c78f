/* SPDX-License-Identifier: Apache-2.0 */
/* Features of what source and target do with each other: one verb or noun that both hang on, or a verb of the source
 * above a verb of the target ("accused X of backing Y", "said X attacked Y"). */
#include "stance/pair_bag.h"

#define ROLES_MAX 12
#define DEPTH_MAX 3 /* verbs from the target's up to the source's */

static uint64_t preposition_of(const tnc_pair_view *view, const tnc_role *role)
{
    return role->preposition == TNC_NO_WORD ? 0 : view->reading->scene.words[role->preposition].hash;
}

static uint32_t verb_word(const tnc_pair_view *view, uint32_t verb)
{
    return view->reading->phrases.verbs[verb].word;
}

/* Source is subject, target object or hangs by a preposition, of one verb. */
static void act(const tnc_pair_view *view, const tnc_role *source, const tnc_role *target)
{
    uint64_t verb = tnc_pair_verb(view, source->verb), preposition = preposition_of(view, target);
    uint32_t at = verb_word(view, source->verb);
    tnc_pair_add(view, TNC_T_ACT, verb, at, at);
    tnc_pair_add(view, TNC_T_ACT_PREPOSITION, tnc_hash_join(verb, preposition), at, at);
    tnc_pair_add(view, TNC_T_ACT_STANDING,
                 tnc_hash_join(preposition, source->standing * 64u + source->relation * 8u + target->standing), at, at);
}

/* "launched an attack on T": the target hangs on a noun that is an argument of the source's verb. */
static void act_by_noun(const tnc_pair_view *view, const tnc_role *source)
{
    const tnc_phrases *phrases = &view->reading->phrases;
    const tnc_scene *scene = &view->reading->scene;
    uint32_t number = phrases->phrase_of[view->target];
    if (number == TNC_NO_PHRASE || phrases->items[number].noun == TNC_NO_PHRASE)
        return;
    const tnc_phrase *phrase = &phrases->items[number], *noun = &phrases->items[phrase->noun];
    if (noun->verb != source->verb || noun->head == TNC_NO_WORD)
        return;
    uint64_t verb = tnc_pair_verb(view, source->verb), head = scene->words[noun->head].hash;
    uint32_t at = verb_word(view, source->verb);
    tnc_pair_add(view, TNC_T_ACT_NOUN, tnc_hash_join(verb, head), at, noun->head);
    tnc_pair_add(view, TNC_T_ACT_NOUN_ONLY, head, noun->head, noun->head);
    tnc_pair_add(view, TNC_T_ACT_NOUN_FULL,
                 tnc_hash_join(tnc_hash_join(verb, head), scene->words[phrase->preposition].hash), at, phrase->preposition);
}

/* The target's verb stands below the source's. owns: the source is subject of the lower verb too. */
static void chain(const tnc_pair_view *view, const tnc_role *source, const tnc_role *target, int owns)
{
    uint64_t upper = tnc_pair_verb(view, source->verb), lower = tnc_pair_verb(view, target->verb);
    uint32_t from = verb_word(view, source->verb), to = verb_word(view, target->verb);
    if (target->relation >= TNC_OBJECT) {
        tnc_pair_add(view, TNC_T_CHAIN, tnc_hash_join(tnc_hash_join(upper, lower), (uint64_t)owns), from, to);
        tnc_pair_add(view, TNC_T_CHAIN_FORM, tnc_hash_join(upper, (uint64_t)owns), from, from);
    } else {
        tnc_pair_add(view, TNC_T_CLAUSE, tnc_hash_join(upper, lower), from, to);
        tnc_pair_add(view, TNC_T_CLAUSE_PARENT, upper, from, from);
        tnc_pair_add(view, TNC_T_CLAUSE_VERB, lower, to, to);
    }
}

static int stands_below(const tnc_phrases *phrases, uint32_t verb, uint32_t above)
{
    uint32_t parent = phrases->verbs[verb].parent;
    for (int depth = 0; depth < DEPTH_MAX && parent != TNC_NO_VERB; depth++) {
        if (parent == above)
            return 1;
        parent = phrases->verbs[parent].parent;
    }
    return 0;
}

static int is_subject_of(const tnc_role *roles, size_t count, uint32_t verb)
{
    for (size_t r = 0; r < count; r++)
        if (roles[r].verb == verb && roles[r].relation <= TNC_CONTROLLER)
            return 1;
    return 0;
}

static void verbs_of_both(const tnc_pair_view *view)
{
    size_t source_count, target_count;
    const tnc_role *sources = tnc_pair_roles(view, view->source, &source_count);
    const tnc_role *targets = tnc_pair_roles(view, view->target, &target_count);
    for (size_t s = 0; s < source_count && s < ROLES_MAX; s++) {
        const tnc_role *source = &sources[s];
        if (source->relation > TNC_CONTROLLER)
            continue;
        act_by_noun(view, source);
        for (size_t t = 0; t < target_count && t < ROLES_MAX; t++) {
            const tnc_role *target = &targets[t];
            if (target->verb == source->verb && target->relation >= TNC_OBJECT)
                act(view, source, target);
            else if (target->verb == source->verb)
                tnc_pair_add(view, TNC_T_TOGETHER, tnc_pair_verb(view, source->verb), view->source, view->target);
            else if (stands_below(&view->reading->phrases, target->verb, source->verb))
                chain(view, source, target, is_subject_of(sources, source_count, target->verb));
        }
    }
}

/* "S's support for T", "S attack on T". reversed: "T's attack on S". */
static void possessed(const tnc_pair_view *view, uint32_t owner, uint32_t thing, uint32_t reversed)
{
    const tnc_phrases *phrases = &view->reading->phrases;
    const tnc_scene *scene = &view->reading->scene;
    uint32_t number = phrases->phrase_of[thing];
    if (number == TNC_NO_PHRASE || phrases->items[number].noun == TNC_NO_PHRASE ||
        phrases->items[number].noun != phrases->phrase_of[owner])
        return;
    const tnc_phrase *noun = &phrases->items[phrases->items[number].noun];
    uint64_t preposition = scene->words[phrases->items[number].preposition].hash;
    uint64_t head = noun->head == TNC_NO_WORD ? 0 : scene->words[noun->head].hash;
    tnc_pair_add(view, TNC_T_POSSESSED + reversed * TNC_PAIR_SIDES, tnc_hash_join(head, preposition), noun->first, thing);
    tnc_pair_add(view, TNC_T_POSSESSED_FORM + reversed * TNC_PAIR_SIDES,
                 tnc_hash_join(preposition, tnc_standing_of(scene, noun, owner)), noun->first, thing);
}

static void one_phrase(const tnc_pair_view *view)
{
    const tnc_phrases *phrases = &view->reading->phrases;
    const tnc_scene *scene = &view->reading->scene;
    uint32_t s = phrases->phrase_of[view->source], t = phrases->phrase_of[view->target];
    if (s == TNC_NO_PHRASE || t == TNC_NO_PHRASE)
        return;
    const tnc_phrase *phrase = &phrases->items[s];
    uint32_t backward = view->target < view->source;
    if (s == t) {
        uint64_t form = tnc_standing_of(scene, phrase, view->source) * 8u + tnc_standing_of(scene, phrase, view->target);
        uint64_t head = phrase->head == TNC_NO_WORD ? 0 : scene->words[phrase->head].hash;
        tnc_pair_add(view, TNC_T_ONE_PHRASE + backward * TNC_PAIR_DIRECTIONS, form, view->source, view->target);
        tnc_pair_add(view, TNC_T_ONE_PHRASE + backward * TNC_PAIR_DIRECTIONS, tnc_hash_join(form, head), view->source,
                     view->target);
    } else if (phrase->root == phrases->items[t].root) {
        tnc_pair_add(view, TNC_T_ONE_ROW, 0, view->source, view->target);
    }
}

void tnc_pair_role_features(const tnc_pair_view *view)
{
    uint32_t backward = view->target < view->source;
    verbs_of_both(view);
    possessed(view, view->source, view->target, 0);
    possessed(view, view->target, view->source, 1);
    one_phrase(view);
    tnc_pair_add(view, TNC_T_ROLES + backward * TNC_PAIR_DIRECTIONS,
                 tnc_hash_join(tnc_pair_role_form(view, view->source), tnc_pair_role_form(view, view->target)),
                 view->source, view->target);
}
