/* SPDX-License-Identifier: Apache-2.0 */
/* The scanners one by one (word_scan.c, link_scan.c, sign_scan.c), and glyphs and stops, which they are made of. */
#include "helper_cmocka.h"

#include "text/scan.h"
#include "text/stop.h"

#include <string.h>

static tnc_bytes of(const char *bytes)
{
    return (tnc_bytes){ (const unsigned char *)bytes, strlen(bytes) };
}

static void check_word(const char *bytes, size_t end, tnc_kind kind)
{
    tnc_bytes in = of(bytes);
    tnc_extent extent = tnc_scan_word(&in, 0);
    assert_true(extent.seen);
    assert_int_equal(extent.end, end);
    assert_int_equal(extent.kind, kind);
}

static void a_word_ends_where_nothing_binds(void **state)
{
    (void)state;
    check_word("word", 4, TNC_WORD);
    check_word("word's", 6, TNC_WORD);
    check_word("word'", 4, TNC_WORD);
    check_word("word\xcc\x81", 6, TNC_WORD);
    check_word("1,000,", 5, TNC_NUMBER);
    check_word("1,000,000th", 11, TNC_WORD);
    check_word("a.m.", 4, TNC_WORD);
    check_word("ftp://x.y", 9, TNC_URL);
    check_word("word\xff", 4, TNC_WORD);
}

static void a_certain_end_needs_no_look_ahead(void **state)
{
    (void)state;
    tnc_bytes in = of("one. U. x'y z\xcc\x81");
    assert_true(tnc_ends_word(&in, 0, 3));
    assert_false(tnc_ends_word(&in, 5, 6)); /* may be an acronym */
    assert_false(tnc_ends_word(&in, 8, 9));
    assert_true(tnc_ends_word(&in, 10, 11));
    assert_false(tnc_ends_word(&in, 12, 13));
    assert_true(tnc_ends_word(&in, 0, in.size));
}

static void handles_and_tags(void **state)
{
    (void)state;
    tnc_bytes in = of("@a_1 #b #2 @ #");
    assert_int_equal(tnc_scan_handle(&in, 0).end, 4);
    assert_int_equal(tnc_scan_handle(&in, 5).kind, TNC_TAG);
    assert_false(tnc_scan_handle(&in, 8).seen);
    assert_false(tnc_scan_handle(&in, 11).seen);
    assert_false(tnc_scan_handle(&in, 13).seen);
}

static void urls_lose_the_sentence_s_signs(void **state)
{
    (void)state;
    static const char *const urls[] = { "://a/b", "://a/b.", "://a/b).", "://a/b?!'", "://a/b]*" };
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        tnc_bytes in = of(urls[i]);
        assert_int_equal(tnc_scan_url(&in, 0), 6);
    }
    tnc_bytes in = of("://a/(b) c");
    assert_int_equal(tnc_scan_url(&in, 0), 8);
}

static void runs_count_broken_bytes(void **state)
{
    (void)state;
    uint64_t bad = 0;
    tnc_bytes in = of("\xff\xe2\x82\xff.");
    tnc_extent extent = tnc_scan_run(&in, 0, &bad);
    assert_int_equal(extent.end, 4);
    assert_int_equal(extent.kind, TNC_SYMBOL);
    assert_int_equal(bad, 4);
    assert_int_equal(tnc_run_head(&in, 0, 4), 4);
    in = of("----=");
    assert_int_equal(tnc_scan_run(&in, 0, &bad).end, 4);
    assert_int_equal(tnc_run_head(&in, 0, 4), 3);
    assert_int_equal(bad, 4);
}

static void emoji_and_ideographs(void **state)
{
    (void)state;
    tnc_bytes in = of("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80\xf0\x9f\x98\x80");
    assert_int_equal(tnc_scan_emoji(&in, 0), 11);
    assert_int_equal(tnc_scan_emoji(&in, 11), 15);
    in = of("\xe3\x81\x8b\xe3\x82\x99\xe3\x81\x8b");
    assert_int_equal(tnc_scan_ideograph(&in, 0), 6);
}

static void glyphs_have_classes_and_an_end(void **state)
{
    (void)state;
    tnc_bytes in = of("a\xc3\xa9\xff");
    assert_int_equal(tnc_glyph_at(&in, 0).class, TNC_CLASS_LETTER);
    assert_int_equal(tnc_glyph_at(&in, 1).size, 2);
    assert_true(tnc_glyph_at(&in, 3).bad);
    tnc_glyph end = tnc_glyph_at(&in, 4);
    assert_int_equal(end.size, 0);
    assert_int_equal(end.class, TNC_CLASS_SPACE);
    for (unsigned c = 0; c < 128; c++) { /* the table and Unicode agree on ASCII */
        char byte = (char)c;
        tnc_bytes one = { (const unsigned char *)&byte, 1 };
        assert_int_equal(tnc_glyph_at(&one, 0).class, tnc_rune_class(c));
    }
}

static void stops_have_strengths(void **state)
{
    (void)state;
    assert_int_equal(tnc_stop_of_sign('.', 1), TNC_STOP_DOT);
    assert_int_equal(tnc_stop_of_sign('.', 0), TNC_STOP_DOTS);
    assert_int_equal(tnc_stop_of_sign(0x2026, 1), TNC_STOP_DOTS);
    assert_int_equal(tnc_stop_of_sign('?', 1), TNC_STOP_STRONG);
    assert_int_equal(tnc_stop_of_sign(0x3002, 1), TNC_STOP_WIDE);
    assert_int_equal(tnc_stop_of_sign(',', 1), TNC_STOP_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_ends_where_nothing_binds),
        cmocka_unit_test(a_certain_end_needs_no_look_ahead),
        cmocka_unit_test(handles_and_tags),
        cmocka_unit_test(urls_lose_the_sentence_s_signs),
        cmocka_unit_test(runs_count_broken_bytes),
        cmocka_unit_test(emoji_and_ideographs),
        cmocka_unit_test(glyphs_have_classes_and_an_end),
        cmocka_unit_test(stops_have_strengths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
