/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Weights of instances for solvers that know none: an instance of weight w is round(w / unit) equal rows, each of the
 * cost C * unit. When all weights are multiples of the smallest (up to MULTIPLE_MAX of it), that is the unit and the
 * objective is exact; else the unit is a quarter of the mean weight, and weights are rounded to it, small ones up to
 * one row. Weight 0 leaves an instance out.
 */
#ifndef TNC_COPIES_H
#define TNC_COPIES_H

#include "source.h"

typedef struct tnc_copies {
    uint16_t *count; /* [N] by instance; NULL: one each */
    double unit;
} tnc_copies;

/* Errors: MEMORY. */
tonecls_status tnc_copies_make(tnc_copies *copies, const tnc_source *source, tonecls_error *error);
void tnc_copies_free(tnc_copies *copies);

static inline uint32_t tnc_copies_of(const tnc_copies *copies, size_t instance)
{
    return copies->count ? copies->count[instance] : 1;
}

#endif
