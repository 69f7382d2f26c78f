/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "report/table.h"

#include <string.h>

static void add(tnc_metrics *metrics, uint32_t gold, uint32_t answer, int answered)
{
    tnc_answer a = { &gold, 1, &answer, (size_t)answered, answer, 0.75, 0 };
    tnc_metrics_add(metrics, &a);
}

static void a_small_report(void **state)
{
    (void)state;
    static const char *const labels[] = { "caf\xc3\xa9 au lait", "tea" };
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_metrics metrics;
    assert_int_equal(tnc_metrics_init(&metrics, 2, 0, &memory), 1);
    add(&metrics, 0, 0, 1);
    add(&metrics, 0, 0, 1);
    add(&metrics, 1, 0, 1);
    add(&metrics, 1, 1, 0);
    tnc_metrics_print(&metrics, labels, "documents", 1, &out);
    tnc_buffer_append_byte(&out, 0);
    assert_string_equal(out.bytes, "4 documents, 2 labels\n"
                                   "accuracy         0.5000\n"
                                   "macro-F1         0.4000\n"
                                   "label or others  0.5000\n"
                                   "ECE, 10 bins     0.0000\n"
                                   "unanswered       1\n"
                                   "\n"
                                   "label            precision  recall      F1  support\n"
                                   "  1  caf\xc3\xa9 au lait   0.6667  1.0000  0.8000        2\n"
                                   "  2  tea            0.0000  0.0000  0.0000        2\n"
                                   "\n"
                                   "confusion (rows: gold, columns: answer)\n"
                                   "                      1     2  none\n"
                                   "  1  caf\xc3\xa9 au lait     2     .     .\n"
                                   "  2  tea              1     .     1\n");
    tnc_buffer_free(&out);
    tnc_metrics_free(&metrics);
}

static void multilabel_reports_micro_f1_and_no_matrix(void **state)
{
    (void)state;
    static const char *const labels[] = { "a", "b" };
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_metrics metrics;
    assert_int_equal(tnc_metrics_init(&metrics, 2, 1, &memory), 1);
    add(&metrics, 0, 0, 1);
    tnc_metrics_print(&metrics, labels, "documents", 0, &out);
    tnc_buffer_append_byte(&out, 0);
    assert_non_null(strstr(out.bytes, "micro-F1         1.0000\n"));
    assert_null(strstr(out.bytes, "confusion"));
    assert_null(strstr(out.bytes, "others"));
    tnc_buffer_free(&out);
    tnc_metrics_free(&metrics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_report),
        cmocka_unit_test(multilabel_reports_micro_f1_and_no_matrix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
