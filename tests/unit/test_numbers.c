/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "model/numbers.h"

#include <float.h>
#include <math.h>

/* Asks about one value among good ones, at every place, so that no remainder of a vector loop is left out. */
static int everywhere(int (*ask)(const float *, size_t), float value)
{
    float values[37];
    int answer = -1;
    for (size_t at = 0; at < 37; at++) {
        for (size_t i = 0; i < 37; i++)
            values[i] = 1.5f;
        values[at] = value;
        int now = ask(values, 37);
        assert_true(answer == -1 || answer == now);
        answer = now;
    }
    return answer;
}

static void finite(void **state)
{
    (void)state;
    assert_true(everywhere(tnc_all_finite, -FLT_MAX));
    assert_true(everywhere(tnc_all_finite, -0.0f));
    assert_true(everywhere(tnc_all_finite, FLT_MIN / 4));
    assert_false(everywhere(tnc_all_finite, INFINITY));
    assert_false(everywhere(tnc_all_finite, -INFINITY));
    assert_false(everywhere(tnc_all_finite, NAN));
    assert_false(everywhere(tnc_all_finite, -NAN));
    assert_true(tnc_all_finite(NULL, 0));
}

static void positive(void **state)
{
    (void)state;
    assert_true(everywhere(tnc_all_positive, FLT_MAX));
    assert_true(everywhere(tnc_all_positive, FLT_MIN / 4));
    assert_false(everywhere(tnc_all_positive, 0.0f));
    assert_false(everywhere(tnc_all_positive, -0.0f));
    assert_false(everywhere(tnc_all_positive, -1.0f));
    assert_false(everywhere(tnc_all_positive, INFINITY));
    assert_false(everywhere(tnc_all_positive, NAN));
    assert_false(everywhere(tnc_all_positive, -NAN));
}

static void not_negative(void **state)
{
    (void)state;
    assert_true(everywhere(tnc_all_not_negative, 0.0f));
    assert_true(everywhere(tnc_all_not_negative, FLT_MAX));
    assert_false(everywhere(tnc_all_not_negative, -0.0f));
    assert_false(everywhere(tnc_all_not_negative, -FLT_MIN));
    assert_false(everywhere(tnc_all_not_negative, INFINITY));
    assert_false(everywhere(tnc_all_not_negative, NAN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finite),
        cmocka_unit_test(positive),
        cmocka_unit_test(not_negative),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
