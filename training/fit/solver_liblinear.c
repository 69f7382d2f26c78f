/* SPDX-License-Identifier: Apache-2.0 */
/* LIBLINEAR behind the table; the only includer of its header. */
#include "fit/solver.h"

#include <limits.h>
#include <stdlib.h>

#if defined(__has_include)
#if __has_include(<linear.h>)
#include <linear.h>
#else
#include <liblinear/linear.h>
#endif
#else
#include <linear.h>
#endif

/* B, the value of the constant feature: the larger, the freer the bias, and the slower the dual method. With 3 the
 * margins of the hinge loss are libsvm's to 1e-4 (test_solver.c); with 1 the squared hinge is twice as fast and no
 * worse. */
#define BIAS_HINGE 3.0
#define BIAS_SQUARED_HINGE 1.0

/* Coordinate descent in the dual visits the rows a thousand times when they are full: a hundred numbers of word vectors
 * in each block. Newton's method in the primal visits them a few dozen times, for the same minimum of the squared
 * hinge. Its tolerance is a share of the first gradient. */
#define TOLERANCE_PRIMAL 0.005

typedef struct linear_rows {
    struct feature_node **rows; /* [N] into nodes */
    struct feature_node *nodes;
    int columns; /* the constant feature included */
    int full;    /* there are columns of word vectors */
    double bias; /* B */
} linear_rows;

static void release(void *given)
{
    linear_rows *prepared = given;
    free(prepared->rows);
    free(prepared->nodes);
    free(prepared);
}

/* Columns count from 1 there, and -1 ends a row. */
static struct feature_node *add_row(struct feature_node *node, const tnc_row *row, const double *stretch,
                                    const linear_rows *made)
{
    for (size_t i = 0; i < row->count; i++)
        *node++ = (struct feature_node){ (int)row->cells[i].column + 1, tnc_cell_stretched(&row->cells[i], stretch) };
    *node++ = (struct feature_node){ made->columns, made->bias };
    *node++ = (struct feature_node){ -1, 0 };
    return node;
}

static void *prepare(const tnc_matrix *matrix, const double *stretch, tnc_loss loss)
{
    if (matrix->columns >= INT_MAX || matrix->count >= INT_MAX ||
        matrix->cells + 2 * matrix->count > SIZE_MAX / sizeof(struct feature_node))
        return NULL;
    linear_rows *made = calloc(1, sizeof *made);
    if (!made)
        return NULL;
    made->columns = (int)matrix->columns + 1;
    made->full = matrix->columns > matrix->sparse;
    made->bias = loss == TNC_HINGE ? BIAS_HINGE : BIAS_SQUARED_HINGE;
    made->rows = malloc((matrix->count + 1) * sizeof *made->rows);
    made->nodes = malloc((matrix->cells + 2 * matrix->count + 1) * sizeof *made->nodes);
    if (!made->rows || !made->nodes) {
        release(made);
        return NULL;
    }
    struct feature_node *node = made->nodes;
    for (size_t r = 0; r < matrix->count; r++) {
        made->rows[r] = node;
        node = add_row(node, &matrix->rows[r], stretch, made);
    }
    return made;
}

static void say_nothing(const char *text)
{
    (void)text;
}

/* The rows of a run as a problem; its arrays are the caller's to free, also on failure. */
static int make_problem(const linear_rows *prepared, const tnc_run *run, struct problem *problem)
{
    *problem = (struct problem){ .l = (int)run->count, .n = prepared->columns, .bias = prepared->bias };
    problem->x = malloc((run->count + 1) * sizeof *problem->x);
    problem->y = malloc((run->count + 1) * sizeof *problem->y);
    if (!problem->x || !problem->y)
        return 0;
    for (size_t i = 0; i < run->count; i++) {
        problem->x[i] = prepared->rows[run->rows[i]];
        problem->y[i] = run->sides[i];
    }
    return 1;
}

static struct parameter make_parameter(const linear_rows *prepared, const tnc_run *run, int labels[2], double costs[2])
{
    struct parameter parameter = { 0 };
    int primal = prepared->full && run->loss == TNC_SQUARED_HINGE;
    parameter.solver_type = primal                   ? L2R_L2LOSS_SVC
                            : run->loss == TNC_HINGE ? L2R_L1LOSS_SVC_DUAL
                                                     : L2R_L2LOSS_SVC_DUAL;
    parameter.C = 1;
    parameter.eps = primal ? TOLERANCE_PRIMAL : run->tolerance;
    parameter.p = 0.1;
    labels[0] = -1;
    labels[1] = 1;
    costs[0] = run->cost[0];
    costs[1] = run->cost[1];
    parameter.nr_weight = 2;
    parameter.weight_label = labels;
    parameter.weight = costs;
#if LIBLINEAR_VERSION >= 240
    parameter.nu = 0.5;
    parameter.regularize_bias = 1;
#endif
    return parameter;
}

/* The decision value there is that of label[0], which need not be +1. */
static void read_model(const struct model *model, double *weights, double *bias)
{
    double sign = model->label[0] == 1 ? 1 : -1;
    int columns = model->nr_feature;
    for (int i = 0; i < columns; i++)
        weights[i] = sign * model->w[i];
    *bias = sign * model->w[columns] * model->bias;
}

static tonecls_status solve_problem(const linear_rows *prepared, const struct problem *problem, const tnc_run *run,
                                    double *weights, double *bias, tonecls_error *error)
{
    int labels[2];
    double costs[2];
    struct parameter parameter = make_parameter(prepared, run, labels, costs);
    const char *refusal = check_parameter(problem, &parameter);
    if (refusal)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "LIBLINEAR: %s", refusal);
    set_print_string_function(say_nothing);
    srand(run->seed);
    struct model *model = train(problem, &parameter);
    if (!model)
        return tnc_fail_memory(error);
    int two = model->nr_class == 2;
    if (two)
        read_model(model, weights, bias);
    free_and_destroy_model(&model);
    return two ? TONECLS_OK
               : tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "a run needs instances of both sides");
}

static tonecls_status solve(const void *given, const tnc_run *run, double *weights, double *bias, tonecls_error *error)
{
    struct problem problem = { 0 };
    if (run->count == 0 || run->count > INT_MAX)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "LIBLINEAR cannot take %zu rows", run->count);
    tonecls_status status = make_problem(given, run, &problem)
                                ? solve_problem(given, &problem, run, weights, bias, error)
                                : tnc_fail_memory(error);
    free(problem.x);
    free(problem.y);
    return status;
}

const tnc_solver tnc_solver_liblinear = {
    .name = "liblinear",
    .losses = 1u << TNC_SQUARED_HINGE | 1u << TNC_HINGE,
    .bytes_per_cell = sizeof(struct feature_node),
    .bytes_per_row = 2 * sizeof(struct feature_node) + sizeof(struct feature_node *),
    .prepare = prepare,
    .release = release,
    .solve = solve,
};
