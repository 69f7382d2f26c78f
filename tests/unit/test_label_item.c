/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include "corpus/label_source.h"

#include <string.h>

typedef struct named {
    labels_read read;
    tnc_label_source context;
    tnc_source source;
    tnc_bag bag;
    void *scratch;
    tnc_buffer name;
} named;

static void begin(named *n, const char *json, const tnc_document_settings *settings)
{
    tnc_memory memory = tnc_memory_from(NULL);
    labels_read_text(&n->read, "a.jsonl", json, NULL);
    assert_int_equal(n->read.status, TONECLS_OK);
    assert_int_equal(tnc_label_source_make(&n->read.corpus, settings, 0, &n->context, &n->source, NULL), TONECLS_OK);
    tnc_bag_init(&n->bag, &memory);
    n->name = tnc_buffer_make(&memory);
    n->scratch = n->source.scratch_new(&n->source);
    assert_int_equal(n->source.extract(&n->source, n->scratch, 0, &n->bag, NULL), TONECLS_OK);
}

static void end(named *n)
{
    n->source.scratch_free(n->scratch);
    tnc_bag_free(&n->bag);
    tnc_buffer_free(&n->name);
    tnc_label_source_free(&n->context);
    labels_read_free(&n->read);
}

static const char *name_of(named *n, size_t item)
{
    tnc_buffer_clear(&n->name);
    assert_int_equal(tnc_label_item_name(&n->context, n->scratch, &n->bag, item, &n->name, NULL), TONECLS_OK);
    tnc_buffer_append_byte(&n->name, 0);
    return n->name.bytes;
}

static void assert_named(named *n, const char *const *names, size_t count)
{
    for (size_t w = 0; w < count; w++) {
        size_t i = 0;
        while (i < n->bag.count && strcmp(name_of(n, i), names[w]))
            i++;
        if (i == n->bag.count)
            fail_msg("no item is named '%s'", names[w]);
    }
}

static void words_are_normal_forms_joined_by_a_space(void **state)
{
    (void)state;
    named n;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 2, .title = 1 };
    begin(&n, "{\"title\":\"Rain AGAIN\",\"text\":\"The Caf\\u00c9, closed.\",\"label\":\"a\"}", &settings);
    assert_int_equal(n.bag.count, 8);
    assert_named(&n,
                 (const char *[]){ "the", "caf\xc3\xa9", "closed", "the caf\xc3\xa9", "caf\xc3\xa9 closed",
                                   "title:rain", "title:again", "title:rain again" },
                 8);
    end(&n);
}

static void punctuation_is_part_when_it_counts(void **state)
{
    (void)state;
    named n;
    const tnc_document_settings settings = { .word_min = 2, .word_max = 2, .punctuation = 1 };
    begin(&n, "{\"text\":\"No, never!\",\"label\":\"a\"}", &settings);
    assert_named(&n, (const char *[]){ "no ,", ", never", "never !" }, 3);
    end(&n);
}

static void title_read_as_text_has_no_mark(void **state)
{
    (void)state;
    named n;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 1 };
    begin(&n, "{\"title\":\"Rain\",\"text\":\"sun\",\"label\":\"a\"}", &settings);
    assert_string_equal(name_of(&n, 0), "rain");
    assert_string_equal(name_of(&n, 1), "sun");
    end(&n);
}

/* Every item gets a name that is not empty, and two keys never get one name. */
static void character_n_grams(void **state)
{
    (void)state;
    named n;
    const tnc_document_settings settings = { .char_min = 2, .char_max = 3 };
    begin(&n, "{\"text\":\"\\u00c9t\\u00e9 ab\",\"label\":\"a\"}", &settings);
    assert_named(&n,
                 (const char *[]){ "~|\xc3\xa9~", "~\xc3\xa9t~", "~\xc3\xa9t\xc3\xa9~", "~t\xc3\xa9|~", "~|ab~",
                                   "~ab|~", "~b|~" },
                 7);
    for (size_t i = 0; i < n.bag.count; i++)
        assert_true(strlen(name_of(&n, i)) > 2);
    end(&n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_normal_forms_joined_by_a_space),
        cmocka_unit_test(punctuation_is_part_when_it_counts),
        cmocka_unit_test(title_read_as_text_has_no_mark),
        cmocka_unit_test(character_n_grams),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
