/* SPDX-License-Identifier: Apache-2.0 */
/* Names as they are shown. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static void assert_name(const char *marked, const char *name)
{
    cast *it = cast_new();
    cast_resolve(it, NULL, marked);
    assert_int_equal(it->actors->count, 1);
    assert_string_equal(it->actors->items[0].name, name);
    cast_free(it);
}

static void test_names(void **state)
{
    (void)state;
    assert_name("President [P Vladimir  \n\t Putin|x] and [P Putin's|x] aide", "Vladimir Putin");
    assert_name("[L Moscow|x] and [N Russian|x] and [N Russians|x]", "Russia");
    assert_name("King [P Charles|x] and [P Charles|x]", "King Charles");
    assert_name("[P Abdullah|x] and King [P Abdullah|x]", "King Abdullah");
    assert_name("King [P Charles Windsor|x] and King [P Charles|x]", "Charles Windsor");
    assert_name("Mr. [P Smith|x]", "Smith");
    assert_name("[O WHO|x] and the [O World Health Organization|x]", "World Health Organization");
    assert_name("[N Muslim|x] and [N Muslims|x]", "Muslims");
    assert_name("[L GOTHAM|x] and [L Gotham|x]", "Gotham");
    assert_name("[P Andr\xc3\xa9 Gide|x] and [P Andre Gide|x]", "Andr\xc3\xa9 Gide");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
