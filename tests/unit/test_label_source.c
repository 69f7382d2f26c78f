/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include "corpus/label_source.h"

#include <stdlib.h>
#include <string.h>

static const tnc_document_settings words = { .word_min = 1, .word_max = 2 };

static void make(labels_read *read, const char *text, tnc_label_source *context, tnc_source *source)
{
    labels_read_text(read, "a.jsonl", text, NULL);
    assert_int_equal(read->status, TONECLS_OK);
    assert_int_equal(tnc_label_source_make(&read->corpus, &words, 0, context, source, NULL), TONECLS_OK);
}

static const char three[] = "{\"text\":\"one two\",\"label\":\"b\",\"title\":\"up\"}\n"
                            "{\"text\":\"three\",\"labels\":[\"a\",\"b\"]}\n"
                            "{\"text\":\"one two\",\"label\":\"a\",\"title\":\"up\"}\n";

static void columns_of_the_corpus(void **state)
{
    (void)state;
    labels_read read;
    tnc_label_source context;
    tnc_source source;
    make(&read, three, &context, &source);
    assert_int_equal(source.count, 3);
    assert_int_equal(source.label_count, 2);
    assert_int_equal(source.multilabel, 1);
    assert_string_equal(source.labels[0], "a");
    static const size_t starts[] = { 0, 1, 3, 4 };
    static const uint32_t gold[] = { 1, 0, 1, 0 };
    assert_memory_equal(source.gold_start, starts, sizeof starts);
    assert_memory_equal(source.gold, gold, sizeof gold);
    assert_int_equal(source.group[0], source.group[2]);
    assert_true(source.order[0] != source.order[2]);
    assert_true(source.group[0] != source.group[1]);
    tnc_label_source_free(&context);
    labels_read_free(&read);
}

/* The bag is that of the texts alone, in any order and as often as asked. */
static void bags_are_those_of_the_predictor(void **state)
{
    (void)state;
    labels_read read;
    tnc_label_source context;
    tnc_source source;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text title, body;
    tnc_bag wanted, got;
    make(&read, three, &context, &source);
    tnc_text_init(&title, &memory);
    tnc_text_init(&body, &memory);
    tnc_bag_init(&wanted, &memory);
    tnc_bag_init(&got, &memory);
    tnc_text_prepare(&title, "up", 2, NULL);
    tnc_text_prepare(&body, "one two", 7, NULL);
    tnc_document_features(&words, &title, &body, &wanted);
    void *scratch = source.scratch_new(&source);
    static const size_t asked[] = { 0, 1, 2, 1, 0 };
    for (size_t a = 0; a < 5; a++) {
        assert_int_equal(source.extract(&source, scratch, asked[a], &got, NULL), TONECLS_OK);
        if (asked[a] == 1) {
            assert_int_equal(got.count, 1);
            continue;
        }
        assert_int_equal(got.count, wanted.count);
        for (size_t i = 0; i < got.count; i++)
            assert_int_equal(got.items[i].key, wanted.items[i].key);
    }
    source.scratch_free(scratch);
    tnc_bag_free(&wanted);
    tnc_bag_free(&got);
    tnc_text_free(&title);
    tnc_text_free(&body);
    tnc_label_source_free(&context);
    labels_read_free(&read);
}

static void order_depends_on_content_only(void **state)
{
    (void)state;
    labels_read one, two;
    tnc_label_source first, second;
    tnc_source a, b;
    make(&one, "{\"id\":1,\"text\":\"x\",\"label\":\"a\"}\n{\"text\":\"y\",\"label\":\"b\"}", &first, &a);
    make(&two, "{\"text\":\"y\\n\",\"label\":\"b\"}\n{\"id\":2,\"text\":\" x\",\"label\":\"a\"}", &second, &b);
    assert_int_equal(a.order[0], b.order[1]);
    assert_int_equal(a.order[1], b.order[0]);
    tnc_label_source_free(&first);
    tnc_label_source_free(&second);
    labels_read_free(&one);
    labels_read_free(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_of_the_corpus),
        cmocka_unit_test(bags_are_those_of_the_predictor),
        cmocka_unit_test(order_depends_on_content_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
