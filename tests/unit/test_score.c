/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_model.h"
#include "helper_scarce.h"

#include "model/score.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct fixture {
    small_model *small;
    tnc_buffer file;
    tonecls_model *model;
    tnc_memory memory;
    tnc_bag bag;
    tnc_scratch scratch;
} fixture;

static void begin(fixture *f, uint64_t seed, uint32_t labels, tnc_number number)
{
    f->memory = tnc_memory_from(NULL);
    f->small = small_model_new(seed, labels, 0, number);
    f->file = small_model_file(f->small);
    assert_int_equal(tonecls_model_open_memory(f->file.bytes, f->file.size, NULL, &f->model, NULL), TONECLS_OK);
    tnc_bag_init(&f->bag, &f->memory);
    tnc_scratch_init(&f->scratch, &f->memory);
}

static void end(fixture *f)
{
    tnc_scratch_free(&f->scratch);
    tnc_bag_free(&f->bag);
    tonecls_model_close(f->model);
    tnc_buffer_free(&f->file);
    free(f->small);
}

/* A bag of all five blocks, with known and unknown keys, some many times. */
static void random_bag(fixture *f, seeded *random)
{
    tnc_bag_clear(&f->bag);
    for (uint32_t b = 0; b < f->model->block_count; b++) {
        const uint64_t *keys = f->model->blocks[b].table ? f->small->word_keys : f->small->keys;
        size_t count = f->model->blocks[b].table ? SMALL_WORDS : SMALL_FEATURES, items = seeded_below(random, 120);
        tnc_bag_open_block(&f->bag);
        for (size_t i = 0; i < items; i++)
            tnc_bag_add(&f->bag, seeded_below(random, 4) ? keys[seeded_below(random, count)] : seeded_next(random), 0, 1);
    }
    tnc_bag_close(&f->bag);
}

/* Weight as the file holds it, to be compared with the arithmetic of score.c. */
static double stored_weight(const fixture *f, uint32_t t, uint32_t id, uint32_t column)
{
    const tnc_table *table = &f->model->tables[t];
    size_t cell = (size_t)id * table->columns + column;
    double number = table->number == TNC_FLOAT32 ? ((const float *)table->rows)[cell]
                    : table->number == TNC_INT16 ? ((const int16_t *)table->rows)[cell]
                                                 : ((const int8_t *)table->rows)[cell];
    return number * table->scales[column];
}

/* w . x + b in the plainest way: distinct features of each block, their tf, the weighting by its formula. */
static void plain_margins(const fixture *f, double *planes)
{
    const tonecls_model *model = f->model;
    for (uint32_t h = 0; h < model->plane_count; h++)
        planes[h] = model->bias[h];
    for (uint32_t b = 0; b < model->block_count; b++) {
        const tnc_block *block = &model->blocks[b];
        const tnc_table *table = &model->tables[block->table];
        double tf[SMALL_FEATURES] = { 0 }, squares = 0, rows = 0;
        for (size_t i = b ? f->bag.block_end[b - 1] : 0; i < f->bag.block_end[b]; i++)
            for (uint32_t id = 0; id < table->vocabulary.count; id++)
                if (table->vocabulary.keys[id] == f->bag.items[i].key)
                    tf[id]++, rows++;
        for (uint32_t id = 0; id < table->vocabulary.count; id++)
            if (tf[id] > 0 && block->weighting == TNC_TFIDF)
                squares += pow((1 + log(tf[id])) * table->idf[id], 2);
        for (uint32_t id = 0; id < table->vocabulary.count; id++)
            for (uint32_t h = 0; h < model->plane_count && tf[id] > 0; h++)
                planes[h] += stored_weight(f, block->table, id, block->group * model->plane_count + h)
                             * (block->weighting == TNC_TFIDF ? (1 + log(tf[id])) / sqrt(squares) : tf[id] / sqrt(rows));
    }
}

static void check_one(fixture *f)
{
    double margins[SMALL_LABELS_MAX], again[SMALL_LABELS_MAX], planes[SMALL_LABELS_MAX];
    double *weights = malloc((f->bag.count + 1) * sizeof *weights);
    uint32_t labels = f->model->label_count;
    size_t known = 0;
    assert_true(tnc_score(f->model, &f->bag, &f->scratch, margins, &known));
    assert_int_equal(known, f->scratch.vector.count);
    plain_margins(f, planes);
    for (uint32_t k = 0; k < labels; k++) {
        double plain = f->model->plane_count == 1 ? (k ? planes[0] : -planes[0]) : planes[k];
        assert_float_equal(margins[k], plain, 1e-5);
        tnc_score_items(f->model, &f->bag, &f->scratch, k, weights);
        double sum = f->model->plane_count == 1 ? (k ? f->model->bias[0] : -f->model->bias[0]) : f->model->bias[k];
        for (size_t i = 0; i < f->bag.count; i++)
            sum += weights[i];
        assert_float_equal(sum, margins[k], 1e-5);
    }
    assert_true(tnc_score(f->model, &f->bag, &f->scratch, again, NULL));
    assert_memory_equal(margins, again, labels * sizeof *margins);
    free(weights);
}

