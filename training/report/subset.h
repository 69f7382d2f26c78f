/* SPDX-License-Identifier: Apache-2.0 */
/* Some instances of a source as a source of their own: what a fold is trained on, and what it is asked. */
#ifndef TNC_SUBSET_H
#define TNC_SUBSET_H

#include "base/memory.h"
#include "source.h"

typedef struct tnc_subset {
    tnc_source source; /* points into this struct: do not copy it */
    const tnc_source *whole;
    size_t *index; /* [source.count] instance of the whole */
    size_t *gold_start;
    uint32_t *gold;
    size_t gold_count;
    float *weight;
    uint64_t *group, *order;
    tnc_memory memory;
} tnc_subset;

/* Instances with (fold[i] == number) == inside, in the order of the whole. Returns 0 when out of memory. */
int tnc_subset_make(tnc_subset *subset, const tnc_source *whole, const uint32_t *fold, uint32_t number, int inside,
                    const tnc_memory *memory);
void tnc_subset_free(tnc_subset *subset);

#endif
