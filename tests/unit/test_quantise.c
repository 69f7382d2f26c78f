/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "model/quantise.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { ROWS = 50, COLUMNS = 5 };

static double cell(const void *cells, tnc_number number, size_t i)
{
    if (number == TNC_FLOAT32)
        return ((const float *)cells)[i];
    return number == TNC_INT16 ? ((const int16_t *)cells)[i] : ((const int8_t *)cells)[i];
}

/* Columns of very different size, each to half a step of its own. */
static void error_is_at_most_half_a_scale(void **state)
{
    (void)state;
    seeded random = seeded_begin("error_is_at_most_half_a_scale", 61);
    const double sizes[COLUMNS] = { 1, 1e-6, 1e6, 1e-30, 3e38 };
    for (int round = 0; round < 200; round++) {
        float weights[ROWS * COLUMNS], scales[COLUMNS], cells[ROWS * COLUMNS], greatest[COLUMNS] = { 0 };
        for (size_t i = 0; i < ROWS * COLUMNS; i++) {
            weights[i] = (float)(((double)seeded_next(&random) / 1.8446744073709552e19 * 2 - 1) * sizes[i % COLUMNS]);
            greatest[i % COLUMNS] = fmaxf(greatest[i % COLUMNS], fabsf(weights[i]));
        }
        for (tnc_number number = TNC_INT16; number <= TNC_INT8; number++) {
            double steps = number == TNC_INT16 ? 32767 : 127;
            tnc_quantise(weights, ROWS, COLUMNS, number, scales, cells);
            for (size_t i = 0; i < ROWS * COLUMNS; i++) {
                double scale = scales[i % COLUMNS], value = cell(cells, number, i) * scale;
                assert_float_equal(scale * steps / greatest[i % COLUMNS], 1, 1e-6);
                assert_true(fabs(value - weights[i]) <= scale * 0.5 * (1 + 1e-2));
                assert_true(fabs(cell(cells, number, i)) <= steps);
            }
        }
    }
}

static void floats_are_copied(void **state)
{
    (void)state;
    const float weights[4] = { 1, -2.5f, FLT_MIN, 0 };
    float scales[2], cells[4];
    tnc_quantise(weights, 2, 2, TNC_FLOAT32, scales, cells);
    assert_memory_equal(cells, weights, sizeof weights);
    assert_true(scales[0] == 1 && scales[1] == 1);
}

static void zeros_and_specks_have_scale_one(void **state)
{
    (void)state;
    const float weights[4] = { 0, 1e-45f, -0.0f, 1e-45f };
    float scales[2];
    int8_t cells[4];
    tnc_quantise(weights, 2, 2, TNC_INT8, scales, cells);
    for (int i = 0; i < 2; i++)
        assert_true(scales[i] == 1);
    for (int i = 0; i < 4; i++)
        assert_int_equal(cells[i], 0);
}

static void halves_go_away_from_zero(void **state)
{
    (void)state;
    const float weights[5] = { 127, 2.5f, -2.5f, 3.5f, -0.4f };
    float scale;
    int8_t cells[5];
    tnc_quantise(weights, 5, 1, TNC_INT8, &scale, cells);
    const int8_t expected[5] = { 127, 3, -3, 4, 0 };
    assert_true(scale == 1);
    assert_memory_equal(cells, expected, sizeof expected);
}

static void sizes(void **state)
{
    (void)state;
    assert_int_equal(tnc_number_size(TNC_FLOAT32), 4);
    assert_int_equal(tnc_number_size(TNC_INT16), 2);
    assert_int_equal(tnc_number_size(TNC_INT8), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(error_is_at_most_half_a_scale), cmocka_unit_test(floats_are_copied),
        cmocka_unit_test(zeros_and_specks_have_scale_one), cmocka_unit_test(halves_go_away_from_zero),
        cmocka_unit_test(sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
