/* SPDX-License-Identifier: Apache-2.0 */
/* Columns and the rows over them: what a model's own code would see, in canonical order. */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/matrix.h"
#include "fit/rows_order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static tonecls_error error;

typedef struct made_rows {
    size_t *order;
    tnc_columns columns;
    tnc_matrix matrix;
} made_rows;

static const tnc_fit_options plain = { .min_count = 1, .max_features = 100000, .max_words = 100, .threads = 2 };

static void rows_make(made_rows *rows, const made_source *made, const tnc_block *block, const tnc_fit_options *options)
{
    assert_int_equal(tnc_rows_order(&made->source, &rows->order, &error), TONECLS_OK);
    if (tnc_columns_choose(&rows->columns, &made->source, block, 1, options, &error) ||
        tnc_matrix_make(&rows->matrix, &made->source, rows->order, block, &rows->columns, options, &error))
        fail_msg("%s", error.message);
}

static void rows_free(made_rows *rows)
{
    tnc_matrix_free(&rows->matrix);
    tnc_columns_free(&rows->columns);
    free(rows->order);
}

static size_t times(const made_instance *instance, uint64_t key)
{
    size_t count = 0;
    for (uint32_t k = 0; k < instance->count; k++)
        count += instance->keys[k] == key;
    return count;
}

static void tfidf_is_as_written(void **state)
{
    (void)state;
    made_source made;
    made_rows rows;
    tnc_block block = made_block(TNC_TFIDF);
    block.scale = 2;
    made_source_new(&made, 200, 2, 4);
    rows_make(&rows, &made, &block, &plain);
    for (size_t v = 0; v < rows.columns.chosen.count; v++) {
        size_t documents = 0;
        for (size_t i = 0; i < 200; i++)
            documents += times(&made.instances[i], rows.columns.chosen.keys[v]) > 0;
        double expected = log(201.0 / (1.0 + (double)documents)) + 1;
        assert_true(fabs(rows.columns.idf[v] - expected) < 1e-6);
    }
    for (size_t r = 0; r < 200; r++) {
        const tnc_row *row = &rows.matrix.rows[r];
        const made_instance *instance = &made.instances[rows.order[r]];
        double squares = 0, first = 0;
        for (size_t c = 0; c < row->count; c++) {
            size_t v = row->cells[c].column;
            double value = (1 + log((double)times(instance, rows.columns.chosen.keys[v]))) * rows.columns.idf[v];
            if (c == 0)
                first = row->cells[c].value / value;
            assert_true(fabs(row->cells[c].value / value - first) < 1e-5);
            squares += row->cells[c].value * row->cells[c].value;
            assert_true(c == 0 || row->cells[c - 1].column < v);
        }
        assert_true(fabs(sqrt(squares) - 2) < 1e-5);
    }
    rows_free(&rows);
    made_source_free(&made);
}

static void other_weightings_have_no_idf(void **state)
{
    (void)state;
    made_source made;
    made_rows rows;
    tnc_block block = made_block(TNC_PLAIN);
    made_source_new(&made, 100, 2, 5);
    rows_make(&rows, &made, &block, &plain);
    assert_null(rows.columns.idf);
    for (size_t r = 0; r < 100; r++)
        for (size_t c = 0; c < rows.matrix.rows[r].count; c++)
            assert_true(rows.matrix.rows[r].cells[c].value == 1);
    rows_free(&rows);
    made_source_free(&made);
}

static void nothing_depends_on_threads_or_order(void **state)
{
    (void)state;
    made_source made;
    made_rows one, other;
    tnc_block block = made_block(TNC_TFIDF);
    tnc_fit_options alone = plain;
    alone.threads = 1;
    alone.max_features = 70; /* a cap with ties */
    made_source_new(&made, 1000, 3, 6);
    rows_make(&one, &made, &block, &alone);
    assert_int_equal(one.columns.chosen.count, 70);
    assert_int_equal(one.columns.chosen.over_cap, 50);
    made_source_shuffle(&made, 7);
    alone.threads = 4;
    rows_make(&other, &made, &block, &alone);
    assert_int_equal(one.matrix.cells, other.matrix.cells);
    assert_memory_equal(one.columns.chosen.keys, other.columns.chosen.keys, 70 * sizeof(uint64_t));
    for (size_t r = 0; r < 1000; r++) {
        assert_int_equal(one.matrix.rows[r].count, other.matrix.rows[r].count);
        assert_memory_equal(one.matrix.rows[r].cells, other.matrix.rows[r].cells,
                            one.matrix.rows[r].count * sizeof(tnc_cell));
    }
    rows_free(&one);
    rows_free(&other);
    made_source_free(&made);
}

static void rare_features_are_left_out_and_counted(void **state)
{
    (void)state;
    made_source made;
    made_rows rows;
    tnc_block block = made_block(TNC_BINARY);
    tnc_fit_options picky = plain;
    picky.min_count = 3;
    made_source_new(&made, 100, 2, 8);
    made.instances[0].keys[0] = made_key(70000);
    made.instances[1].keys[0] = made.instances[2].keys[0] = made_key(70001);
    rows_make(&rows, &made, &block, &picky);
    assert_true(rows.columns.chosen.rare >= 2);
    assert_int_equal(tnc_vocabulary_find(&rows.columns.vocabulary, made_key(70000)), TNC_NO_ID);
    assert_int_equal(tnc_vocabulary_find(&rows.columns.vocabulary, made_key(70001)), TNC_NO_ID);
    rows_free(&rows);
    picky.min_count = 101;
    tnc_columns columns;
    assert_int_equal(tnc_columns_choose(&columns, &made.source, &block, 1, &picky, &error), TONECLS_E_CORPUS);
    assert_non_null(strstr(error.message, "101"));
    made_source_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(tfidf_is_as_written),
                                        cmocka_unit_test(other_weightings_have_no_idf),
                                        cmocka_unit_test(nothing_depends_on_threads_or_order),
                                        cmocka_unit_test(rare_features_are_left_out_and_counted) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
