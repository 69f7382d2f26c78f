/* SPDX-License-Identifier: Apache-2.0 */
/* What mentions are read as. */
#include "helper_cast.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"

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

static void test_forms(void **state)
{
    (void)state;
    read("[P Putin|x] met [P PUTIN|x] and [P Putin's|x] aide. [P Vladimir Putin|x] left. [P Mr.|x] left.");
    assert_int_equal(roll.readings[0].form, roll.readings[1].form);
    assert_int_equal(roll.readings[0].form, roll.readings[2].form);
    assert_int_not_equal(roll.readings[0].form, roll.readings[3].form);
    assert_int_equal(form(0)->counts[TNC_PER], 3);
    assert_int_equal(form(0)->end - form(0)->start, 5);
    assert_true(form(4)->only_titles);
}

/* The spelling that is shown is not the shouted one, when there is another. */
static void test_spelling(void **state)
{
    (void)state;
    read("[P PUTIN|x] met [P Putin|x]. [P ORBAN|x] left. [P UNO|x] spoke.");
    assert_false(form(0)->shouted);
    assert_memory_equal(it->bytes[0] + form(0)->start, "Putin", 5);
    assert_true(form(2)->shouted);
}

static void test_titles(void **state)
{
    (void)state;
    read("Mrs. [P Smith|x] and Pope [P Francis|x] and [L Paris|x].");
    assert_int_equal(roll.readings[0].gender, TNC_GENDER_FEMALE);
    assert_true(roll.readings[0].titled);
    assert_int_equal(form(0)->titled, 1);
    assert_int_equal(form(0)->regnal_start, TNC_NAME_NONE);
    assert_memory_equal(it->bytes[0] + form(1)->regnal_start, "Pope Francis", 12);
    assert_true(roll.readings[1].role != 0);
    assert_false(roll.readings[2].titled);
}

static void test_places(void **state)
{
    (void)state;
    read("In [L Paris|x] it rained. [L Paris|x] agreed.");
    assert_true(roll.readings[0].place);
    assert_false(roll.readings[1].place);
}

static void test_scarce(void **state)
{
    (void)state;
    for (size_t fail_at = 3; fail_at < 8; fail_at++) {
        scarce memory = { 0, 0, fail_at, 0 };
        tnc_memory allocator = scarce_allocator(&memory), plain = it->memory;
        cast_mentions(it, NULL, "[P Lavrov|x] met [P Putin|x].");
        tnc_roll_free(&roll);
        it->memory = allocator;
        cast_roll(it, &roll);
        it->memory = plain;
        tonecls_error error = { 0 };
        tonecls_status status = tnc_readings_make(&roll, &error);
        if (memory.calls >= fail_at)
            assert_int_equal(status, TONECLS_E_MEMORY);
        assert_int_equal(error.code, status);
        tnc_roll_free(&roll);
        assert_int_equal(memory.live, 0);
        cast_roll(it, &roll);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),  cmocka_unit_test(test_spelling), cmocka_unit_test(test_titles),
        cmocka_unit_test(test_places), cmocka_unit_test(test_scarce),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
