/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include <string.h>

static void tab_separated(void **state)
{
    (void)state;
    labels_read read;
    static const char text[] = "Label\tText\na\tone\ttwo\nno tab\n\tno label\nb\tx\0y\n";
    labels_read_bytes(&read, "a.tsv", text, sizeof text - 1, NULL);
    assert_int_equal(read.status, TONECLS_OK);
    assert_int_equal(read.corpus.count, 2);
    assert_string_equal(labels_show(&read, 0), "a||one\ttwo");
    assert_int_equal(read.corpus.records[1].text_size, 3);
    assert_memory_equal(tnc_record_text(&read.corpus, &read.corpus.records[1]), "x\0y", 3);
    assert_memory_equal(tnc_record_id(&read.corpus, &read.corpus.records[1]), "5", 1);
    assert_int_equal(labels_noted(&read, "no tab between label and text"), 1);
    assert_int_equal(labels_noted(&read, "no label before the tab"), 1);
    labels_read_free(&read);
}

static void only_the_first_line_is_a_heading(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.tsv", "a\tx\nlabel\ttext\n", NULL);
    assert_int_equal(read.corpus.count, 2);
    labels_read_free(&read);
}

static void fasttext_lines(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.txt",
                     "__label__a one  two\n__label__a\t__label__b three\nno label\nfour __label__b five\n__label__ x\n",
                     NULL);
    assert_int_equal(read.status, TONECLS_OK);
    assert_int_equal(read.corpus.count, 3);
    assert_string_equal(labels_show(&read, 0), "a||one  two");
    assert_string_equal(labels_show(&read, 1), "a+b||three");
    assert_string_equal(labels_show(&read, 2), "b||four  five");
    assert_int_equal(read.corpus.multilabel, 1);
    assert_int_equal(labels_noted(&read, "no __label__ in the line"), 2);
    labels_read_free(&read);
}

static void a_slash_in_a_label_ends_the_reading(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.txt", "__label__a x\n__label__a/b y\n", NULL);
    assert_int_equal(read.status, TONECLS_E_CORPUS);
    assert_non_null(strstr(read.error.message, "slash"));
    labels_read_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_separated),
        cmocka_unit_test(only_the_first_line_is_a_heading),
        cmocka_unit_test(fasttext_lines),
        cmocka_unit_test(a_slash_in_a_label_ends_the_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
