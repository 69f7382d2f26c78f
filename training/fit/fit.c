/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The order of work: check, count features, choose columns, make rows, hold out (and tune), calibrate, solve, fold.
 * Every step is a file of its own; here they are only put together, and what they hold is given back.
 */
#include "fit/fit.h"

#include "fit/calibrate_fit.h"
#include "fit/fold.h"
#include "fit/folds.h"
#include "fit/planes.h"
#include "fit/pool.h"
#include "fit/rows_order.h"
#include "fit/tune.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct fit_work {
    const tnc_source *source;
    const tnc_block *blocks;
    uint32_t block_count;
    const tnc_fit_options *options;
    tnc_fitted *fitted;
    size_t *order;
    tnc_columns columns;
    tnc_matrix matrix;
    void *prepared;
    uint32_t *fold;
    double *margins; /* [N * H] shared with the children */
    size_t margin_size;
    tnc_problem problem;
} fit_work;

static void put_away(fit_work *work)
{
    if (work->prepared)
        work->problem.solver->release(work->prepared);
    tnc_shared_free(work->margins, work->margin_size);
    tnc_copies_free(&work->problem.copies);
    tnc_matrix_free(&work->matrix);
    tnc_columns_free(&work->columns);
    free(work->fold);
    free(work->order);
}

static tonecls_status check_options(const tnc_fit_options *options, tonecls_error *error)
{
    if (!(options->cost >= 0) || !isfinite(options->cost))
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "C must be a number above 0, or 0 to tune it");
    if (!(options->blend >= 0 && options->blend <= 1))
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "the blend must be 0 to 1");
    if (options->balance < TNC_BALANCE_NONE || options->balance > TNC_BALANCE_ROOT)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no such balance: %d", options->balance);
    if (options->cost == 0 && options->folds < 2)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "tuning C needs at least 2 folds");
    if (options->folds > TNC_FOLDS_MAX)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "more than %d folds", TNC_FOLDS_MAX);
    if (options->loss != TNC_HINGE && options->loss != TNC_SQUARED_HINGE)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no such loss: %d", (int)options->loss);
    return TONECLS_OK;
}

static tonecls_status check_blocks(const tnc_block *blocks, uint32_t count, tonecls_error *error)
{
    for (uint32_t b = 0; b < count; b++) {
        const tnc_block *block = &blocks[b];
        int dense = block->table == 1;
        if (block->table > 1 || block->weighting < TNC_TFIDF || block->weighting > TNC_SUM ||
            dense != (block->weighting == TNC_SUM) || !(block->scale > 0) || !isfinite(block->scale))
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "block %u of the features is ill-formed",
                            (unsigned)b);
    }
    return count > 0 && count <= TNC_BLOCKS_MAX ? TONECLS_OK
                                                : tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                                                           "there must be 1 to %d blocks of features", TNC_BLOCKS_MAX);
}

/* Bytes at the peak, when the solvers run: the rows, the solver's own form of them (one for all, or one for each run
 * when columns are stretched), and for each run its weights, alphas and sides. */
static double estimate(const fit_work *work)
{
    const tnc_solver *solver = work->problem.solver;
    double cells = (double)work->columns.cells_most, rows = (double)work->source->count;
    double columns = (double)work->columns.count, planes = work->problem.planes;
    double children = work->options->threads > 1 ? work->options->threads : 1;
    double prepared =
        (cells * solver->bytes_per_cell + rows * solver->bytes_per_row) * (work->options->blend > 0 ? children : 1);
    double kept = cells * sizeof(tnc_cell) + rows * (64 + planes * 8) + columns * (16 + 8 * planes);
    return prepared + kept + children * (columns * 48 + rows * 64);
}

static tonecls_status check_memory(const fit_work *work, tonecls_error *error)
{
    double bytes = estimate(work), most = (double)work->options->max_memory;
    if (most == 0 || bytes <= most)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_MEMORY, TONECLS_NO_OFFSET,
                    "training needs about %.0f MB, more than the %.0f MB allowed: fewer features need less",
                    bytes / 1e6, most / 1e6);
}

/* Everything that needs only one reading of the corpus. */
static tonecls_status choose(fit_work *work, tonecls_error *error)
{
    const tnc_fit_options *options = work->options;
    tonecls_status status = check_options(options, error);
    if (status == TONECLS_OK)
        status = check_blocks(work->blocks, work->block_count, error);
    if (status == TONECLS_OK)
        status = tnc_solver_find(options->solver, options->loss, &work->problem.solver, error);
    if (status == TONECLS_OK)
        status = tnc_planes_check(work->source, error);
    if (status == TONECLS_OK)
        status = tnc_rows_order(work->source, &work->order, error);
    if (status == TONECLS_OK)
        status = tnc_columns_choose(&work->columns, work->source, work->blocks, work->block_count, options, error);
    work->problem.planes = tnc_planes_of(work->source);
    return status == TONECLS_OK ? check_memory(work, error) : status;
}

