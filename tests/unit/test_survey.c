/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/survey.h"

#include <stdlib.h>
#include <string.h>

static const tnc_watch nobody = { NULL, NULL, NULL };
static tonecls_error error;

static int holds(const made_instance *instance, uint64_t key)
{
    for (uint32_t k = 0; k < instance->count; k++)
        if (instance->keys[k] == key)
            return 1;
    return 0;
}

static size_t count_by_hand(const made_source *made, uint64_t key)
{
    size_t count = 0;
    for (size_t i = 0; i < made->source.count; i++)
        count += holds(&made->instances[i], key);
    return count;
}

static void features_are_counted_once_an_instance(void **state)
{
    (void)state;
    made_source made;
    tnc_block block = made_block(TNC_TFIDF);
    made_source_new(&made, 700, 3, 2);
    for (uint32_t threads = 1; threads <= 3; threads++) {
        tnc_survey survey;
        assert_int_equal(tnc_survey_make(&survey, &made.source, &block, 1, NULL, threads, &nobody, &error), TONECLS_OK);
        size_t count = tnc_counts_distinct(survey.counts);
        assert_int_equal(count, 60 + 3 * 20);
        tnc_key_count *out = calloc(count, sizeof *out);
        tnc_counts_export(survey.counts, 1, out);
        for (size_t i = 0; i < count; i++) {
            assert_int_equal(out[i].documents, count_by_hand(&made, out[i].key));
            assert_true(tnc_counts_marked(survey.counts, out[i].key));
        }
        free(out);
        tnc_survey_free(&survey);
    }
    made_source_free(&made);
}

static void words_of_vectors_are_counted_apart(void **state)
{
    (void)state;
    made_source made;
    tnc_block block = made_block(TNC_SUM);
    uint64_t keys[2] = { made_key(1), made_key(99999) };
    if (keys[0] > keys[1]) {
        uint64_t kept = keys[0];
        keys[0] = keys[1];
        keys[1] = kept;
    }
    uint32_t slots[8] = { 0 };
    tnc_vocabulary_fill(slots, 8, keys, 2);
    tnc_vectors vectors = { .dimensions = 1, .vocabulary = { keys, slots, 2, 8 } };
    made_source_new(&made, 500, 2, 3);
    for (uint32_t threads = 1; threads <= 2; threads++) {
        tnc_survey survey;
        assert_int_equal(tnc_survey_make(&survey, &made.source, &block, 1, &vectors, threads, &nobody, &error),
                         TONECLS_OK);
        assert_int_equal(tnc_counts_distinct(survey.counts), 0);
        for (size_t w = 0; w < 2; w++)
            assert_int_equal(survey.documents[w], count_by_hand(&made, keys[w]));
        tnc_survey_free(&survey);
    }
    made_source_free(&made);
}

static void failures_come_through(void **state)
{
    (void)state;
    made_source made;
    tnc_block blocks[2] = { made_block(TNC_TFIDF), made_block(TNC_TFIDF) };
    tnc_survey survey;
    made_source_new(&made, 500, 2, 3);
    made.fail_at = 321;
    assert_int_equal(tnc_survey_make(&survey, &made.source, blocks, 1, NULL, 2, &nobody, &error), TONECLS_E_IO);
    assert_string_equal(error.message, "instance 321 is broken");
    made.fail_at = -1;
    assert_int_equal(tnc_survey_make(&survey, &made.source, blocks, 2, NULL, 2, &nobody, &error), TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, "blocks"));
    volatile sig_atomic_t stop = 1;
    tnc_watch hasty = { &stop, NULL, NULL };
    assert_int_equal(tnc_survey_make(&survey, &made.source, blocks, 1, NULL, 2, &hasty, &error), TONECLS_E_INTERRUPTED);
    made_source_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(features_are_counted_once_an_instance),
                                        cmocka_unit_test(words_of_vectors_are_counted_apart),
                                        cmocka_unit_test(failures_come_through) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
