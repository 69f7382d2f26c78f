/* SPDX-License-Identifier: Apache-2.0 */
/* Cores and acronyms of names of organisations. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/mention_reading.h"
#include "actor/organisation_name.h"

static tnc_organisation_name name_of(cast *it, tnc_roll *roll, const char *marked)
{
    cast_mentions(it, NULL, marked);
    cast_roll(it, roll);
    assert_int_equal(tnc_readings_make(roll, NULL), TONECLS_OK);
    return tnc_organisation_name_of(&roll->forms, tnc_roll_form(roll, roll->readings[it->mentions.count - 1].form));
}

static uint64_t core(const char *marked)
{
    cast *it = cast_new();
    tnc_roll roll;
    uint64_t key = name_of(it, &roll, marked).key;
    tnc_roll_free(&roll);
    cast_free(it);
    return key;
}

static void test_core(void **state)
{
    (void)state;
    assert_true(core("[O Department of Trade|x]") == core("[O Trade Department|x]"));
    assert_true(core("[O Russian Defence Ministry|x]") == core("[O Ministry of Defence|x]"));
    assert_true(core("[O Apple Inc.|x]") == core("[O Apple|x]"));
    assert_true(core("[O Ford Motor Co. Ltd|x]") == core("[O Ford Motor|x]"));
    assert_true(core("[O University of Trade|x]") != core("[O Trade University|x]"));
    assert_true(core("[O Group|x]") != core("[O Inc|x]")); /* something is always left */
}

static void test_acronyms(void **state)
{
    (void)state;
    cast *it = cast_new();
    tnc_roll roll;
    uint64_t acronyms[TNC_ACRONYMS_MAX];
    tnc_organisation_name name = name_of(it, &roll, "[O Ministry of Silly Walks|x]");
    assert_int_equal(tnc_organisation_acronyms(&name, acronyms), 2);
    assert_true(acronyms[0] == tnc_name_letter(tnc_name_letter(tnc_name_letter(0, 'm'), 's'), 'w'));
    assert_true(acronyms[1] != acronyms[0]);
    tnc_roll_free(&roll);
    name = name_of(it, &roll, "[O Acme|x]");
    assert_int_equal(tnc_organisation_acronyms(&name, acronyms), 0);
    tnc_roll_free(&roll);
    cast_free(it);
}

static void test_tail(void **state)
{
    (void)state;
    cast *it = cast_new();
    tnc_roll roll;
    assert_true(name_of(it, &roll, "[O Acme Corp.|x]").tail);
    tnc_roll_free(&roll);
    assert_false(name_of(it, &roll, "[O Acme|x]").tail);
    tnc_roll_free(&roll);
    cast_free(it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_core),
        cmocka_unit_test(test_acronyms),
        cmocka_unit_test(test_tail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
