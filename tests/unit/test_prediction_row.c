/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "report/evaluate.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

static const char *const labels[] = { "a", "b\"", "c", "new" };
static const size_t gold_start[] = { 0, 1, 2, 4, 4 };
static const uint32_t gold[] = { 0, 3, 0, 1 };
static tnc_buffer written;

static void identify(const tnc_dataset *dataset, size_t i, tnc_buffer *json)
{
    (void)dataset;
    char id = (char)('0' + i);
    tnc_buffer_append_byte(json, id);
}

static int accepted(const tnc_dataset *dataset, size_t i, uint32_t label)
{
    (void)dataset;
    return i == 1 && label == 2;
}

static tonecls_status write(void *context, const char *line, size_t size, tonecls_error *error)
{
    if (!context)
        return tnc_fail(error, TONECLS_E_IO, 0, "no room");
    tnc_buffer_clear(&written);
    tnc_buffer_append(&written, line, size);
    return TONECLS_OK;
}

static tnc_dataset dataset_of(int multilabel)
{
    return (tnc_dataset){ .source = { .count = 4,
                                      .label_count = 4,
                                      .labels = labels,
                                      .multilabel = multilabel,
                                      .gold_start = gold_start,
                                      .gold = gold },
                          .identify = identify,
                          .accepted = accepted };
}

static void assert_line(int multilabel, size_t i, const double *probabilities, double threshold, const char *wanted)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_dataset dataset = dataset_of(multilabel);
    tnc_evaluation evaluation = { .threshold = threshold, .prediction = write, .prediction_context = &written };
    tnc_metrics metrics;
    tnc_row row;
    assert_int_equal(tnc_row_init(&row, 3, &memory), 1);
    assert_int_equal(tnc_metrics_init(&metrics, 4, multilabel, &memory), 1);
    assert_int_equal(tnc_row_add(&row, &dataset, i, probabilities, &evaluation, &metrics, NULL), TONECLS_OK);
    tnc_buffer_append_byte(&written, 0);
    assert_string_equal(written.bytes, wanted);
    evaluation.prediction_context = NULL;
    assert_int_equal(tnc_row_add(&row, &dataset, i, probabilities, &evaluation, &metrics, NULL), TONECLS_E_IO);
    tnc_metrics_free(&metrics);
    tnc_row_free(&row);
}

static void best_first_lower_number_on_a_tie(void **state)
{
    (void)state;
    assert_line(0, 0, (const double[]){ 0.25, 0.5, 0.25 }, 0,
                "{\"id\":0,\"gold\":\"a\",\"label\":\"b\\\"\",\"probability\":0.500000,\"scores\":["
                "{\"label\":\"b\\\"\",\"probability\":0.500000},{\"label\":\"a\",\"probability\":0.250000},"
                "{\"label\":\"c\",\"probability\":0.250000}]}\n");
    assert_line(0, 1, (const double[]){ 0.4, 0.4, 0.2 }, 0,
                "{\"id\":1,\"gold\":\"new\",\"label\":\"a\",\"probability\":0.400000,\"scores\":["
                "{\"label\":\"a\",\"probability\":0.400000},{\"label\":\"b\\\"\",\"probability\":0.400000},"
                "{\"label\":\"c\",\"probability\":0.200000}]}\n");
}

static void below_the_threshold_there_is_no_label(void **state)
{
    (void)state;
    assert_line(0, 0, (const double[]){ 0.3, 0.5, 0.2 }, 0.6,
                "{\"id\":0,\"gold\":\"a\",\"label\":null,\"probability\":0.500000,\"scores\":["
                "{\"label\":\"b\\\"\",\"probability\":0.500000},{\"label\":\"a\",\"probability\":0.300000},"
                "{\"label\":\"c\",\"probability\":0.200000}]}\n");
}

static void several_labels_are_a_list(void **state)
{
    (void)state;
    assert_line(1, 2, (const double[]){ 0.9, 0.5, 0.1 }, 0,
                "{\"id\":2,\"gold\":[\"a\",\"b\\\"\"],\"label\":\"a\",\"labels\":[\"a\",\"b\\\"\"],"
                "\"probability\":0.900000,\"scores\":[{\"label\":\"a\",\"probability\":0.900000},"
                "{\"label\":\"b\\\"\",\"probability\":0.500000},{\"label\":\"c\",\"probability\":0.100000}]}\n");
    assert_line(1, 3, (const double[]){ 0.1, 0.2, 0.1 }, 0,
                "{\"id\":3,\"gold\":[],\"label\":\"b\\\"\",\"labels\":[],\"probability\":0.200000,\"scores\":["
                "{\"label\":\"b\\\"\",\"probability\":0.200000},{\"label\":\"a\",\"probability\":0.100000},"
                "{\"label\":\"c\",\"probability\":0.100000}]}\n");
}

static void others_and_unknown_gold_are_counted(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_dataset dataset = dataset_of(0);
    tnc_evaluation evaluation = { 0 };
    tnc_metrics metrics;
    tnc_row row;
    assert_int_equal(tnc_row_init(&row, 3, &memory), 1);
    assert_int_equal(tnc_metrics_init(&metrics, 4, 0, &memory), 1);
    tnc_row_add(&row, &dataset, 1, (const double[]){ 0.1, 0.1, 0.8 }, &evaluation, &metrics, NULL);
    assert_int_equal(metrics.right, 0);
    assert_int_equal(metrics.accepted, 1);
    assert_int_equal(metrics.labels[3].gold, 1);
    tnc_metrics_free(&metrics);
    tnc_row_free(&row);
}

/* Many labels: scores are a permutation, never rising. */
static void many_labels_are_sorted(void **state)
{
    (void)state;
    enum { K = 300 };
    static char names[K][8];
    static const char *list[K];
    double probabilities[K];
    seeded random = seeded_begin("rows", 5);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_dataset dataset = dataset_of(0);
    tnc_evaluation evaluation = { .prediction = write, .prediction_context = &written };
    tnc_metrics metrics;
    tnc_row row;
    for (int k = 0; k < K; k++) {
        snprintf(names[k], sizeof names[k], "n%d", k);
        list[k] = names[k];
        probabilities[k] = (double)seeded_below(&random, 50) / 50;
    }
    dataset.source.labels = list;
    dataset.source.label_count = K;
    assert_int_equal(tnc_row_init(&row, K, &memory), 1);
    assert_int_equal(tnc_metrics_init(&metrics, K, 0, &memory), 1);
    tnc_row_add(&row, &dataset, 0, probabilities, &evaluation, &metrics, NULL);
    json_t *line = json_loadb(written.bytes, written.size, 0, NULL);
    assert_non_null(line);
    const json_t *scores = json_object_get(line, "scores");
    assert_int_equal(json_array_size(scores), K);
    for (size_t s = 1; s < K; s++) {
        uint32_t a = row.order[s - 1], b = row.order[s];
        assert_true(probabilities[a] > probabilities[b] || (probabilities[a] == probabilities[b] && a < b));
    }
    json_decref(line);
    tnc_metrics_free(&metrics);
    tnc_row_free(&row);
}

static int setup(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    written = tnc_buffer_make(&memory);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_buffer_free(&written);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(best_first_lower_number_on_a_tie), cmocka_unit_test(below_the_threshold_there_is_no_label),
        cmocka_unit_test(several_labels_are_a_list),        cmocka_unit_test(others_and_unknown_gold_are_counted),
        cmocka_unit_test(many_labels_are_sorted),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
