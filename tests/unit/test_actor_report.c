/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Actors as the public header shows them. The TAG model is learned from a small corpus; the PAIR and TARGET models know
 * no feature, and by their biases alone find every pair opposed and every mention negative: who opposes whom is then
 * plain from who stands in one sentence.
 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_tag.h"

#include "stance/pair_features.h"
#include "stance/pair_settings.h"
#include "stance/target_features.h"

#include <string.h>

static tag_world *world;
static tnc_buffer files[2];
static tonecls_model *pair, *target;

static tonecls_model *biased(tonecls_task task, const char *const *labels, const float *bias, tnc_buffer *file)
{
    static const float slope[] = { 2, 2, 2 }, offset[] = { 0, 0, 0 }, weights[] = { 0, 0, 0 };
    static const uint64_t keys[] = { 1 };
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_block blocks[TNC_BLOCKS_MAX];
    tnc_parts parts = { .task = task,
                        .labels = labels,
                        .label_count = 3,
                        .blocks = blocks,
                        .bias = bias,
                        .slope = slope,
                        .offset = offset };
    parts.block_count = task == TONECLS_TASK_PAIR ? tnc_pair_blocks(0, blocks) : tnc_target_blocks(0, blocks);
    parts.tables[0] =
        (tnc_table_parts){ .keys = keys, .count = 1, .weights = weights, .columns = 3, .number = TNC_FLOAT32 };
    *file = tnc_buffer_make(&memory);
    tonecls_error error;
    if (tnc_parts_write(&parts, file, &error))
        fail_msg("%s", error.message);
    return label_model_open(file);
}

static int set_up(void **state)
{
    (void)state;
    static const char *const stances[] = { "neutral", "supportive", "opposed" };
    static const char *const attitudes[] = { "negative", "neutral", "positive" };
    static const float opposed[] = { -2, -2, 2 }, negative[] = { 2, -2, -2 };
    world = tag_world_new(TNC_INT8);
    pair = biased(TONECLS_TASK_PAIR, stances, opposed, &files[0]);
    target = biased(TONECLS_TASK_TARGET, attitudes, negative, &files[1]);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tonecls_model_close(pair);
    tonecls_model_close(target);
    tnc_buffer_free(&files[0]);
    tnc_buffer_free(&files[1]);
    tag_world_free(world);
    return 0;
}

static tonecls_analyzer *analyzer_with(const tonecls_allocator *allocator, int stances)
{
    tonecls_analyzer *analyzer = NULL;
    if (tonecls_analyzer_new(allocator, &analyzer, NULL))
        return NULL;
    assert_int_equal(tonecls_analyzer_use(analyzer, world->model, NULL), TONECLS_OK);
    if (stances) {
        assert_int_equal(tonecls_analyzer_use(analyzer, pair, NULL), TONECLS_OK);
        assert_int_equal(tonecls_analyzer_use(analyzer, target, NULL), TONECLS_OK);
    }
    return analyzer;
}

static const char title[] = "Vladimir Putin visited Norway.";
static const char text[] =
    "Angela Merkel visited Poland.\n\nNobody came. Officials from Poland told President Merkel to wait.";

static tonecls_status ask(tonecls_analyzer *analyzer, const char *heading, const char *body, uint32_t want,
                          const tonecls_analysis **analysis)
{
    tonecls_document document = { heading, heading ? strlen(heading) : 0, body, strlen(body) };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = want;
    return tonecls_analyze(analyzer, &document, &options, analysis, NULL);
}

static const tonecls_actor *named(const tonecls_analysis *analysis, const char *name)
{
    size_t count;
    const tonecls_actor *actors = tonecls_analysis_actors(analysis, &count);
    for (size_t a = 0; a < count; a++)
        if (strcmp(actors[a].name, name) == 0)
            return &actors[a];
    fail_msg("no actor %s", name);
    return NULL;
}

