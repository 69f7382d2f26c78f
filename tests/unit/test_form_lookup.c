/* SPDX-License-Identifier: Apache-2.0 */
/* What the gazetteer knows of forms. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/form_lookup.h"
#include "actor/mention_reading.h"

static cast *it;
static tnc_roll roll;

static void read(const char *marked)
{
    cast_mentions(it, NULL, marked);
    tnc_roll_free(&roll);
    cast_roll(it, &roll);
    assert_int_equal(tnc_readings_make(&roll, NULL), TONECLS_OK);
}

static const tnc_name_form *form(size_t mention)
{
    assert_true(roll.readings[mention].form != TNC_NAME_NONE);
    return tnc_roll_form(&roll, roll.readings[mention].form);
}

static int set_up(void **state)
{
    (void)state;
    it = cast_new();
    cast_mentions(it, NULL, "");
    cast_roll(it, &roll);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_roll_free(&roll);
    cast_free(it);
    return 0;
}

static void test_countries(void **state)
{
    (void)state;
    read("[L U.S.|x], [L US|x], [N American|x], [L The Hague|x] and [L The Hague|x], [L Russian Federation|x], [L "
         "Nowhere|x], [L T\xc3\xbcrkiye's|x].");
    assert_int_equal(form(0)->country.kinds, TNC_COUNTRY_NAME);
    assert_int_equal(form(1)->country.id, form(0)->country.id);
    assert_int_equal(form(2)->country.kinds, TNC_COUNTRY_DEMONYM);
    assert_int_equal(form(3)->country.kinds, TNC_COUNTRY_CAPITAL);
    assert_int_equal(form(5)->country.kinds, TNC_COUNTRY_NAME);
    assert_int_equal(form(6)->country.kinds, 0);
    assert_int_equal(form(7)->country.kinds, TNC_COUNTRY_NAME);
}

static void test_qualifiers(void **state)
{
    (void)state;
    read("[O Russian Defence Ministry|x], [O North Korean Army|x], [O American Airlines|x], [N Iranian|x] [O Foreign "
         "Ministry|x], "
         "[O Foreign Ministry|x], [O Ministry|x].");
    assert_int_equal(form(0)->qualifier_parts, 1);
    assert_int_equal(form(1)->qualifier_parts, 2);
    assert_int_equal(form(2)->qualifier, 0);
    assert_int_equal(form(4)->qualifier_parts, 0);
    assert_int_equal(form(4)->qualifier, form(3)->country.id + 1);
    assert_int_equal(form(5)->qualifier, 0);
    assert_ptr_not_equal(form(4), form(5));
    assert_int_equal(form(6)->qualifier, 0);
}

static void test_organisations(void **state)
{
    (void)state;
    read("[O U.N.|x], [O United Nations|x], [O Supreme Court|x], [N Indian|x] [O Supreme Court|x], [N American|x] [O "
         "Supreme Court|x], [O Indian Supreme Court|x].");
    assert_true(form(0)->organisation != 0);
    assert_int_equal(form(0)->organisation, form(1)->organisation);
    assert_true(form(2)->organisation != 0);
    assert_int_equal(form(4)->organisation, 0);
    assert_int_equal(form(6)->organisation, form(2)->organisation);
    assert_int_equal(form(7)->organisation, 0);
}

static void test_brackets(void **state)
{
    (void)state;
    read("[O World Body|x] ([O WB|x]) and [O Other Body|x] ([O OB|x], since May) and [O AB|x] ([O A Body|x]).");
    assert_int_equal(form(1)->twin, roll.readings[0].form);
    assert_int_equal(form(3)->twin, TNC_NAME_NONE);
    assert_int_equal(form(4)->twin, roll.readings[5].form);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_countries),
        cmocka_unit_test(test_qualifiers),
        cmocka_unit_test(test_organisations),
        cmocka_unit_test(test_brackets),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
