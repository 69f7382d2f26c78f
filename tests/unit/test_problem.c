/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_rows.h"
#include "helper_source.h"

#include "fit/pool.h"
#include "fit/problem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 300
#define COLUMNS 80

static made_matrix rows;
static made_source source;
static size_t order[COUNT];
static uint32_t fold[COUNT];
static tnc_fit_options options;
static tnc_problem problem;

/* Two labels by the side of the row; instance i is row i; three folds by turns. */
static int setup(void **state)
{
    (void)state;
    made_matrix_new(&rows, COUNT, COLUMNS, 4);
    made_source_new(&source, COUNT, 2, 4);
    for (size_t i = 0; i < COUNT; i++) {
        order[i] = i;
        fold[i] = (uint32_t)(i % 3);
        source.gold[i] = rows.sides[i] > 0;
    }
    options = (tnc_fit_options){ .threads = 2, .seed = 5 };
    problem = (tnc_problem){ .source = &source.source,
                             .options = &options,
                             .order = order,
                             .matrix = &rows.matrix,
                             .solver = &tnc_solver_liblinear,
                             .copies = { NULL, 1 },
                             .planes = 1,
                             .fold = fold,
                             .folds = 3 };
    problem.prepared = tnc_solver_liblinear.prepare(&rows.matrix, NULL, options.loss);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_solver_liblinear.release((void *)problem.prepared);
    made_source_free(&source);
    made_matrix_free(&rows);
    return 0;
}

/* What is held out equals what a run over the other folds says, up to the tolerance; and not what a run over all says.
 */
static void a_fold_is_not_seen_by_its_run(void **state)
{
    (void)state;
    double *margins = tnc_shared_new(COUNT * sizeof *margins), weights[COLUMNS], bias;
    assert_int_equal(tnc_problem_hold_out(&problem, 1, margins, NULL), TONECLS_OK);
    assert_int_equal(problem.jobs_done, 3);
    for (uint32_t f = 0; f < 3; f++) {
        tnc_run run = rows.run;
        run.count = 0;
        run.loss = options.loss;
        for (size_t i = 0; i < COUNT; i++)
            if (fold[i] != f) {
                rows.rows[run.count] = (uint32_t)i;
                rows.sides[run.count++] = source.gold[i] ? 1 : -1;
            }
        assert_int_equal(tnc_solver_liblinear.solve(problem.prepared, &run, weights, &bias, NULL), TONECLS_OK);
        for (size_t i = 0; i < COUNT; i++)
            if (fold[i] == f)
                assert_true(fabs(margins[i] - tnc_row_dot(&rows.matrix.rows[i], weights) - bias) < 0.1);
    }
    tnc_shared_free(margins, COUNT * sizeof *margins);
}

static void the_final_planes_see_all(void **state)
{
    (void)state;
    double weights[COLUMNS], bias, expected[COLUMNS], expected_bias;
    tnc_run run = rows.run;
    run.loss = options.loss;
    assert_int_equal(tnc_problem_solve(&problem, 1, weights, &bias, NULL), TONECLS_OK);
    assert_int_equal(tnc_solver_liblinear.solve(problem.prepared, &run, expected, &expected_bias, NULL), TONECLS_OK);
    for (size_t v = 0; v < COLUMNS; v++)
        assert_true(fabs(weights[v] - expected[v]) < 0.05);
    assert_true(fabs(bias - expected_bias) < 0.05);
}

static void a_run_of_one_side_is_constant(void **state)
{
    (void)state;
    double *margins = tnc_shared_new(COUNT * sizeof *margins);
    for (size_t i = 0; i < COUNT; i++)
        source.gold[i] = i % 3 == 1; /* fold 1 has all the positive ones */
    assert_int_equal(tnc_problem_hold_out(&problem, 1, margins, NULL), TONECLS_OK);
    for (size_t i = 1; i < COUNT; i += 3)
        assert_true(margins[i] == -1);
    tnc_shared_free(margins, COUNT * sizeof *margins);
}

static void copies_and_stretching_work_together(void **state)
{
    (void)state;
    uint16_t counts[COUNT];
    double weights[COLUMNS], bias;
    for (size_t i = 0; i < COUNT; i++)
        counts[i] = (uint16_t)(i % 4);
    problem.copies = (tnc_copies){ counts, 0.5 };
    options.blend = 0.5;
    assert_int_equal(tnc_problem_solve(&problem, 1, weights, &bias, NULL), TONECLS_OK);
    size_t right = 0;
    for (size_t i = 0; i < COUNT; i++)
        right += (tnc_row_dot(&rows.matrix.rows[i], weights) + bias > 0) == (source.gold[i] == 1);
    assert_true(right > COUNT * 8 / 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_fold_is_not_seen_by_its_run, setup, teardown),
        cmocka_unit_test_setup_teardown(the_final_planes_see_all, setup, teardown),
        cmocka_unit_test_setup_teardown(a_run_of_one_side_is_constant, setup, teardown),
        cmocka_unit_test_setup_teardown(copies_and_stretching_work_together, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
