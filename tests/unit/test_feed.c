/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_analyzer.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include <string.h>

static const char text[] =
    "They shout\xe2\x80\xa6 \xe2\x80\x9cquiet river\xe2\x80\x9d, U.S. storm\xff.\r\n\nA smile \xf0\x9f\x98\x80!";

static tnc_buffer whole(const small_analyzer *small, uint32_t want)
{
    return analysis_dump(small_analyze(small, NULL, text, want));
}

static void check_feed(const small_analyzer *small, const size_t *cuts, size_t count, const tnc_buffer *wanted)
{
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS;
    const tonecls_analysis *analysis;
    size_t at = 0, size = strlen(text);
    assert_int_equal(tonecls_feed_begin(small->analyzer, NULL), TONECLS_OK);
    for (size_t i = 0; i <= count; i++) {
        size_t end = i < count ? cuts[i] : size;
        assert_int_equal(tonecls_feed(small->analyzer, text + at, end - at, NULL), TONECLS_OK);
        at = end;
    }
    assert_int_equal(tonecls_feed_end(small->analyzer, &options, &analysis, NULL), TONECLS_OK);
    tnc_buffer dump = analysis_dump(analysis);
    assert_int_equal(dump.size, wanted->size);
    assert_memory_equal(dump.bytes, wanted->bytes, dump.size);
    tnc_buffer_free(&dump);
}

static void every_split_gives_the_whole(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    tnc_buffer wanted = whole(&small, TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS);
    check_feed(&small, NULL, 0, &wanted);
    for (size_t a = 0; a <= strlen(text); a++)
        for (size_t b = a; b <= strlen(text); b++)
            check_feed(&small, (const size_t[]){ a, b }, 2, &wanted);
    tnc_buffer_free(&wanted);
    small_analyzer_close(&small);
}

static void nothing_fed_is_an_empty_text(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    const tonecls_analysis *analysis;
    assert_int_equal(tonecls_feed_begin(small.analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed(small.analyzer, NULL, 0, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed_end(small.analyzer, NULL, &analysis, NULL), TONECLS_OK);
    assert_true(tonecls_analysis_flags(analysis) & TONECLS_FLAG_EMPTY);
    small_analyzer_close(&small);
}

static void calls_out_of_order_are_refused(void **state)
{
    (void)state;
    small_analyzer small = small_analyzer_open(label_spec_three());
    const tonecls_analysis *analysis;
    tonecls_error error;
    assert_int_equal(tonecls_feed(small.analyzer, "x", 1, &error), TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, "tonecls_feed_begin"));
    assert_int_equal(tonecls_feed_end(small.analyzer, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_feed_begin(NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_feed_begin(small.analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed(small.analyzer, NULL, 1, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_feed_end(small.analyzer, NULL, NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_feed_end(small.analyzer, NULL, &analysis, &error), TONECLS_OK);
    assert_int_equal(tonecls_feed_end(small.analyzer, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    small_analyzer_close(&small);
}

/* A piece that finds no memory or no room ends the feeding: there is never an answer for half a text. */
static void a_lost_piece_loses_the_text(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tonecls_analyzer *analyzer;
    const tonecls_analysis *analysis;
    tonecls_error error;
    assert_int_equal(tonecls_analyzer_new(&allocator, &analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed_begin(analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed(analyzer, "some", 4, NULL), TONECLS_OK);
    counted.fail_at = counted.calls + 1;
    assert_int_equal(tonecls_feed(analyzer, text, strlen(text), &error), TONECLS_E_MEMORY);
    counted.fail_at = 0;
    assert_int_equal(tonecls_feed_end(analyzer, NULL, &analysis, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_feed_begin(analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed(analyzer, "some", 4, NULL), TONECLS_OK);
    assert_int_equal(tonecls_feed(analyzer, text, TONECLS_TEXT_MAX - 3, &error), TONECLS_E_TOO_LARGE);
    assert_int_equal(error.offset, 4);
    tonecls_analyzer_free(analyzer);
    assert_int_equal(counted.live, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_split_gives_the_whole),
        cmocka_unit_test(nothing_fed_is_an_empty_text),
        cmocka_unit_test(calls_out_of_order_are_refused),
        cmocka_unit_test(a_lost_piece_loses_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
