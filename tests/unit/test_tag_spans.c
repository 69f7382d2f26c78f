/* SPDX-License-Identifier: Apache-2.0 */
/* Strict counting of mentions. */
#include "helper_cmocka.h"

#include "corpus/tag_spans.h"

#include <math.h>
#include <string.h>

enum { O, BP, IP, BO, IO, BL, IL };

static void only_equal_mentions_are_right(void **state)
{
    (void)state;
    const uint8_t gold[] = { BP, IP, O, BO, IO, O, BL, BL, O, BP };
    const uint8_t same_type[] = { BP, IP, O, BO, O, O, BL, IL, O, BO };
    tnc_span_counts counts = { { 0 }, { 0 }, { 0 } };
    tnc_spans_count(&counts, gold, same_type, sizeof gold);
    assert_int_equal(counts.right[TNC_PER], 1);
    assert_int_equal(counts.gold[TNC_PER], 2);
    assert_int_equal(counts.found[TNC_PER], 1);
    assert_int_equal(counts.right[TNC_ORG], 0);
    assert_int_equal(counts.found[TNC_ORG], 2);
    assert_int_equal(counts.right[TNC_LOC], 0);
    assert_int_equal(counts.gold[TNC_LOC], 2);
    assert_int_equal(counts.found[TNC_LOC], 1);
    assert_true(fabs(tnc_spans_f1(&counts, 0x1e) - 2.0 / 9) < 1e-12);
    assert_true(fabs(tnc_spans_f1(&counts, 1 << TNC_PER) - 2.0 / 3) < 1e-12);
    assert_true(tnc_spans_f1(&counts, 1 << TNC_NORP) == 0);
}

static void a_mention_may_end_the_text(void **state)
{
    (void)state;
    const uint8_t gold[] = { BP, IP }, shorter[] = { BP, O };
    tnc_span_counts counts = { { 0 }, { 0 }, { 0 } };
    tnc_spans_count(&counts, gold, gold, 2);
    tnc_spans_count(&counts, gold, shorter, 2);
    tnc_spans_count(&counts, gold, gold, 0);
    assert_int_equal(counts.right[TNC_PER], 1);
    assert_int_equal(counts.gold[TNC_PER], 2);
}

static void the_report_names_each_entity(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    const uint8_t gold[] = { BP, IP, O, BO };
    tnc_span_counts counts = { { 0 }, { 0 }, { 0 } };
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_spans_count(&counts, gold, gold, 4);
    tnc_spans_print(&counts, 1 << TNC_PER | 1 << TNC_ORG, &out);
    tnc_buffer_append_byte(&out, 0);
    assert_non_null(strstr(out.bytes, "PER       1.0000    1.0000    1.0000         1         1         1\n"));
    assert_non_null(strstr(out.bytes, "all       1.0000    1.0000    1.0000         2         2         2\n"));
    assert_null(strstr(out.bytes, "LOC"));
    tnc_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(only_equal_mentions_are_right),
                                        cmocka_unit_test(a_mention_may_end_the_text),
                                        cmocka_unit_test(the_report_names_each_entity) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
