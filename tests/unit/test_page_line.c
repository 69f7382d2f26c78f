/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "text/page_line.h"

#include <string.h>

static tnc_line_kind kind_of(const char *bytes)
{
    return tnc_line_at(bytes, strlen(bytes), 0).kind;
}

static void lines_are_cut_and_trimmed(void **state)
{
    (void)state;
    static const char bytes[] = "  one two \r\n\xc2\xa0three\xc2\xa0\n\rlast";
    size_t size = strlen(bytes);
    tnc_line line = tnc_line_at(bytes, size, 0);
    assert_int_equal(line.start, 2);
    assert_int_equal(line.end, 9);
    assert_int_equal(line.kind, TNC_LINE_PROSE);
    line = tnc_line_at(bytes, size, line.next);
    assert_memory_equal(bytes + line.start, "three", line.end - line.start);
    assert_int_equal(line.kind, TNC_LINE_WORD);
    line = tnc_line_at(bytes, size, line.next);
    assert_int_equal(line.kind, TNC_LINE_BLANK);
    line = tnc_line_at(bytes, size, line.next);
    assert_int_equal(line.end, size);
    assert_int_equal(line.next, size);
}

static void headings(void **state)
{
    (void)state;
    assert_int_equal(kind_of("Story"), TNC_LINE_STORY);
    assert_int_equal(kind_of("**Story:**"), TNC_LINE_STORY);
    assert_int_equal(kind_of("# HIGHLIGHTS"), TNC_LINE_HIGHLIGHTS);
    assert_int_equal(kind_of("Opinions:"), TNC_LINE_OPINIONS);
    assert_int_equal(kind_of("You\xe2\x80\x99ve reached the end."), TNC_LINE_END);
    assert_int_equal(kind_of("Storyline"), TNC_LINE_WORD);
    assert_int_equal(kind_of("Story of a man"), TNC_LINE_PROSE);
    assert_int_equal(tnc_line_at("Story\0x", 7, 0).kind, TNC_LINE_WORD);
}

static void dates(void **state)
{
    (void)state;
    static const char *const dates[] = { "Dec 7, 2024, 10:00 AM",       "2024-12-07T10:00:00Z",      "7 December 2024",
                                         "Tuesday, 7th of May, 9 p.m.", "Updated 3 hours ago",       "5 min read",
                                         "Published: 07/12/2024",       "Last modified 12:30 (GMT)", "1999" };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        assert_int_equal(kind_of(dates[i]), TNC_LINE_DATE);
    static const char *const prose[] = { "May day", "In 2024 they met", "7 dwarfs", "10 things to do on Monday" };
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++)
        assert_int_equal(kind_of(prose[i]), TNC_LINE_PROSE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_cut_and_trimmed),
        cmocka_unit_test(headings),
        cmocka_unit_test(dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
