/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Scores of the pairs of one sentence. The parts of a margin that hang on the sentence, the source or the target alone
 * are scored once and added up; a pair whose sum is already far on the side of "neutral" is not looked at further.
 */
#ifndef TNC_PAIR_SCORER_H
#define TNC_PAIR_SCORER_H

#include "model/score.h"
#include "stance/pair_features.h"
#include "stance/pair_settings.h"

typedef struct tnc_pair_side {
    double margins[TNC_PAIR_LABELS]; /* this side's part */
    int done;
} tnc_pair_side;

typedef struct tnc_pair_scorer {
    const tonecls_model *model;
    const tnc_reading *reading;
    tnc_pair_settings settings;
    double sentence[TNC_PAIR_LABELS]; /* the sentence's part and the bias */
    tnc_pair_side *sides;             /* [2 * spans] as source, as target */
    size_t side_capacity;
    tnc_bag bag;
    tnc_scratch scratch;
    tnc_memory memory;
} tnc_pair_scorer;

void tnc_pair_scorer_init(tnc_pair_scorer *scorer, const tnc_memory *memory);
void tnc_pair_scorer_free(tnc_pair_scorer *scorer);

/* 1 when the model has the labels and blocks of a PAIR model. */
int tnc_pair_model_fits(const tonecls_model *model);

/* Goes to a sentence. The model must fit. Returns 0 when out of memory. */
int tnc_pair_scorer_begin(tnc_pair_scorer *scorer, const tonecls_model *model, const tnc_reading *reading);

/* Probabilities of the stance of one marked actor towards another, by their spans, which stand at different words.
 * *scored 0: it is neutral, that was plain from the parts. Returns 0 when out of memory. */
int tnc_pair_scorer_score(tnc_pair_scorer *scorer, uint32_t source, uint32_t target,
                          double probabilities[TNC_PAIR_LABELS], int *scored);

#endif
