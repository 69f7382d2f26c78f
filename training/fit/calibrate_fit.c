/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/calibrate_fit.h"

#include "fit/planes.h"

#include <math.h>
#include <stdlib.h>

#define ROUNDS 100
#define STEP_LEAST 1e-10
#define RIDGE 1e-12 /* keeps the Hessian invertible */

/* What is minimised over (slope, offset), with its targets for either side. */
typedef struct sigmoid_target {
    const tnc_outcome *outcomes;
    size_t count;
    double target[2];
} sigmoid_target;

/* log(1 + exp(-z)) for the probability of the positive side being 1 / (1 + exp(-z)), without overflow. */
static double loss(double z, double target)
{
    return z >= 0 ? (1 - target) * z + log1p(exp(-z)) : -target * z + log1p(exp(z));
}

static double probability(double z)
{
    return z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z));
}

static double total_loss(const sigmoid_target *likelihood, tnc_sigmoid at)
{
    double sum = 0;
    for (size_t i = 0; i < likelihood->count; i++) {
        const tnc_outcome *outcome = &likelihood->outcomes[i];
        sum += outcome->weight * loss(at.slope * outcome->margin + at.offset, likelihood->target[outcome->side > 0]);
    }
    return sum;
}

typedef struct derivatives {
    double gradient[2], hessian[3]; /* of slope, offset; slope^2, slope * offset, offset^2 */
} derivatives;

static derivatives differentiate(const sigmoid_target *likelihood, tnc_sigmoid at)
{
    derivatives sum = { { 0, 0 }, { RIDGE, 0, RIDGE } };
    for (size_t i = 0; i < likelihood->count; i++) {
        const tnc_outcome *outcome = &likelihood->outcomes[i];
        double p = probability(at.slope * outcome->margin + at.offset);
        double first = outcome->weight * (p - likelihood->target[outcome->side > 0]);
        double second = outcome->weight * p * (1 - p);
        sum.gradient[0] += first * outcome->margin;
        sum.gradient[1] += first;
        sum.hessian[0] += second * outcome->margin * outcome->margin;
        sum.hessian[1] += second * outcome->margin;
        sum.hessian[2] += second;
    }
    return sum;
}

/* Goes along the Newton direction by halves until the loss falls enough. Returns 0 when no step helps. */
static int search_line(const sigmoid_target *likelihood, const derivatives *slopes, tnc_sigmoid *at, double *value)
{
    const double *h = slopes->hessian, *g = slopes->gradient;
    double determinant = h[0] * h[2] - h[1] * h[1];
    double d_slope = -(h[2] * g[0] - h[1] * g[1]) / determinant;
    double d_offset = -(h[0] * g[1] - h[1] * g[0]) / determinant;
    double descent = g[0] * d_slope + g[1] * d_offset;
    for (double step = 1; step >= STEP_LEAST; step /= 2) {
        tnc_sigmoid next = { at->slope + step * d_slope, at->offset + step * d_offset };
        double reached = total_loss(likelihood, next);
        if (reached < *value + 1e-4 * step * descent) {
            *at = next;
            *value = reached;
            return 1;
        }
    }
    return 0;
}

static void sum_sides(const tnc_outcome *outcomes, size_t count, double weight[2])
{
    weight[0] = weight[1] = 0;
    for (size_t i = 0; i < count; i++)
        weight[outcomes[i].side > 0] += outcomes[i].weight;
}

static double sum_sides_offset(const double weight[2])
{
    return log((weight[1] + 1) / (weight[0] + 1));
}

tnc_sigmoid tnc_sigmoid_fit(const tnc_outcome *outcomes, size_t count)
{
    double weight[2];
    sum_sides(outcomes, count, weight);
    sigmoid_target likelihood = { outcomes, count, { 1 / (weight[0] + 2), (weight[1] + 1) / (weight[1] + 2) } };
    tnc_sigmoid at = { 0, sum_sides_offset(weight) };
    double value = total_loss(&likelihood, at);
    for (int round = 0; round < ROUNDS; round++) {
        derivatives slopes = differentiate(&likelihood, at);
        if (fabs(slopes.gradient[0]) < 1e-5 && fabs(slopes.gradient[1]) < 1e-5)
            break;
        if (!search_line(&likelihood, &slopes, &at, &value))
            break;
    }
    if (!(at.slope >= TNC_SLOPE_LEAST) || !isfinite(at.slope) || !isfinite(at.offset))
        at = (tnc_sigmoid){ TNC_SLOPE_LEAST, sum_sides_offset(weight) };
    return at;
}

