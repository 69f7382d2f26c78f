/* SPDX-License-Identifier: Apache-2.0 */
/* Numbering of actors, their mentions and their other forms. */
#include "helper_cast.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/actor_list.h"
#include "actor/mention_reading.h"

static cast *it;
static tnc_roll roll;
static tnc_actor_list list;

/* Every form a person; mention i is given to draft drafts[i]. */
static void make(const char *marked, const uint32_t *drafts, uint32_t draft_count)
{
    cast_mentions(it, NULL, marked);
    tnc_roll_free(&roll);
    cast_roll(it, &roll);
    assert_int_equal(tnc_readings_make(&roll, NULL), TONECLS_OK);
    tnc_actor_list_clear(&list);
    for (uint32_t d = 0; d < draft_count; d++)
        tnc_roll_add(&roll, TONECLS_PERSON, 0);
    for (size_t i = 0; i < it->mentions.count; i++) {
        it->mentions.items[i].actor = drafts[i];
        if (drafts[i] != TNC_NO_ACTOR) {
            roll.drafts[drafts[i]].shown = roll.readings[i].form;
            assert_true(tnc_actor_list_use(&list, &roll, drafts[i], roll.readings[i].form));
        }
    }
    assert_true(tnc_actor_list_make(&list, &roll));
}

static void test_order(void **state)
{
    (void)state;
    const uint32_t drafts[] = { 2, 0, 2, TNC_NO_ACTOR, 0 };
    make("[P Ada|x] [P Bob|x] [P Eve|x] [P Nil|x] [P Bob|x]", drafts, 3);
    assert_int_equal(list.actors.count, 2); /* draft 1 has no mention */
    assert_string_equal(list.items[0].name, "Eve");
    assert_string_equal(list.items[1].name, "Bob");
    assert_int_equal(list.items[0].mention_count, 2);
    assert_int_equal(list.mention_index[0], 0);
    assert_int_equal(list.mention_index[1], 2);
    assert_int_equal(list.mention_index[list.items[1].mention_start + 1], 4);
    assert_int_equal(it->mentions.items[3].actor, TNC_NO_ACTOR);
    assert_int_equal(it->mentions.items[4].actor, 1);
}

static void test_aliases(void **state)
{
    (void)state;
    const uint32_t drafts[] = { 0, 0, 0, 0 };
    make("[P Ada|x] [P Bob|x] [P Ada|x] [P Eve|x]", drafts, 1);
    assert_int_equal(list.items[0].alias_count, 2);
    assert_string_equal(list.actors.aliases[list.items[0].alias_start], "Ada");
    assert_string_equal(list.actors.aliases[list.items[0].alias_start + 1], "Bob");
}

static void test_empty(void **state)
{
    (void)state;
    make("nobody", NULL, 0);
    assert_int_equal(list.actors.count, 0);
    assert_int_equal(list.actors.capped, 0);
}

static int set_up(void **state)
{
    (void)state;
    it = cast_new();
    cast_mentions(it, NULL, "");
    cast_roll(it, &roll);
    tnc_actor_list_init(&list, &it->memory);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_actor_list_free(&list);
    tnc_roll_free(&roll);
    cast_free(it);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_aliases),
        cmocka_unit_test(test_empty),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
