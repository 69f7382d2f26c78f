/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libsvm behind the table; the only includer of its header. Its model is a sum over support vectors, which point into
 * the problem: it is folded to one weight for each column before either is freed, and never used to predict.
 */
#include "fit/solver.h"

#include <limits.h>
#include <stdlib.h>

#if defined(__has_include)
#if __has_include(<libsvm/svm.h>)
#include <libsvm/svm.h>
#else
#include <svm.h>
#endif
#else
#include <svm.h>
#endif

#define CACHE_MEGABYTES 200

typedef struct svm_rows {
    struct svm_node **rows; /* [N] into nodes */
    struct svm_node *nodes;
    size_t columns;
} svm_rows;

static void release(void *given)
{
    svm_rows *prepared = given;
    free(prepared->rows);
    free(prepared->nodes);
    free(prepared);
}

/* Columns count from 1 there, and -1 ends a row. */
static struct svm_node *add_row(struct svm_node *node, const tnc_row *row, const double *stretch)
{
    for (size_t i = 0; i < row->count; i++)
        *node++ = (struct svm_node){ (int)row->cells[i].column + 1, tnc_cell_stretched(&row->cells[i], stretch) };
    *node++ = (struct svm_node){ -1, 0 };
    return node;
}

static void *prepare(const tnc_matrix *matrix, const double *stretch, tnc_loss loss)
{
    (void)loss; /* there is but one */
    if (matrix->columns >= INT_MAX || matrix->cells + matrix->count > SIZE_MAX / sizeof(struct svm_node))
        return NULL;
    svm_rows *made = calloc(1, sizeof *made);
    if (!made)
        return NULL;
    made->columns = matrix->columns;
    made->rows = malloc((matrix->count + 1) * sizeof *made->rows);
    made->nodes = malloc((matrix->cells + matrix->count + 1) * sizeof *made->nodes);
    if (!made->rows || !made->nodes) {
        release(made);
        return NULL;
    }
    struct svm_node *node = made->nodes;
    for (size_t r = 0; r < matrix->count; r++) {
        made->rows[r] = node;
        node = add_row(node, &matrix->rows[r], stretch);
    }
    return made;
}

static void say_nothing(const char *text)
{
    (void)text;
}

/* The rows of a run as a problem; its arrays are the caller's to free, also on failure. */
static int make_problem(const svm_rows *prepared, const tnc_run *run, struct svm_problem *problem)
{
    *problem = (struct svm_problem){ .l = (int)run->count };
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

static struct svm_parameter make_parameter(const tnc_run *run, int labels[2], double costs[2])
{
    struct svm_parameter parameter = { 0 };
    parameter.svm_type = C_SVC;
    parameter.kernel_type = LINEAR;
    parameter.cache_size = CACHE_MEGABYTES;
    parameter.eps = run->tolerance;
    parameter.shrinking = 1;
    parameter.C = 1;
    labels[0] = -1;
    labels[1] = 1;
    costs[0] = run->cost[0];
    costs[1] = run->cost[1];
    parameter.nr_weight = 2;
    parameter.weight_label = labels;
    parameter.weight = costs;
    return parameter;
}

/* Labels stand in order of first appearance, or not (-1 and +1 are swapped by newer versions): label[0] tells. */
static void fold(const struct svm_model *model, size_t columns, double *weights, double *bias)
{
    double sign = model->label[0] == 1 ? 1 : -1;
    for (size_t i = 0; i < columns; i++)
        weights[i] = 0;
    for (int s = 0; s < model->l; s++)
        for (const struct svm_node *node = model->SV[s]; node->index != -1; node++)
            weights[node->index - 1] += sign * model->sv_coef[0][s] * node->value;
    *bias = -sign * model->rho[0];
}

static tonecls_status solve_problem(const struct svm_problem *problem, const tnc_run *run, size_t columns,
                                    double *weights, double *bias, tonecls_error *error)
{
    int labels[2];
    double costs[2];
    struct svm_parameter parameter = make_parameter(run, labels, costs);
    const char *refusal = svm_check_parameter(problem, &parameter);
    if (refusal)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "libsvm: %s", refusal);
    svm_set_print_string_function(say_nothing);
    srand(run->seed);
    struct svm_model *model = svm_train(problem, &parameter);
    if (!model)
        return tnc_fail_memory(error);
    int two = model->nr_class == 2;
    if (two)
        fold(model, columns, weights, bias);
    svm_free_and_destroy_model(&model);
    return two ? TONECLS_OK
               : tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "a run needs instances of both sides");
}

static tonecls_status solve(const void *given, const tnc_run *run, double *weights, double *bias, tonecls_error *error)
{
    const svm_rows *prepared = given;
    struct svm_problem problem = { 0 };
    if (run->loss != TNC_HINGE)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "solver libsvm knows the hinge loss only");
    if (run->count == 0 || run->count > INT_MAX)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "libsvm cannot take %zu rows", run->count);
    tonecls_status status = make_problem(prepared, run, &problem)
                                ? solve_problem(&problem, run, prepared->columns, weights, bias, error)
                                : tnc_fail_memory(error);
    free(problem.x);
    free(problem.y);
    return status;
}

const tnc_solver tnc_solver_libsvm = {
    .name = "libsvm",
    .losses = 1u << TNC_HINGE,
    .bytes_per_cell = sizeof(struct svm_node),
    .bytes_per_row = sizeof(struct svm_node) + sizeof(struct svm_node *),
    .prepare = prepare,
    .release = release,
    .solve = solve,
};
