/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/copies.h"

#include <math.h>

static made_source made;
static tnc_copies copies;

static void weigh(const float *weights, size_t count)
{
    made_source_new(&made, count, 2, 1);
    for (size_t i = 0; i < count; i++)
        made.instances[i].weight = weights[i];
    made_source_renew(&made, 1, 0);
    assert_int_equal(tnc_copies_make(&copies, &made.source, NULL), TONECLS_OK);
}

static void done(void)
{
    tnc_copies_free(&copies);
    made_source_free(&made);
}

static void no_weights_no_copies(void **state)
{
    (void)state;
    made_source_new(&made, 3, 2, 1);
    assert_int_equal(tnc_copies_make(&copies, &made.source, NULL), TONECLS_OK);
    assert_null(copies.count);
    assert_int_equal(tnc_copies_of(&copies, 2), 1);
    assert_true(copies.unit == 1);
    done();
}

static void multiples_are_exact(void **state)
{
    (void)state;
    const float weights[] = { 0.5f, 1, 1.5f, 0, 2 };
    const uint32_t expected[] = { 1, 2, 3, 0, 4 };
    weigh(weights, 5);
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(tnc_copies_of(&copies, i), expected[i]);
    assert_true(copies.unit == 0.5);
    done();
}

static void others_are_rounded_to_a_quarter_of_the_mean(void **state)
{
    (void)state;
    const float weights[] = { 1, 1.3f, 0.7f, 0.001f, 0, 1.999f };
    weigh(weights, 6);
    assert_true(fabs(copies.unit - 0.25) < 1e-5);
    assert_int_equal(tnc_copies_of(&copies, 0), 4);
    assert_int_equal(tnc_copies_of(&copies, 1), 5);
    assert_int_equal(tnc_copies_of(&copies, 2), 3);
    assert_int_equal(tnc_copies_of(&copies, 3), 1); /* small is not nothing */
    assert_int_equal(tnc_copies_of(&copies, 4), 0);
    assert_int_equal(tnc_copies_of(&copies, 5), 8);
    done();
}

static void equal_weights_cost_nothing(void **state)
{
    (void)state;
    const float weights[] = { 3, 3, 3 };
    weigh(weights, 3);
    assert_int_equal(tnc_copies_of(&copies, 0), 1);
    assert_true(copies.unit == 3);
    done();
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(no_weights_no_copies), cmocka_unit_test(multiples_are_exact),
                                        cmocka_unit_test(others_are_rounded_to_a_quarter_of_the_mean),
                                        cmocka_unit_test(equal_weights_cost_nothing) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
