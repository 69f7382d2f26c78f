/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include <math.h>
#include <string.h>

static void check_sums(const tonecls_analysis *analysis)
{
    size_t score_count, count;
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &score_count);
    const tonecls_reason *reasons = tonecls_analysis_reasons(analysis, &count);
    for (size_t k = 0; k < score_count; k++) {
        double sum = tonecls_analysis_bias(analysis, scores[k].label_index);
        for (size_t i = 0; i < count; i++)
            sum += reasons[i].label_index == scores[k].label_index ? reasons[i].weight : 0;
        if (fabs(sum - scores[k].margin) > 1e-6)
            fail_msg("label %s: reasons and bias give %g, the margin is %g", scores[k].label, sum, scores[k].margin);
    }
}

static void reasons_and_bias_are_the_margin(void **state)
{
    (void)state;
    const label_spec *specs[] = { label_spec_three(), label_spec_two() };
    seeded random = seeded_begin("reasons_and_bias_are_the_margin", 17);
    static const char *const words[] = { "river ", "storm ", "shout. ", "smile ", "the ",
                                         "quiet ", "they ",  "good! ",  "bad ",   "U.S. " };
    for (int s = 0; s < 2; s++) {
        small_analyzer small = small_analyzer_open(specs[s]);
        for (int i = 0; i < 500; i++) {
            char fields[2][300] = { "", "" };
            for (int f = 0; f < 2; f++)
                for (size_t n = seeded_below(&random, f ? 6 : 30); n > 0; n--)
                    strcat(fields[f], words[seeded_below(&random, 10)]);
            check_sums(small_analyze(&small, fields[1], fields[0], TONECLS_WANT_REASONS));
        }
        small_analyzer_close(&small);
    }
}

static void reasons_point_at_their_words(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    static const char title[] = "Storm", text[] = "The sea. They SHOUT, they smile.";
    size_t count;
    const tonecls_reason *reasons =
        tonecls_analysis_reasons(small_analyze(&small, title, text, TONECLS_WANT_REASONS), &count);
    static const char *const wanted[] = { "Storm", "The", "They SHOUT", "SHOUT", "smile" };
    static const uint32_t sentences[] = { 0, 1, 2, 2, 2 };
    assert_int_equal(count, 15); /* a word and its vector are one reason */
    for (size_t i = 0; i < count; i++) {
        const tonecls_span *span = &reasons[i].span;
        assert_int_equal(reasons[i].label_index, i / 5);
        assert_int_equal(span->field, i % 5 ? TONECLS_FIELD_TEXT : TONECLS_FIELD_TITLE);
        assert_int_equal(span->end - span->start, strlen(wanted[i % 5]));
        assert_memory_equal((span->field ? title : text) + span->start, wanted[i % 5], span->end - span->start);
        assert_int_equal(span->sentence, sentences[i % 5]);
        assert_true(reasons[i].weight != 0);
    }
    small_analyzer_close(&small);
}

static void none_without_being_asked(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    size_t count = 7;
    assert_null(tonecls_analysis_reasons(small_analyze(&small, NULL, "shout", TONECLS_WANT_HIGHLIGHTS), &count));
    assert_int_equal(count, 0);
    assert_null(tonecls_analysis_reasons(small_analyze(&small, NULL, "nothing", TONECLS_WANT_REASONS), &count));
    assert_int_equal(count, 0);
    small_analyzer_close(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reasons_and_bias_are_the_margin),
        cmocka_unit_test(reasons_point_at_their_words),
        cmocka_unit_test(none_without_being_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
