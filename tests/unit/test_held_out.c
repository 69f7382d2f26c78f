/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "report/cross.h"

#include <string.h>

static void scores(uint32_t labels)
{
    made_dataset made;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fit_options options = made_options();
    tnc_fitted fitted = { 0 };
    tnc_metrics metrics;
    made_dataset_new(&made, 9, 120, labels);
    assert_int_equal(
        tnc_fit(&made.dataset.source, made.dataset.blocks, made.dataset.block_count, &options, &fitted, NULL),
        TONECLS_OK);
    assert_int_equal(tnc_held_out_metrics(&made.dataset, &fitted, &metrics, &memory), 1);
    assert_int_equal(metrics.count, 120);
    assert_int_equal(metrics.unanswered, 0);
    assert_true(tnc_metrics_accuracy(&metrics) > 0.7);
    tnc_metrics_free(&metrics);
    tnc_fitted_free(&fitted);
    made_dataset_free(&made);
}

static void one_plane_and_several(void **state)
{
    (void)state;
    scores(2);
    scores(4);
}

static void without_folds_there_are_none(void **state)
{
    (void)state;
    made_dataset made;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fit_options options = made_options();
    tnc_fitted fitted = { 0 };
    tnc_metrics metrics;
    options.folds = 0;
    made_dataset_new(&made, 10, 60, 2);
    assert_int_equal(
        tnc_fit(&made.dataset.source, made.dataset.blocks, made.dataset.block_count, &options, &fitted, NULL),
        TONECLS_OK);
    assert_int_equal(tnc_held_out_metrics(&made.dataset, &fitted, &metrics, &memory), 0);
    tnc_fitted_free(&fitted);
    made_dataset_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_plane_and_several),
        cmocka_unit_test(without_folds_there_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
