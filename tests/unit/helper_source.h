/* SPDX-License-Identifier: Apache-2.0 */
/* A made-up corpus in memory, as a source: bags of numbered features that lean towards their label. */
#ifndef HELPER_SOURCE_H
#define HELPER_SOURCE_H

#include "feature/vector.h"
#include "source.h"

#define MADE_ITEMS 12

typedef struct made_instance {
    uint64_t keys[MADE_ITEMS];
    uint32_t count, label;
    uint64_t order, group;
    float weight;
} made_instance;

typedef struct made_source {
    tnc_source source; /* context points back here */
    made_instance *instances;
    size_t *gold_start;
    uint32_t *gold;
    uint64_t *order, *group;
    float *weight;
    int fail_at; /* extract() of this instance fails; -1: none */
} made_source;

/* count instances of labels 0..labels - 1. Half of the features of an instance come from a set that its label has for
 * itself, the rest from one that all share. No weights, no groups. */
void made_source_new(made_source *made, size_t count, uint32_t labels, uint64_t seed);
/* Again after a change of instances: fills the arrays of the source from them. weighted, grouped: 1 to have them. */
void made_source_renew(made_source *made, int weighted, int grouped);
/* Shuffles the instances; nothing that is learned may change. */
void made_source_shuffle(made_source *made, uint64_t seed);
void made_source_free(made_source *made);

/* The key of feature f; label l's own ones are 1000 * (l + 1) + 0..19, the shared ones 0..59. */
uint64_t made_key(uint64_t feature);

/* One block of table 0. */
tnc_block made_block(tnc_weighting weighting);

#endif
