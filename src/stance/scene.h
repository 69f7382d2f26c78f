/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A sentence as stance features see it: a row of words in which every actor is one word. Marked actors keep the number
 * of their span; other runs of capitalised words become nameless actors, so that a model learns verbs, not names. The
 * trainer has marks on two actors only, the predictor on all: the rule for capitals makes both see about the same.
 *
 * Words are views into the text, with hashes of the bare word (no possessive ending) and of its stem.
 */
#ifndef TNC_SCENE_H
#define TNC_SCENE_H

#include "base/status.h"
#include "stance/word_class.h"
#include "text/text.h"

#define TNC_NO_WORD UINT32_MAX

typedef struct tnc_scene_span {
    uint32_t first, last; /* tokens of the text, half open */
} tnc_scene_span;

enum {
    TNC_SCENE_POSSESSIVE = 1, /* ends with an 's or s' */
    TNC_SCENE_QUOTED = 2,     /* stands inside quotation marks */
    TNC_SCENE_WORD = 4,       /* letters: what word weights are summed over */
    TNC_SCENE_GLUED = 8       /* a hyphen stood before it, without spaces: "U.S.-led" */
};

typedef struct tnc_scene_word {
    uint64_t hash, stem;
    uint32_t start, end; /* bytes */
    uint32_t span;       /* number of the marked span, or TNC_NO_WORD */
    uint8_t part;        /* tnc_part */
    uint8_t use;         /* TNC_USE_... */
    uint8_t flags;       /* TNC_SCENE_... */
} tnc_scene_word;

typedef struct tnc_scene {
    tnc_scene_word *words;
    size_t count, capacity; /* n */
    uint32_t *span_word;    /* [span_count] the word of each span; TNC_NO_WORD when none stands for it */
    size_t span_count, span_capacity;
    tnc_memory memory;
} tnc_scene;

/* Hashes that stand for what is no word. */
#define TNC_SCENE_NAME UINT64_C(0x6f6e6501)   /* an actor that is neither source nor target */
#define TNC_SCENE_SOURCE UINT64_C(0x6f6e6502)
#define TNC_SCENE_TARGET UINT64_C(0x6f6e6503)
#define TNC_SCENE_QUOTE UINT64_C(0x6f6e6504)  /* any quotation mark */
#define TNC_SCENE_DIGITS UINT64_C(0x6f6e6505) /* any number */
#define TNC_SCENE_EDGE UINT64_C(0x6f6e6506)   /* before the first word, after the last */

void tnc_scene_init(tnc_scene *scene, const tnc_memory *memory);
void tnc_scene_free(tnc_scene *scene);

/* Tokens first .. last-1 of the text. Spans must be in text order; one that overlaps an earlier one shares its word.
 * Linear time; after warm-up no allocation. Errors: MEMORY. */
tonecls_status tnc_scene_make(tnc_scene *scene, const tnc_word_classes *classes, tnc_text *text, uint32_t first,
                              uint32_t last, const tnc_scene_span *spans, size_t span_count, tonecls_error *error);

/* Hash of the stem of a word: ASCII endings -s, -es, -ed, -ing and a final e are cut ("attacks" and "attacked" are
 * one); the word's own hash when it holds other letters. */
uint64_t tnc_stem_hash(const char *bytes, size_t size, uint64_t hash);

#endif
