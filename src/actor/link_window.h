/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who was named in this sentence and in the one before: what a pronoun can mean. People without a name ("a man", "her
 * lawyer") are in the window too: they make nothing clear, but keep a pronoun from being given to somebody else.
 */
#ifndef TNC_LINK_WINDOW_H
#define TNC_LINK_WINDOW_H

#include "actor/mention.h"

#define TNC_WINDOW_SIZE 12 /* of one sentence; with more nothing is clear */

typedef struct tnc_candidate {
    uint32_t draft; /* TNC_NO_ACTOR: somebody without a name */
    uint32_t last;  /* token after its latest mention */
    uint8_t gender; /* tnc_gender_bits, 0 unknown */
    uint8_t quoted; /* named only within quotation marks */
    uint8_t aside;  /* first named behind a preposition: "after talks with Putin" */
    uint8_t person; /* 0: an organisation */
} tnc_candidate;

typedef struct tnc_candidates {
    tnc_candidate items[TNC_WINDOW_SIZE];
    uint32_t count;
    int overflow;
} tnc_candidates;

typedef struct tnc_window {
    tnc_candidates now, before, earlier; /* this sentence, the one before, the one before that */
} tnc_window;

void tnc_window_clear(tnc_window *window);
void tnc_window_next_sentence(tnc_window *window);

/* Adds somebody to this sentence; a second mention of one draft moves its end and may take it out of the quotation. */
void tnc_window_add(tnc_window *window, const tnc_candidate *candidate);

/* Candidates that can be of the gender, those in quotation marks left out: how many there are, and one of them. */
uint32_t tnc_candidates_of(const tnc_candidates *candidates, uint8_t gender, const tnc_candidate **one);

#endif
