/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/roles.h"

#include "base/hash.h"

#define ROW_MAX 8     /* phrases of "X, Y and Z" that share a role */
#define NAMES_MAX 16  /* words of a phrase that are looked at */

void tnc_reading_init(tnc_reading *reading, const tnc_memory *memory)
{
    *reading = (tnc_reading){ .memory = *memory };
    tnc_scene_init(&reading->scene, memory);
    tnc_phrases_init(&reading->phrases, memory);
}

void tnc_reading_free(tnc_reading *reading)
{
    const tnc_memory memory = reading->memory;
    tnc_scene_free(&reading->scene);
    tnc_phrases_free(&reading->phrases);
    tnc_free_array(&memory, reading->roles, reading->role_capacity, sizeof *reading->roles);
    tnc_free_array(&memory, reading->role_start, reading->role_start_capacity, sizeof *reading->role_start);
    tnc_free_array(&memory, reading->unsorted, reading->unsorted_capacity, sizeof *reading->unsorted);
    tnc_reading_init(reading, &memory);
}

tnc_standing tnc_standing_of(const tnc_scene *scene, const tnc_phrase *phrase, uint32_t word)
{
    if (scene->words[word].flags & TNC_SCENE_POSSESSIVE)
        return TNC_POSSESSOR;
    return phrase->head != TNC_NO_WORD && phrase->head > word ? TNC_MODIFIER : TNC_HEAD;
}

static int add_role(tnc_reading *reading, uint32_t word, tnc_role role)
{
    role.span = reading->scene.words[word].span;
    if (role.span == TNC_NO_WORD)
        return 1;
    if (!tnc_reserve(&reading->memory, &reading->unsorted, &reading->unsorted_capacity, reading->unsorted_count + 1,
                     sizeof *reading->unsorted))
        return 0;
    reading->unsorted[reading->unsorted_count++] = role;
    return 1;
}

/* The role for every marked actor of one phrase. */
static int add_phrase(tnc_reading *reading, uint32_t number, tnc_role role)
{
    const tnc_phrase *phrase = &reading->phrases.items[number];
    role.phrase = number;
    for (uint32_t word = phrase->first; word < phrase->last && word < phrase->first + NAMES_MAX; word++) {
        role.standing = (uint8_t)tnc_standing_of(&reading->scene, phrase, word);
        if (!add_role(reading, word, role))
            return 0;
    }
    if (phrase->stands_for == TNC_NO_WORD)
        return 1;
    role.standing = phrase->pronoun == 2 ? TNC_BY_POSSESSIVE : TNC_BY_PRONOUN;
    return add_role(reading, phrase->stands_for, role);
}

/* All phrases of the row "X, Y and Z" that the phrase begins or stands in. */
static int add_row(tnc_reading *reading, uint32_t number, tnc_role role)
{
    const tnc_phrases *phrases = &reading->phrases;
    uint32_t root = phrases->items[number].root;
    for (uint32_t q = root; q < phrases->count && q < root + ROW_MAX; q++)
        if (phrases->items[q].root == root && !add_phrase(reading, q, role))
            return 0;
    return 1;
}

static int add_subjects(tnc_reading *reading, uint32_t number)
{
    const tnc_verb *verb = &reading->phrases.verbs[number];
    tnc_role role = { .verb = number, .preposition = TNC_NO_WORD };
    role.relation = verb->passive ? TNC_OBJECT : TNC_SUBJECT;
    if (verb->subject != TNC_NO_PHRASE && !verb->inverted && !add_row(reading, verb->subject, role))
        return 0;
    role.relation = TNC_CONTROLLER;
    return verb->controller == TNC_NO_PHRASE || add_row(reading, verb->controller, role);
}

/* inverted: verb whose first object has been taken for its subject already, or TNC_NO_VERB. */
static int add_argument(tnc_reading *reading, uint32_t number, uint64_t by, uint32_t *inverted)
{
    const tnc_phrase *phrase = &reading->phrases.items[number];
    if (phrase->verb == TNC_NO_VERB)
        return 1;
    const tnc_verb *verb = &reading->phrases.verbs[phrase->verb];
    tnc_role role = { .verb = phrase->verb, .preposition = phrase->preposition };
    if (phrase->preposition == TNC_NO_WORD) {
        role.relation = TNC_OBJECT;
        if (verb->inverted && *inverted != phrase->verb) {
            *inverted = phrase->verb;
            role.relation = TNC_SUBJECT;
        }
    } else if (verb->passive && reading->scene.words[phrase->preposition].hash == by) {
        role.relation = TNC_SUBJECT;
        role.preposition = TNC_NO_WORD;
    } else {
        role.relation = TNC_OBLIQUE;
    }
    return add_phrase(reading, number, role);
}

/* By span; roles of one span keep their order: subjects of all verbs, then arguments. */
static int sort_roles(tnc_reading *reading)
{
    size_t spans = reading->scene.span_count, count = reading->unsorted_count;
    if (!tnc_reserve(&reading->memory, &reading->roles, &reading->role_capacity, count, sizeof *reading->roles) ||
        !tnc_reserve(&reading->memory, &reading->role_start, &reading->role_start_capacity, spans + 2,
                     sizeof *reading->role_start))
        return 0;
    uint32_t *start = reading->role_start;
    for (size_t s = 0; s < spans + 2; s++)
        start[s] = 0;
    for (size_t r = 0; r < count; r++)
        start[reading->unsorted[r].span + 2]++;
    for (size_t s = 1; s < spans + 2; s++)
        start[s] += start[s - 1];
    for (size_t r = 0; r < count; r++)
        reading->roles[start[reading->unsorted[r].span + 1]++] = reading->unsorted[r];
    reading->role_count = count;
    return 1;
}

static int find_roles(tnc_reading *reading)
{
    const uint64_t by = tnc_hash_bytes(0, "by", 2);
    uint32_t inverted = TNC_NO_VERB;
    reading->unsorted_count = 0;
    for (uint32_t v = 0; v < reading->phrases.verb_count; v++)
        if (!add_subjects(reading, v))
            return 0;
    for (uint32_t q = 0; q < reading->phrases.count; q++)
        if (!add_argument(reading, q, by, &inverted))
            return 0;
    return sort_roles(reading);
}

tonecls_status tnc_reading_make(tnc_reading *reading, const tnc_word_classes *classes, tnc_text *text, uint32_t first,
                                uint32_t last, const tnc_scene_span *spans, size_t span_count, tonecls_error *error)
{
    tonecls_status status = tnc_scene_make(&reading->scene, classes, text, first, last, spans, span_count, error);
    if (status)
        return status;
    if (!tnc_phrases_find(&reading->phrases, &reading->scene) || !find_roles(reading))
        return tnc_fail_memory(error);
    return TONECLS_OK;
}