/* Outcomes of one plane, in canonical order; returns how many instances the smaller side has. */
static size_t list_outcomes(const tnc_source *source, const size_t *order, const double *margins, uint32_t plane,
                            tnc_outcome *outcomes)
{
    size_t planes = tnc_planes_of(source), sides[2] = { 0, 0 };
    for (size_t r = 0; r < source->count; r++) {
        size_t i = order[r];
        int side = tnc_plane_side(source, plane, i);
        float weight = source->weight ? source->weight[i] : 1;
        outcomes[r] = (tnc_outcome){ margins[i * planes + plane], weight, (signed char)side };
        sides[side > 0] += weight > 0;
    }
    return sides[0] < sides[1] ? sides[0] : sides[1];
}

/* The sigmoid of all planes together, for those with little of their own. 0 when there is too little even so. */
static int calibrate_pool(const tnc_source *source, const size_t *order, const double *margins, tnc_sigmoid *pooled,
                          tonecls_error *error, tonecls_status *status)
{
    uint32_t planes = tnc_planes_of(source);
    size_t fewest = 0;
    tnc_outcome *outcomes =
        source->count < SIZE_MAX / planes / sizeof *outcomes ? malloc(source->count * planes * sizeof *outcomes) : NULL;
    *status = outcomes ? TONECLS_OK : tnc_fail_memory(error);
    if (!outcomes)
        return 0;
    for (uint32_t h = 0; h < planes; h++)
        fewest += list_outcomes(source, order, margins, h, outcomes + h * source->count);
    if (fewest >= TNC_CALIBRATE_LEAST)
        *pooled = tnc_sigmoid_fit(outcomes, source->count * planes);
    free(outcomes);
    return fewest >= TNC_CALIBRATE_LEAST;
}

/* have [H]: 1 for planes that got a sigmoid of their own. Returns how many did not. */
static uint32_t calibrate_each(const tnc_source *source, const size_t *order, const double *margins,
                               tnc_outcome *outcomes, double *slope, double *offset, unsigned char *have)
{
    uint32_t missing = 0, planes = tnc_planes_of(source);
    for (uint32_t h = 0; h < planes; h++) {
        size_t fewest = list_outcomes(source, order, margins, h, outcomes);
        have[h] = fewest >= TNC_CALIBRATE_LEAST;
        missing += !have[h];
        tnc_sigmoid sigmoid = have[h] ? tnc_sigmoid_fit(outcomes, source->count) : (tnc_sigmoid){ 1, 0 };
        slope[h] = sigmoid.slope;
        offset[h] = sigmoid.offset;
    }
    return missing;
}

tonecls_status tnc_calibrate(const tnc_source *source, const size_t *order, const double *margins, double *slope,
                             double *offset, int *calibrated, tonecls_error *error)
{
    uint32_t planes = tnc_planes_of(source);
    tnc_outcome *outcomes = malloc((source->count + 1) * sizeof *outcomes);
    unsigned char *have = malloc(planes);
    tonecls_status status = outcomes && have ? TONECLS_OK : tnc_fail_memory(error);
    tnc_sigmoid pooled = { 1, 0 };
    *calibrated = 0;
    if (status == TONECLS_OK) {
        uint32_t missing = calibrate_each(source, order, margins, outcomes, slope, offset, have);
        *calibrated = missing == 0;
        if (missing > 0 && planes > 1)
            *calibrated = calibrate_pool(source, order, margins, &pooled, error, &status);
        for (uint32_t h = 0; h < planes && missing > 0; h++)
            if (!have[h] || !*calibrated) {
                slope[h] = pooled.slope;
                offset[h] = pooled.offset;
            }
    }
    free(outcomes);
    free(have);
    return status;
}
