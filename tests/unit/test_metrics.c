/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "report/metrics.h"

#include <math.h>

static tnc_metrics metrics;

static void begin(uint32_t labels, int multilabel)
{
    tnc_memory memory = tnc_memory_from(NULL);
    assert_int_equal(tnc_metrics_init(&metrics, labels, multilabel, &memory), 1);
}

static void one(uint32_t gold, uint32_t answer, double probability)
{
    tnc_answer a = { &gold, 1, &answer, answer != TNC_NO_ANSWER, answer == TNC_NO_ANSWER ? 0 : answer, probability, 0 };
    tnc_metrics_add(&metrics, &a);
}

static void assert_near(double a, double b)
{
    if (fabs(a - b) > 1e-12)
        fail_msg("%.15g is not %.15g", a, b);
}

/* Worked by hand: gold 0 0 0 1 1 2, answers 0 0 1 1 2 2. */
static void figures_by_hand(void **state)
{
    (void)state;
    begin(4, 0);
    one(0, 0, 0.9);
    one(0, 0, 0.8);
    one(0, 1, 0.7);
    one(1, 1, 0.95);
    one(1, 2, 0.5);
    one(2, 2, 1.0);
    assert_near(tnc_metrics_accuracy(&metrics), 4.0 / 6);
    assert_near(tnc_precision(&metrics.labels[0]), 1);
    assert_near(tnc_recall(&metrics.labels[0]), 2.0 / 3);
    assert_near(tnc_f1(&metrics.labels[0]), 0.8);
    assert_near(tnc_f1(&metrics.labels[1]), 0.5);
    assert_near(tnc_f1(&metrics.labels[2]), 2.0 / 3);
    /* label 3 is neither gold nor answer: not part of the mean */
    assert_near(tnc_metrics_macro_f1(&metrics), (0.8 + 0.5 + 2.0 / 3) / 3);
    assert_near(tnc_metrics_micro_f1(&metrics), 4.0 / 6);
    assert_int_equal(metrics.confusion[0 * 5 + 1], 1);
    assert_int_equal(metrics.confusion[0 * 5 + 0], 2);
    assert_int_equal(metrics.confusion[1 * 5 + 2], 1);
    tnc_metrics_free(&metrics);
}

static void calibration_error_by_hand(void **state)
{
    (void)state;
    begin(2, 0);
    one(0, 0, 0.75); /* one bin: two answers, one right, mean probability .75 */
    one(1, 0, 0.75);
    one(0, 0, 1.0); /* the last bin takes 1 in */
    assert_near(tnc_metrics_ece(&metrics), (2 * 0.25 + 0) / 3);
    tnc_metrics_free(&metrics);
}

static void unanswered_is_never_right(void **state)
{
    (void)state;
    begin(2, 0);
    one(0, TNC_NO_ANSWER, 0.4);
    one(0, 0, 0.9);
    assert_near(tnc_metrics_accuracy(&metrics), 0.5);
    assert_int_equal(metrics.unanswered, 1);
    assert_int_equal(metrics.confusion[2], 1);
    tnc_metrics_free(&metrics);
}

static void others_count_as_accepted(void **state)
{
    (void)state;
    begin(2, 0);
    uint32_t gold = 0, answer = 1;
    tnc_answer a = { &gold, 1, &answer, 1, 1, 0.6, 1 };
    tnc_metrics_add(&metrics, &a);
    one(0, 0, 0.6);
    one(0, 1, 0.6);
    assert_near(tnc_metrics_accuracy(&metrics), 1.0 / 3);
    assert_near(tnc_metrics_accepted(&metrics), 2.0 / 3);
    tnc_metrics_free(&metrics);
}

static void sets_of_labels_must_match_whole(void **state)
{
    (void)state;
    begin(3, 1);
    static const uint32_t gold[] = { 0, 2 }, answers[] = { 0, 1, 2 };
    tnc_answer a = { gold, 2, answers, 3, 0, 0.9, 0 };
    tnc_metrics_add(&metrics, &a);
    assert_near(tnc_metrics_accuracy(&metrics), 0);
    tnc_answer none = { gold, 0, answers, 0, 0, 0.1, 0 };
    tnc_metrics_add(&metrics, &none);
    assert_near(tnc_metrics_accuracy(&metrics), 0.5);
    assert_near(tnc_metrics_micro_f1(&metrics), 2.0 * 2 / (2 + 3));
    assert_null(metrics.confusion);
    tnc_metrics_free(&metrics);
}

static void nothing_counted_is_no_division_by_zero(void **state)
{
    (void)state;
    begin(2, 0);
    assert_near(tnc_metrics_accuracy(&metrics) + tnc_metrics_macro_f1(&metrics) + tnc_metrics_ece(&metrics), 0);
    tnc_metrics_free(&metrics);
}

static void many_labels_have_no_matrix(void **state)
{
    (void)state;
    begin(TNC_CONFUSION_LABELS + 1, 0);
    assert_null(metrics.confusion);
    one(TNC_CONFUSION_LABELS, 0, 0.3);
    assert_int_equal(metrics.labels[TNC_CONFUSION_LABELS].gold, 1);
    tnc_metrics_free(&metrics);
}

/* Figures stay within bounds, and the matrix adds up. */
static void random_answers(void **state)
{
    (void)state;
    seeded random = seeded_begin("metrics", 11);
    for (int round = 0; round < 200; round++) {
        uint32_t k = 2 + (uint32_t)seeded_below(&random, 9);
        size_t count = seeded_below(&random, 50), sum = 0;
        begin(k, 0);
        for (size_t i = 0; i < count; i++)
            one((uint32_t)seeded_below(&random, k), (uint32_t)seeded_below(&random, k),
                (double)seeded_below(&random, 1001) / 1000);
        for (size_t c = 0; c < (size_t)k * (k + 1); c++)
            sum += metrics.confusion[c];
        assert_int_equal(sum, count);
        double values[] = { tnc_metrics_accuracy(&metrics), tnc_metrics_macro_f1(&metrics), tnc_metrics_ece(&metrics),
                            tnc_metrics_micro_f1(&metrics) };
        for (size_t v = 0; v < 4; v++)
            assert_true(values[v] >= 0 && values[v] <= 1);
        assert_near(values[0], values[3]); /* one answer each: micro-F1 is accuracy */
        tnc_metrics_free(&metrics);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_by_hand),
        cmocka_unit_test(calibration_error_by_hand),
        cmocka_unit_test(unanswered_is_never_right),
        cmocka_unit_test(others_count_as_accepted),
        cmocka_unit_test(sets_of_labels_must_match_whole),
        cmocka_unit_test(nothing_counted_is_no_division_by_zero),
        cmocka_unit_test(many_labels_have_no_matrix),
        cmocka_unit_test(random_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
