/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"

#include "base/hash.h"
#include "save/assemble.h"

#include <string.h>

static uint64_t word_key(const char *word)
{
    uint64_t salt = tnc_hash_join(1, 0);
    return tnc_hash_join(salt, tnc_hash_bytes(0, word, strlen(word)));
}

static void load(scratch_folder *scratch, const char *text, tnc_dataset *dataset)
{
    const char *path = scratch_text(scratch, "a.tsv", text);
    tnc_load how = { .paths = &path, .path_count = 1, .wanted = wanted_nothing() };
    memset(dataset, 0, sizeof *dataset);
    assert_int_equal(tnc_label_task.load(&how, dataset, NULL), TONECLS_OK);
}

static void names_of_known_keys(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_dataset dataset;
    tnc_feature_names names;
    scratch_new(&scratch);
    load(&scratch, "a\tOne fish\nb\ttwo FISH\n", &dataset);
    uint64_t fish = word_key("fish"), two = word_key("two"), nobody = word_key("nobody");
    uint64_t keys[] = { fish, two, nobody };
    const char *wanted[] = { "fish", "two", "" };
    for (int i = 0; i < 3; i++) /* ascending, names along */
        for (int j = i + 1; j < 3; j++)
            if (keys[j] < keys[i]) {
                uint64_t key = keys[i];
                const char *name = wanted[i];
                keys[i] = keys[j];
                wanted[i] = wanted[j];
                keys[j] = key;
                wanted[j] = name;
            }
    assert_int_equal(tnc_feature_names_find(&dataset, keys, 3, NULL, &names, NULL), TONECLS_OK);
    for (int i = 0; i < 3; i++)
        assert_string_equal(names.names[i], wanted[i]);
    tnc_feature_names_free(&names);
    dataset.free(&dataset);
    scratch_remove(&scratch);
}

static void no_keys_and_a_stop(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_dataset dataset;
    tnc_feature_names names;
    volatile sig_atomic_t stop = 1;
    uint64_t key = word_key("nobody");
    scratch_new(&scratch);
    load(&scratch, "a\tone\nb\ttwo\n", &dataset);
    assert_int_equal(tnc_feature_names_find(&dataset, &key, 0, NULL, &names, NULL), TONECLS_OK);
    tnc_feature_names_free(&names);
    assert_int_equal(tnc_feature_names_find(&dataset, &key, 1, &stop, &names, NULL), TONECLS_E_INTERRUPTED);
    dataset.free(&dataset);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_known_keys),
        cmocka_unit_test(no_keys_and_a_stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
