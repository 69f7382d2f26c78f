/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/tune.h"

#include "fit/planes.h"
#include "fit/pool.h"

#include <stdlib.h>
#include <string.h>

const double tnc_tune_costs[TNC_TUNE_COUNT] = { 0.03, 0.1, 0.3, 1, 3, 10 };

/* Per label: right answers, all answers, all gold. */
typedef struct label_tally {
    size_t right, answered, gold;
} label_tally;

static uint32_t best_plane(const double *margins, uint32_t planes)
{
    uint32_t best = 0;
    for (uint32_t h = 1; h < planes; h++)
        if (margins[h] > margins[best])
            best = h;
    return best;
}

static int answered(const tnc_source *source, const double *margins, uint32_t planes, uint32_t best, uint32_t plane)
{
    return source->multilabel || planes == 1 ? margins[plane] > 0 : plane == best;
}

static void count(const tnc_source *source, const double *margins, uint32_t planes, label_tally *tallies)
{
    for (size_t i = 0; i < source->count; i++) {
        const double *row = margins + i * planes;
        uint32_t best = best_plane(row, planes);
        for (uint32_t h = 0; h < planes; h++) {
            int said = answered(source, row, planes, best, h), is = tnc_plane_side(source, h, i) > 0;
            tallies[h].answered += said;
            tallies[h].gold += is;
            tallies[h].right += said && is;
        }
    }
}

static double f1(const label_tally *tally)
{
    size_t sum = tally->answered + tally->gold;
    return sum ? 2.0 * (double)tally->right / (double)sum : 0;
}

static double accuracy(const label_tally *tally, size_t instances)
{
    size_t wrong = tally->answered + tally->gold - 2 * tally->right;
    return 1 - (double)wrong / (double)instances;
}

static double macro_f1(const label_tally *tallies, uint32_t planes)
{
    double sum = 0;
    uint32_t labels = 0;
    for (uint32_t h = 0; h < planes; h++) {
        labels += tallies[h].gold > 0;
        sum += f1(&tallies[h]);
    }
    return labels ? sum / labels : 0;
}

static double micro_f1(const label_tally *tallies, uint32_t planes)
{
    label_tally all = { 0, 0, 0 };
    for (uint32_t h = 0; h < planes; h++) {
        all.right += tallies[h].right;
        all.answered += tallies[h].answered;
        all.gold += tallies[h].gold;
    }
    return f1(&all);
}

double tnc_tune_score(const tnc_source *source, const double *margins)
{
    uint32_t planes = tnc_planes_of(source);
    label_tally *tallies = calloc(planes, sizeof *tallies);
    if (!tallies)
        return -1;
    count(source, margins, planes, tallies);
    double score = source->multilabel ? micro_f1(tallies, planes)
                   : planes == 1      ? accuracy(tallies, source->count)
                                      : macro_f1(tallies, planes);
    free(tallies);
    return score;
}

tonecls_status tnc_tune(tnc_problem *problem, double *margins, double *cost, tonecls_error *error)
{
    size_t size = problem->source->count * problem->planes * sizeof *margins;
    double *tried = tnc_shared_new(size), best = -1;
    tonecls_status status = tried ? TONECLS_OK : tnc_fail_memory(error);
    for (size_t c = 0; c < TNC_TUNE_COUNT && status == TONECLS_OK; c++) {
        status = tnc_problem_hold_out(problem, tnc_tune_costs[c], tried, error);
        double score = status == TONECLS_OK ? tnc_tune_score(problem->source, tried) : -1;
        if (status != TONECLS_OK || score <= best)
            continue;
        best = score;
        *cost = tnc_tune_costs[c];
        memcpy(margins, tried, size);
    }
    tnc_shared_free(tried, size);
    return status;
}
