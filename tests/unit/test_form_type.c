/* SPDX-License-Identifier: Apache-2.0 */
/* What a form names when the tagger contradicts itself. */
#include "helper_cmocka.h"

#include "actor/form_type.h"
#include "actor/resolve.h"

static tnc_name_form form_of(uint32_t per, uint32_t org, uint32_t loc, uint32_t norp)
{
    tnc_name_form form = { .part_count = 1 };
    form.counts[TNC_PER] = per;
    form.counts[TNC_ORG] = org;
    form.counts[TNC_LOC] = loc;
    form.counts[TNC_NORP] = norp;
    return form;
}

static void test_majority(void **state)
{
    (void)state;
    tnc_name_form form = form_of(1, 2, 0, 0);
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_ORGANISATION);
    form = form_of(2, 1, 1, 1);
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_PERSON);
    form = form_of(0, 0, 1, 0);
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_COUNTRY);
    form = form_of(0, 0, 0, 1);
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_GROUP);
}

static void test_tie(void **state)
{
    (void)state;
    tnc_name_form form = form_of(1, 1, 0, 0);
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_PERSON);
    form.phrase = TNC_PHRASE_ORG;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_ORGANISATION);
}

static void test_country(void **state)
{
    (void)state;
    tnc_name_form form = form_of(1, 0, 0, 0);
    form.country.kinds = TNC_COUNTRY_NAME;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_COUNTRY);
    assert_int_equal(tnc_form_type(&form, 1), TONECLS_PERSON);
    form.titled = 1;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_PERSON);
    form.part_count = 2;
    assert_int_equal(tnc_form_type(&form, 1), TONECLS_COUNTRY);
    form = form_of(0, 1, 0, 0);
    form.country.kinds = TNC_COUNTRY_SEAT;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_COUNTRY);
}

static void test_known(void **state)
{
    (void)state;
    tnc_name_form form = form_of(0, 1, 0, 0);
    assert_int_equal(tnc_form_type(&form, 1), TONECLS_PERSON); /* a known family name */
    form = form_of(0, 0, 1, 0);
    form.phrase = TNC_PHRASE_LOC;
    assert_int_equal(tnc_form_type(&form, 1), TONECLS_COUNTRY);
    form = form_of(1, 0, 0, 0);
    form.organisation = 1;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_ORGANISATION);
    form = form_of(1, 0, 0, 0);
    form.part_count = 2;
    form.last_phrase = TNC_PHRASE_KIND;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_ORGANISATION);
    form.last_phrase |= TNC_PHRASE_SURNAME;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_PERSON);
    form = form_of(0, 0, 1, 0);
    form.phrase = TNC_PHRASE_NORP;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_GROUP);
    form = form_of(0, 1, 0, 0);
    form.phrase = TNC_PHRASE_SURNAME;
    assert_int_equal(tnc_form_type(&form, 0), TONECLS_PERSON);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_majority),
        cmocka_unit_test(test_tie),
        cmocka_unit_test(test_country),
        cmocka_unit_test(test_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
