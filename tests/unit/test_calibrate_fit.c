/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"
#include "helper_source.h"

#include "fit/calibrate_fit.h"

#include <math.h>
#include <stdlib.h>

#define COUNT 20000

static tnc_outcome outcomes[COUNT];

/* Outcomes that truly follow a sigmoid. */
static void draw(double slope, double offset, uint64_t seed, float weight)
{
    seeded random = seeded_begin("outcomes", seed);
    for (size_t i = 0; i < COUNT; i++) {
        double margin = (double)seeded_below(&random, 4001) / 1000 - 2;
        double probability = 1 / (1 + exp(-(slope * margin + offset)));
        int positive = (double)seeded_below(&random, 1000000) < probability * 1000000;
        outcomes[i] = (tnc_outcome){ margin, weight, positive ? 1 : -1 };
    }
}

static void finds_the_sigmoid_that_made_them(void **state)
{
    (void)state;
    const double truths[][2] = { { 1, 0 }, { 3, -1 }, { 0.5, 2 }, { 6, 0.5 } };
    for (size_t t = 0; t < sizeof truths / sizeof *truths; t++) {
        draw(truths[t][0], truths[t][1], t + 1, 1);
        tnc_sigmoid found = tnc_sigmoid_fit(outcomes, COUNT);
        assert_true(fabs(found.slope - truths[t][0]) < 0.05 * (1 + truths[t][0]));
        assert_true(fabs(found.offset - truths[t][1]) < 0.1);
    }
}

/* At the optimum the targets and the probabilities have equal sums, weighted or not. */
static void weights_count(void **state)
{
    (void)state;
    draw(2, 0, 9, 1);
    tnc_sigmoid plain = tnc_sigmoid_fit(outcomes, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        outcomes[i].weight = outcomes[i].side > 0 ? 3 : 1;
    tnc_sigmoid heavy = tnc_sigmoid_fit(outcomes, COUNT);
    assert_true(fabs(heavy.offset - plain.offset - log(3)) < 0.05);
}

static void the_slope_is_never_negative(void **state)
{
    (void)state;
    draw(-2, 0, 5, 1);
    tnc_sigmoid found = tnc_sigmoid_fit(outcomes, COUNT);
    assert_true(found.slope == TNC_SLOPE_LEAST);
    assert_true(fabs(found.offset) < 0.1);
}

static void perfect_separation_stays_finite(void **state)
{
    (void)state;
    for (size_t i = 0; i < 40; i++)
        outcomes[i] = (tnc_outcome){ i < 20 ? -1 : 1, 1, i < 20 ? -1 : 1 };
    tnc_sigmoid found = tnc_sigmoid_fit(outcomes, 40);
    double p = 1 / (1 + exp(-(found.slope + found.offset)));
    assert_true(p > 0.9 && p < 1);
    assert_true(fabs(p - 21.0 / 22.0) < 1e-3); /* the target that Platt gives 20 positives */
}

static void margins_of_any_size_are_fine(void **state)
{
    (void)state;
    const double sizes[] = { 1e-9, 1e9, 1e150 };
    for (size_t s = 0; s < 3; s++) {
        for (size_t i = 0; i < 100; i++)
            outcomes[i] = (tnc_outcome){ ((double)i - 50) * sizes[s], 1, i % 10 ? (i < 50 ? -1 : 1) : 1 };
        tnc_sigmoid found = tnc_sigmoid_fit(outcomes, 100);
        assert_true(isfinite(found.slope) && isfinite(found.offset) && found.slope > 0);
    }
}

static void check_calibration(size_t count, uint32_t labels, int expected, double *slope, double *offset)
{
    made_source made;
    made_source_new(&made, count, labels, 3);
    uint32_t planes = labels == 2 ? 1 : labels;
    double *margins = calloc(count * planes, sizeof *margins);
    size_t *order = calloc(count, sizeof *order);
    for (size_t i = 0; i < count; i++) {
        order[i] = i;
        for (uint32_t h = 0; h < planes; h++) {
            int positive = planes == 1 ? made.gold[i] == 1 : made.gold[i] == h;
            margins[i * planes + h] = (positive ? 0.7 : -0.7) + (double)(i % 5) * 0.4 - 0.8;
        }
    }
    int calibrated = -1;
    assert_int_equal(tnc_calibrate(&made.source, order, margins, slope, offset, &calibrated, NULL), TONECLS_OK);
    assert_int_equal(calibrated, expected);
    free(margins);
    free(order);
    made_source_free(&made);
}

static void too_little_is_left_alone(void **state)
{
    (void)state;
    double slope[4], offset[4];
    check_calibration(2 * TNC_CALIBRATE_LEAST - 2, 2, 0, slope, offset);
    assert_true(slope[0] == 1 && offset[0] == 0);
    check_calibration(2 * TNC_CALIBRATE_LEAST, 2, 1, slope, offset);
    assert_true(slope[0] > 0 && slope[0] != 1);
    check_calibration(4, 4, 0, slope, offset);
    assert_true(slope[3] == 1 && offset[3] == 0);
    check_calibration(12, 4, 1, slope, offset); /* three of each, twelve together: one sigmoid for all */
    assert_true(slope[0] == slope[3] && offset[0] == offset[3] && slope[0] > 0 && slope[0] != 1);
    check_calibration(400, 4, 1, slope, offset);
    assert_true(offset[0] < 0); /* a quarter are positive */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_sigmoid_that_made_them), cmocka_unit_test(weights_count),
        cmocka_unit_test(the_slope_is_never_negative),      cmocka_unit_test(perfect_separation_stays_finite),
        cmocka_unit_test(margins_of_any_size_are_fine),     cmocka_unit_test(too_little_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
