/* SPDX-License-Identifier: Apache-2.0 */
/* Coordinate ascent over a grid: the curve of macro-F1 is a flat staircase, nothing finer pays. */
#include "corpus/marked_tune.h"

#include "base/memory.h"

#include <math.h>

#define ROUNDS 3
#define STEPS 30    /* to either side */
#define STEP 0.1    /* in log odds */

typedef struct tuner {
    const tnc_source *source;
    const tnc_fitted *fitted;
    double *offset; /* [K] at trial */
    double *counts; /* [3 * K] right, gold, answered */
} tuner;

static double sigmoid(double x)
{
    return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

static uint32_t answer(const tuner *t, const double *margins)
{
    uint32_t best = 0;
    double most = -1;
    for (uint32_t k = 0; k < t->fitted->planes; k++) {
        double p = sigmoid(t->fitted->slope[k] * margins[k] + t->offset[k]);
        if (p > most) {
            most = p;
            best = k;
        }
    }
    return best;
}

static double macro_f1(const tuner *t)
{
    uint32_t planes = t->fitted->planes;
    double *right = t->counts, *gold = right + planes, *answered = gold + planes, sum = 0;
    for (uint32_t k = 0; k < 3 * planes; k++)
        t->counts[k] = 0;
    for (size_t i = 0; i < t->source->count; i++) {
        double weight = t->source->weight ? (double)t->source->weight[i] : 1;
        uint32_t is = t->source->gold[t->source->gold_start[i]], said = answer(t, t->fitted->held_out + i * planes);
        gold[is] += weight;
        answered[said] += weight;
        right[is] += is == said ? weight : 0;
    }
    for (uint32_t k = 0; k < planes; k++)
        sum += gold[k] + answered[k] > 0 ? 2 * right[k] / (gold[k] + answered[k]) : 0;
    return sum / planes;
}

/* Moves one offset to the middle of where the score is best. */
static double climb(tuner *t, uint32_t label, double start)
{
    double from = t->offset[label], best = start, first = from, last = from;
    for (int step = -STEPS; step <= STEPS; step++) {
        t->offset[label] = from + STEP * step;
        double score = macro_f1(t);
        if (score > best + 1e-12) {
            best = score;
            first = last = t->offset[label];
        } else if (score > best - 1e-12 && fabs(t->offset[label] - last) < 1.5 * STEP) {
            last = t->offset[label];
        }
    }
    t->offset[label] = (first + last) / 2;
    return macro_f1(t);
}

static int single_gold(const tnc_source *source)
{
    for (size_t i = 0; i < source->count; i++)
        if (source->gold_start[i + 1] - source->gold_start[i] != 1)
            return 0;
    return 1;
}

tonecls_status tnc_marked_tune(const tnc_source *source, tnc_fitted *fitted, double scores[2], tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    scores[0] = scores[1] = 0;
    if (!fitted->held_out || fitted->planes < 3 || !single_gold(source))
        return TONECLS_OK;
    tuner t = { source, fitted, fitted->offset, tnc_alloc_array(&memory, 3 * fitted->planes, sizeof *t.counts) };
    if (!t.counts)
        return tnc_fail_memory(error);
    scores[0] = scores[1] = macro_f1(&t);
    for (int round = 0; round < ROUNDS; round++)
        for (uint32_t k = 1; k < fitted->planes; k++)
            scores[1] = climb(&t, k, scores[1]);
    tnc_free_array(&memory, t.counts, 3 * fitted->planes, sizeof *t.counts);
    return TONECLS_OK;
}
