/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/tune.h"

#include <math.h>

static int near(double a, double b)
{
    return fabs(a - b) < 1e-12;
}

static void one_plane_is_scored_by_accuracy(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, 4, 2, 1); /* gold 0 1 0 1 */
    const double margins[] = { -1, 1, 1, 0.5 };
    assert_true(near(tnc_tune_score(&made.source, margins), 0.75));
    made_source_free(&made);
}

static void more_planes_are_scored_by_macro_f1(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, 6, 3, 1); /* gold 0 1 2 0 1 2; said 0 0 2 0 1 2 */
    const double margins[6][3] = {
        { 1, 0, 0 }, { 1, 0, 0 }, { -3, -2, -1 }, { 5, -1, -1 }, { 0, 2, -1 }, { 0, -1, 1 }
    };
    assert_true(near(tnc_tune_score(&made.source, &margins[0][0]), (4.0 / 5 + 2.0 / 3 + 1) / 3));
    made_source_free(&made);
}

static void several_labels_are_scored_by_micro_f1(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, 2, 2, 1);
    made.source.multilabel = 1;
    const double margins[2][2] = { { 1, 1 }, { -1, -1 } }; /* right 1, answered 2, gold 2 */
    assert_true(near(tnc_tune_score(&made.source, &margins[0][0]), 0.5));
    made_source_free(&made);
}

static void costs_ascend(void **state)
{
    (void)state;
    for (size_t c = 1; c < TNC_TUNE_COUNT; c++)
        assert_true(tnc_tune_costs[c - 1] < tnc_tune_costs[c]);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(one_plane_is_scored_by_accuracy),
                                        cmocka_unit_test(more_planes_are_scored_by_macro_f1),
                                        cmocka_unit_test(several_labels_are_scored_by_micro_f1),
                                        cmocka_unit_test(costs_ascend) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
