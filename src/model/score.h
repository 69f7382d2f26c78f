/* SPDX-License-Identifier: Apache-2.0 */
/* Margins and probabilities of one instance. Scratch belongs to one thread. */
#ifndef TNC_SCORE_H
#define TNC_SCORE_H

#include "feature/bag.h"
#include "feature/vector.h"
#include "model/model.h"

typedef struct tnc_scratch {
    tnc_vector vector;
    double *sums; /* of one block, before the scales */
    size_t sum_capacity;
    tnc_memory memory;
} tnc_scratch;

void tnc_scratch_init(tnc_scratch *scratch, const tnc_memory *memory);
void tnc_scratch_free(tnc_scratch *scratch);

/* margins [K] = w . x + b. known, if not NULL, gets the number of distinct features that the model knows. The bag's blocks
 * must be the model's. Returns 0 when out of memory. Cost: one row of H numbers for each distinct known feature. Sums are
 * taken in the order of the bag, in double: the same on every thread. Margins are finite for any model that opens. */
int tnc_score(const tonecls_model *model, const tnc_bag *bag, tnc_scratch *scratch, double *margins, size_t *known);

/* After tnc_score on the same bag: weights [bag->count] = what each item added to the margin of one label. Together
 * with the bias they sum to the margin, up to rounding. */
void tnc_score_items(const tonecls_model *model, const tnc_bag *bag, const tnc_scratch *scratch, uint32_t label,
                     double *weights);

/* What one occurrence of a table 0 feature alone would add to the margin of a label when its value is 1: for reports and
 * for showing a model. id < V of table 0. */
double tnc_weight(const tonecls_model *model, uint32_t id, uint32_t label);

/* Probabilities [K] from margins: a sigmoid per label (Platt 1999), then, unless the model is multilabel, divided by
 * their sum; with one hyperplane (model.h) label 0 has 1 - p of label 1. Always in [0, 1]. */
void tnc_probabilities(const tonecls_model *model, const double *margins, double *probabilities);

/* Index of the best label: highest probability, the lower index on a tie. */
uint32_t tnc_best(const double *values, uint32_t count);

#endif
