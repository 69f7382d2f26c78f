/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include <string.h>

static void fields_and_their_kinds(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(
        &read, "a.jsonl",
        "{\"id\":\"n\\\"1\",\"title\":\"T\",\"text\":\"x\",\"label\":\"a\",\"others\":[\"b\"],\"more\":{}}\n"
        "{\"id\":17,\"text\":\"y\",\"label\":3}\n"
        "{\"id\":null,\"title\":null,\"text\":\"z\",\"labels\":[\"b\"]}\n"
        "{\"id\":[1],\"text\":\"w\",\"labels\":[\"b\"],\"label\":\"a\"}\n",
        NULL);
    assert_int_equal(read.status, TONECLS_OK);
    static const char *const shown[] = { "a~b|T|x", "3||y", "b||z", "a+b||w" };
    static const char *const ids[] = { "\"n\\\"1\"", "17", "3", "4" };
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(labels_show(&read, i), shown[i]);
        const tnc_record *record = &read.corpus.records[i];
        assert_int_equal(record->id_size, strlen(ids[i]));
        assert_memory_equal(tnc_record_id(&read.corpus, record), ids[i], record->id_size);
    }
    assert_int_equal(read.corpus.multilabel, 0);
    labels_read_free(&read);
}

static void several_labels_or_none_make_it_multilabel(void **state)
{
    (void)state;
    static const char *const texts[] = { "{\"text\":\"x\",\"labels\":[\"a\",\"b\"]}", "{\"text\":\"x\",\"labels\":[]}",
                                         "{\"text\":\"x\",\"labels\":[\"a\"]}" };
    for (size_t i = 0; i < 3; i++) {
        labels_read read;
        labels_read_text(&read, "a.jsonl", texts[i], NULL);
        assert_int_equal(read.status, TONECLS_OK);
        assert_int_equal(read.corpus.multilabel, i < 2);
        assert_int_equal(read.corpus.records[0].gold_count, 2 - i == 0 ? 1 : i == 0 ? 2 : 0);
        labels_read_free(&read);
    }
}

static void faults_are_named(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "{\"label\":\"a\"}", "no \"text\"" },
        { "{\"text\":7,\"label\":\"a\"}", "no \"text\"" },
        { "{\"text\":\"x\"}", "no \"label\"" },
        { "{\"text\":\"x\",\"label\":null}", "no \"label\"" },
        { "{\"text\":\"x\",\"label\":1.5}", "a label is neither string nor integer" },
        { "{\"text\":\"x\",\"labels\":\"a\"}", "\"labels\" or \"others\" is not a list" },
        { "{\"text\":\"x\",\"labels\":[\"a\",[]]}", "a label is neither string nor integer" },
        { "{\"text\":\"x\",\"label\":\"a\",\"others\":{}}", "\"labels\" or \"others\" is not a list" },
        { "{\"text\":\"x\",\"label\":\"a\",\"title\":[]}", "\"title\" is not a string" },
        { "{\"text\":\"x\",\"label\":\"a\"", "not a JSON object" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        labels_read read;
        char text[200] = "{\"text\":\"y\",\"label\":\"b\"}\n";
        strcat(text, cases[i][0]);
        labels_read_text(&read, "a.jsonl", text, NULL);
        assert_int_equal(read.status, TONECLS_OK);
        assert_int_equal(read.corpus.count, 1);
        assert_int_equal(read.corpus.used_labels, 1);
        if (labels_noted(&read, cases[i][1]) != 1)
            fail_msg("%s: %s", cases[i][0], read.notes.count ? read.notes.items[0].reason : "nothing noted");
        labels_read_free(&read);
    }
}

static void labels_that_may_not_be_end_the_reading(void **state)
{
    (void)state;
    static const char *const labels[] = { "a/b", "a\\nb", "a\\u0000", "" };
    for (size_t i = 0; i < 4; i++) {
        labels_read read;
        char text[200] = "{\"text\":\"y\",\"label\":\"b\"}\n{\"text\":\"x\",\"label\":\"";
        strcat(strcat(text, labels[i]), "\"}");
        labels_read_text(&read, "a.jsonl", text, NULL);
        assert_int_equal(read.status, TONECLS_E_CORPUS);
        assert_non_null(strstr(read.error.message, "a.jsonl:2"));
        labels_read_free(&read);
    }
}

static void broken_characters_are_repaired_and_noted(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.jsonl", "{\"text\":\"caf\xe9\",\"label\":\"b\"}", NULL);
    assert_string_equal(labels_show(&read, 0), "b||caf\xef\xbf\xbd");
    assert_int_equal(tnc_notes_count(&read.notes, TNC_CHANGED), 1);
    labels_read_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_and_their_kinds),
        cmocka_unit_test(several_labels_or_none_make_it_multilabel),
        cmocka_unit_test(faults_are_named),
        cmocka_unit_test(labels_that_may_not_be_end_the_reading),
        cmocka_unit_test(broken_characters_are_repaired_and_noted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
