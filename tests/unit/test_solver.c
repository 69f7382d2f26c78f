/* SPDX-License-Identifier: Apache-2.0 */
/* The two solvers beside each other: same objective, same margins. */
#include "helper_cmocka.h"
#include "helper_dataset.h"
#include "helper_rows.h"

#include "corpus/task.h"
#include "fit/planes.h"
#include "fit/rows_order.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT 600
#define COLUMNS 300
#define REAL_ROWS 1500

static tonecls_error error;

static void solve(const tnc_solver *solver, const tnc_matrix *matrix, const tnc_run *run, double *weights, double *bias)
{
    void *prepared = solver->prepare(matrix, NULL, run->loss);
    assert_non_null(prepared);
    if (solver->solve(prepared, run, weights, bias, &error))
        fail_msg("%s: %s", solver->name, error.message);
    solver->release(prepared);
}

static double largest_difference(const tnc_matrix *matrix, const double *a, double a_bias, const double *b,
                                 double b_bias)
{
    double largest = 0;
    for (size_t r = 0; r < matrix->count; r++) {
        double difference = fabs(tnc_row_dot(&matrix->rows[r], a) + a_bias - tnc_row_dot(&matrix->rows[r], b) - b_bias);
        largest = difference > largest ? difference : largest;
    }
    return largest;
}

static void expect_equal_margins(const tnc_matrix *matrix, const tnc_run *run)
{
    double *svm = calloc(matrix->columns, sizeof *svm), *linear = calloc(matrix->columns, sizeof *linear);
    double svm_bias, linear_bias;
    solve(&tnc_solver_libsvm, matrix, run, svm, &svm_bias);
    solve(&tnc_solver_liblinear, matrix, run, linear, &linear_bias);
    double largest = largest_difference(matrix, svm, svm_bias, linear, linear_bias);
    printf("largest difference of margins: %g\n", largest);
    assert_true(largest < 1e-3);
    free(svm);
    free(linear);
}

static void margins_agree_on_made_up_rows(void **state)
{
    (void)state;
    made_matrix made;
    const double costs[][2] = { { 1, 1 }, { 0.5, 0.5 }, { 0.5, 2 } };
    for (size_t c = 0; c < 3; c++) {
        made_matrix_new(&made, COUNT, COLUMNS, c + 1);
        memcpy(made.run.cost, costs[c], sizeof costs[c]);
        expect_equal_margins(&made.matrix, &made.run);
        made_matrix_free(&made);
    }
}

/* Product reviews, from the data folder. */
static void margins_agree_on_a_real_corpus(void **state)
{
    (void)state;
    char path[1024];
    const char *folder = getenv("TONECLS_DATA"), *name = path;
    snprintf(path, sizeof path, "%s/bench/cr.all.jsonl", folder ? folder : TONECLS_SOURCE_DIR "/../shared/data");
    if (access(path, R_OK) != 0) {
        printf("skipped: no %s (set TONECLS_DATA)\n", path);
        skip();
    }
    tnc_notes notes = { .count = 0 };
    tnc_wanted wanted = wanted_nothing();
    wanted.word_max = 1;
    tnc_load load = { .paths = &name, .path_count = 1, .wanted = wanted, .notes = &notes };
    tnc_dataset dataset = { .block_count = 0 };
    assert_int_equal(tnc_label_task.load(&load, &dataset, &error), TONECLS_OK);
    tnc_fit_options options = { .min_count = 1, .max_features = 1000000, .threads = 1 };
    size_t *order = NULL;
    tnc_columns columns;
    tnc_matrix matrix;
    assert_int_equal(tnc_rows_order(&dataset.source, &order, &error), TONECLS_OK);
    assert_int_equal(
        tnc_columns_choose(&columns, &dataset.source, dataset.blocks, dataset.block_count, &options, &error),
        TONECLS_OK);
    assert_int_equal(tnc_matrix_make(&matrix, &dataset.source, order, dataset.blocks, &columns, &options, &error),
                     TONECLS_OK);
    static uint32_t rows[REAL_ROWS];
    static signed char sides[REAL_ROWS];
    for (size_t r = 0; r < REAL_ROWS; r++) {
        rows[r] = (uint32_t)r;
        sides[r] = (signed char)tnc_plane_side(&dataset.source, 0, order[r]);
    }
    tnc_run run = { rows, sides, REAL_ROWS, { 1, 1 }, TNC_HINGE, 1e-5, 1 };
    expect_equal_margins(&matrix, &run);
    tnc_matrix_free(&matrix);
    tnc_columns_free(&columns);
    free(order);
    dataset.free(&dataset);
}

/* A plane is right when no small step improves the objective; B punishes the bias a little, so it stays out of this. */
static void squared_hinge_is_at_its_minimum(void **state)
{
    (void)state;
    made_matrix made;
    static double weights[COLUMNS];
    double bias;
    made_matrix_new(&made, COUNT, COLUMNS, 9);
    made.run.loss = TNC_SQUARED_HINGE;
    solve(&tnc_solver_liblinear, &made.matrix, &made.run, weights, &bias);
    double best = made_matrix_objective(&made, weights, bias);
    for (size_t v = 0; v < COLUMNS; v += 7)
        for (double step = -1e-3; step < 2e-3; step += 2e-3) {
            weights[v] += step;
            assert_true(made_matrix_objective(&made, weights, bias) > best);
            weights[v] -= step;
        }
    made_matrix_free(&made);
}

