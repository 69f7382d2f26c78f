/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "report/table.h"

#include <string.h>

static tnc_buffer out;

static int setup(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    out = tnc_buffer_make(&memory);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_buffer_free(&out);
    return 0;
}

static void assert_out(const char *wanted)
{
    tnc_buffer_append_byte(&out, 0);
    assert_string_equal(out.bytes, wanted);
    tnc_buffer_clear(&out);
}

static void cells_fill_their_width(void **state)
{
    (void)state;
    tnc_cell_left(&out, "ab", 4);
    tnc_cell_right(&out, "cd", 4);
    assert_out("ab    cd");
    tnc_cell_left(&out, "longer", 3);
    assert_out("longer");
    tnc_cell_right(&out, "caf\xc3\xa9", 6);
    assert_out("  caf\xc3\xa9");
}

static void width_counts_characters(void **state)
{
    (void)state;
    assert_int_equal(tnc_width("", 0), 0);
    assert_int_equal(tnc_width("caf\xc3\xa9", 5), 4);
    assert_int_equal(tnc_width("\xe6\x97\xa5\xe6\x9c\xac", 6), 2);
}

static void printing_is_cut_at_a_bound(void **state)
{
    (void)state;
    char text[1000];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = 0;
    tnc_print(&out, "%s", text);
    assert_true(out.size > 100 && out.size < 500);
    tnc_buffer_clear(&out);
    tnc_print(&out, "%d %s", 3, "x");
    assert_out("3 x");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(cells_fill_their_width, setup, teardown),
        cmocka_unit_test_setup_teardown(width_counts_characters, setup, teardown),
        cmocka_unit_test_setup_teardown(printing_is_cut_at_a_bound, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
