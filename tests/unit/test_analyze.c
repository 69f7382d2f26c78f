/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static small_analyzer three;

static int set_up(void **state)
{
    (void)state;
    three = small_analyzer_open(label_spec_three());
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    small_analyzer_close(&three);
    return 0;
}

static void the_words_decide(void **state)
{
    (void)state;
    assert_string_equal(tonecls_analysis_label(small_analyze(&three, NULL, "The quiet river.", 0))->label, "calm");
    assert_string_equal(tonecls_analysis_label(small_analyze(&three, NULL, "They shout in the storm", 0))->label,
                        "angry");
    assert_string_equal(tonecls_analysis_label(small_analyze(&three, "A smile", "river", 0))->label, "glad");
    assert_string_equal(tonecls_analysis_label(small_analyze(&three, "A Storm", "smile", 0))->label, "angry");
}

static void scores_are_ranked_probabilities(void **state)
{
    (void)state;
    seeded random = seeded_begin("scores_are_ranked_probabilities", 8);
    static const char *const words[] = { "river ", "storm ", "shout ", "smile ", "the ", "quiet ", "they ", "x. " };
    char text[400];
    for (int i = 0; i < 1000; i++) {
        *text = 0;
        for (size_t n = seeded_below(&random, 40); n > 0; n--)
            strcat(text, words[seeded_below(&random, 8)]);
        size_t count;
        const tonecls_score *scores = tonecls_analysis_scores(small_analyze(&three, NULL, text, 0), &count);
        assert_int_equal(count, 3);
        double sum = 0;
        for (size_t k = 0; k < count; k++) {
            assert_true(scores[k].probability >= 0 && scores[k].probability <= 1);
            assert_true(k == 0 || scores[k - 1].probability >= scores[k].probability);
            assert_string_equal(scores[k].label, label_spec_three()->labels[scores[k].label_index]);
            sum += scores[k].probability;
        }
        assert_true(fabs(sum - 1) < 1e-9);
    }
}

static void flags_tell_of_empty_and_unknown(void **state)
{
    (void)state;
    const tonecls_analysis *analysis = small_analyze(&three, NULL, "", 0);
    assert_int_equal(tonecls_analysis_flags(analysis), TONECLS_FLAG_EMPTY | TONECLS_FLAG_UNKNOWN);
    assert_non_null(tonecls_analysis_label(analysis)); /* the prior */
    assert_int_equal(tonecls_analysis_sentence_count(analysis), 0);
    analysis = small_analyze(&three, NULL, "nothing known here", 0);
    assert_int_equal(tonecls_analysis_flags(analysis), TONECLS_FLAG_UNKNOWN);
    analysis = small_analyze(&three, "river", "", 0);
    assert_int_equal(tonecls_analysis_flags(analysis), 0); /* its vector is known in a title */
}

static void counts_are_of_the_whole_document(void **state)
{
    (void)state;
    const tonecls_analysis *analysis = small_analyze(&three, "A \xff title", "One. Two.\xc3", 0);
    assert_int_equal(tonecls_analysis_bytes(analysis), 9 + 10);
    assert_int_equal(tonecls_analysis_bad_bytes(analysis), 2);
    assert_int_equal(tonecls_analysis_sentence_count(analysis), 3);
}

static void a_threshold_may_leave_it_open(void **state)
{
    (void)state;
    tonecls_document document = { NULL, 0, "river storm", 11 };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    const tonecls_analysis *analysis;
    options.threshold = 1;
    assert_int_equal(tonecls_analyze(three.analyzer, &document, &options, &analysis, NULL), TONECLS_OK);
    assert_null(tonecls_analysis_label(analysis));
    size_t count;
    assert_non_null(tonecls_analysis_scores(analysis, &count));
    assert_null(tonecls_analysis_highlights(analysis, &count));
    assert_int_equal(count, 0);
    options.threshold = 0.2;
    assert_int_equal(tonecls_analyze(three.analyzer, &document, &options, &analysis, NULL), TONECLS_OK);
    assert_non_null(tonecls_analysis_label(analysis));
}

static void one_hyperplane_serves_two_labels(void **state)
{
    (void)state;
    small_analyzer two = small_analyzer_open(label_spec_two());
    size_t count;
    const tonecls_analysis *analysis = small_analyze(&two, NULL, "good good bad day", TONECLS_WANT_REASONS);
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &count);
    assert_int_equal(count, 2);
    assert_true(scores[0].margin == -scores[1].margin);
    assert_true(fabs(scores[0].probability + scores[1].probability - 1) < 1e-12);
    assert_true(tonecls_analysis_bias(analysis, 0) == -0.25 && tonecls_analysis_bias(analysis, 1) == 0.25);
    assert_true(tonecls_analysis_bias(analysis, 2) == 0);
    small_analyzer_close(&two);
}

/* The same document alone and after any other: an analyzer remembers nothing. */
static void batch_is_single(void **state)
{
    (void)state;
    seeded random = seeded_begin("batch_is_single", 31);
    char text[320], title[60];
    const uint32_t want = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS;
    for (int i = 0; i < 200; i++) {
        title[seeded_text(&random, title, sizeof title - 1)] = 0;
        text[seeded_text(&random, text, 300)] = 0;
        strcat(text, i % 2 ? "" : " They shout");
        tnc_buffer after = analysis_dump(small_analyze(&three, title, text, want));
        small_analyzer fresh = small_analyzer_open(label_spec_three());
        tnc_buffer alone = analysis_dump(small_analyze(&fresh, title, text, want));
        assert_int_equal(after.size, alone.size);
        assert_memory_equal(after.bytes, alone.bytes, after.size);
        small_analyzer_close(&fresh);
        tnc_buffer_free(&after);
        tnc_buffer_free(&alone);
    }
}

