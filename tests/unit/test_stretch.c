/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_rows.h"

#include "fit/stretch.h"

#include <math.h>

/* Column 0 stands in three positive rows, 1 in all four, 2 in the negative one; 3 is one of word vectors. */
static void is_the_log_count_ratio(void **state)
{
    (void)state;
    tnc_cell cells[4][4] = { { { 0, 0.5f }, { 1, 1 }, { 3, 9 } },
                             { { 0, 2 }, { 1, 1 }, { 3, 9 } },
                             { { 0, 1 }, { 1, 1 }, { 3, 9 } },
                             { { 1, 1 }, { 2, 1 }, { 3, 9 } } };
    tnc_row rows[4];
    for (size_t r = 0; r < 4; r++)
        rows[r] = (tnc_row){ cells[r], 3 };
    tnc_matrix matrix = { .rows = rows, .count = 4, .sparse = 3, .columns = 4, .cells = 12 };
    const uint32_t numbers[] = { 0, 1, 2, 3 };
    const signed char sides[] = { 1, 1, 1, -1 };
    tnc_run run = { .rows = numbers, .sides = sides, .count = 4 };
    double stretch[4];
    assert_true(tnc_stretch_make(&matrix, &run, 1, stretch));
    /* Positive counts plus one: 4, 4, 1 of 9; negative ones: 1, 2, 2 of 5. */
    assert_true(fabs(stretch[0] - log((4.0 / 9) / (1.0 / 5))) < 1e-12);
    assert_true(fabs(stretch[1] - log((4.0 / 9) / (2.0 / 5))) < 1e-12);
    assert_true(fabs(stretch[2] - log((2.0 / 5) / (1.0 / 9))) < 1e-12);
    assert_true(stretch[3] == 1);
    double blended[4];
    assert_true(tnc_stretch_make(&matrix, &run, 0.25, blended));
    for (size_t v = 0; v < 3; v++)
        assert_true(fabs(blended[v] - 0.75 - 0.25 * stretch[v]) < 1e-12);
    assert_true(tnc_stretch_make(&matrix, &run, 0, blended));
    assert_true(blended[0] == 1 && blended[2] == 1);
}

static void rows_left_out_do_not_count(void **state)
{
    (void)state;
    made_matrix made;
    double all[50], half[50];
    made_matrix_new(&made, 40, 50, 1);
    made.run.count = 20;
    assert_true(tnc_stretch_make(&made.matrix, &made.run, 0.5, half));
    made.sides[30] = (signed char)-made.sides[30];
    assert_true(tnc_stretch_make(&made.matrix, &made.run, 0.5, all));
    assert_memory_equal(all, half, sizeof all);
    made.run.count = 40;
    assert_true(tnc_stretch_make(&made.matrix, &made.run, 0.5, all));
    assert_memory_not_equal(all, half, sizeof all);
    made_matrix_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(is_the_log_count_ratio),
                                        cmocka_unit_test(rows_left_out_do_not_count) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
