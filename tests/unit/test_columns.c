/* SPDX-License-Identifier: Apache-2.0 */
/* Which words of the vectors get a row, and what a row of sums looks like (features are in test_matrix.c). */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/matrix.h"
#include "fit/rows_order.h"

#include <math.h>
#include <stdlib.h>

#define WORDS 8

static tonecls_error error;
static made_source made;
static uint64_t keys[WORDS]; /* ascending */
static uint32_t slots[16], ranks[WORDS];
static float numbers[WORDS * 2]; /* by rank */
static tnc_vectors vectors;

static int compare_keys(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

static uint32_t id_of(uint64_t word)
{
    uint64_t key = made_key(word);
    const uint64_t *found = bsearch(&key, keys, WORDS, sizeof key, compare_keys);
    assert_non_null(found);
    return (uint32_t)(found - keys);
}

/* Word w has rank w. In the corpus: 5 stands in three instances, 2 and 6 in two, 1 in one, the others nowhere. */
static int setup(void **state)
{
    (void)state;
    static const int texts[3][MADE_ITEMS] = { { 5, 5, 5, 2, 90 }, { 5, 6, 91 }, { 6, 2, 5, 1 } };
    static const uint32_t lengths[3] = { 5, 3, 4 };
    made_source_new(&made, 3, 2, 1);
    for (size_t i = 0; i < 3; i++) {
        made.instances[i].count = lengths[i];
        for (uint32_t k = 0; k < lengths[i]; k++)
            made.instances[i].keys[k] = made_key((uint64_t)texts[i][k]);
    }
    for (uint64_t w = 0; w < WORDS; w++)
        keys[w] = made_key(w);
    qsort(keys, WORDS, sizeof *keys, compare_keys);
    for (uint32_t w = 0; w < WORDS; w++) {
        ranks[id_of(w)] = w;
        numbers[2 * w] = (float)w;
        numbers[2 * w + 1] = 1;
    }
    tnc_vocabulary_fill(slots, 16, keys, WORDS);
    vectors = (tnc_vectors){ 2, { keys, slots, WORDS, 16 }, ranks, numbers };
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    made_source_free(&made);
    return 0;
}

static int is_kept(const tnc_columns *columns, uint64_t word)
{
    return tnc_vocabulary_find(&columns->words, made_key(word)) != TNC_NO_ID;
}

static void frequent_words_then_those_of_low_rank(void **state)
{
    (void)state;
    tnc_block block = made_block(TNC_SUM);
    static const uint64_t expected[WORDS] = { 5, 2, 6, 1, 0, 3, 4, 7 };
    for (size_t most = 1; most <= WORDS + 1; most++) {
        tnc_fit_options options = { .min_count = 1, .max_features = 9, .max_words = most, .vectors = &vectors };
        tnc_columns columns;
        assert_int_equal(tnc_columns_choose(&columns, &made.source, &block, 1, &options, &error), TONECLS_OK);
        assert_int_equal(columns.word_count, most < WORDS ? most : WORDS);
        assert_int_equal(columns.count, 2);
        for (size_t w = 0; w < WORDS; w++)
            assert_int_equal(is_kept(&columns, expected[w]), w < most);
        for (size_t w = 0; w < columns.word_count; w++)
            assert_int_equal(columns.word_keys[w], keys[columns.word_ids[w]]);
        tnc_columns_free(&columns);
    }
}

/* Only words that have a row count: with 5 and 2 kept, the first instance sums 5 + 5 + 5 + 2 over the root of four. */
static void sums_count_words_that_have_a_row(void **state)
{
    (void)state;
    tnc_block block = made_block(TNC_SUM);
    block.scale = 3;
    tnc_fit_options options = { .min_count = 1, .max_features = 9, .max_words = 2, .vectors = &vectors };
    const size_t order[] = { 0, 1, 2 };
    tnc_columns columns;
    tnc_matrix matrix;
    assert_int_equal(tnc_columns_choose(&columns, &made.source, &block, 1, &options, &error), TONECLS_OK);
    assert_int_equal(tnc_matrix_make(&matrix, &made.source, order, &block, &columns, &options, &error), TONECLS_OK);
    const double expected[3][2] = { { 17 / 2.0, 4 / 2.0 }, { 5, 1 }, { 7 / sqrt(2), 2 / sqrt(2) } };
    for (size_t r = 0; r < 3; r++) {
        assert_int_equal(matrix.rows[r].count, 2);
        for (size_t d = 0; d < 2; d++)
            assert_true(fabs(matrix.rows[r].cells[d].value - 3 * expected[r][d]) < 1e-5);
    }
    assert_int_equal(matrix.sparse, 0);
    tnc_matrix_free(&matrix);
    tnc_columns_free(&columns);
}

static void without_vectors_such_blocks_stay_empty(void **state)
{
    (void)state;
    tnc_block block = made_block(TNC_SUM);
    tnc_fit_options options = { .min_count = 1, .max_features = 9, .max_words = 2 };
    tnc_columns columns;
    assert_int_equal(tnc_columns_choose(&columns, &made.source, &block, 1, &options, &error), TONECLS_E_CORPUS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(frequent_words_then_those_of_low_rank, setup, teardown),
        cmocka_unit_test_setup_teardown(sums_count_words_that_have_a_row, setup, teardown),
        cmocka_unit_test_setup_teardown(without_vectors_such_blocks_stay_empty, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
