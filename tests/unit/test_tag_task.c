/* SPDX-License-Identifier: Apache-2.0 */
/* The row of task "tag": settings, weights, what goes into the model. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include <string.h>

static tag_world *world;

static int set_up(void **state)
{
    (void)state;
    world = tag_world_new(TNC_INT8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tag_world_free(world);
    return 0;
}

static tonecls_status load_with(const char *name, const char *value, tnc_dataset *dataset)
{
    const char *paths[2] = { world->corpus, world->corpus };
    const tnc_set set = { name, value };
    const tnc_load load = { .paths = paths, .path_count = 2, .sets = &set, .set_count = name != NULL };
    memset(dataset, 0, sizeof *dataset);
    return tnc_tag_task.load(&load, dataset, NULL);
}

static void weights_go_by_path(void **state)
{
    (void)state;
    tnc_dataset dataset;
    assert_int_equal(load_with("weights", "1,2.5", &dataset), TONECLS_OK);
    assert_true(dataset.source.weight[0] == 1);
    assert_true(dataset.source.weight[dataset.source.count - 1] == 2.5f);
    dataset.free(&dataset);
    static const char *const bad[] = { "1", "1,2,3", "1;2", "0,1", "1,-1", "1,x", "", "1,2000", "nan,1" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_int_equal(load_with("weights", bad[i], &dataset), TONECLS_E_ARGUMENT);
}

static void settings_are_checked(void **state)
{
    (void)state;
    tnc_dataset dataset;
    assert_int_equal(load_with("class-count", "5000", &dataset), TONECLS_E_ARGUMENT);
    assert_int_equal(load_with("class-words", "-3", &dataset), TONECLS_E_ARGUMENT);
    assert_int_equal(load_with("class-words", "12x", &dataset), TONECLS_E_ARGUMENT);
    assert_int_equal(load_with("gazetteer", "/nowhere/at/all", &dataset), TONECLS_E_IO);
    assert_int_equal(load_with("classes", "/nowhere/at/all", &dataset), TONECLS_E_IO);
}

static void datasets_have_their_parts(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer id = tnc_buffer_make(&memory);
    tnc_dataset dataset;
    assert_int_equal(load_with("gazetteer", world->names, &dataset), TONECLS_OK);
    assert_int_equal(dataset.block_count, 1);
    assert_int_equal(dataset.blocks[0].weighting, TNC_PLAIN);
    assert_int_equal(dataset.lexicon_count, 4); /* no classes, no openers: no WORD */
    assert_memory_equal(dataset.lexicons[0].name, "GAZC", 4);
    assert_int_equal(dataset.blob_count, 2);
    dataset.identify(&dataset, 12, &id);
    assert_int_equal(id.size, 2);
    assert_memory_equal(id.bytes, "12", 2);
    tnc_buffer_free(&id);
    dataset.free(&dataset);
    dataset.free(&dataset);
    assert_int_equal(load_with(NULL, NULL, &dataset), TONECLS_OK);
    assert_int_equal(dataset.lexicon_count, 0);
    dataset.free(&dataset);
}

/* What the model knows of names is what the tables say. */
static void models_hold_the_names(void **state)
{
    (void)state;
    assert_non_null(tnc_model_lexicon(world->model, "GAZC"));
    assert_non_null(tnc_model_lexicon(world->model, "GAZP"));
    assert_non_null(tnc_model_lexicon(world->model, "GAZO"));
    assert_non_null(tnc_model_lexicon(world->model, "NAMF"));
    assert_null(tnc_model_lexicon(world->model, "WORD"));
    assert_non_null(tnc_model_blob(world->model, "CTRY"));
    assert_int_equal(world->model->label_count, 7); /* all but I-LOC and I-NORP */
    assert_string_equal(world->model->labels[0], "O");
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(weights_go_by_path), cmocka_unit_test(settings_are_checked),
                                        cmocka_unit_test(datasets_have_their_parts),
                                        cmocka_unit_test(models_hold_the_names) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
