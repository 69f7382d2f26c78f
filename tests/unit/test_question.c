/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "analyze/question.h"

#include <math.h>
#include <string.h>

static tonecls_error error;
static tonecls_options out;

static void defaults_and_good_options(void **state)
{
    (void)state;
    assert_int_equal(tnc_check_options(NULL, &out, &error), TONECLS_OK);
    assert_int_equal(out.want, TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_ACTORS);
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = TONECLS_FIND_PAGE;
    options.threshold = 1;
    options.stance_threshold = 0.5;
    assert_int_equal(tnc_check_options(&options, &out, &error), TONECLS_OK);
    assert_memory_equal(&out, &options, sizeof out);
}

static void refuse(const tonecls_options *options, const char *word)
{
    assert_int_equal(tnc_check_options(options, &out, &error), TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, word));
}

static void bad_options_are_named(void **state)
{
    (void)state;
    static const double values[] = { -0.1, 1.01, NAN, INFINITY };
    for (size_t i = 0; i < 4; i++) {
        tonecls_options options = TONECLS_OPTIONS_INIT;
        options.threshold = values[i];
        refuse(&options, "threshold");
        options.threshold = 0;
        options.stance_threshold = values[i];
        refuse(&options, "threshold");
    }
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = 1u << 31;
    refuse(&options, "want");
    options.want = 0;
    options.struct_size = 0;
    refuse(&options, "struct_size");
}

/* A larger struct of a later header is fine as long as what it has more is zero. */
static void later_options_must_be_zero(void **state)
{
    (void)state;
    struct {
        tonecls_options options;
        uint64_t later;
    } wide = { TONECLS_OPTIONS_INIT, 0 };
    wide.options.struct_size = sizeof wide;
    assert_int_equal(tnc_check_options(&wide.options, &out, &error), TONECLS_OK);
    wide.later = 1;
    refuse(&wide.options, "version");
}

static void documents(void **state)
{
    (void)state;
    tonecls_document document = { NULL, 0, NULL, 0 };
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_OK);
    assert_int_equal(tnc_check_document(NULL, &error), TONECLS_E_ARGUMENT);
    document.text_size = 1;
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_E_ARGUMENT);
    document.text = "x";
    document.title_size = 1;
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_E_ARGUMENT);
    assert_non_null(strstr(error.message, "title"));
    document.title = "x";
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_OK);
    document.title_size = TONECLS_TEXT_MAX;
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_E_TOO_LARGE);
    document.title_size = TONECLS_TEXT_MAX - 1;
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_OK);
    document.title_size = document.text_size = SIZE_MAX;
    assert_int_equal(tnc_check_document(&document, &error), TONECLS_E_TOO_LARGE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(defaults_and_good_options),
        cmocka_unit_test(bad_options_are_named),
        cmocka_unit_test(later_options_must_be_zero),
        cmocka_unit_test(documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
