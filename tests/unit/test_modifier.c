/* SPDX-License-Identifier: Apache-2.0 */
/* Mentions that only tell whose man somebody is. The first two marks of each text are asked about. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/modifier.h"

static tnc_modification modify(const char *marked)
{
    cast *it = cast_new();
    cast_mentions(it, NULL, marked);
    tnc_roll roll;
    cast_roll(it, &roll);
    const tnc_mention *m = it->mentions.items;
    tnc_token_span first = { m[0].first, m[0].last }, second = { m[1].first, m[1].last };
    tnc_modification answer = tnc_spans_modify(&it->texts[0], &roll.words, first, second);
    tnc_roll_free(&roll);
    cast_free(it);
    return answer;
}

static void assert_all(const char *const *texts, size_t count, tnc_modification wanted)
{
    for (size_t i = 0; i < count; i++)
        if (modify(texts[i]) != wanted)
            fail_msg("%s", texts[i]);
}

static void test_first(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[N North Korean|a] leader [P Kim Jong Un|b] spoke.",
        "[N Russian|a] Foreign Minister [P Sergei Lavrov|b] spoke.",
        "[L U.S.|a] President [P Joe Biden|b] spoke.",
        "[L Russia's|a] foreign minister, [P Sergei Lavrov|b], spoke.",
        "[O Apple|a] chief executive [P Tim Cook|b] spoke.",
        "[N German|a] Vice-Chancellor [P Anna Berg|b] spoke.",
        "[N Republican|a] Sen. [P John Smith|b] spoke.",
    };
    assert_all(texts, sizeof texts / sizeof *texts, TNC_FIRST_MODIFIES);
}

static void test_second(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[P Sergei Lavrov|a], the [N Russian|b] foreign minister, spoke.",
        "[P Tim Cook|a], chief executive of [O Apple|b], spoke.",
        "[P Sergei Lavrov|a], [L Russia's|b] foreign minister, spoke.",
        "[P Vladimir Putin|a], president of [L Russia|b], spoke.",
    };
    assert_all(texts, sizeof texts / sizeof *texts, TNC_SECOND_MODIFIES);
}

static void test_neither(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "[L Russia|a] attacked [P Zelensky|b].",
        "[L Russia|a] and [P Putin|b] agree.",
        "[P Putin|a] of [L Russia|b] spoke.",
        "[L Russia|a], [P Putin|b] said, will win.",
        "[P Lavrov|a] met the [N Russian|b] foreign minister.",
        "After seeing [P Lavrov|a], [N Russian|b] President [P Putin|c] spoke.",
        "[N Russian|a] troops fear [P Zelensky|b].",
        "[L Russia|a] told the president that [P Putin|b] was ill.",
    };
    assert_all(texts, sizeof texts / sizeof *texts, TNC_NO_MODIFIER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first),
        cmocka_unit_test(test_second),
        cmocka_unit_test(test_neither),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
