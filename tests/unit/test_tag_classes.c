/* SPDX-License-Identifier: Apache-2.0 */
/* Words whose vectors lie together come into one class. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "actor/gazetteer.h"
#include "corpus/tag_classes.h"

#include <stdio.h>
#include <string.h>

enum { WORDS = 60, DIRECTIONS = 4 };

static uint32_t value_of(const tnc_tag_lexicon *lexicon, int word)
{
    char name[16];
    snprintf(name, sizeof name, "w%d", word);
    return tnc_lexicon_find(&lexicon->view, tnc_hash_bytes(0, name, strlen(name)));
}

/* Word i points along axis i % 4, with a little of the others. */
static void write_vectors(scratch_folder *folder, char *path, size_t size)
{
    char text[20000] = "";
    for (int i = 0; i < WORDS; i++) {
        size_t used = strlen(text);
        snprintf(text + used, sizeof text - used, "w%d", i);
        for (int d = 0; d < DIRECTIONS; d++)
            snprintf(text + strlen(text), sizeof text - strlen(text), " %.3f",
                     (d == i % DIRECTIONS ? 1 + i : 0) + 0.01 * ((i * 7 + d * 3) % 5));
        strcat(text, "\n");
    }
    snprintf(path, size, "%s", scratch_text(folder, "vectors.txt", text));
}

static void neighbours_share_a_class(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    scratch_folder folder;
    char path[512];
    tnc_tag_lexicon lexicon;
    const tnc_tag_class_options options = { 52, 4, 2, 5, NULL };
    scratch_new(&folder);
    write_vectors(&folder, path, sizeof path);
    tnc_tag_lexicon_init(&lexicon, &memory);
    assert_int_equal(tnc_tag_classes_put(&lexicon, path, &options, NULL), TONECLS_OK);
    assert_true(tnc_tag_lexicon_close(&lexicon, NULL));
    assert_int_equal(lexicon.count, 52);
    for (int i = 0; i < 52; i++)
        for (int k = 0; k < i; k++) {
            uint32_t a = value_of(&lexicon, i), b = value_of(&lexicon, k);
            assert_int_equal(TNC_WORD_FINE(a) == TNC_WORD_FINE(b), i % DIRECTIONS == k % DIRECTIONS);
            assert_in_range(TNC_WORD_FINE(a), 1, 4);
            assert_in_range(TNC_WORD_COARSE(a), 1, 2);
        }
    assert_int_equal(value_of(&lexicon, 55), 0);
    tnc_tag_lexicon_free(&lexicon);
    scratch_remove(&folder);
}

static void stops_and_failures(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    scratch_folder folder;
    char path[512];
    volatile sig_atomic_t stop = 1;
    tnc_tag_lexicon lexicon;
    const tnc_tag_class_options options = { 1000, 300, 100, 2, &stop };
    scratch_new(&folder);
    write_vectors(&folder, path, sizeof path);
    tnc_tag_lexicon_init(&lexicon, &memory);
    assert_int_equal(tnc_tag_classes_put(&lexicon, path, &options, NULL), TONECLS_E_INTERRUPTED);
    stop = 0;
    assert_int_equal(tnc_tag_classes_put(&lexicon, path, &options, NULL), TONECLS_OK); /* fewer words than classes */
    assert_int_equal(tnc_tag_classes_put(&lexicon, scratch_path(&folder, "missing"), &options, NULL), TONECLS_E_IO);
    tnc_tag_lexicon_free(&lexicon);
    scratch_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(neighbours_share_a_class),
                                        cmocka_unit_test(stops_and_failures) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
