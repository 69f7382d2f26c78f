/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/problem.h"

#include "base/hash.h"
#include "fit/planes.h"
#include "fit/pool.h"
#include "fit/stretch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Stopping criteria. What is held out is only calibrated on: it may be rougher than what is shipped. */
#define TOLERANCE_HELD_OUT 0.1
#define TOLERANCE_FINAL 0.01

#define NO_FOLD UINT32_MAX

/* What the children need to know; set up before they start. */
typedef struct order_form {
    const tnc_problem *problem;
    double cost;
    double *margins;        /* held out */
    double *weights, *bias; /* final */
} order_form;

/* One run's rows and sides, and how much weight stands on either side. */
typedef struct run_sides {
    uint32_t *rows;
    signed char *sides;
    size_t count;
    double weight[2];
} run_sides;

static void sides_free(run_sides *sides)
{
    free(sides->rows);
    free(sides->sides);
}

static int taken(const tnc_problem *problem, size_t instance, uint32_t left_out)
{
    return left_out == NO_FOLD || problem->fold[instance] != left_out;
}

static size_t count_rows(const tnc_problem *problem, uint32_t left_out)
{
    size_t count = 0;
    for (size_t i = 0; i < problem->matrix->count; i++)
        if (taken(problem, i, left_out))
            count += tnc_copies_of(&problem->copies, i);
    return count;
}

static int sides_make(const tnc_problem *problem, uint32_t plane, uint32_t left_out, run_sides *made)
{
    size_t count = count_rows(problem, left_out);
    *made = (run_sides){ malloc((count + 1) * sizeof *made->rows), malloc(count + 1), 0, { 0, 0 } };
    if (!made->rows || !made->sides)
        return 0;
    for (size_t r = 0; r < problem->matrix->count; r++) {
        size_t instance = problem->order[r];
        if (!taken(problem, instance, left_out))
            continue;
        int side = tnc_plane_side(problem->source, plane, instance);
        uint32_t copies = tnc_copies_of(&problem->copies, instance);
        made->weight[side > 0] += copies;
        for (uint32_t c = 0; c < copies; c++) {
            made->rows[made->count] = (uint32_t)r;
            made->sides[made->count++] = (signed char)side;
        }
    }
    return 1;
}

/* What the weights of one side are multiplied by, so that both sides together weigh the same (or half-way to it). */
static double balance_factor(const run_sides *sides, int side, int balance)
{
    double factor = (sides->weight[0] + sides->weight[1]) / (2 * sides->weight[side]);
    return balance == TNC_BALANCE_FULL ? factor : balance == TNC_BALANCE_ROOT ? sqrt(factor) : 1;
}

static tnc_run make_run(const tnc_problem *problem, const run_sides *sides, double cost, double tolerance,
                        uint64_t number)
{
    tnc_run run = { .rows = sides->rows,
                    .sides = sides->sides,
                    .count = sides->count,
                    .loss = problem->options->loss,
                    .tolerance = tolerance };
    for (int side = 0; side < 2; side++)
        run.cost[side] = cost * problem->copies.unit * balance_factor(sides, side, problem->options->balance);
    run.seed = (unsigned)tnc_hash_join(problem->options->seed, number);
    return run;
}

/* Each run stretches the columns in its own way, so it needs a matrix of its own. */
static tonecls_status solve_stretched(const tnc_problem *problem, const tnc_run *run, double *weights, double *bias,
                                      tonecls_error *error)
{
    const tnc_matrix *matrix = problem->matrix;
    double *stretch = malloc((matrix->columns + 1) * sizeof *stretch);
    void *prepared = stretch && tnc_stretch_make(matrix, run, problem->options->blend, stretch)
                         ? problem->solver->prepare(matrix, stretch, problem->options->loss)
                         : NULL;
    tonecls_status status =
        prepared ? problem->solver->solve(prepared, run, weights, bias, error) : tnc_fail_memory(error);
    for (size_t v = 0; v < matrix->columns && status == TONECLS_OK; v++)
        weights[v] *= stretch[v];
    if (prepared)
        problem->solver->release(prepared);
    free(stretch);
    return status;
}

