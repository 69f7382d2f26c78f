/* SPDX-License-Identifier: Apache-2.0 */
/* The whole way from a source to weights. */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/fit.h"

#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 400

static tonecls_error error;
static made_source made;
static tnc_fit_options options;
static tnc_block block;

static int setup(void **state)
{
    (void)state;
    block = made_block(TNC_TFIDF);
    options = (tnc_fit_options){
        .solver = "auto", .cost = 1, .folds = 4, .seed = 3, .min_count = 1, .max_features = 1000000, .threads = 2
    };
    made_source_new(&made, COUNT, 3, 21);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    made_source_free(&made);
    return 0;
}

static tnc_fitted fit(void)
{
    tnc_fitted fitted;
    if (tnc_fit(&made.source, &block, 1, &options, &fitted, &error))
        fail_msg("%s", error.message);
    return fitted;
}

static void expect_failure(tonecls_status status, const char *part)
{
    tnc_fitted untouched;
    memset(&untouched, 7, sizeof untouched);
    tnc_fitted fitted = untouched;
    assert_int_equal(tnc_fit(&made.source, &block, 1, &options, &fitted, &error), status);
    if (!strstr(error.message, part))
        fail_msg("'%s' does not say '%s'", error.message, part);
    assert_memory_equal(&fitted, &untouched, sizeof fitted);
}

/* Margins by the folded weights, the way a model scores. */
static void score(const tnc_fitted *fitted, size_t i, double *margins)
{
    tnc_memory memory = tnc_memory_from(NULL);
    size_t slot_count = tnc_vocabulary_slot_count(fitted->count);
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    tnc_vocabulary_fill(slots, slot_count, fitted->keys, fitted->count);
    tnc_vocabulary vocabulary = { fitted->keys, slots, fitted->count, slot_count };
    const tnc_vocabulary *tables[2] = { &vocabulary, &vocabulary };
    tnc_bag bag;
    tnc_vector vector;
    tnc_bag_init(&bag, &memory);
    tnc_vector_init(&vector, &memory);
    vector.folded = 1;
    assert_int_equal(made.source.extract(&made.source, NULL, i, &bag, &error), TONECLS_OK);
    assert_true(tnc_vector_make(&vector, &bag, &block, tables, fitted->idf));
    for (uint32_t h = 0; h < fitted->planes; h++) {
        margins[h] = fitted->bias[h];
        for (size_t e = 0; e < vector.count; e++)
            margins[h] += fitted->weights[vector.entries[e].id * fitted->planes + h] * vector.entries[e].value;
    }
    tnc_vector_free(&vector);
    tnc_bag_free(&bag);
    free(slots);
}

static size_t count_right(const tnc_fitted *fitted, const double *held_out)
{
    size_t right = 0;
    for (size_t i = 0; i < COUNT; i++) {
        double margins[8];
        uint32_t best = 0;
        if (held_out)
            memcpy(margins, held_out + i * fitted->planes, fitted->planes * sizeof *margins);
        else
            score(fitted, i, margins);
        for (uint32_t h = 1; h < fitted->planes; h++)
            best = margins[h] > margins[best] ? h : best;
        if (fitted->planes == 1)
            best = margins[0] > 0;
        right += best == made.gold[i];
    }
    return right;
}

static void learns_what_is_there(void **state)
{
    (void)state;
    for (int blend = 0; blend < 2; blend++) {
        options.blend = 0.5 * blend;
        tnc_fitted fitted = fit();
        assert_int_equal(fitted.planes, 3);
        assert_int_equal(fitted.count, 120);
        assert_int_equal(fitted.calibrated, 1);
        assert_true(fitted.cost == 1);
        assert_true(count_right(&fitted, NULL) > COUNT * 98 / 100);
        assert_true(count_right(&fitted, fitted.held_out) > COUNT * 90 / 100);
        for (uint32_t h = 0; h < 3; h++)
            assert_true(fitted.slope[h] > 0 && isfinite(fitted.offset[h]));
        tnc_fitted_free(&fitted);
    }
}

