/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "tonecls.h"

#include <stdio.h>
#include <string.h>

/* What the callback saw, and when it stops. */
typedef struct seen {
    char shown[500];
    size_t count, stop_at;
} seen;

static int see(void *context, const tonecls_token *token)
{
    seen *all = context;
    assert_int_equal(token->normal[token->normal_size], 0);
    size_t at = strlen(all->shown);
    snprintf(all->shown + at, sizeof all->shown - at, "%zu-%zu %s %s %u\n", token->start, token->end, token->kind,
             token->normal, token->sentence);
    return ++all->count == all->stop_at;
}

static void tokens_are_shown(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer;
    assert_int_equal(tonecls_analyzer_new(NULL, &analyzer, NULL), TONECLS_OK);
    seen all = { .count = 0 };
    static const char text[] = "The U.S.\n\nCaf\xc3\xa9 7!";
    assert_int_equal(tonecls_tokens(analyzer, text, strlen(text), see, &all, NULL), TONECLS_OK);
    assert_string_equal(all.shown, "0-3 word the 0\n4-8 word u.s. 0\n10-15 word caf\xc3\xa9 1\n16-17 number 7 1\n"
                                   "17-18 punctuation ! 1\n");
    seen two = { .stop_at = 2 };
    assert_int_equal(tonecls_tokens(analyzer, text, strlen(text), see, &two, NULL), TONECLS_OK);
    assert_int_equal(two.count, 2);
    assert_int_equal(tonecls_tokens(analyzer, NULL, 0, see, &two, NULL), TONECLS_OK);
    tonecls_analyzer_free(analyzer);
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    tonecls_analyzer *analyzer;
    tonecls_error error;
    assert_int_equal(tonecls_analyzer_new(NULL, &analyzer, NULL), TONECLS_OK);
    assert_int_equal(tonecls_tokens(NULL, "x", 1, see, NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_tokens(analyzer, "x", 1, NULL, NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_tokens(analyzer, NULL, 1, see, NULL, &error), TONECLS_E_ARGUMENT);
    assert_int_equal(tonecls_tokens(analyzer, "x", TONECLS_TEXT_MAX + 1, see, NULL, &error), TONECLS_E_TOO_LARGE);
    tonecls_analyzer_free(analyzer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_are_shown),
        cmocka_unit_test(wrong_arguments_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