static tonecls_status solve_sides(const order_form *form, const run_sides *sides, uint32_t plane, uint32_t left_out,
                                  double *weights, double *bias, tonecls_error *error)
{
    const tnc_problem *problem = form->problem;
    double tolerance = left_out == NO_FOLD ? TOLERANCE_FINAL : TOLERANCE_HELD_OUT;
    tnc_run run = make_run(problem, sides, form->cost, tolerance, (uint64_t)plane << 32 | left_out);
    if (problem->options->blend > 0)
        return solve_stretched(problem, &run, weights, bias, error);
    return problem->solver->solve(problem->prepared, &run, weights, bias, error);
}

/* weights [columns]. A plane without instances of one side has no weights and says the other one. */
static tonecls_status learn(const order_form *form, uint32_t plane, uint32_t left_out, double *weights, double *bias,
                            tonecls_error *error)
{
    const tnc_problem *problem = form->problem;
    run_sides sides;
    tonecls_status status = TONECLS_OK;
    if (!sides_make(problem, plane, left_out, &sides)) {
        status = tnc_fail_memory(error);
    } else if (sides.weight[0] == 0 || sides.weight[1] == 0) {
        memset(weights, 0, problem->matrix->columns * sizeof *weights);
        *bias = sides.weight[1] > 0 ? 1 : -1;
    } else {
        status = solve_sides(form, &sides, plane, left_out, weights, bias, error);
    }
    sides_free(&sides);
    return status;
}

static tonecls_status hold_out(void *context, size_t job, void *slot, tonecls_error *error)
{
    const order_form *form = context;
    const tnc_problem *problem = form->problem;
    uint32_t plane = (uint32_t)(job / problem->folds), fold = (uint32_t)(job % problem->folds);
    double bias = 0, *weights = malloc((problem->matrix->columns + 1) * sizeof *weights);
    (void)slot;
    if (!weights)
        return tnc_fail_memory(error);
    tonecls_status status = learn(form, plane, fold, weights, &bias, error);
    for (size_t r = 0; r < problem->matrix->count && status == TONECLS_OK; r++) {
        size_t instance = problem->order[r];
        if (problem->fold[instance] == fold)
            form->margins[instance * problem->planes + plane] = tnc_row_dot(&problem->matrix->rows[r], weights) + bias;
    }
    free(weights);
    return status;
}

tonecls_status tnc_problem_hold_out(tnc_problem *problem, double cost, double *margins, tonecls_error *error)
{
    tnc_watch watch = { problem->options->stop, problem->options->progress, problem->options->progress_context };
    order_form form = { .problem = problem, .cost = cost, .margins = margins };
    tnc_pool pool = { .what = "training",
                      .children = problem->options->threads,
                      .jobs = (size_t)problem->planes * problem->folds,
                      .done = problem->jobs_done,
                      .total = problem->jobs_total,
                      .watch = &watch,
                      .context = &form,
                      .work = hold_out };
    tonecls_status status = tnc_pool_run(&pool, error);
    problem->jobs_done += pool.jobs;
    return status;
}

/* The slot: weights, then the bias. */
static tonecls_status solve(void *context, size_t job, void *slot, tonecls_error *error)
{
    const order_form *form = context;
    double *weights = slot;
    return learn(form, (uint32_t)job, NO_FOLD, weights, weights + form->problem->matrix->columns, error);
}

static void collect(void *context, size_t job, const void *slot)
{
    const order_form *form = context;
    const double *weights = slot;
    size_t planes = form->problem->planes, columns = form->problem->matrix->columns;
    for (size_t v = 0; v < columns; v++)
        form->weights[v * planes + job] = weights[v];
    form->bias[job] = weights[columns];
}

tonecls_status tnc_problem_solve(tnc_problem *problem, double cost, double *weights, double *bias, tonecls_error *error)
{
    tnc_watch watch = { problem->options->stop, problem->options->progress, problem->options->progress_context };
    order_form form = { .problem = problem, .cost = cost, .weights = weights, .bias = bias };
    tnc_pool pool = { .what = "training",
                      .children = problem->options->threads,
                      .jobs = problem->planes,
                      .slot_size = (problem->matrix->columns + 1) * sizeof(double),
                      .done = problem->jobs_done,
                      .total = problem->jobs_total,
                      .watch = &watch,
                      .context = &form,
                      .work = solve,
                      .collect = collect };
    tonecls_status status = tnc_pool_run(&pool, error);
    problem->jobs_done += pool.jobs;
    return status;
}
