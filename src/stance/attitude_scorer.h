/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The attitude of a text to each of its actors: probabilities of the TARGET model's labels, averaged over mentions. The
 * first mentions of an actor decide; the part of a score that hangs on the sentence alone is made once for it.
 */
#ifndef TNC_ATTITUDE_SCORER_H
#define TNC_ATTITUDE_SCORER_H

#include "model/score.h"
#include "stance/roles.h"
#include "stance/stances.h"

#define TNC_ATTITUDE_MENTIONS 6 /* of one actor that are scored */

typedef struct tnc_attitude_scorer {
    const tonecls_model *model;
    int vectors;
    uint32_t label_count;            /* K */
    double *sums;                    /* [A * K] */
    uint32_t *counts;                /* [A] mentions scored */
    tnc_attitude *attitudes;         /* [A] */
    double *numbers;                 /* [3 * K] the sentence's part, margins, probabilities */
    size_t sum_capacity, count_capacity, attitude_capacity, number_capacity;
    const tnc_reading *reading;      /* the sentence at hand */
    tnc_bag bag;
    tnc_scratch scratch;
    tnc_memory memory;
} tnc_attitude_scorer;

void tnc_attitude_scorer_init(tnc_attitude_scorer *scorer, const tnc_memory *memory);
void tnc_attitude_scorer_free(tnc_attitude_scorer *scorer);

/* 1 when the model has the blocks of a TARGET model. */
int tnc_attitude_model_fits(const tonecls_model *model);

/* Gets ready for a document of so many actors. model may be NULL: nobody's attitude will be known. Returns 0 when out of
 * memory, as do the others. */
int tnc_attitude_begin(tnc_attitude_scorer *scorer, const tonecls_model *model, size_t actor_count);
/* Goes to a sentence, and scores its part. */
int tnc_attitude_sentence(tnc_attitude_scorer *scorer, const tnc_reading *reading);
/* Whether a further mention of the actor would count. */
int tnc_attitude_wants(const tnc_attitude_scorer *scorer, uint32_t actor);
/* A mention of the actor at a span of the sentence. */
int tnc_attitude_add(tnc_attitude_scorer *scorer, uint32_t actor, uint32_t span);
/* Fills attitudes [actor_count]. */
void tnc_attitude_end(tnc_attitude_scorer *scorer, size_t actor_count);

#endif
