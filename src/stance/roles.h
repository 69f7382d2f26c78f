/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A reading of a sentence: its scene, its phrases, and for each marked actor the roles it plays with verbs. Made once
 * for a sentence and shared by all its pairs.
 */
#ifndef TNC_ROLES_H
#define TNC_ROLES_H

#include "stance/phrases.h"

typedef enum tnc_relation {
    TNC_SUBJECT = 1,
    TNC_CONTROLLER, /* of "urged Iran to stop", Iran with stop */
    TNC_OBJECT,     /* or subject of a passive */
    TNC_OBLIQUE     /* by a preposition */
} tnc_relation;

/* How an actor stands in its phrase. */
typedef enum tnc_standing {
    TNC_HEAD = 1,
    TNC_MODIFIER,          /* "Syrian rebels" */
    TNC_POSSESSOR,         /* "Syria's rebels" */
    TNC_BY_PRONOUN,        /* "he" */
    TNC_BY_POSSESSIVE      /* "his rebels" */
} tnc_standing;

typedef struct tnc_role {
    uint32_t span;        /* marked actor */
    uint32_t verb;
    uint32_t phrase;
    uint32_t preposition; /* word, for OBLIQUE; else TNC_NO_WORD */
    uint8_t relation, standing;
} tnc_role;

typedef struct tnc_reading {
    tnc_scene scene;
    tnc_phrases phrases;
    tnc_role *roles; /* by span, then in text order */
    size_t role_count, role_capacity;
    uint32_t *role_start; /* [spans + 1] */
    size_t role_start_capacity;
    tnc_role *unsorted;
    size_t unsorted_count, unsorted_capacity;
    tnc_memory memory;
} tnc_reading;

void tnc_reading_init(tnc_reading *reading, const tnc_memory *memory);
void tnc_reading_free(tnc_reading *reading);

/* Arguments as tnc_scene_make. Linear time; after warm-up no allocation. Errors: MEMORY. */
tonecls_status tnc_reading_make(tnc_reading *reading, const tnc_word_classes *classes, tnc_text *text, uint32_t first,
                                uint32_t last, const tnc_scene_span *spans, size_t span_count, tonecls_error *error);

/* How the actor of a word stands in the phrase of that word. */
tnc_standing tnc_standing_of(const tnc_scene *scene, const tnc_phrase *phrase, uint32_t word);

#endif