static tonecls_status deal_folds(fit_work *work, tonecls_error *error)
{
    tnc_problem *problem = &work->problem;
    if (work->options->folds < 2)
        return TONECLS_OK;
    work->margin_size = work->source->count * problem->planes * sizeof *work->margins;
    work->margins = tnc_shared_new(work->margin_size);
    work->fold = calloc(work->source->count + 1, sizeof *work->fold);
    if (!work->margins || !work->fold)
        return tnc_fail_memory(error);
    problem->fold = work->fold;
    return tnc_folds_deal(work->source, work->options->folds, work->options->seed, work->fold, &problem->folds, error);
}

static tonecls_status prepare(fit_work *work, tonecls_error *error)
{
    tnc_problem *problem = &work->problem;
    tonecls_status status =
        tnc_matrix_make(&work->matrix, work->source, work->order, work->blocks, &work->columns, work->options, error);
    if (status == TONECLS_OK)
        status = tnc_copies_make(&problem->copies, work->source, error);
    if (status == TONECLS_OK)
        status = deal_folds(work, error);
    if (status != TONECLS_OK)
        return status;
    if (work->options->blend == 0 &&
        !(work->prepared = problem->solver->prepare(&work->matrix, NULL, work->options->loss)))
        return tnc_fail_memory(error);
    problem->source = work->source;
    problem->options = work->options;
    problem->order = work->order;
    problem->matrix = &work->matrix;
    problem->prepared = work->prepared;
    size_t trials = problem->folds < 2 ? 0 : work->options->cost == 0 ? TNC_TUNE_COUNT : 1;
    problem->jobs_total = problem->planes * (1 + trials * problem->folds);
    return TONECLS_OK;
}

static tonecls_status keep_margins(fit_work *work, tonecls_error *error)
{
    work->fitted->held_out = malloc(work->margin_size + 1);
    if (!work->fitted->held_out)
        return tnc_fail_memory(error);
    memcpy(work->fitted->held_out, work->margins, work->margin_size);
    return TONECLS_OK;
}

/* One group is as good as none: nobody could be held out. */
static tonecls_status hold_out(fit_work *work, tonecls_error *error)
{
    tnc_fitted *fitted = work->fitted;
    tonecls_status status;
    fitted->cost = work->options->cost > 0 ? work->options->cost : 1;
    if (work->problem.folds < 2)
        return TONECLS_OK;
    if (work->options->cost > 0)
        status = tnc_problem_hold_out(&work->problem, fitted->cost, work->margins, error);
    else
        status = tnc_tune(&work->problem, work->margins, &fitted->cost, error);
    if (status == TONECLS_OK)
        status = tnc_calibrate(work->source, work->order, work->margins, fitted->slope, fitted->offset,
                               &fitted->calibrated, error);
    return status == TONECLS_OK ? keep_margins(work, error) : status;
}

static tonecls_status make_room(fit_work *work, tonecls_error *error)
{
    tnc_fitted *fitted = work->fitted;
    size_t planes = work->problem.planes, columns = work->columns.count;
    fitted->planes = work->problem.planes;
    fitted->bias = calloc(planes, sizeof *fitted->bias);
    fitted->slope = calloc(planes, sizeof *fitted->slope);
    fitted->offset = calloc(planes, sizeof *fitted->offset);
    if (columns < SIZE_MAX / planes / sizeof *fitted->weights)
        fitted->weights = calloc(columns * planes, sizeof *fitted->weights);
    if (!fitted->bias || !fitted->slope || !fitted->offset || !fitted->weights)
        return tnc_fail_memory(error);
    for (size_t h = 0; h < planes; h++)
        fitted->slope[h] = 1;
    return TONECLS_OK;
}

static tonecls_status learn(fit_work *work, tonecls_error *error)
{
    tonecls_status status = choose(work, error);
    if (status == TONECLS_OK)
        status = prepare(work, error);
    if (status == TONECLS_OK)
        status = make_room(work, error);
    if (status == TONECLS_OK)
        status = hold_out(work, error);
    if (status == TONECLS_OK)
        status =
            tnc_problem_solve(&work->problem, work->fitted->cost, work->fitted->weights, work->fitted->bias, error);
    return status == TONECLS_OK ? tnc_fold(work->fitted, &work->columns, error) : status;
}

tonecls_status tnc_fit(const tnc_source *source, const tnc_block *blocks, uint32_t block_count,
                       const tnc_fit_options *options, tnc_fitted *fitted, tonecls_error *error)
{
    tnc_fitted made = { 0 };
    fit_work work = {
        .source = source, .blocks = blocks, .block_count = block_count, .options = options, .fitted = &made
    };
    tonecls_status status = learn(&work, error);
    put_away(&work);
    if (status == TONECLS_OK)
        *fitted = made;
    else
        tnc_fitted_free(&made);
    return status;
}

void tnc_fitted_free(tnc_fitted *fitted)
{
    free(fitted->keys);
    free(fitted->idf);
    free(fitted->weights);
    free(fitted->word_keys);
    free(fitted->word_weights);
    free(fitted->bias);
    free(fitted->slope);
    free(fitted->offset);
    free(fitted->held_out);
    *fitted = (tnc_fitted){ 0 };
}