static void check_span(const tonecls_span *span, uint32_t field, const char *bytes, const char *words,
                       uint32_t sentence)
{
    assert_int_equal(span->field, field);
    assert_int_equal(span->end - span->start, strlen(words));
    assert_memory_equal(bytes + span->start, words, strlen(words));
    assert_int_equal(span->sentence, sentence);
}

static void actors_have_their_mentions(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer = analyzer_with(NULL, 0);
    const tonecls_analysis *analysis;
    assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
    const tonecls_actor *merkel = named(analysis, "Angela Merkel");
    assert_int_equal(merkel->type, TONECLS_PERSON);
    assert_true(merkel->mention_count >= 2);
    check_span(&merkel->mentions[0], TONECLS_FIELD_TEXT, text, "Angela Merkel", 1);
    assert_int_equal(merkel->stance, TONECLS_NEUTRAL);
    assert_int_equal(merkel->stance_count, 0);
    assert_int_equal(merkel->has_attitude, 0);
    const tonecls_actor *putin = named(analysis, "Vladimir Putin");
    check_span(&putin->mentions[0], TONECLS_FIELD_TITLE, title, "Vladimir Putin", 0);
    const tonecls_actor *poland = named(analysis, "Poland");
    assert_int_equal(poland->type, TONECLS_COUNTRY);
    assert_int_equal(poland->mention_count, 2);
    check_span(&poland->mentions[1], TONECLS_FIELD_TEXT, text, "Poland", 3);
    tonecls_analyzer_free(analyzer);
}

static const tonecls_stance *towards(const tonecls_analysis *analysis, const char *source, const char *to)
{
    const tonecls_actor *actor = named(analysis, source), *aim = named(analysis, to);
    const tonecls_actor *actors = tonecls_analysis_actors(analysis, NULL);
    for (size_t s = 0; s < actor->stance_count; s++)
        if (&actors[actor->stances[s].target] == aim)
            return &actor->stances[s];
    return NULL;
}

static void stances_have_their_sentences(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer = analyzer_with(NULL, 1);
    const tonecls_analysis *analysis;
    assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
    const tonecls_stance *stance = towards(analysis, "Angela Merkel", "Poland");
    assert_non_null(stance);
    assert_int_equal(stance->stance, TONECLS_OPPOSED);
    assert_true(stance->probability > 0.5 && stance->probability <= 1);
    assert_int_equal(stance->evidence_count, 2);
    for (size_t e = 0; e < 2; e++) {
        const tonecls_span *span = &stance->evidence[e].span;
        int first = span->sentence == 1;
        check_span(span, TONECLS_FIELD_TEXT, text,
                   first ? "Angela Merkel visited Poland." : "Officials from Poland told President Merkel to wait.",
                   first ? 1 : 3);
        assert_true(stance->evidence[e].probability > 0.5 && stance->evidence[e].probability <= 1);
    }
    stance = towards(analysis, "Norway", "Vladimir Putin");
    assert_non_null(stance);
    assert_int_equal(stance->evidence_count, 1);
    check_span(&stance->evidence[0].span, TONECLS_FIELD_TITLE, title, title, 0);
    assert_null(towards(analysis, "Norway", "Poland")); /* never in one sentence */
    const tonecls_actor *merkel = named(analysis, "Angela Merkel");
    assert_int_equal(merkel->stance, TONECLS_OPPOSED);
    assert_int_equal(merkel->has_attitude, 1);
    assert_string_equal(merkel->attitude, "negative");
    assert_true(merkel->attitude_probability > 0.5 && merkel->attitude_probability <= 1);
    tonecls_analyzer_free(analyzer);
}

