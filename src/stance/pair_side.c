/* SPDX-License-Identifier: Apache-2.0 */
/* Features of a source, or a target, by itself: the words around it, its roles, the noun it hangs on. */
#include "stance/pair_bag.h"

#define WINDOW 3     /* words left and right, one by one */
#define AROUND_MAX 4 /* n of n-grams that hold the actor */
#define ROLES_MAX 12 /* roles of an actor that are looked at */

static void windows(const tnc_pair_view *view, uint32_t word, uint32_t side)
{
    for (int64_t i = 1; i <= WINDOW; i++) {
        int64_t left = (int64_t)word - i, right = (int64_t)word + i;
        if (left >= -1)
            tnc_pair_add(view, TNC_T_LEFT + side * TNC_PAIR_SIDES, tnc_pair_word(view, left), left, left);
        if (right <= (int64_t)view->reading->scene.count)
            tnc_pair_add(view, TNC_T_RIGHT + side * TNC_PAIR_SIDES, tnc_pair_word(view, right), right, right);
    }
}

static void n_grams(const tnc_pair_view *view, uint32_t word, uint32_t side)
{
    for (int64_t first = (int64_t)word - AROUND_MAX + 1; first <= (int64_t)word; first++) {
        uint64_t value = tnc_pair_word(view, first);
        if (first < -1)
            continue;
        for (int64_t last = first + 1; last < first + AROUND_MAX; last++) {
            value = tnc_hash_join(value, tnc_pair_word(view, last));
            if (last >= (int64_t)word && last <= (int64_t)view->reading->scene.count)
                tnc_pair_add(view, TNC_T_AROUND + side * TNC_PAIR_SIDES, value, first, last);
        }
    }
}

static void role_features(const tnc_pair_view *view, const tnc_role *role, uint32_t word, uint32_t side)
{
    uint64_t salt = side * TNC_PAIR_SIDES, verb = tnc_pair_verb(view, role->verb);
    uint32_t at = view->reading->phrases.verbs[role->verb].word;
    if (role->relation <= TNC_CONTROLLER) {
        tnc_pair_add(view, TNC_T_SUBJECT + salt, verb, at, at);
        tnc_pair_add(view, TNC_T_SUBJECT_STANDING + salt, tnc_hash_join(verb, role->relation * 16u + role->standing), at,
                     at);
        return;
    }
    uint64_t preposition = role->preposition == TNC_NO_WORD ? 0 : view->reading->scene.words[role->preposition].hash;
    tnc_pair_add(view, TNC_T_ARGUMENT + salt, verb, at, at);
    tnc_pair_add(view, TNC_T_ARGUMENT_PREPOSITION + salt,
                 tnc_hash_join(tnc_hash_join(verb, preposition), role->standing), at, word);
}

/* "attack on X", and the verb of that attack; "X's army", "X troops". */
static void noun_features(const tnc_pair_view *view, uint32_t word, uint32_t side)
{
    const tnc_scene *scene = &view->reading->scene;
    const tnc_phrases *phrases = &view->reading->phrases;
    uint64_t salt = side * TNC_PAIR_SIDES;
    uint32_t number = phrases->phrase_of[word];
    if (number == TNC_NO_PHRASE)
        return;
    const tnc_phrase *phrase = &phrases->items[number];
    if (phrase->head != TNC_NO_WORD && phrase->head != word)
        tnc_pair_add(view, TNC_T_HEAD + salt,
                     tnc_hash_join(scene->words[phrase->head].hash, tnc_standing_of(scene, phrase, word)), phrase->head,
                     phrase->head);
    if (phrase->noun == TNC_NO_PHRASE || phrases->items[phrase->noun].head == TNC_NO_WORD)
        return;
    const tnc_phrase *noun = &phrases->items[phrase->noun];
    uint64_t value = tnc_hash_join(scene->words[noun->head].hash, scene->words[phrase->preposition].hash);
    tnc_pair_add(view, TNC_T_NOUN + salt, value, noun->head, phrase->preposition);
    if (noun->verb != TNC_NO_VERB)
        tnc_pair_add(view, TNC_T_NOUN_VERB + salt, tnc_hash_join(value, tnc_pair_verb(view, noun->verb)),
                     phrases->verbs[noun->verb].word, phrase->preposition);
}

uint64_t tnc_pair_role_form(const tnc_pair_view *view, uint32_t word)
{
    size_t count;
    const tnc_role *roles = tnc_pair_roles(view, word, &count);
    if (count == 0)
        return 0;
    uint64_t preposition =
        roles[0].preposition == TNC_NO_WORD ? 0 : view->reading->scene.words[roles[0].preposition].hash;
    return tnc_hash_join(preposition, roles[0].relation * 16u + roles[0].standing);
}

static int says(const tnc_pair_view *view, uint32_t word)
{
    const tnc_scene *scene = &view->reading->scene;
    for (uint32_t i = word < 2 ? 0 : word - 2; i < scene->count && i < word + 3; i++)
        if (scene->words[i].use & TNC_USE_SAYS)
            return 1;
    return 0;
}

void tnc_pair_side_features(const tnc_pair_view *view, uint32_t word, uint32_t side)
{
    size_t count;
    const tnc_role *roles = tnc_pair_roles(view, word, &count);
    const tnc_scene_word *actor = &view->reading->scene.words[word];
    windows(view, word, side);
    n_grams(view, word, side);
    for (size_t r = 0; r < count && r < ROLES_MAX; r++)
        role_features(view, &roles[r], word, side);
    noun_features(view, word, side);
    tnc_pair_add(view, TNC_T_ROLE + side * TNC_PAIR_SIDES, tnc_pair_role_form(view, word), word, word);
    tnc_pair_add(view, TNC_T_QUOTE + side * TNC_PAIR_SIDES,
                 (actor->flags & (TNC_SCENE_QUOTED | TNC_SCENE_POSSESSIVE)) * 2u + (uint64_t)says(view, word), word, word);
}
