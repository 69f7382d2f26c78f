/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "report/evaluate.h"

#include <string.h>

static tonecls_status collect(void *context, const char *line, size_t size, tonecls_error *error)
{
    (void)error;
    tnc_buffer_append(context, line, size);
    return TONECLS_OK;
}

static void run(const tonecls_model *model, const tnc_dataset *dataset, uint32_t threads, tnc_buffer *lines,
                tnc_metrics *metrics)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_evaluation evaluation = { .threads = threads, .prediction = collect, .prediction_context = lines };
    *lines = tnc_buffer_make(&memory);
    assert_int_equal(tnc_metrics_init(metrics, dataset->source.label_count, 0, &memory), 1);
    assert_int_equal(tnc_evaluate(model, dataset, &evaluation, metrics, NULL), TONECLS_OK);
}

static void threads_do_not_show(void **state)
{
    (void)state;
    made_dataset made;
    tnc_buffer bytes, one, four;
    tnc_metrics first, second;
    made_dataset_new(&made, 1, 300, 3);
    tonecls_model *model = made_model(&made.dataset, &bytes);
    run(model, &made.dataset, 1, &one, &first);
    run(model, &made.dataset, 4, &four, &second);
    assert_int_equal(first.count, 300);
    assert_true(first.right > 290); /* it was trained on these */
    assert_int_equal(one.size, four.size);
    assert_memory_equal(one.bytes, four.bytes, one.size);
    assert_int_equal(first.right, second.right);
    tnc_metrics_free(&first);
    tnc_metrics_free(&second);
    tnc_buffer_free(&one);
    tnc_buffer_free(&four);
    tonecls_model_close(model);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

static void windows_give_what_the_whole_gives(void **state)
{
    (void)state;
    made_dataset made;
    tnc_buffer bytes;
    double whole[40 * 4], part[40 * 4];
    tnc_evaluation evaluation = { .threads = 1 };
    made_dataset_new(&made, 2, 40, 4);
    tonecls_model *model = made_model(&made.dataset, &bytes);
    assert_int_equal(tnc_score_window(model, &made.dataset.source, 0, 40, &evaluation, whole, NULL), TONECLS_OK);
    assert_int_equal(tnc_score_window(model, &made.dataset.source, 0, 7, &evaluation, part, NULL), TONECLS_OK);
    assert_int_equal(tnc_score_window(model, &made.dataset.source, 7, 40, &evaluation, part + 28, NULL), TONECLS_OK);
    assert_memory_equal(whole, part, sizeof whole);
    for (size_t i = 0; i < 40; i++) {
        double sum = 0;
        for (size_t k = 0; k < 4; k++)
            sum += whole[4 * i + k];
        assert_true(sum > 1 - 1e-9 && sum < 1 + 1e-9);
    }
    tonecls_model_close(model);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

static void stops_when_told(void **state)
{
    (void)state;
    made_dataset made;
    tnc_buffer bytes;
    tnc_metrics metrics;
    tnc_memory memory = tnc_memory_from(NULL);
    volatile sig_atomic_t stop = 1;
    tnc_evaluation evaluation = { .threads = 2, .stop = &stop };
    made_dataset_new(&made, 3, 40, 2);
    tonecls_model *model = made_model(&made.dataset, &bytes);
    assert_int_equal(tnc_metrics_init(&metrics, 2, 0, &memory), 1);
    assert_int_equal(tnc_evaluate(model, &made.dataset, &evaluation, &metrics, NULL), TONECLS_E_INTERRUPTED);
    tnc_metrics_free(&metrics);
    tonecls_model_close(model);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_do_not_show),
        cmocka_unit_test(windows_give_what_the_whole_gives),
        cmocka_unit_test(stops_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
