/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include <string.h>

static void labels_come_sorted_whatever_the_order(void **state)
{
    (void)state;
    labels_read one, two;
    labels_read_text(&one, "a.tsv", "pear\tx\napple\ty\nZoo\tz\n", NULL);
    labels_read_text(&two, "a.tsv", "Zoo\tz\napple\ty\npear\tx\n", NULL);
    assert_int_equal(one.status, TONECLS_OK);
    static const char *const sorted[] = { "Zoo", "apple", "pear" };
    for (uint32_t k = 0; k < 3; k++) {
        assert_string_equal(tnc_names_at(&one.corpus.labels, k), sorted[k]);
        assert_string_equal(tnc_names_at(&two.corpus.labels, k), sorted[k]);
    }
    assert_string_equal(labels_show(&one, 0), "pear||x");
    assert_string_equal(labels_show(&two, 0), "Zoo||z");
    assert_int_equal(one.corpus.used_labels, 3);
    labels_read_free(&one);
    labels_read_free(&two);
}

static void labels_without_a_document_come_last(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.jsonl",
                     "{\"text\":\"x\",\"label\":\"b\",\"others\":[\"a\",\"c\"]}\n{\"text\":\"y\",\"label\":\"c\"}\n"
                     "{\"text\":\" \",\"label\":\"aa\"}\n",
                     NULL);
    assert_int_equal(read.corpus.used_labels, 2);
    assert_string_equal(tnc_names_at(&read.corpus.labels, 0), "b");
    assert_string_equal(tnc_names_at(&read.corpus.labels, 1), "c");
    assert_string_equal(labels_show(&read, 0), "b~c+a||x");
    labels_read_free(&read);
}

static void known_labels_keep_their_numbers(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_label_corpus corpus;
    tnc_place place = { "p", 1 };
    tnc_raw_record raw = { "1", 1, "", "x", 0, 1 };
    tnc_label_corpus_init(&corpus, &memory);
    tnc_names_add(&corpus.labels, "z", 1);
    tnc_names_add(&corpus.labels, "y", 1);
    corpus.known_labels = 2;
    static const char *const golds[] = { "n", "y", "m" };
    for (int i = 0; i < 3; i++) {
        assert_int_equal(tnc_label_corpus_gold(&corpus, golds[i], 1, &place, NULL), TONECLS_OK);
        assert_int_equal(tnc_label_corpus_add(&corpus, &raw, &place, NULL, NULL), TONECLS_OK);
    }
    assert_int_equal(tnc_label_corpus_finish(&corpus, NULL, NULL), TONECLS_OK);
    static const char *const wanted[] = { "z", "y", "m", "n" };
    for (uint32_t k = 0; k < 4; k++)
        assert_string_equal(tnc_names_at(&corpus.labels, k), wanted[k]);
    assert_int_equal(corpus.used_labels, 4);
    assert_int_equal(corpus.label_ids[corpus.records[0].labels], 3);
    tnc_label_corpus_free(&corpus);
}

static void repeats_are_kept_and_noted(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.tsv", "a\tsame\nb\tother\na\tsame \nb\tsame\na\tother\n", NULL);
    assert_int_equal(read.corpus.count, 5);
    assert_int_equal(labels_noted(&read, "repeats an earlier text with the same label"), 1);
    assert_int_equal(labels_noted(&read, "repeats an earlier text with another label"), 2);
    labels_read_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_come_sorted_whatever_the_order),
        cmocka_unit_test(labels_without_a_document_come_last),
        cmocka_unit_test(known_labels_keep_their_numbers),
        cmocka_unit_test(repeats_are_kept_and_noted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