/* Rows that hold word vectors are solved by another method, for the same minimum. */
static void the_primal_and_the_dual_agree(void **state)
{
    (void)state;
    made_matrix made;
    static double dual[COLUMNS], primal[COLUMNS];
    double dual_bias, primal_bias;
    made_matrix_new(&made, COUNT, COLUMNS, 8);
    made.run.loss = TNC_SQUARED_HINGE;
    solve(&tnc_solver_liblinear, &made.matrix, &made.run, dual, &dual_bias);
    made.matrix.sparse = COLUMNS / 2;
    solve(&tnc_solver_liblinear, &made.matrix, &made.run, primal, &primal_bias);
    double largest = largest_difference(&made.matrix, dual, dual_bias, primal, primal_bias);
    printf("largest difference of margins, primal and dual: %g\n", largest);
    assert_true(largest > 0 && largest < 0.05);
    made_matrix_free(&made);
}

/* Which side comes first must not turn the plane around: both solvers order labels by first appearance. */
static void the_first_row_does_not_decide_the_sign(void **state)
{
    (void)state;
    const tnc_solver *solver;
    for (size_t s = 0; (solver = tnc_solver_at(s)); s++)
        for (int side = -1; side <= 1; side += 2) {
            made_matrix made;
            static double weights[COLUMNS];
            double bias;
            made_matrix_new(&made, COUNT, COLUMNS, 5);
            size_t first = 0, right = 0;
            while (made.sides[first] != side)
                first++;
            made.rows[0] = (uint32_t)first;
            made.sides[0] = (signed char)side;
            solve(solver, &made.matrix, &made.run, weights, &bias);
            for (size_t r = 1; r < COUNT; r++)
                right += (tnc_row_dot(&made.matrix.rows[r], weights) + bias) * made.sides[r] > 0;
            assert_true(right > COUNT * 8 / 10);
            made_matrix_free(&made);
        }
}

/* Copies of a row are the same as a higher cost. */
static void copies_are_weights(void **state)
{
    (void)state;
    made_matrix made;
    static double once[COLUMNS], twice[COLUMNS];
    static uint32_t rows[2 * COUNT];
    static signed char sides[2 * COUNT];
    double once_bias, twice_bias;
    made_matrix_new(&made, COUNT, COLUMNS, 6);
    for (size_t i = 0; i < 2 * COUNT; i++) {
        rows[i] = made.rows[i / 2];
        sides[i] = made.sides[i / 2];
    }
    tnc_run copied = { rows, sides, 2 * COUNT, { 0.5, 0.5 }, TNC_HINGE, 1e-6, 1 };
    solve(&tnc_solver_liblinear, &made.matrix, &made.run, once, &once_bias);
    solve(&tnc_solver_liblinear, &made.matrix, &copied, twice, &twice_bias);
    assert_true(largest_difference(&made.matrix, once, once_bias, twice, twice_bias) < 1e-3);
    made_matrix_free(&made);
}

static void what_solvers_would_swallow_is_refused(void **state)
{
    (void)state;
    const tnc_solver *solver;
    made_matrix made;
    static double weights[COLUMNS];
    double bias;
    made_matrix_new(&made, 20, COLUMNS, 7);
    for (size_t s = 0; (solver = tnc_solver_at(s)); s++) {
        void *prepared = solver->prepare(&made.matrix, NULL, TNC_HINGE);
        tnc_run none = made.run, one_sided = made.run;
        signed char sides[20];
        memset(sides, 1, sizeof sides);
        none.count = 0;
        one_sided.sides = sides;
        assert_int_equal(solver->solve(prepared, &none, weights, &bias, &error), TONECLS_E_CORPUS);
        assert_int_equal(solver->solve(prepared, &one_sided, weights, &bias, &error), TONECLS_E_CORPUS);
        assert_non_null(strstr(error.message, "both sides"));
        solver->release(prepared);
    }
    made_matrix_free(&made);
}

static void solvers_are_found_by_name(void **state)
{
    (void)state;
    const tnc_solver *solver = NULL;
    assert_int_equal(tnc_solver_find("libsvm", TNC_HINGE, &solver, &error), TONECLS_OK);
    assert_ptr_equal(solver, &tnc_solver_libsvm);
    assert_int_equal(tnc_solver_find("auto", TNC_SQUARED_HINGE, &solver, &error), TONECLS_OK);
    assert_ptr_equal(solver, &tnc_solver_liblinear);
    assert_int_equal(tnc_solver_find("libsvm", TNC_SQUARED_HINGE, &solver, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tnc_solver_find("sgd", TNC_HINGE, &solver, &error), TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, "sgd"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(margins_agree_on_made_up_rows),          cmocka_unit_test(margins_agree_on_a_real_corpus),
        cmocka_unit_test(squared_hinge_is_at_its_minimum),        cmocka_unit_test(the_primal_and_the_dual_agree),
        cmocka_unit_test(the_first_row_does_not_decide_the_sign), cmocka_unit_test(copies_are_weights),
        cmocka_unit_test(what_solvers_would_swallow_is_refused),  cmocka_unit_test(solvers_are_found_by_name)
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
