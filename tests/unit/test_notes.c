/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "corpus/notes.h"

#include <string.h>

static void counts_by_reason_and_keeps_the_first_place(void **state)
{
    (void)state;
    tnc_notes notes = { 0 };
    assert_null(tnc_notes_first(&notes));
    tnc_notes_add(&notes, TNC_WARNED, "odd", "a", 1);
    tnc_notes_add(&notes, TNC_DROPPED, "empty", "b\n.tsv", 7);
    tnc_notes_add(&notes, TNC_DROPPED, "empty", "c", 9);
    tnc_notes_add(&notes, TNC_FAILED, "unreadable", "d", 0);
    assert_int_equal(notes.count, 3);
    assert_int_equal(tnc_notes_count(&notes, TNC_DROPPED), 2);
    assert_int_equal(tnc_notes_count(&notes, TNC_FAILED), 1);
    assert_int_equal(tnc_notes_count(&notes, TNC_CHANGED), 0);
    assert_string_equal(tnc_notes_first(&notes)->first, "b?.tsv:7");
    tnc_notes_add(NULL, TNC_DROPPED, "nobody listens", "e", 0);
}

static void the_same_words_of_two_kinds_are_two_notes(void **state)
{
    (void)state;
    tnc_notes notes = { 0 };
    tnc_notes_add(&notes, TNC_DROPPED, "x", "a", 1);
    tnc_notes_add(&notes, TNC_CHANGED, "x", "a", 1);
    assert_int_equal(notes.count, 2);
}

static void more_reasons_than_room_are_left_out(void **state)
{
    (void)state;
    static char reasons[TNC_REASONS_MAX + 5][4];
    tnc_notes notes = { 0 };
    for (int i = 0; i < TNC_REASONS_MAX + 5; i++) {
        reasons[i][0] = (char)('A' + i);
        tnc_notes_add(&notes, TNC_DROPPED, reasons[i], "a", 1);
    }
    assert_int_equal(notes.count, TNC_REASONS_MAX);
}

static void prints_kinds_under_headings(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_notes notes = { 0 };
    tnc_notes_print(&notes, &out);
    assert_int_equal(out.size, 0);
    tnc_notes_add(&notes, TNC_WARNED, "odd", "a", 1);
    tnc_notes_add(&notes, TNC_DROPPED, "empty", "b", 0);
    tnc_notes_print(&notes, &out);
    tnc_buffer_append_byte(&out, 0);
    assert_string_equal(out.bytes, "dropped:\n       1  empty (first: b)\n"
                                   "kept, but worth a look:\n       1  odd (first: a:1)\n");
    tnc_buffer_free(&out);
}

static void a_long_path_is_cut(void **state)
{
    (void)state;
    char path[1000];
    tnc_notes notes = { 0 };
    memset(path, 'p', sizeof path);
    path[sizeof path - 1] = 0;
    tnc_notes_add(&notes, TNC_FAILED, "x", path, 3);
    assert_true(strlen(notes.items[0].first) < sizeof notes.items[0].first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_by_reason_and_keeps_the_first_place),
        cmocka_unit_test(the_same_words_of_two_kinds_are_two_notes),
        cmocka_unit_test(more_reasons_than_room_are_left_out),
        cmocka_unit_test(prints_kinds_under_headings),
        cmocka_unit_test(a_long_path_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
