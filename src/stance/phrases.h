/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who does what to whom, guessed from left to right without a parser: a scene is cut into noun phrases and verbs, and
 * each verb gets a subject, objects and prepositional phrases by where they stand. Conjoined verbs and infinitives
 * inherit the subject, relative clauses take the phrase before them, passives are turned round, "said X" is X's saying.
 *
 * A wrong guess costs a feature, not an answer: the n-grams between two actors are there as well. One pass, every climb
 * bounded; cost about that of a hash look-up per word.
 */
#ifndef TNC_PHRASES_H
#define TNC_PHRASES_H

#include "stance/scene.h"

#define TNC_NO_PHRASE UINT32_MAX
#define TNC_NO_VERB UINT32_MAX

typedef struct tnc_phrase {
    uint32_t first, last; /* words, half open */
    uint32_t head;        /* word of its head noun; TNC_NO_WORD when an actor or a pronoun is the head */
    uint32_t preposition; /* word before it, or TNC_NO_WORD */
    uint32_t verb;        /* it is an object of, or hangs by its preposition on, this verb; or TNC_NO_VERB */
    uint32_t noun;        /* by its preposition it hangs on this phrase as well; or TNC_NO_PHRASE */
    uint32_t root;        /* first phrase of the row "X, Y and Z" it stands in; itself when in none */
    uint32_t stands_for;  /* word of the name that its pronoun may stand for, or TNC_NO_WORD */
    uint8_t pronoun;      /* 1: "he"; 2: "his ..." */
} tnc_phrase;

typedef struct tnc_verb {
    uint32_t word;
    uint32_t subject;    /* phrase, or TNC_NO_PHRASE */
    uint32_t controller; /* phrase: of "urged Iran to stop", Iran; or TNC_NO_PHRASE */
    uint32_t parent;     /* verb whose clause it completes, or TNC_NO_VERB; stands before it */
    uint8_t negated, passive;
    uint8_t inverted;    /* "...", said X */
} tnc_verb;

typedef struct tnc_phrases {
    tnc_phrase *items;
    size_t count, capacity;
    tnc_verb *verbs;
    size_t verb_count, verb_capacity;
    uint32_t *phrase_of; /* [words] phrase a word stands in, or TNC_NO_PHRASE */
    size_t phrase_of_capacity;
    tnc_memory memory;
} tnc_phrases;

void tnc_phrases_init(tnc_phrases *phrases, const tnc_memory *memory);
void tnc_phrases_free(tnc_phrases *phrases);

/* Corrects the parts of the scene's words by their neighbours, then fills the phrases. Returns 0 when out of memory. */
int tnc_phrases_find(tnc_phrases *phrases, tnc_scene *scene);

/* "attack" after "to" is a verb, after "the" a noun. */
void tnc_parts_correct(tnc_scene *scene);

#endif
