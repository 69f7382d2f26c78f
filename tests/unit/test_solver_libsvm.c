/* SPDX-License-Identifier: Apache-2.0 */
/* Folding: the weights give what libsvm itself says of each row. */
#include "helper_cmocka.h"
#include "helper_rows.h"

#include <libsvm/svm.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define COUNT 400
#define COLUMNS 200

static void say_nothing(const char *text)
{
    (void)text;
}

/* The rows as libsvm wants them, made apart from the code under test. */
static struct svm_node **list_nodes(const tnc_matrix *matrix)
{
    struct svm_node **rows = calloc(matrix->count, sizeof *rows);
    for (size_t r = 0; r < matrix->count; r++) {
        const tnc_row *row = &matrix->rows[r];
        rows[r] = calloc(row->count + 1, sizeof **rows);
        for (size_t c = 0; c < row->count; c++)
            rows[r][c] = (struct svm_node){ (int)row->cells[c].column + 1, row->cells[c].value };
        rows[r][row->count].index = -1;
    }
    return rows;
}

static void folded_weights_are_libsvm_s_own_answer(void **state)
{
    (void)state;
    made_matrix made;
    double *weights = calloc(COLUMNS, sizeof *weights), bias = 0, labels[COUNT], largest = 0;
    made_matrix_new(&made, COUNT, COLUMNS, 3);
    made.run.tolerance = 1e-3;
    void *prepared = tnc_solver_libsvm.prepare(&made.matrix, NULL, TNC_HINGE);
    assert_int_equal(tnc_solver_libsvm.solve(prepared, &made.run, weights, &bias, NULL), TONECLS_OK);
    tnc_solver_libsvm.release(prepared);

    struct svm_node **rows = list_nodes(&made.matrix);
    for (size_t r = 0; r < COUNT; r++)
        labels[r] = made.sides[r];
    struct svm_problem problem = { COUNT, labels, rows };
    struct svm_parameter parameter = {
        .svm_type = C_SVC, .kernel_type = LINEAR, .cache_size = 100, .eps = 1e-3, .C = 1, .shrinking = 1
    };
    svm_set_print_string_function(say_nothing);
    struct svm_model *model = svm_train(&problem, &parameter);
    for (size_t r = 0; r < COUNT; r++) {
        double value;
        svm_predict_values(model, rows[r], &value);
        double margin = tnc_row_dot(&made.matrix.rows[r], weights) + bias;
        double difference = fabs(margin - (model->label[0] == 1 ? value : -value));
        largest = difference > largest ? difference : largest;
    }
    printf("largest difference: %g\n", largest);
    assert_true(largest < 1e-9);
    svm_free_and_destroy_model(&model);
    for (size_t r = 0; r < COUNT; r++)
        free(rows[r]);
    free(rows);
    free(weights);
    made_matrix_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(folded_weights_are_libsvm_s_own_answer) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
