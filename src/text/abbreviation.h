/* SPDX-License-Identifier: Apache-2.0 */
/* What the sentence splitter knows of English words: abbreviations that a dot ends, and words that open sentences. */
#ifndef TNC_ABBREVIATION_H
#define TNC_ABBREVIATION_H

#include <stddef.h>

typedef enum tnc_abbreviation {
    TNC_ABBREVIATION_NONE,
    TNC_ABBREVIATION_TITLE,  /* "Mr.", "Gen.": a name follows, never a new sentence */
    TNC_ABBREVIATION_NUMBER, /* "Jan.", "No.": no new sentence before a number */
    TNC_ABBREVIATION_OTHER   /* "Inc.", "vs.": a new sentence only before a word that usually opens one */
} tnc_abbreviation;

/* The word is given without its dot, in any case. */
tnc_abbreviation tnc_abbreviation_of(const char *word, size_t size);

/* "The", "However": words that open a sentence far more often than they go on with a name. In any case. */
int tnc_opens_sentences(const char *word, size_t size);

#endif
