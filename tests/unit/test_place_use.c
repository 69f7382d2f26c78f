/* SPDX-License-Identifier: Apache-2.0 */
/* Cities that act and cities that are only places. The last mark of each text is asked about. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/place_use.h"

static int use(const char *marked)
{
    cast *it = cast_new();
    cast_mentions(it, NULL, marked);
    tnc_roll roll;
    cast_roll(it, &roll);
    const tnc_mention *items = it->mentions.items;
    int place = 0;
    for (size_t i = 0; i < it->mentions.count; i++)
        place = tnc_place_use(&it->texts[0], &roll.words, &items[i], i ? &items[i - 1] : NULL, place);
    tnc_roll_free(&roll);
    cast_free(it);
    return place;
}

static void test_acts(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[L Moscow|x] warned the envoys.",      "The envoys warned [L Moscow|x].",
        "Aid to [L Kyiv|x] will go on.",        "Pressure from [L Washington|x] grew.",
        "Allies of [L Beijing|x] agreed.",      "They came under pressure from [L Moscow|x].",
        "In [L Moscow's|x] view it is over.",   "Talks with [L Tehran|x] failed.",
        "Strikes on [L Kyiv|x] went on.",       "It rained. [L Moscow|x] warned them.",
        "[L Moscow|x]-backed rebels left.",     "[L Moscow|x]",
        "[L Paris|x] and [L Berlin|x] agreed.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (use(texts[i]))
            fail_msg("no place: %s", texts[i]);
}

static void test_is_a_place(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Snow fell in [L Moscow|x].",
        "They met near [L Kyiv|x].",
        "He flew to [L Washington|x].",
        "A trip to [L Beijing|x] was off.",
        "They returned home to [L Kyiv|x].",
        "The streets of [L Paris|x] were empty.",
        "North of [L Kyiv|x] shells fell.",
        "The mayor of [L London|x] spoke.",
        "[L Moscow|x] airport was shut.",
        "[L KYIV|x] (Reuters) - Shells fell.",
        "[L LONDON|x], May 3 - It rained.",
        "[L London|x] \xe2\x80\x94 It rained.",
        "The capital, [L Kyiv|x], was dark.",
        "It snowed in [L Paris|x] and [L Berlin|x].",
        "Trains left downtown [L Washington|x].",
        "He is from the city of [L Paris|x].",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!use(texts[i]))
            fail_msg("a place: %s", texts[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_acts),
        cmocka_unit_test(test_is_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
