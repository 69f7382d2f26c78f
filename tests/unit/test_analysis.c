/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "tonecls.h"

/* A caller that ignored an error may hand in NULL: it reads as nothing found. */
static void no_analysis_reads_as_an_empty_one(void **state)
{
    (void)state;
    size_t count = 3;
    assert_int_equal(tonecls_analysis_bytes(NULL), 0);
    assert_int_equal(tonecls_analysis_bad_bytes(NULL), 0);
    assert_int_equal(tonecls_analysis_sentence_count(NULL), 0);
    assert_int_equal(tonecls_analysis_flags(NULL), 0);
    assert_null(tonecls_analysis_label(NULL));
    assert_null(tonecls_analysis_scores(NULL, &count));
    assert_int_equal(count, 0);
    count = 3;
    assert_null(tonecls_analysis_highlights(NULL, &count));
    assert_int_equal(count, 0);
    assert_null(tonecls_analysis_reasons(NULL, NULL));
    assert_null(tonecls_analysis_actors(NULL, NULL));
    assert_true(tonecls_analysis_bias(NULL, 0) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(no_analysis_reads_as_an_empty_one) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
