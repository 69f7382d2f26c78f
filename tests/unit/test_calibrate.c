/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "model/score.h"

#include <float.h>
#include <math.h>

static const float slopes[4] = { 1, 2, 0.5f, 1 }, offsets[4] = { 0, -1, 0.25f, 0 };

static tonecls_model model_of(uint32_t labels, int multilabel)
{
    tonecls_model model = { .label_count = labels, .multilabel = multilabel, .slope = slopes, .offset = offsets };
    model.plane_count = labels == 2 && !multilabel ? 1 : labels;
    return model;
}

static double sigmoid(double x)
{
    return 1 / (1 + exp(-x));
}

static void sigmoids_divided_by_their_sum(void **state)
{
    (void)state;
    const double margins[3] = { 0.5, -0.25, 2 };
    double p[3], raw[3] = { sigmoid(0.5), sigmoid(2 * -0.25 - 1), sigmoid(1.25) };
    tonecls_model model = model_of(3, 0);
    tnc_probabilities(&model, margins, p);
    for (int k = 0; k < 3; k++)
        assert_float_equal(p[k], raw[k] / (raw[0] + raw[1] + raw[2]), 1e-12);
    model.multilabel = 1;
    tnc_probabilities(&model, margins, p);
    for (int k = 0; k < 3; k++)
        assert_float_equal(p[k], raw[k], 1e-12);
}

static void one_plane_serves_two_labels(void **state)
{
    (void)state;
    const double margins[2] = { -0.5, 0.5 };
    double p[2];
    tonecls_model model = model_of(2, 0);
    tnc_probabilities(&model, margins, p);
    assert_float_equal(p[1], sigmoid(0.5), 1e-12);
    assert_float_equal(p[0], 1 - sigmoid(0.5), 1e-12);
}

/* In [0, 1], sum 1, in the order of the margins where slopes are equal: for any finite margins. */
static void always_probabilities(void **state)
{
    (void)state;
    seeded random = seeded_begin("always_probabilities", 95);
    static const double sizes[] = { 1, 100, 1e4, 1e38, 1e300, 1e-300 };
    for (int round = 0; round < 20000; round++) {
        uint32_t labels = 2 + (uint32_t)seeded_below(&random, 3);
        tonecls_model model = model_of(labels, 0);
        double margins[4], p[4], sum = 0, size = sizes[seeded_below(&random, 6)];
        for (uint32_t k = 0; k < labels; k++)
            margins[k] = ((double)seeded_below(&random, 2000001) / 1e6 - 1 - round % 2) * size;
        margins[0] = labels == 2 ? -margins[1] : margins[0];
        tnc_probabilities(&model, margins, p);
        for (uint32_t k = 0; k < labels; k++) {
            assert_true(p[k] >= 0 && p[k] <= 1);
            sum += p[k];
        }
        assert_float_equal(sum, 1, 1e-9);
    }
}

/* Where all sigmoids vanish, the least bad label still stands out. */
static void hopeless_margins_are_compared(void **state)
{
    (void)state;
    const double margins[3] = { -1000, -1e6, -1e6 };
    double p[3];
    tonecls_model model = model_of(3, 0);
    tnc_probabilities(&model, margins, p);
    assert_float_equal(p[0], 1, 1e-12);
    const double equal[4] = { -2000, -1e9, -1e9, -2000 };
    double q[4];
    model = model_of(4, 0);
    tnc_probabilities(&model, equal, q);
    assert_float_equal(q[0], 0.5, 1e-12);
    assert_float_equal(q[3], 0.5, 1e-12);
}

static void best_is_the_lower_index_on_a_tie(void **state)
{
    (void)state;
    assert_int_equal(tnc_best((const double[]){ 0.2, 0.4, 0.4 }, 3), 1);
    assert_int_equal(tnc_best((const double[]){ 0.5, 0.5 }, 2), 0);
    assert_int_equal(tnc_best((const double[]){ 0.1, 0.2, 0.7 }, 3), 2);
    assert_int_equal(tnc_best((const double[]){ 0.1 }, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sigmoids_divided_by_their_sum), cmocka_unit_test(one_plane_serves_two_labels),
        cmocka_unit_test(always_probabilities),          cmocka_unit_test(hopeless_margins_are_compared),
        cmocka_unit_test(best_is_the_lower_index_on_a_tie),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
