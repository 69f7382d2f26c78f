/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What part a word may play in a sentence: verb, noun, preposition, ... Words of closed classes (and, by, who, not) are
 * built in; open ones come from the model's lexicon "WCLS", when it has one, else from their endings. A guess by the
 * word alone: phrases.h corrects it by what stands beside it.
 */
#ifndef TNC_WORD_CLASS_H
#define TNC_WORD_CLASS_H

#include "base/memory.h"
#include "model/model.h"

typedef enum tnc_part {
    TNC_PART_UNKNOWN = 0,
    TNC_PART_NAME,        /* a marked actor, or another run of capitalised words */
    TNC_PART_NOUN,
    TNC_PART_VERB,        /* base or present form */
    TNC_PART_PAST,
    TNC_PART_PARTICIPLE,  /* past participle */
    TNC_PART_GERUND,
    TNC_PART_BE,
    TNC_PART_HAVE,        /* have and do */
    TNC_PART_MODAL,
    TNC_PART_ADJECTIVE,
    TNC_PART_ADVERB,
    TNC_PART_PRONOUN,
    TNC_PART_POSSESSIVE,  /* his, their */
    TNC_PART_PREPOSITION,
    TNC_PART_DETERMINER,
    TNC_PART_CONJUNCTION, /* and, or, but */
    TNC_PART_SUBORDINATOR, /* because, while, when */
    TNC_PART_RELATIVE,    /* who, which, that */
    TNC_PART_NUMBER,
    TNC_PART_MARK,        /* punctuation and symbols */
    TNC_PARTS
} tnc_part;

enum {
    TNC_USE_VERB = 1, /* may also be a present form: "attack" */
    TNC_USE_NOUN = 2,
    TNC_USE_NEGATES = 4,
    TNC_USE_SAYS = 8,     /* a verb of saying */
    TNC_USE_TITLE = 16,   /* stands before names: "minister" */
    TNC_USE_SHORT = 32,   /* a title written with a dot: "Mr." */
    TNC_USE_THIRD = 64    /* a pronoun of the third person: may stand for a name */
};

#define TNC_PART_BITS 8

/* The value of a lexicon, and of a class at hand: the part in the low eight bits, TNC_USE_... above. */
static inline tnc_part tnc_class_part(uint32_t value)
{
    return (value & 0xff) < TNC_PARTS ? (tnc_part)(value & 0xff) : TNC_PART_UNKNOWN;
}

static inline uint32_t tnc_class_flags(uint32_t value)
{
    return value >> TNC_PART_BITS;
}

static inline uint32_t tnc_class_value(tnc_part part, uint32_t flags)
{
    return (uint32_t)part | flags << TNC_PART_BITS;
}

/* The built-in words, hashed, and the lexicon of the model at hand. One thread's or many's: it does not change. */
typedef struct tnc_word_classes {
    uint64_t *keys; /* [slot_count] open addressing; 0: free */
    uint32_t *values;
    size_t slot_count;
    const tnc_lexicon *lexicon; /* may be NULL; borrowed */
    tnc_memory memory;
} tnc_word_classes;

/* Returns 0 when out of memory. */
int tnc_word_classes_init(tnc_word_classes *classes, const tnc_memory *memory);
void tnc_word_classes_free(tnc_word_classes *classes);

/* Value for the hash of a normal form; 0 when neither the built-in words nor the lexicon have it. */
uint32_t tnc_word_classes_find(const tnc_word_classes *classes, uint64_t hash);

/* A class by the ending of a word in lower case: "-ing", "-ed", "-ly", else a noun. */
tnc_part tnc_part_by_ending(const char *word, size_t size);

/* The built-in words, separated by spaces, one row per class. */
typedef struct tnc_closed_row {
    tnc_part part;
    uint32_t flags;
    const char *words;
} tnc_closed_row;
extern const tnc_closed_row tnc_closed_rows[];
extern const size_t tnc_closed_row_count;

#endif
