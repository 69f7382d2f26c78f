/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"

#include <string.h>

static small_analyzer small;

static int set_up(void **state)
{
    (void)state;
    small = small_analyzer_open(label_spec_three());
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    small_analyzer_close(&small);
    return 0;
}

/* Highlights of a text that must be "angry", one a line. */
static void check(const char *title, const char *text, const char *wanted)
{
    char shown[500] = "";
    const tonecls_analysis *analysis = small_analyze(&small, title, text, TONECLS_WANT_HIGHLIGHTS);
    assert_string_equal(tonecls_analysis_label(analysis)->label, "angry");
    size_t count, titled = title && *title ? 1 : 0;
    const tonecls_highlight *highlights = tonecls_analysis_highlights(analysis, &count);
    for (size_t i = 0; i < count; i++) {
        const tonecls_span *span = &highlights[i].span;
        assert_int_equal(span->field, TONECLS_FIELD_TEXT);
        assert_true(span->sentence >= titled && span->sentence < tonecls_analysis_sentence_count(analysis));
        assert_true(highlights[i].score > 0);
        strncat(shown, text + span->start, span->end - span->start);
        strcat(shown, "\n");
    }
    assert_string_equal(shown, wanted);
}

static void sentences_that_did_most_in_text_order(void **state)
{
    (void)state;
    check(NULL, "Nothing. They shout.", "They shout.\n");
    check(NULL, "They shout. A quiet river. A storm. They shout and shout. Nothing. A storm they shout.",
          "They shout.\nThey shout and shout.\nA storm they shout.\n");
    check(NULL, "They shout in a storm. The river is quiet.", "They shout in a storm.\n");
}

static void a_title_is_no_highlight(void **state)
{
    (void)state;
    check("Storm", "They shout.", "They shout.\n");
    check("Storm", "Nothing.", "");
    check("Storm", "", "");
}

static void an_equal_sentence_that_comes_later_waits(void **state)
{
    (void)state;
    check(NULL, "Shout. Shout! Shout? Shout...", "Shout.\nShout!\nShout?\n");
}

static void none_without_being_asked(void **state)
{
    (void)state;
    size_t count;
    assert_null(tonecls_analysis_highlights(small_analyze(&small, NULL, "They shout.", 0), &count));
    assert_int_equal(count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_that_did_most_in_text_order),
        cmocka_unit_test(a_title_is_no_highlight),
        cmocka_unit_test(an_equal_sentence_that_comes_later_waits),
        cmocka_unit_test(none_without_being_asked),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
