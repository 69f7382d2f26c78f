/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "corpus/label_options.h"

#include <math.h>
#include <string.h>

static tonecls_status options_of(const char *name, const char *value, tnc_label_options *options, tonecls_error *error)
{
    tnc_set set = { name, value };
    tnc_load load = { .sets = &set, .set_count = name ? 1 : 0 };
    return tnc_label_options_read(&load, options, error);
}

static void settings_are_read_and_bounded(void **state)
{
    (void)state;
    tnc_label_options options;
    tonecls_error error;
    assert_int_equal(options_of(NULL, NULL, &options, &error), TONECLS_OK);
    assert_true(options.title > 0.99 && options.title < 1.01 && options.rare <= 0);
    assert_int_equal(options_of("title-scale", "0.5", &options, &error), TONECLS_OK);
    assert_true(options.title > 0.49 && options.title < 0.51);
    static const char *const bad[][2] = { { "title-scale", "0" },
                                          { "vector-scale", "x" },
                                          { "rare", "1.5" },
                                          { "rare", "nan" },
                                          { "title-vector-scale", "" } };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(options_of(bad[i][0], bad[i][1], &options, &error), TONECLS_E_ARGUMENT);
        assert_non_null(strstr(error.message, bad[i][0]));
    }
}

static void scales_find_their_blocks(void **state)
{
    (void)state;
    const tnc_label_options options = { 0.5, 0.25, 2, 0 };
    tnc_block blocks[TNC_BLOCKS_MAX];
    tnc_document_settings settings = { 1, 2, 3, 5, 1, 0, 0, 1 };
    uint32_t count = tnc_document_blocks(&settings, blocks);
    static const float wanted[] = { 1, 0.5f, 1, 0.25f, 2 };
    assert_int_equal(count, 5);
    tnc_label_options_scale(&options, &settings, blocks, count);
    for (uint32_t b = 0; b < count; b++)
        assert_true(blocks[b].scale == wanted[b]);
    /* without a title of its own the second block is another one */
    settings.title = 0;
    count = tnc_document_blocks(&settings, blocks);
    tnc_label_options_scale(&options, &settings, blocks, count);
    assert_true(blocks[1].scale == 1);
    settings = (tnc_document_settings){ 0, 0, 2, 3, 1, 0, 0, 1 };
    count = tnc_document_blocks(&settings, blocks);
    tnc_label_options_scale(&options, &settings, blocks, count);
    assert_true(blocks[0].scale == 1 && blocks[1].scale == 0.25f && blocks[2].scale == 2);
}

static void rare_labels_gain(void **state)
{
    (void)state;
    static const size_t starts[] = { 0, 1, 2, 3, 4 };
    static const uint32_t gold[] = { 0, 0, 1, 2 };
    tnc_source source = { .count = 4, .label_count = 3, .gold_start = starts, .gold = gold };
    double offset[] = { 1, 1, 1 };
    tnc_fitted fitted = { .planes = 3, .offset = offset };
    tnc_label_options options = { 1, 1, 1, 0 };
    assert_int_equal(tnc_label_options_shift(&options, &source, &fitted), 1);
    assert_true(fabs(offset[0] - 1) < 1e-12);
    options.rare = 0.5;
    assert_int_equal(tnc_label_options_shift(&options, &source, &fitted), 1);
    assert_true(fabs(offset[0] - 1 - 0.5 * log(2)) < 1e-12);
    assert_true(fabs(offset[2] - 1 - 0.5 * log(4)) < 1e-12);
    source.multilabel = 1;
    assert_int_equal(tnc_label_options_shift(&options, &source, &fitted), 1);
    assert_true(fabs(offset[2] - 1 - 0.5 * log(4)) < 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(settings_are_read_and_bounded),
        cmocka_unit_test(scales_find_their_blocks),
        cmocka_unit_test(rare_labels_gain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
