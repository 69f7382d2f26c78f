/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "corpus/label_corpus.h"

#include <string.h>

static tnc_label_corpus corpus;
static tnc_notes notes;
static tonecls_error error;
static const tnc_place place = { "here", 3 };

static int setup(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    memset(&notes, 0, sizeof notes);
    tnc_label_corpus_init(&corpus, &memory);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_label_corpus_free(&corpus);
    return 0;
}

static void add(const char *title, const char *text)
{
    tnc_raw_record raw = { .id = "7", .id_size = 1, .title = title, .text = text };
    raw.title_size = strlen(title);
    raw.text_size = strlen(text);
    assert_int_equal(tnc_label_corpus_add(&corpus, &raw, &place, &notes, &error), TONECLS_OK);
}

static tonecls_status gold(const char *label)
{
    return tnc_label_corpus_gold(&corpus, label, strlen(label), &place, &error);
}

static void white_space_around_a_text_goes(void **state)
{
    (void)state;
    assert_int_equal(gold("a"), TONECLS_OK);
    add(" \t Title\r\n", "\n  one\n two \f\v");
    assert_int_equal(corpus.count, 1);
    const tnc_record *record = corpus.records;
    assert_int_equal(record->title_size, 5);
    assert_memory_equal(tnc_record_title(&corpus, record), "Title", 5);
    assert_int_equal(record->text_size, 8);
    assert_memory_equal(tnc_record_text(&corpus, record), "one\n two", 8);
    assert_memory_equal(tnc_record_id(&corpus, record), "7", 1);
    assert_int_equal(record->line, 3);
}

static void empty_texts_are_dropped_with_their_labels(void **state)
{
    (void)state;
    assert_int_equal(gold("a"), TONECLS_OK);
    add("", " \n");
    assert_int_equal(gold("b"), TONECLS_OK);
    add("only a title", "");
    assert_int_equal(corpus.count, 1);
    assert_int_equal(corpus.records[0].gold_count, 1);
    assert_string_equal(tnc_names_at(&corpus.labels, corpus.label_ids[corpus.records[0].labels]), "b");
    assert_int_equal(tnc_notes_count(&notes, TNC_DROPPED), 1);
    corpus.keep_empty = 1;
    assert_int_equal(gold("b"), TONECLS_OK);
    add("", "");
    assert_int_equal(corpus.count, 2);
}

static void a_label_counts_once_in_a_record(void **state)
{
    (void)state;
    assert_int_equal(gold("a"), TONECLS_OK);
    assert_int_equal(gold("a"), TONECLS_OK);
    assert_int_equal(gold("b"), TONECLS_OK);
    assert_int_equal(tnc_label_corpus_other(&corpus, "a", 1, &place, &error), TONECLS_OK);
    assert_int_equal(tnc_label_corpus_other(&corpus, "c", 1, &place, &error), TONECLS_OK);
    add("", "x");
    assert_int_equal(corpus.records[0].gold_count, 2);
    assert_int_equal(corpus.records[0].other_count, 1);
    assert_int_equal(corpus.has_others, 1);
}

static void labels_that_may_not_be(void **state)
{
    (void)state;
    char longest[TNC_LABEL_SIZE_MAX + 2];
    static const char *const bad[][2] = { { "", "is empty" },    { "a/b", "slash" },    { "a\nb", "newline" },
                                          { "a\tb", "control" }, { "\x7f", "control" }, { "caf\xe9", "UTF-8" } };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(gold(bad[i][0]), TONECLS_E_CORPUS);
        assert_non_null(strstr(error.message, bad[i][1]));
        assert_non_null(strstr(error.message, "here:3"));
    }
    assert_int_equal(tnc_label_corpus_gold(&corpus, "a\0b", 3, &place, &error), TONECLS_E_CORPUS);
    memset(longest, 'x', sizeof longest);
    longest[sizeof longest - 1] = 0;
    assert_int_equal(gold(longest), TONECLS_E_CORPUS);
    longest[TNC_LABEL_SIZE_MAX] = 0;
    assert_int_equal(gold(longest), TONECLS_OK);
    assert_int_equal(gold("caf\xc3\xa9 au lait"), TONECLS_OK);
}

static void broken_utf8_is_kept_and_noted(void **state)
{
    (void)state;
    assert_int_equal(gold("a"), TONECLS_OK);
    add("", "caf\xe9");
    assert_int_equal(corpus.records[0].text_size, 4);
    assert_int_equal(tnc_notes_count(&notes, TNC_CHANGED), 1);
}

static void skipping_forgets_labels_at_hand(void **state)
{
    (void)state;
    assert_int_equal(gold("a"), TONECLS_OK);
    tnc_label_corpus_skip(&corpus);
    assert_int_equal(gold("b"), TONECLS_OK);
    add("", "x");
    assert_int_equal(corpus.records[0].gold_count, 1);
}

static void content_tells_title_from_text(void **state)
{
    (void)state;
    add("a", "b");
    add("b", "a");
    add("", "ab");
    add("a", "b ");
    assert_true(corpus.records[0].content != corpus.records[1].content);
    assert_true(corpus.records[0].content != corpus.records[2].content);
    assert_int_equal(corpus.records[0].content, corpus.records[3].content);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(white_space_around_a_text_goes, setup, teardown),
        cmocka_unit_test_setup_teardown(empty_texts_are_dropped_with_their_labels, setup, teardown),
        cmocka_unit_test_setup_teardown(a_label_counts_once_in_a_record, setup, teardown),
        cmocka_unit_test_setup_teardown(labels_that_may_not_be, setup, teardown),
        cmocka_unit_test_setup_teardown(broken_utf8_is_kept_and_noted, setup, teardown),
        cmocka_unit_test_setup_teardown(skipping_forgets_labels_at_hand, setup, teardown),
        cmocka_unit_test_setup_teardown(content_tells_title_from_text, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
