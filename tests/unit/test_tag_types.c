/* SPDX-License-Identifier: Apache-2.0 */
/* Types of corpora and titles. */
#include "helper_cmocka.h"

#include "actor/mention.h"
#include "corpus/tag_types.h"

#include <string.h>

static uint32_t entity(const char *type)
{
    return tnc_tag_type_entity(type, strlen(type));
}

static void types_have_entities(void **state)
{
    (void)state;
    assert_int_equal(entity("per"), TNC_PER);
    assert_int_equal(entity("PERSON"), TNC_PER);
    assert_int_equal(entity("politician"), TNC_PER);
    assert_int_equal(entity("politicalparty"), TNC_ORG);
    assert_int_equal(entity("geo"), TNC_LOC);
    assert_int_equal(entity("gpe"), TNC_NORP);
    assert_int_equal(entity("GPE"), TNC_LOC);
    assert_int_equal(entity("event"), 0);
    assert_int_equal(entity("perso"), 0);
    assert_int_equal(entity(""), 0);
}

static void titles_in_any_case(void **state)
{
    (void)state;
    assert_true(tnc_tag_is_title("President", 9));
    assert_true(tnc_tag_is_title("PRIME", 5));
    assert_true(tnc_tag_is_title("Mr.", 3));
    assert_false(tnc_tag_is_title("Bush", 4));
    assert_false(tnc_tag_is_title("Presidents", 10));
    assert_true(tnc_tag_type_has_titles("per", 3));
    assert_false(tnc_tag_type_has_titles("PER", 3));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(types_have_entities), cmocka_unit_test(titles_in_any_case) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
