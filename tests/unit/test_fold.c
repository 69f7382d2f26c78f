/* SPDX-License-Identifier: Apache-2.0 */
/* Word vectors fold into one number for each word and plane: the sum over words is the plane over the sum of vectors.
 */
#include "helper_cmocka.h"
#include "helper_seeded.h"
#include "helper_source.h"

#include "fit/fold.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 50
#define DIMENSIONS 7
#define GROUPS 2
#define PLANES 3
#define FEATURES 5

static double draw(seeded *random)
{
    return (double)seeded_below(random, 2000001) / 1000000 - 1;
}

/* Columns by hand: FEATURES features, then GROUPS times DIMENSIONS numbers. */
static void folded_is_unfolded(void **state)
{
    (void)state;
    seeded random = seeded_begin("fold", 2);
    float numbers[WORDS * DIMENSIONS], idf[FEATURES];
    uint32_t ranks[WORDS];
    tnc_vectors vectors = { .dimensions = DIMENSIONS, .ranks = ranks, .numbers = numbers };
    tnc_columns columns = { .vectors = &vectors,
                            .groups = GROUPS,
                            .dimensions = DIMENSIONS,
                            .word_count = WORDS,
                            .count = FEATURES + GROUPS * DIMENSIONS };
    tnc_fitted fitted = { .planes = PLANES };
    double original[(FEATURES + GROUPS * DIMENSIONS) * PLANES];
    columns.word_keys = calloc(WORDS, sizeof *columns.word_keys);
    columns.word_ids = calloc(WORDS, sizeof *columns.word_ids);
    columns.chosen.keys = calloc(FEATURES, sizeof *columns.chosen.keys);
    columns.chosen.count = FEATURES;
    columns.chosen.memory = tnc_memory_from(NULL);
    columns.idf = calloc(FEATURES, sizeof *columns.idf);
    fitted.weights = calloc(sizeof original / sizeof *original, sizeof *fitted.weights);
    fitted.bias = calloc(PLANES, sizeof *fitted.bias);
    for (size_t i = 0; i < WORDS * DIMENSIONS; i++)
        numbers[i] = (float)(4 * draw(&random));
    for (uint32_t w = 0; w < WORDS; w++) {
        ranks[w] = WORDS - 1 - w;
        columns.word_ids[w] = w;
        columns.word_keys[w] = w;
    }
    for (size_t v = 0; v < FEATURES; v++)
        idf[v] = columns.idf[v] = (float)(2 + draw(&random));
    for (size_t i = 0; i < sizeof original / sizeof *original; i++)
        original[i] = fitted.weights[i] = draw(&random);

    assert_int_equal(tnc_fold(&fitted, &columns, NULL), TONECLS_OK);
    assert_int_equal(fitted.word_count, WORDS);
    assert_int_equal(fitted.groups, GROUPS);
    for (size_t v = 0; v < FEATURES; v++)
        for (size_t h = 0; h < PLANES; h++)
            assert_true(fabs(fitted.weights[v * PLANES + h] - original[v * PLANES + h] * idf[v]) < 1e-12);
    for (int round = 0; round < 100; round++) { /* a text of some words, in one group */
        size_t group = seeded_below(&random, GROUPS), plane = seeded_below(&random, PLANES);
        size_t length = 1 + seeded_below(&random, 300);
        double sum[DIMENSIONS] = { 0 }, folded = 0, unfolded = 0;
        for (size_t i = 0; i < length; i++) {
            size_t word = seeded_below(&random, WORDS);
            folded += fitted.word_weights[(word * GROUPS + group) * PLANES + plane] / sqrt((double)length);
            for (size_t d = 0; d < DIMENSIONS; d++)
                sum[d] += numbers[ranks[word] * DIMENSIONS + d] / sqrt((double)length);
        }
        for (size_t d = 0; d < DIMENSIONS; d++)
            unfolded += sum[d] * original[(FEATURES + group * DIMENSIONS + d) * PLANES + plane];
        assert_true(fabs(folded - unfolded) < 1e-9);
    }
    tnc_columns_free(&columns);
    tnc_fitted_free(&fitted);
}

static void refuses_what_is_not_a_number(void **state)
{
    (void)state;
    tnc_columns columns = { .count = 2 };
    double weights[] = { 1, INFINITY }, bias[] = { 0 };
    tnc_fitted fitted = { .planes = 1, .weights = weights, .bias = bias };
    assert_int_equal(tnc_fold(&fitted, &columns, NULL), TONECLS_E_CORPUS);
    weights[1] = 1;
    bias[0] = NAN;
    assert_int_equal(tnc_fold(&fitted, &columns, NULL), TONECLS_E_CORPUS);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(folded_is_unfolded),
                                        cmocka_unit_test(refuses_what_is_not_a_number) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