static void expect_same(const tnc_fitted *a, const tnc_fitted *b)
{
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->planes, b->planes);
    size_t planes = a->planes * sizeof(double);
    assert_memory_equal(a->keys, b->keys, a->count * sizeof *a->keys);
    assert_memory_equal(a->idf, b->idf, a->count * sizeof *a->idf);
    assert_memory_equal(a->weights, b->weights, a->count * planes);
    assert_memory_equal(a->bias, b->bias, planes);
    assert_memory_equal(a->slope, b->slope, planes);
    assert_memory_equal(a->offset, b->offset, planes);
    assert_true(a->cost == b->cost);
}

static void same_bytes_for_any_threads_and_order(void **state)
{
    (void)state;
    for (int way = 0; way < 4; way++) {
        options.blend = way % 2 ? 0.5 : 0;
        options.cost = way == 3 ? 0 : 1;
        options.loss = way == 2 ? TNC_HINGE : TNC_SQUARED_HINGE;
        options.threads = 1;
        tnc_fitted one = fit();
        options.threads = 4;
        made_source_shuffle(&made, 30 + (uint64_t)way);
        tnc_fitted other = fit();
        expect_same(&one, &other);
        tnc_fitted_free(&one);
        tnc_fitted_free(&other);
    }
}

static void two_labels_have_one_plane(void **state)
{
    (void)state;
    made_source_free(&made);
    made_source_new(&made, COUNT, 2, 4);
    tnc_fitted fitted = fit();
    assert_int_equal(fitted.planes, 1);
    assert_true(count_right(&fitted, NULL) > COUNT * 98 / 100);
    assert_true(count_right(&fitted, fitted.held_out) > COUNT * 90 / 100);
    tnc_fitted_free(&fitted);
}

static void several_labels_and_none(void **state)
{
    (void)state;
    size_t *start = calloc(COUNT + 1, sizeof *start);
    made.source.multilabel = 1;
    for (size_t i = 0; i < COUNT; i++)
        start[i + 1] = start[i] + (i % 10 != 0); /* each tenth has no label at all */
    made.source.gold_start = start;
    for (size_t i = 0, g = 0; i < COUNT; i++)
        if (i % 10)
            made.gold[g++] = made.instances[i].label;
    tnc_fitted fitted = fit();
    assert_int_equal(fitted.planes, 3);
    size_t right = 0;
    for (size_t i = 0; i < COUNT; i++) {
        double margins[3];
        score(&fitted, i, margins);
        for (uint32_t h = 0; h < 3; h++)
            right += (margins[h] > 0) == (i % 10 && made.instances[i].label == h);
    }
    assert_true(right > 3 * COUNT * 90 / 100);
    tnc_fitted_free(&fitted);
    free(start);
}

/* With a weight that says "not there", what is learned is what is learned without. */
static void weight_zero_is_absence(void **state)
{
    (void)state;
    for (size_t i = COUNT / 2; i < COUNT; i++) {
        made.instances[i].weight = 0;
        made.instances[i].label = (made.instances[i].label + 1) % 3;
    }
    made_source_renew(&made, 1, 0);
    options.folds = 0;
    tnc_fitted fitted = fit();
    assert_null(fitted.held_out);
    assert_int_equal(fitted.calibrated, 0);
    assert_true(fitted.slope[0] == 1 && fitted.offset[0] == 0);
    size_t right = 0;
    for (size_t i = 0; i < COUNT / 2; i++) {
        double margins[3];
        score(&fitted, i, margins);
        uint32_t label = made.gold[i];
        right += margins[label] >= margins[(label + 1) % 3] && margins[label] >= margins[(label + 2) % 3];
    }
    assert_true(right > COUNT / 2 * 98 / 100);
    tnc_fitted_free(&fitted);
}