static void none_without_being_asked_or_a_model(void **state)
{
    (void)state;
    size_t count = 9;
    const tonecls_analysis *analysis;
    tonecls_analyzer *analyzer = analyzer_with(NULL, 1);
    assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_HIGHLIGHTS, &analysis), TONECLS_OK);
    assert_null(tonecls_analysis_actors(analysis, &count));
    assert_int_equal(count, 0);
    assert_int_equal(ask(analyzer, NULL, "", TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
    assert_null(tonecls_analysis_actors(analysis, &count));
    tonecls_analyzer_free(analyzer);
    assert_int_equal(tonecls_analyzer_new(NULL, &analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_analyzer_use(analyzer, pair, NULL), TONECLS_OK);
    assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
    assert_null(tonecls_analysis_actors(analysis, &count));
    tonecls_analyzer_free(analyzer);
}

/* A model that opens well may still be none for its task: said when it is handed over, and the one before stays. */
static void models_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer = analyzer_with(NULL, 1);
    static const char *const labels[] = { "neutral", "opposed", "supportive" };
    static const float bias[] = { 0, 0, 0 };
    tnc_buffer file;
    tonecls_model *wrong = biased(TONECLS_TASK_PAIR, labels, bias, &file);
    tonecls_error error;
    assert_int_equal(tonecls_analyzer_use(analyzer, wrong, &error), TONECLS_E_TASK);
    wrong->task = TONECLS_TASK_TAG;
    assert_int_equal(tonecls_analyzer_use(analyzer, wrong, &error), TONECLS_E_TASK);
    wrong->task = (tonecls_task)9;
    assert_int_equal(tonecls_analyzer_use(analyzer, wrong, &error), TONECLS_E_TASK);
    const tonecls_analysis *analysis;
    assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
    assert_non_null(towards(analysis, "Angela Merkel", "Poland"));
    tonecls_analyzer_free(analyzer);
    tonecls_model_close(wrong);
    tnc_buffer_free(&file);
}

static void spans_of_a_page_are_of_its_bytes(void **state)
{
    (void)state;
    static const char page[] =
        "May 2, 2022\n\nVladimir Putin visited Norway.\n\nGlad\nHighlights\n- Boris Johnson came\n"
        "Story\n\nAngela Merkel visited Poland.\n\nOpinions\n";
    tonecls_analyzer *analyzer = analyzer_with(NULL, 1);
    const tonecls_analysis *analysis;
    assert_int_equal(ask(analyzer, NULL, page, TONECLS_WANT_ACTORS | TONECLS_FIND_PAGE, &analysis), TONECLS_OK);
    assert_int_equal(tonecls_analysis_flags(analysis), TONECLS_FLAG_PAGE);
    size_t count;
    tonecls_analysis_actors(analysis, &count);
    assert_int_equal(count, 4);
    check_span(&named(analysis, "Vladimir Putin")->mentions[0], TONECLS_FIELD_TEXT, page, "Vladimir Putin", 0);
    const tonecls_stance *stance = towards(analysis, "Poland", "Angela Merkel");
    assert_non_null(stance);
    check_span(&stance->evidence[0].span, TONECLS_FIELD_TEXT, page, "Angela Merkel visited Poland.", 1);
    tonecls_analyzer_free(analyzer);
}

/* Every allocation refused in turn: a clean error, nothing lost, and the analyzer still works. */
static void no_memory_is_an_error(void **state)
{
    (void)state;
    for (size_t fail_at = 1, done = 0; !done; fail_at++) {
        scarce counted = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counted);
        tonecls_analyzer *analyzer = analyzer_with(&allocator, 1);
        if (analyzer) {
            const tonecls_analysis *analysis;
            tonecls_status status = ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis);
            done = status == TONECLS_OK;
            assert_true(done || status == TONECLS_E_MEMORY);
            counted.fail_at = 0;
            assert_int_equal(ask(analyzer, title, text, TONECLS_WANT_ACTORS, &analysis), TONECLS_OK);
            assert_non_null(towards(analysis, "Angela Merkel", "Poland"));
        }
        tonecls_analyzer_free(analyzer);
        assert_int_equal(counted.live, 0);
        assert_int_equal(counted.mismatch, 0);
        assert_true(fail_at < 3000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actors_have_their_mentions),          cmocka_unit_test(stances_have_their_sentences),
        cmocka_unit_test(none_without_being_asked_or_a_model), cmocka_unit_test(models_that_do_not_fit_are_refused),
        cmocka_unit_test(spans_of_a_page_are_of_its_bytes),    cmocka_unit_test(no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