static void trailing_white_space_is_irrelevant(void **state)
{
    (void)state;
    static const char *const texts[] = { "They shout.", "quiet river", "", "A storm?\nThe end" };
    for (size_t i = 0; i < 4; i++) {
        char padded[100];
        strcpy(padded, texts[i]);
        strcat(padded, " \r\n\n\t");
        size_t count;
        tonecls_score scores[3];
        memcpy(scores, tonecls_analysis_scores(small_analyze(&three, NULL, texts[i], 0), &count), sizeof scores);
        assert_memory_equal(scores, tonecls_analysis_scores(small_analyze(&three, NULL, padded, 0), &count),
                            sizeof scores);
    }
}

static void without_models_the_text_is_described(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer;
    assert_int_equal(tonecls_analyzer_new(NULL, &analyzer, NULL), TONECLS_OK);
    tonecls_document document = { NULL, 0, "One. Two.", 9 };
    const tonecls_analysis *analysis;
    assert_int_equal(tonecls_analyze(analyzer, &document, NULL, &analysis, NULL), TONECLS_OK);
    assert_int_equal(tonecls_analysis_sentence_count(analysis), 2);
    assert_null(tonecls_analysis_label(analysis));
    size_t count;
    assert_null(tonecls_analysis_scores(analysis, &count));
    assert_null(tonecls_analysis_actors(analysis, &count));
    assert_int_equal(count, 0);
    tonecls_analyzer_free(analyzer);
}

static void a_failed_call_leaves_its_out_parameter(void **state)
{
    (void)state;
    const tonecls_analysis *untouched = (const tonecls_analysis *)&three, *analysis = untouched;
    tonecls_error error;
    tonecls_document document = { NULL, 0, NULL, 5 };
    assert_int_equal(tonecls_analyze(three.analyzer, &document, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    assert_ptr_equal(analysis, untouched);
    assert_int_equal(tonecls_analyze(NULL, &document, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    assert_string_equal(error.message, "analyzer is NULL");
    assert_int_equal(tonecls_analyze(three.analyzer, NULL, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_analyze(three.analyzer, &document, NULL, NULL, &error), TONECLS_E_ARGUMENT);
    assert_ptr_equal(analysis, untouched);
}

/* Every allocation refused in turn: a clean error, nothing lost, and the analyzer still works. */
static void no_memory_is_an_error(void **state)
{
    (void)state;
    char text[2000];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = "They shout. \xc3\xa9 river!\n"[i % 23];
    tonecls_document document = { "A smile", 7, text, sizeof text };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS;
    for (size_t fail_at = 1, done = 0; !done; fail_at++) {
        scarce counted = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counted);
        tonecls_analyzer *analyzer = NULL;
        const tonecls_analysis *analysis = NULL;
        tonecls_error error;
        tonecls_status status = tonecls_analyzer_new(&allocator, &analyzer, &error);
        if (status == TONECLS_OK) {
            assert_int_equal(tonecls_analyzer_use(analyzer, three.model, &error), TONECLS_OK);
            status = tonecls_analyze(analyzer, &document, &options, &analysis, &error);
            done = status == TONECLS_OK;
            counted.fail_at = 0;
            assert_int_equal(tonecls_analyze(analyzer, &document, &options, &analysis, &error), TONECLS_OK);
            size_t count;
            assert_non_null(tonecls_analysis_reasons(analysis, &count));
        }
        assert_true(done || status == TONECLS_E_MEMORY);
        tonecls_analyzer_free(analyzer);
        assert_int_equal(counted.live, 0);
        assert_int_equal(counted.mismatch, 0);
        assert_true(fail_at < 200);
    }
}

static void no_allocation_after_warm_up(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tonecls_analyzer *analyzer;
    const tonecls_analysis *analysis;
    assert_int_equal(tonecls_analyzer_new(&allocator, &analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_analyzer_use(analyzer, three.model, NULL), TONECLS_OK);
    tonecls_document document = { NULL, 0, "They shout at the quiet river. A smile!", 39 };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS;
    size_t calls = 0;
    for (int i = 0; i < 50; i++) {
        assert_int_equal(tonecls_analyze(analyzer, &document, &options, &analysis, NULL), TONECLS_OK);
        assert_true(i == 0 || calls == counted.calls);
        calls = counted.calls;
    }
    tonecls_analyzer_free(analyzer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_words_decide),
        cmocka_unit_test(scores_are_ranked_probabilities),
        cmocka_unit_test(flags_tell_of_empty_and_unknown),
        cmocka_unit_test(counts_are_of_the_whole_document),
        cmocka_unit_test(a_threshold_may_leave_it_open),
        cmocka_unit_test(one_hyperplane_serves_two_labels),
        cmocka_unit_test(batch_is_single),
        cmocka_unit_test(trailing_white_space_is_irrelevant),
        cmocka_unit_test(without_models_the_text_is_described),
        cmocka_unit_test(a_failed_call_leaves_its_out_parameter),
        cmocka_unit_test(no_memory_is_an_error),
        cmocka_unit_test(no_allocation_after_warm_up),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