/* Every kind of number, one plane and several. */
static void margins_are_w_x_plus_b_and_items_explain_them(void **state)
{
    (void)state;
    seeded random = seeded_begin("margins_are_w_x_plus_b_and_items_explain_them", 91);
    for (tnc_number number = TNC_FLOAT32; number <= TNC_INT8; number++)
        for (uint32_t labels = 2; labels <= SMALL_LABELS_MAX; labels += 1 + labels / 3) {
            fixture f;
            begin(&f, 500 + labels, labels, number);
            for (int round = 0; round < 12; round++) {
                random_bag(&f, &random);
                check_one(&f);
            }
            end(&f);
        }
}

/* A fresh scratch and a used one, whatever was scored before, give the same bits. */
static void scratch_leaves_no_trace(void **state)
{
    (void)state;
    seeded random = seeded_begin("scratch_leaves_no_trace", 92);
    fixture f;
    begin(&f, 600, 5, TNC_INT16);
    for (int round = 0; round < 50; round++) {
        double used[5], fresh[5];
        tnc_scratch scratch;
        tnc_scratch_init(&scratch, &f.memory);
        random_bag(&f, &random);
        assert_true(tnc_score(f.model, &f.bag, &f.scratch, used, NULL));
        assert_true(tnc_score(f.model, &f.bag, &scratch, fresh, NULL));
        assert_memory_equal(used, fresh, sizeof used);
        tnc_scratch_free(&scratch);
    }
    end(&f);
}

static void nothing_known_gives_the_bias(void **state)
{
    (void)state;
    fixture f;
    double margins[3];
    size_t known = 9;
    begin(&f, 601, 3, TNC_INT8);
    for (uint32_t b = 0; b < f.model->block_count; b++) {
        tnc_bag_open_block(&f.bag);
        tnc_bag_add(&f.bag, 12345, 0, 1);
    }
    tnc_bag_close(&f.bag);
    assert_true(tnc_score(f.model, &f.bag, &f.scratch, margins, &known));
    assert_int_equal(known, 0);
    for (uint32_t k = 0; k < 3; k++)
        assert_true(margins[k] == (double)f.model->bias[k]);
    tnc_bag_clear(&f.bag);
    assert_true(tnc_score(f.model, &f.bag, &f.scratch, margins, &known));
    assert_int_equal(known, 0);
    end(&f);
}

static void weights_are_those_of_the_labels(void **state)
{
    (void)state;
    fixture f;
    begin(&f, 602, 2, TNC_FLOAT32);
    for (uint32_t id = 0; id < SMALL_FEATURES; id++) {
        assert_true(tnc_weight(f.model, id, 1) == (double)f.small->weights[id]);
        assert_true(tnc_weight(f.model, id, 0) == -(double)f.small->weights[id]);
    }
    end(&f);
    begin(&f, 603, 3, TNC_FLOAT32);
    for (uint32_t id = 0; id < SMALL_FEATURES; id++)
        assert_true(tnc_weight(f.model, id, 2) == (double)f.small->weights[3 * id + 2]);
    end(&f);
}

static void no_memory_is_said_and_nothing_leaks(void **state)
{
    (void)state;
    seeded random = seeded_begin("no_memory_is_said_and_nothing_leaks", 93);
    fixture f;
    begin(&f, 604, 3, TNC_INT8);
    random_bag(&f, &random);
    for (size_t fail_at = 1, done = 0; !done; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_scratch scratch;
        double margins[3];
        tnc_scratch_init(&scratch, &memory);
        done = (size_t)tnc_score(f.model, &f.bag, &scratch, margins, NULL);
        tnc_scratch_free(&scratch);
        assert_int_equal(counter.live, 0);
        assert_int_equal(counter.mismatch, 0);
        assert_true(!done || fail_at > 4);
    }
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(margins_are_w_x_plus_b_and_items_explain_them),
        cmocka_unit_test(scratch_leaves_no_trace),
        cmocka_unit_test(nothing_known_gives_the_bias),
        cmocka_unit_test(weights_are_those_of_the_labels),
        cmocka_unit_test(no_memory_is_said_and_nothing_leaks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
