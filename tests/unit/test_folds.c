/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/folds.h"

#include <stdlib.h>
#include <string.h>

#define COUNT 1000
#define LABELS 4

static uint32_t fold[COUNT];
static tonecls_error error;

static void each_fold_gets_its_share_of_each_label(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, COUNT, LABELS, 3);
    uint32_t folds = 0, counts[5][LABELS] = { { 0 } };
    assert_int_equal(tnc_folds_deal(&made.source, 5, 1, fold, &folds, &error), TONECLS_OK);
    assert_int_equal(folds, 5);
    for (size_t i = 0; i < COUNT; i++)
        counts[fold[i]][made.gold[i]]++;
    for (uint32_t f = 0; f < 5; f++)
        for (uint32_t l = 0; l < LABELS; l++)
            assert_in_range(counts[f][l], 49, 51);
    made_source_free(&made);
}

static void groups_stay_together(void **state)
{
    (void)state;
    made_source made;
    uint32_t folds;
    made_source_new(&made, COUNT, LABELS, 4);
    for (size_t i = 0; i < COUNT; i++)
        made.instances[i].group = i / 7;
    made_source_renew(&made, 0, 1);
    assert_int_equal(tnc_folds_deal(&made.source, 10, 1, fold, &folds, &error), TONECLS_OK);
    uint32_t counts[10] = { 0 };
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(fold[i], fold[i / 7 * 7]);
        counts[fold[i]]++;
    }
    for (uint32_t f = 0; f < 10; f++)
        assert_in_range(counts[f], 80, 120);
    made_source_free(&made);
}

static void equal_contents_stay_together(void **state)
{
    (void)state;
    made_source made;
    uint32_t folds;
    made_source_new(&made, COUNT, LABELS, 5);
    for (size_t i = 0; i < COUNT / 2; i++)
        made.instances[COUNT - 1 - i].order = made.instances[i].order;
    made_source_renew(&made, 0, 0);
    assert_int_equal(tnc_folds_deal(&made.source, 5, 9, fold, &folds, &error), TONECLS_OK);
    for (size_t i = 0; i < COUNT / 2; i++)
        assert_int_equal(fold[i], fold[COUNT - 1 - i]);
    made_source_free(&made);
}

static size_t fold_by_content(const made_source *made, uint64_t seed, uint64_t *order, uint32_t *by_order)
{
    uint32_t folds;
    assert_int_equal(tnc_folds_deal(&made->source, 5, seed, fold, &folds, &error), TONECLS_OK);
    memcpy(order, made->order, COUNT * sizeof *order);
    memcpy(by_order, fold, sizeof fold);
    return folds;
}

static void order_does_not_matter_and_the_seed_does(void **state)
{
    (void)state;
    static uint64_t order[2][COUNT];
    static uint32_t folds[2][COUNT];
    made_source made;
    made_source_new(&made, COUNT, LABELS, 6);
    fold_by_content(&made, 1, order[0], folds[0]);
    made_source_shuffle(&made, 8);
    fold_by_content(&made, 1, order[1], folds[1]);
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < COUNT; j++)
            if (order[0][i] == order[1][j])
                assert_int_equal(folds[0][i], folds[1][j]);
    fold_by_content(&made, 2, order[0], folds[0]);
    assert_memory_not_equal(folds[0], folds[1], sizeof folds[0]);
    made_source_free(&made);
}

static void fewer_groups_make_fewer_folds(void **state)
{
    (void)state;
    made_source made;
    uint32_t folds;
    made_source_new(&made, 3, 3, 7);
    assert_int_equal(tnc_folds_deal(&made.source, 10, 1, fold, &folds, &error), TONECLS_OK);
    assert_int_equal(folds, 3);
    assert_int_equal(tnc_folds_deal(&made.source, 0, 1, fold, &folds, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tnc_folds_deal(&made.source, TNC_FOLDS_MAX + 1, 1, fold, &folds, &error), TONECLS_E_ARGUMENT);
    made_source_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(each_fold_gets_its_share_of_each_label),
                                        cmocka_unit_test(groups_stay_together),
                                        cmocka_unit_test(equal_contents_stay_together),
                                        cmocka_unit_test(order_does_not_matter_and_the_seed_does),
                                        cmocka_unit_test(fewer_groups_make_fewer_folds) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
