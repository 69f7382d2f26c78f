/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "feature/document.h"

#include <string.h>

static scratch_folder scratch;
static tnc_notes notes;
static tonecls_error error;

static int setup(void **state)
{
    (void)state;
    memset(&notes, 0, sizeof notes);
    scratch_new(&scratch);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    scratch_remove(&scratch);
    return 0;
}

static tonecls_status load(const char *text, const tnc_wanted *wanted, const tonecls_model *model, tnc_dataset *dataset)
{
    const char *path = scratch_text(&scratch, "a.jsonl", text);
    tnc_load how = { .paths = &path, .path_count = 1, .wanted = *wanted, .model = model, .notes = &notes };
    memset(dataset, 0, sizeof *dataset);
    return tnc_label_task.load(&how, dataset, &error);
}

static const char sound[] = "{\"id\":\"x7\",\"text\":\"one\",\"label\":\"a\",\"others\":[\"b\"]}\n"
                            "{\"text\":\"two\",\"label\":\"b\"}\n{\"text\":\"\",\"label\":\"c\"}\n";

static void settings_follow_the_command_line(void **state)
{
    (void)state;
    tnc_dataset dataset;
    tnc_wanted wanted = wanted_nothing();
    assert_int_equal(load(sound, &wanted, NULL, &dataset), TONECLS_OK);
    tnc_document_settings settings = tnc_document_settings_load(dataset.settings);
    assert_int_equal(settings.word_min, 1);
    assert_int_equal(settings.word_max, 2);
    assert_int_equal(settings.char_max, 0);
    assert_int_equal(dataset.block_count, 1);
    dataset.free(&dataset);
    wanted.char_min = 2;
    wanted.char_max = 4;
    wanted.title = 1;
    wanted.lead = 50;
    assert_int_equal(load(sound, &wanted, NULL, &dataset), TONECLS_OK);
    settings = tnc_document_settings_load(dataset.settings);
    assert_int_equal(settings.char_max, 4);
    assert_int_equal(settings.lead, 50);
    assert_int_equal(dataset.block_count, 3);
    dataset.free(&dataset);
    wanted = wanted_nothing();
    wanted.word_min = wanted.word_max = 0;
    assert_int_equal(load(sound, &wanted, NULL, &dataset), TONECLS_E_ARGUMENT);
}

static void ids_and_others(void **state)
{
    (void)state;
    tnc_dataset dataset;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer id = tnc_buffer_make(&memory);
    tnc_wanted wanted = wanted_nothing();
    assert_int_equal(load(sound, &wanted, NULL, &dataset), TONECLS_OK);
    assert_int_equal(dataset.source.count, 2);
    dataset.identify(&dataset, 0, &id);
    dataset.identify(&dataset, 1, &id);
    assert_int_equal(id.size, 5);
    assert_memory_equal(id.bytes, "\"x7\"2", 5);
    assert_non_null(dataset.accepted);
    assert_int_equal(dataset.accepted(&dataset, 0, 1), 1);
    assert_int_equal(dataset.accepted(&dataset, 0, 0), 0);
    assert_int_equal(dataset.accepted(&dataset, 1, 0), 0);
    tnc_buffer_free(&id);
    dataset.free(&dataset);
}

static void one_label_cannot_be_learned_from(void **state)
{
    (void)state;
    tnc_dataset dataset;
    tnc_wanted wanted = wanted_nothing();
    assert_int_equal(
        load("{\"text\":\"x\",\"label\":\"a\"}\n{\"text\":\"y\",\"label\":\"a\"}", &wanted, NULL, &dataset),
        TONECLS_E_CORPUS);
    assert_non_null(strstr(error.message, "one label, 'a'"));
}

static void to_evaluate_labels_and_features_are_the_models(void **state)
{
    (void)state;
    made_dataset made;
    tnc_buffer bytes;
    tnc_dataset dataset;
    tnc_wanted wanted = wanted_nothing();
    wanted.lead = 7;
    made_dataset_with(&made, 3, 60, 3, &wanted);
    tonecls_model *model = made_model(&made.dataset, &bytes);
    wanted = wanted_nothing();
    assert_int_equal(
        load("{\"text\":\"x\",\"label\":\"l2\"}\n{\"text\":\" \",\"label\":\"aa\"}", &wanted, model, &dataset),
        TONECLS_OK);
    assert_int_equal(dataset.source.count, 2); /* an empty document is answered too */
    assert_int_equal(dataset.source.label_count, 4);
    assert_string_equal(dataset.source.labels[0], "l0");
    assert_string_equal(dataset.source.labels[3], "aa");
    assert_int_equal(dataset.source.gold[0], 2);
    assert_int_equal(dataset.source.gold[1], 3);
    assert_int_equal(tnc_document_settings_load(dataset.settings).lead, 7);
    dataset.free(&dataset);
    tonecls_model_close(model);
    tnc_buffer_free(&bytes);
    made_dataset_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(settings_follow_the_command_line, setup, teardown),
        cmocka_unit_test_setup_teardown(ids_and_others, setup, teardown),
        cmocka_unit_test_setup_teardown(one_label_cannot_be_learned_from, setup, teardown),
        cmocka_unit_test_setup_teardown(to_evaluate_labels_and_features_are_the_models, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
