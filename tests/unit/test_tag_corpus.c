/* SPDX-License-Identifier: Apache-2.0 */
/* Tag corpora of several makes, read to running text and tags on four entities. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "actor/tag_label.h"
#include "corpus/tag_corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static scratch_folder folder;

static int set_up(void **state)
{
    (void)state;
    scratch_new(&folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(&folder);
    return 0;
}

static tonecls_status read_text(tnc_tag_corpus *corpus, const char *text, tnc_notes *notes)
{
    const char *path = scratch_text(&folder, "corpus.tsv", text);
    return tnc_tag_corpus_read(corpus, &path, 1, NULL, notes, NULL);
}

/* Running text of the first document and a letter for each tag: O, or the entity's first letter, small inside. */
static void check(const char *lines, const char *running, const char *tags)
{
    tnc_tag_corpus corpus;
    assert_int_equal(read_text(&corpus, lines, NULL), TONECLS_OK);
    assert_int_equal(corpus.documents[0].size, strlen(running));
    assert_memory_equal(corpus.text.bytes, running, strlen(running));
    assert_int_equal(corpus.token_count, strlen(tags));
    for (size_t i = 0; i < corpus.token_count; i++) {
        uint32_t tag = corpus.tokens[i].tag;
        char letter = tag == TNC_OUTSIDE ? '.' : tnc_entity_name(tnc_tag_entity(tag))[0];
        if (tnc_tag_is_inside(tag))
            letter = (char)(letter + 'a' - 'A');
        assert_int_equal(letter, tags[i]);
    }
    tnc_tag_corpus_free(&corpus);
}

static void columns_and_types(void **state)
{
    (void)state;
    check("The\tDT\tO\nIraqi\tJJ\tB-gpe\narmy\tNN\tO\n.\t.\tO\n", "The Iraqi army.", ".N..");
    check("Bonn\tB-location\n,\tO\nGreens\tB-politicalparty\nof\tI-politicalparty\nBonn\tI-politicalparty\n",
          "Bonn, Greens of Bonn", "L.Ooo");
    check("Oslo B-GPE\nFair B-event\n", "Oslo Fair", "L.");
    check("Max S-PER\nand O\nEva B-PER\nBraun E-PER\n", "Max and Eva Braun", "P.Pp");
}

static void iob1_begins_with_inside(void **state)
{
    (void)state;
    check("Rome\tI-LOC\nMilan\tB-LOC\nEco\tI-PER\n", "Rome Milan Eco", "LLP");
}

static void titles_are_no_part_of_names(void **state)
{
    (void)state;
    check("President\tNNP\tB-per\nBush\tNNP\tI-per\nmet\tVBD\tO\nPrime\tNNP\tB-per\nMinister\tNNP\tI-per\n",
          "President Bush met Prime Minister", ".P...");
    check("President\tB-person\nBush\tI-person\n", "President Bush", "Pp");
}

static void words_are_written_together(void **state)
{
    (void)state;
    check("He\tO\ndid\tO\nn't\tO\nsay\tO\n\"\tO\nno\tO\n\"\tO\n(\tO\nRome\tB-LOC\n's\tO\n)\tO\n!\tO\n",
          "He didn't say \"no\" (Rome's)!", "........L...");
}

static void sentences_are_lines(void **state)
{
    (void)state;
    check("One\tO\n.\tO\n\n\nTwo\tO\n", "One.\nTwo", "...");
    char lines[2000] = "";
    tnc_tag_corpus corpus;
    for (int i = 0; i < 2 * TNC_TAG_SENTENCES + 1; i++)
        strcat(lines, "Oslo\tB-LOC\n\n");
    assert_int_equal(read_text(&corpus, lines, NULL), TONECLS_OK);
    assert_int_equal(corpus.document_count, 3);
    assert_int_equal(corpus.sentence_count, 2 * TNC_TAG_SENTENCES + 1);
    assert_int_equal(corpus.entities[0], 1u << TNC_LOC);
    tnc_tag_corpus_free(&corpus);
    assert_int_equal(read_text(&corpus, "a\tO\n\n-DOCSTART-\tO\n\nb\tO\n", NULL), TONECLS_OK);
    assert_int_equal(corpus.document_count, 2);
    tnc_tag_corpus_free(&corpus);
}

static void bad_lines_are_noted(void **state)
{
    (void)state;
    tnc_notes notes = { .count = 0 };
    tnc_tag_corpus corpus;
    assert_int_equal(read_text(&corpus, "alone\nRome\tB-LOC\nx\tQ-LOC\ny\tB-\n\tO\nz\tO\n", &notes), TONECLS_OK);
    assert_int_equal(corpus.token_count, 2);
    assert_int_equal(tnc_notes_count(&notes, TNC_DROPPED), 4);
    tnc_tag_corpus_free(&corpus);
    assert_int_equal(read_text(&corpus, "no tags here\tat all\n", NULL), TONECLS_E_CORPUS);
    assert_int_equal(read_text(&corpus, "", NULL), TONECLS_E_CORPUS);
    const char *missing = scratch_path(&folder, "missing.tsv");
    assert_int_equal(tnc_tag_corpus_read(&corpus, &missing, 1, NULL, NULL, NULL), TONECLS_E_IO);
}

static void long_sentences_are_cut(void **state)
{
    (void)state;
    size_t count = TNC_TAG_ROWS_MAX + 5;
    char *lines = malloc(count * 4 + 1);
    tnc_notes notes = { .count = 0 };
    tnc_tag_corpus corpus;
    assert_non_null(lines);
    for (size_t i = 0; i < count; i++)
        memcpy(lines + 4 * i, "a\tO\n", 5);
    assert_int_equal(read_text(&corpus, lines, &notes), TONECLS_OK);
    assert_int_equal(corpus.sentence_count, 2);
    assert_int_equal(corpus.token_count, count);
    assert_int_equal(notes.count, 1);
    tnc_tag_corpus_free(&corpus);
    free(lines);
}

static void reading_stops_when_told(void **state)
{
    (void)state;
    const char *path = scratch_text(&folder, "corpus.tsv", "Rome\tB-LOC\n");
    volatile sig_atomic_t stop = 1;
    tnc_tag_corpus corpus;
    assert_int_equal(tnc_tag_corpus_read(&corpus, &path, 1, &stop, NULL, NULL), TONECLS_E_INTERRUPTED);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(columns_and_types),
                                        cmocka_unit_test(iob1_begins_with_inside),
                                        cmocka_unit_test(titles_are_no_part_of_names),
                                        cmocka_unit_test(words_are_written_together),
                                        cmocka_unit_test(sentences_are_lines),
                                        cmocka_unit_test(bad_lines_are_noted),
                                        cmocka_unit_test(long_sentences_are_cut),
                                        cmocka_unit_test(reading_stops_when_told) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
