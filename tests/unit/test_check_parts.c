/* SPDX-License-Identifier: Apache-2.0 */
/* What is refused, with its reason, is in test_parts.c. */
#include "helper_cmocka.h"
#include "helper_model.h"

#include "model/check_parts.h"

#include <math.h>
#include <stdlib.h>

static void planes_follow_from_labels(void **state)
{
    (void)state;
    assert_int_equal(tnc_plane_count(2, 0), 1);
    assert_int_equal(tnc_plane_count(2, 1), 2);
    assert_int_equal(tnc_plane_count(1, 1), 1);
    assert_int_equal(tnc_plane_count(3, 0), 3);
}

static void good_parts_pass(void **state)
{
    (void)state;
    for (uint32_t labels = 2; labels < 6; labels++) {
        small_model *small = small_model_new(labels, labels, 0, TNC_INT8);
        assert_int_equal(tnc_check_parts(&small->parts, NULL), TONECLS_OK);
        small->weights[SMALL_FEATURES] = INFINITY;
        assert_int_equal(tnc_check_parts(&small->parts, NULL), labels == 2 ? TONECLS_OK : TONECLS_E_ARGUMENT);
        free(small);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(planes_follow_from_labels),
        cmocka_unit_test(good_parts_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
