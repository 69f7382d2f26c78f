/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The words of a subject and what each added to the margin of a label: reasons (spans with weights) counted up by the
 * normal form of their bytes, and spread over the words in place.
 */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "cli/subject.h"

typedef struct cli_word {
    size_t start, end; /* bytes of its field */
    uint32_t field;
    int plain;                  /* a word or number: can be left out to see what happens */
    size_t normal, normal_size; /* in normals */
} cli_word;

typedef struct cli_words {
    cli_word *items; /* title first, then text */
    size_t count, capacity;
    cli_chunk normals;
    int failed; /* out of memory */
} cli_words;

/* Reads title and text with an analyzer that needs no models. Returns 0 and the fault on failure. */
int cli_words_read(cli_words *words, tonecls_analyzer *analyzer, const cli_subject *subject, cli_fault *fault);
void cli_words_free(cli_words *words);

/* First word that ends after the byte. */
size_t cli_words_from(const cli_words *words, uint32_t field, size_t byte);

typedef struct cli_tally_row {
    const char *text; /* normal form */
    size_t size, count;
    double weight;
} cli_tally_row;

typedef struct cli_tally {
    cli_tally_row *rows; /* heaviest first, equal ones by text */
    size_t count, capacity;
    double total; /* of all reasons of the label */
    cli_chunk texts;
} cli_tally;

/* Counts up the reasons of one label. Returns 0 when out of memory. */
int cli_tally_make(cli_tally *tally, const cli_words *words, const tonecls_reason *reasons, size_t reason_count,
                   uint32_t label);
void cli_tally_free(cli_tally *tally);

/* weights [words->count]: each reason of the label in equal parts to the words it covers. */
void cli_words_weigh(const cli_words *words, const tonecls_reason *reasons, size_t reason_count, uint32_t label,
                     double *weights);

#endif
