/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The words behind a stance: each word of its strongest sentence is left out in turn (its bytes become spaces, so that
 * all offsets stay), the text is read again, and the word counts for as much as the stance got less probable.
 */
#ifndef CLI_WITHOUT_H
#define CLI_WITHOUT_H

#include "cli/words.h"

#define CLI_WITHOUT_MAX 5

/* Bytes read again for one text before no more stances are looked into: explain is to answer in seconds. */
#define CLI_WITHOUT_BUDGET ((size_t)48 << 20)

typedef struct cli_without {
    size_t word;        /* index */
    double probability; /* of the stance in this sentence without it; 0: it is gone */
} cli_without;

/* A stance, found again by bytes: actors may get other numbers in another reading. */
typedef struct cli_claim {
    uint32_t source_id, target_id; /* among the actors of the first reading */
    const char *source_name, *target_name; /* in the first analysis */
    tonecls_span source, target;   /* a mention of each */
    tonecls_span sentence;
    int stance;
    double probability;                 /* in this sentence, all words there */
    cli_without words[CLI_WITHOUT_MAX]; /* the one that matters most first */
    size_t word_count;
    int examined;
} cli_claim;

/* All stances of the analysis that have a sentence. NULL with *count 0 when there are none, or no memory (*failed). */
cli_claim *cli_claims_take(const tonecls_analysis *analysis, size_t *count, int *failed);

/* Fills the words of each claim, with an analyzer of its own. Returns 0 and the fault on failure. */
int cli_claims_examine(cli_claim *claims, size_t count, tonecls_analyzer *analyzer, const tonecls_options *options,
                       const cli_subject *subject, const cli_words *words, cli_fault *fault);

#endif
