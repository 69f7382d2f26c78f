/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From stances in sentences to stances of an article. Each sentence says with a probability that a source supports, or
 * opposes, a target; several weak sentences add up, with less and less weight, and silence is the default.
 *
 *   log odds of a claim = log odds of the strongest sentence
 *                         + sum over the others, strongest first, the k-th: (log odds - those of a chance remark) / k
 *
 * The stance of a government towards a target is a hint for the people who speak for it: what speaks for "Russia opposes
 * X" counts half for "the Russian minister opposes X", where a sentence about the minister and X points the same way.
 */
#ifndef TNC_EVIDENCE_H
#define TNC_EVIDENCE_H

#include "stance/pair_settings.h"
#include "stance/stances.h"

typedef struct tnc_testimony {
    uint32_t source, target; /* actors */
    uint32_t field, sentence;
    float stance[2]; /* probability of supportive, of opposed */
} tnc_testimony;

typedef struct tnc_evidence {
    tnc_testimony *items;
    size_t count, capacity;
    uint32_t *office; /* [A] the actor that a person's title names, or TNC_NO_ACTOR */
    size_t office_capacity;
    tnc_stance_claim *claims;
    size_t claim_count, claim_capacity;
    tnc_stance_evidence *sentences;
    size_t sentence_count, sentence_capacity;
    tnc_memory memory;
} tnc_evidence;

void tnc_evidence_init(tnc_evidence *evidence, const tnc_memory *memory);
void tnc_evidence_free(tnc_evidence *evidence);

/* Forgets everything and gets ready for a number of actors. Returns 0 when out of memory. */
int tnc_evidence_begin(tnc_evidence *evidence, size_t actor_count);
/* Of one source, target and sentence more than one may come: the strongest of each stance counts. */
int tnc_evidence_add(tnc_evidence *evidence, const tnc_testimony *testimony);

/* Fills claims, by source and then most probable first, with their sentences. threshold: the probability a claim needs.
 * n log n in the testimonies. Returns 0 when out of memory. */
int tnc_evidence_claim(tnc_evidence *evidence, double threshold);

#endif
