/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From held-out margins to probabilities: a sigmoid for each plane (Platt 1999), fitted as Lin, Lin and Weng (2007)
 * say: Newton's method on a form of the likelihood that neither overflows nor cancels, with targets a little inside 0
 * and 1.
 *
 * The slope is never negative: on little data held-out margins may point the wrong way by chance, and a model that then
 * answers the opposite of its margins helps nobody. Planes with few instances on a side share the sigmoid of all planes
 * together; when that too has few, nothing is calibrated: slope 1, offset 0.
 */
#ifndef TNC_CALIBRATE_FIT_H
#define TNC_CALIBRATE_FIT_H

#include "source.h"

#define TNC_CALIBRATE_LEAST 8 /* instances a side needs */
#define TNC_SLOPE_LEAST 1e-3

typedef struct tnc_sigmoid {
    double slope, offset; /* probability = 1 / (1 + exp(-(slope * margin + offset))) */
} tnc_sigmoid;

/* One margin with its side. */
typedef struct tnc_outcome {
    double margin;
    float weight;     /* >= 0 */
    signed char side; /* +1 or -1 */
} tnc_outcome;

/* The result depends on the order of outcomes in its last bits only. */
tnc_sigmoid tnc_sigmoid_fit(const tnc_outcome *outcomes, size_t count);

/* margins [N * H] of instances; order [N] fixes the order of summation. Fills slope and offset [H]; *calibrated is 0
 * when there was too little. Errors: MEMORY. */
tonecls_status tnc_calibrate(const tnc_source *source, const size_t *order, const double *margins, double *slope,
                             double *offset, int *calibrated, tonecls_error *error);

#endif
