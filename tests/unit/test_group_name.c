/* SPDX-License-Identifier: Apache-2.0 */
/* Groups: singular, plural, adjective. */
#include "helper_cmocka.h"

#include "actor/group_name.h"

#include <string.h>

static void assert_same(const char *one, const char *other, int same)
{
    assert_int_equal(tnc_group_key(one, strlen(one)) == tnc_group_key(other, strlen(other)), same);
}

static void test_keys(void **state)
{
    (void)state;
    assert_same("Muslim", "Muslims", 1);
    assert_same("REPUBLICANS", "Republican", 1);
    assert_same("Democrats", "Democratic", 1);
    assert_same("Jewish", "Jews", 1);
    assert_same("Tories", "Tory", 1);
    assert_same("Kurds", "Kurdish", 1);
    assert_same("Muslims", "Christians", 0);
    assert_same("Swiss", "Swis", 0);
    assert_same("", "s", 0);
}

static void test_long(void **state)
{
    (void)state;
    char name[300];
    memset(name, 'x', sizeof name);
    assert_true(tnc_group_key(name, 300) != tnc_group_key(name, 299));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
