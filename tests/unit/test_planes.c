/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/planes.h"

#include <math.h>
#include <string.h>

static tonecls_error error;

static void two_labels_have_one_plane(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, 6, 2, 1);
    assert_int_equal(tnc_planes_of(&made.source), 1);
    assert_int_equal(tnc_plane_label(&made.source, 0), 1);
    assert_int_equal(tnc_plane_side(&made.source, 0, 0), -1);
    assert_int_equal(tnc_plane_side(&made.source, 0, 1), 1);
    made.source.multilabel = 1;
    assert_int_equal(tnc_planes_of(&made.source), 2);
    assert_int_equal(tnc_plane_label(&made.source, 0), 0);
    made_source_free(&made);
}

static void several_labels_may_hold(void **state)
{
    (void)state;
    made_source made;
    const size_t start[] = { 0, 2, 2, 3 };
    const uint32_t gold[] = { 0, 2, 1 };
    made_source_new(&made, 3, 3, 1);
    made.source.multilabel = 1;
    made.source.gold_start = start;
    made.source.gold = gold;
    const int expected[3][3] = { { 1, -1, 1 }, { -1, -1, -1 }, { -1, 1, -1 } };
    for (size_t i = 0; i < 3; i++)
        for (uint32_t h = 0; h < 3; h++)
            assert_int_equal(tnc_plane_side(&made.source, h, i), expected[i][h]);
    assert_int_equal(tnc_planes_check(&made.source, &error), TONECLS_OK);
    made.source.multilabel = 0;
    assert_int_equal(tnc_planes_check(&made.source, &error), TONECLS_E_CORPUS);
    assert_non_null(strstr(error.message, "instance 1 has no label"));
    made_source_free(&made);
}

static void expect_refusal(made_source *made, const char *part)
{
    assert_int_equal(tnc_planes_check(&made->source, &error), TONECLS_E_CORPUS);
    if (!strstr(error.message, part))
        fail_msg("'%s' does not say '%s'", error.message, part);
    made_source_free(made);
}

static void says_why_nothing_can_be_learned(void **state)
{
    (void)state;
    made_source made;
    made_source_new(&made, 0, 3, 1);
    expect_refusal(&made, "no instance");
    made_source_new(&made, 6, 3, 1);
    for (size_t i = 0; i < 6; i++)
        made.instances[i].label = 1;
    made_source_renew(&made, 0, 0);
    expect_refusal(&made, "birch");
    made_source_new(&made, 6, 3, 1);
    made.gold[4] = 3;
    expect_refusal(&made, "instance 4");
    made_source_new(&made, 6, 3, 1);
    made.instances[2].weight = NAN;
    made_source_renew(&made, 1, 0);
    expect_refusal(&made, "weight of instance 2");
    made_source_new(&made, 6, 3, 1);
    made.instances[2].weight = -1;
    made_source_renew(&made, 1, 0);
    expect_refusal(&made, "weight of instance 2");
    made_source_new(&made, 6, 3, 1);
    for (size_t i = 0; i < 6; i++)
        made.instances[i].weight = 0;
    made_source_renew(&made, 1, 0);
    expect_refusal(&made, "weight 0");
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(two_labels_have_one_plane),
                                        cmocka_unit_test(several_labels_may_hold),
                                        cmocka_unit_test(says_why_nothing_can_be_learned) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
