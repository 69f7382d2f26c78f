/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "report/cross.h"

#include <stdio.h>
#include <string.h>

typedef struct lines {
    size_t count;
    int in_order;
} lines;

static tonecls_status count_line(void *context, const char *line, size_t size, tonecls_error *error)
{
    (void)error;
    lines *seen = context;
    char id[32];
    snprintf(id, sizeof id, "{\"id\":%zu,", ++seen->count);
    seen->in_order &= size > strlen(id) && !memcmp(line, id, strlen(id));
    return TONECLS_OK;
}

static tonecls_status run(const tnc_dataset *dataset, uint32_t folds, uint64_t seed, lines *seen, tnc_metrics *metrics)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fit_options fit = made_options();
    fit.seed = seed;
    tnc_cross cross = { TONECLS_TASK_LABEL, folds, TNC_FLOAT32, &fit, NULL };
    tnc_evaluation evaluation = { .threads = 1, .prediction = count_line, .prediction_context = seen };
    *seen = (lines){ 0, 1 };
    assert_int_equal(tnc_metrics_init(metrics, dataset->source.label_count, 0, &memory), 1);
    return tnc_cross_validate(&cross, dataset, &evaluation, metrics, NULL);
}

static void each_document_is_answered_once_in_order(void **state)
{
    (void)state;
    made_dataset made;
    tnc_metrics metrics;
    lines seen;
    made_dataset_new(&made, 8, 120, 3);
    assert_int_equal(run(&made.dataset, 4, 1, &seen, &metrics), TONECLS_OK);
    assert_int_equal(metrics.count, 120);
    assert_int_equal(seen.count, 120);
    assert_int_equal(seen.in_order, 1);
    assert_true(tnc_metrics_accuracy(&metrics) > 0.7);
    tnc_metrics_free(&metrics);
    made_dataset_free(&made);
}

/* Where the words say nothing of the label, nothing must be learned: else answers leak into training. */
static void nothing_leaks(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_dataset dataset = { 0 };
    tnc_metrics metrics;
    lines seen;
    scratch_new(&scratch);
    FILE *file = fopen(scratch_path(&scratch, "a.tsv"), "w");
    assert_non_null(file);
    for (int i = 0; i < 200; i++) /* every text stands under both labels */
        fprintf(file, "%s\tword%d and%d\n", i % 2 ? "a" : "b", i / 2, i / 2);
    fclose(file);
    const char *path = scratch_path(&scratch, "a.tsv");
    tnc_load load = { .paths = &path, .path_count = 1, .wanted = wanted_nothing() };
    assert_int_equal(tnc_label_task.load(&load, &dataset, NULL), TONECLS_OK);
    assert_int_equal(run(&dataset, 5, 1, &seen, &metrics), TONECLS_OK);
    assert_true(tnc_metrics_accuracy(&metrics) > 0.45 && tnc_metrics_accuracy(&metrics) < 0.55);
    tnc_metrics_free(&metrics);
    dataset.free(&dataset);
    scratch_remove(&scratch);
}

static void too_few_documents(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_dataset dataset = { 0 };
    tnc_metrics metrics;
    lines seen;
    scratch_new(&scratch);
    const char *path = scratch_text(&scratch, "a.tsv", "a\tx\nb\tx\n");
    tnc_load load = { .paths = &path, .path_count = 1, .wanted = wanted_nothing() };
    assert_int_equal(tnc_label_task.load(&load, &dataset, NULL), TONECLS_OK);
    assert_int_equal(run(&dataset, 2, 1, &seen, &metrics), TONECLS_E_CORPUS);
    tnc_metrics_free(&metrics);
    dataset.free(&dataset);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_document_is_answered_once_in_order),
        cmocka_unit_test(nothing_leaks),
        cmocka_unit_test(too_few_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
