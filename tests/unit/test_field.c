/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"

#include "analyze/field.h"

#include <string.h>

static const char page[] =
    "May 2, 2022 \xff\n\nStorm over the bay\n\nGlad\nHighlights\n- smile\n- smile, \xff smile\nStory\n\n"
    "They shout. The \xff river.\n\nOpinions\nsmile \xff\n";

static void check_span(const tonecls_span *span, uint32_t field, const char *bytes, const char *words,
                       uint32_t sentence)
{
    assert_int_equal(span->field, field);
    assert_int_equal(span->end - span->start, strlen(words));
    assert_memory_equal(bytes + span->start, words, strlen(words));
    assert_int_equal(span->sentence, sentence);
}

static void title_and_text_are_two_fields(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fields fields;
    tnc_fields_init(&fields, &memory);
    static const char title[] = "One. Two.", text[] = "Three. Four \xff.";
    tonecls_document document = { title, strlen(title), text, strlen(text) };
    assert_int_equal(tnc_fields_prepare(&fields, &document, 1, NULL), TONECLS_OK);
    assert_ptr_equal(tnc_fields_title(&fields), &fields.texts[TONECLS_FIELD_TITLE]);
    tonecls_span span = tnc_fields_sentence(&fields, TONECLS_FIELD_TITLE, 1);
    check_span(&span, TONECLS_FIELD_TITLE, title, "Two.", 1);
    span = tnc_fields_sentence(&fields, TONECLS_FIELD_TEXT, 1);
    check_span(&span, TONECLS_FIELD_TEXT, text, "Four \xff.", 3);
    assert_int_equal(fields.bad_bytes, 1);
    document.title_size = 0;
    assert_int_equal(tnc_fields_prepare(&fields, &document, 0, NULL), TONECLS_OK);
    assert_null(tnc_fields_title(&fields));
    span = tnc_fields_sentence(&fields, TONECLS_FIELD_TEXT, 1);
    assert_int_equal(span.sentence, 1);
    tnc_fields_free(&fields);
}

static void a_page_is_taken_apart(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fields fields;
    tnc_fields_init(&fields, &memory);
    tonecls_document document = { NULL, 0, page, strlen(page) };
    assert_int_equal(tnc_fields_prepare(&fields, &document, 1, NULL), TONECLS_OK);
    assert_true(fields.page);
    tonecls_span span = tnc_fields_sentence(&fields, TONECLS_FIELD_TITLE, 0);
    check_span(&span, TONECLS_FIELD_TEXT, page, "Storm over the bay", 0);
    span = tnc_fields_sentence(&fields, TONECLS_FIELD_TEXT, 0);
    check_span(&span, TONECLS_FIELD_TEXT, page, "They shout.", 1);
    assert_int_equal(fields.bad_bytes, 4);
    assert_int_equal(tnc_fields_prepare(&fields, &document, 0, NULL), TONECLS_OK);
    assert_false(fields.page);
    assert_int_equal(fields.bad_bytes, 4);
    tnc_fields_free(&fields);
}

/* The label that stands on the page and its highlights are no evidence. */
static void a_page_is_judged_by_title_and_story(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    const tonecls_analysis *analysis = small_analyze(&small, NULL, page, TONECLS_FIND_PAGE | TONECLS_WANT_REASONS);
    assert_int_equal(tonecls_analysis_flags(analysis), TONECLS_FLAG_PAGE);
    assert_string_equal(tonecls_analysis_label(analysis)->label, "angry");
    assert_int_equal(tonecls_analysis_bytes(analysis), strlen(page));
    double margin = tonecls_analysis_label(analysis)->margin;
    size_t count;
    const tonecls_reason *reasons = tonecls_analysis_reasons(analysis, &count);
    check_span(&reasons[0].span, TONECLS_FIELD_TEXT, page, "Storm", 0);
    for (size_t i = 0; i < count; i++)
        assert_memory_not_equal(page + reasons[i].span.start, "smile", 5);
    analysis = small_analyze(&small, "Storm over the bay", "They shout. The \xff river.", 0);
    assert_true(tonecls_analysis_label(analysis)->margin == margin);
    analysis = small_analyze(&small, NULL, page, 0);
    assert_string_equal(tonecls_analysis_label(analysis)->label, "glad");
    analysis = small_analyze(&small, "A title", page, TONECLS_FIND_PAGE);
    assert_int_equal(tonecls_analysis_flags(analysis), 0); /* a title was given */
    small_analyzer_close(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(title_and_text_are_two_fields),
        cmocka_unit_test(a_page_is_taken_apart),
        cmocka_unit_test(a_page_is_judged_by_title_and_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