/* Balance lifts the margins of a label with few instances, and half-way balance less so. */
static void balance_helps_the_rare_label(void **state)
{
    (void)state;
    double mean[3] = { 0, 0, 0 };
    const int balances[] = { TNC_BALANCE_NONE, TNC_BALANCE_ROOT, TNC_BALANCE_FULL };
    for (size_t i = 0; i < COUNT; i++)
        if (made.instances[i].label == 2 && i > 60)
            made.instances[i].label = 1;
    made_source_renew(&made, 0, 0);
    for (int b = 0; b < 3; b++) {
        options.balance = balances[b];
        tnc_fitted fitted = fit();
        for (size_t i = 0; i < COUNT; i++)
            mean[b] += made.gold[i] == 2 ? fitted.held_out[i * 3 + 2] : 0;
        tnc_fitted_free(&fitted);
    }
    assert_true(mean[0] < mean[1] && mean[1] < mean[2]);
}

static void a_label_of_one_instance_is_learned_too(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT; i++)
        made.instances[i].label = i == 5 ? 2 : (uint32_t)(i % 2);
    made_source_renew(&made, 0, 0);
    tnc_fitted fitted = fit();
    assert_true(fitted.held_out[5 * 3 + 2] == -1); /* the fold without it saw no positive instance */
    double margins[3];
    score(&fitted, 5, margins);
    assert_true(margins[2] > -1);
    tnc_fitted_free(&fitted);
}

static void refusals_say_why(void **state)
{
    (void)state;
    options.cost = -1;
    expect_failure(TONECLS_E_ARGUMENT, "C must be");
    options.cost = NAN;
    expect_failure(TONECLS_E_ARGUMENT, "C must be");
    options.cost = 0;
    options.folds = 0;
    expect_failure(TONECLS_E_ARGUMENT, "folds");
    options.cost = 1;
    options.blend = 2;
    expect_failure(TONECLS_E_ARGUMENT, "blend");
    options.blend = 0;
    options.balance = 9;
    expect_failure(TONECLS_E_ARGUMENT, "balance");
    options.balance = 0;
    options.solver = "sgd";
    expect_failure(TONECLS_E_ARGUMENT, "sgd");
    options.solver = "libsvm";
    expect_failure(TONECLS_E_ARGUMENT, "hinge");
    options.solver = "auto";
    options.max_memory = 1000;
    expect_failure(TONECLS_E_MEMORY, "MB");
    options.max_memory = 0;
    block.scale = 0;
    expect_failure(TONECLS_E_ARGUMENT, "block 0");
    block.scale = 1;
    made.fail_at = 17;
    expect_failure(TONECLS_E_IO, "instance 17");
    made.fail_at = -1;
    for (size_t i = 0; i < COUNT; i++)
        made.instances[i].count = 0;
    expect_failure(TONECLS_E_CORPUS, "no feature");
    for (size_t i = 0; i < COUNT; i++)
        made.gold[i] = 1;
    expect_failure(TONECLS_E_CORPUS, "birch");
}

static volatile sig_atomic_t stop;

static void stop_while_training(void *context, const char *what, size_t done, size_t total)
{
    (void)context;
    assert_true(done <= total);
    /* Only while no thread of ours reads it: the solvers run in processes. */
    if (strcmp(what, "training") == 0 && done > 0)
        stop = 1;
}

static void can_be_stopped(void **state)
{
    (void)state;
    options.stop = &stop;
    options.progress = stop_while_training;
    stop = 0;
    expect_failure(TONECLS_E_INTERRUPTED, "interrupted");
    stop = 1;
    options.progress = NULL;
    expect_failure(TONECLS_E_INTERRUPTED, "interrupted");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(learns_what_is_there, setup, teardown),
        cmocka_unit_test_setup_teardown(same_bytes_for_any_threads_and_order, setup, teardown),
        cmocka_unit_test_setup_teardown(two_labels_have_one_plane, setup, teardown),
        cmocka_unit_test_setup_teardown(several_labels_and_none, setup, teardown),
        cmocka_unit_test_setup_teardown(weight_zero_is_absence, setup, teardown),
        cmocka_unit_test_setup_teardown(balance_helps_the_rare_label, setup, teardown),
        cmocka_unit_test_setup_teardown(a_label_of_one_instance_is_learned_too, setup, teardown),
        cmocka_unit_test_setup_teardown(refusals_say_why, setup, teardown),
        cmocka_unit_test_setup_teardown(can_be_stopped, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
