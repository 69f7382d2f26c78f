/* SPDX-License-Identifier: Apache-2.0 */
/* Lower-case words that begin names. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "actor/gazetteer.h"
#include "corpus/tag_opens.h"

#include <string.h>

static void often_enough_is_an_opener(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    char lines[2000] = "";
    scratch_folder folder;
    tnc_tag_corpus corpus;
    tnc_tag_lexicon lexicon;
    for (int i = 0; i < 5; i++)
        strcat(lines, "al-Sadr\tB-PER\nmet\tO\nAli\tB-PER\nvan\tI-PER\nDam\tI-PER\n\n");
    for (int i = 0; i < 4; i++)
        strcat(lines, "the\tB-LOC\nHague\tI-LOC\n\n");
    scratch_new(&folder);
    const char *path = scratch_text(&folder, "corpus.tsv", lines);
    assert_int_equal(tnc_tag_corpus_read(&corpus, &path, 1, NULL, NULL, NULL), TONECLS_OK);
    tnc_tag_lexicon_init(&lexicon, &memory);
    assert_int_equal(tnc_tag_opens_put(&lexicon, &corpus, 5, NULL), TONECLS_OK);
    assert_true(tnc_tag_lexicon_close(&lexicon, NULL));
    assert_int_equal(lexicon.count, 1);
    assert_int_equal(tnc_lexicon_find(&lexicon.view, tnc_hash_bytes(0, "al", 2)), TNC_WORD_OPENS);
    tnc_tag_lexicon_free(&lexicon);
    tnc_tag_corpus_free(&corpus);
    scratch_remove(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(often_enough_is_an_opener) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
