/* SPDX-License-Identifier: Apache-2.0 */
/* How words are written, counted over articles. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "actor/gazetteer.h"
#include "corpus/tag_case.h"

#include <string.h>

static uint32_t case_of(const tnc_tag_lexicon *lexicon, const char *word)
{
    return TNC_WORD_CASE(tnc_lexicon_find(&lexicon->view, tnc_hash_bytes(0, word, strlen(word))));
}

static void counts_inside_sentences(void **state)
{
    (void)state;
    static const char articles[] = "{\"text\":\"Often the march to Oslo is long. The march ended in May. It may end.\"}\n"
                                   "{\"text\":\"Some say the march to Oslo may end in March.\"}\n"
                                   "not json\n{\"title\":\"no text\"}\n"
                                   "{\"text\":\"THE MARCH MARCH MARCH OSLO\"}\n";
    const tnc_memory memory = tnc_memory_from(NULL);
    scratch_folder folder;
    tnc_notes notes = { .count = 0 };
    tnc_tag_lexicon lexicon;
    scratch_new(&folder);
    tnc_tag_lexicon_init(&lexicon, &memory);
    assert_int_equal(
        tnc_tag_case_put(&lexicon, scratch_text(&folder, "a.jsonl", articles), 2, NULL, &notes, NULL), TONECLS_OK);
    assert_true(tnc_tag_lexicon_close(&lexicon, NULL));
    assert_int_equal(case_of(&lexicon, "oslo"), 7);
    assert_int_equal(case_of(&lexicon, "the"), 1);
    assert_in_range(case_of(&lexicon, "march"), 2, 4);
    assert_in_range(case_of(&lexicon, "may"), 2, 5);
    assert_int_equal(case_of(&lexicon, "often"), 0);
    assert_int_equal(case_of(&lexicon, "long"), 0);
    assert_int_equal(tnc_notes_count(&notes, TNC_DROPPED), 1);
    tnc_tag_lexicon_free(&lexicon);
    scratch_remove(&folder);
}

static void stops_and_failures(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    scratch_folder folder;
    volatile sig_atomic_t stop = 1;
    tnc_tag_lexicon lexicon;
    scratch_new(&folder);
    tnc_tag_lexicon_init(&lexicon, &memory);
    const char *path = scratch_text(&folder, "a.jsonl", "{\"text\":\"x\"}\n");
    assert_int_equal(tnc_tag_case_put(&lexicon, path, 2, &stop, NULL, NULL), TONECLS_E_INTERRUPTED);
    assert_int_equal(tnc_tag_case_put(&lexicon, scratch_path(&folder, "missing"), 2, NULL, NULL, NULL), TONECLS_E_IO);
    tnc_tag_lexicon_free(&lexicon);
    scratch_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(counts_inside_sentences), cmocka_unit_test(stops_and_failures) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
