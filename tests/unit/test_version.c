/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "tonecls.h"

#include <stdio.h>

static void the_string_is_the_header_s_numbers(void **state)
{
    (void)state;
    char wanted[40];
    snprintf(wanted, sizeof wanted, "%d.%d.%d", TONECLS_VERSION_MAJOR, TONECLS_VERSION_MINOR, TONECLS_VERSION_PATCH);
    assert_string_equal(tonecls_version(), wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(the_string_is_the_header_s_numbers) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
