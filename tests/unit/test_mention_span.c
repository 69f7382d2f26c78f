/* SPDX-License-Identifier: Apache-2.0 */
/* Which tokens of a mention are the name. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/mention_span.h"

#include <string.h>

static void assert_span(const char *marked, const char *name)
{
    cast *it = cast_new();
    tnc_roll roll;
    cast_mentions(it, NULL, marked);
    cast_roll(it, &roll);
    size_t last = it->mentions.count - 1;
    tnc_name_parts parts;
    tnc_mention *mention = &it->mentions.items[last];
    tnc_mention_span span = { &roll, &it->texts[0], last ? mention - 1 : NULL, mention, &parts, 0, NULL };
    int only_titles;
    assert_int_equal(tnc_mention_span_strip(&span, &only_titles), TONECLS_OK);
    assert_int_equal(only_titles, name == NULL);
    if (name) {
        assert_int_equal(mention->end - mention->start, strlen(name));
        assert_memory_equal(it->bytes[0] + mention->start, name, strlen(name));
        assert_int_equal(it->texts[0].tokens[mention->first].start, mention->start);
    }
    tnc_roll_free(&roll);
    cast_free(it);
}

static void test_persons(void **state)
{
    (void)state;
    assert_span("[P Sergei Lavrov|x]", "Sergei Lavrov");
    assert_span("[P President Bush|x]", "Bush");
    assert_span("[P Russian Foreign Minister Sergei Lavrov|x]", "Sergei Lavrov");
    assert_span("[P North Korean leader Kim Jong Un|x]", "Kim Jong Un");
    assert_span("[P Secretary of State John Kerry|x]", "John Kerry");
    assert_span("[P Sen. J. Smith|x]", "J. Smith");
    assert_span("[P King Abdullah II|x]", "Abdullah II");
    assert_span("[P King II|x]", "King II");
    assert_span("[P Robert De Niro|x]", "Robert De Niro");
    assert_span("[P De Niro|x]", "De Niro");
    assert_span("[P Jane Doe/AP|x]", "Jane Doe");
    assert_span("[P Sen. Jane Doe/Some Press|x]", "Jane Doe");
    assert_span("[P President|x]", NULL);
    assert_span("[P Foreign Minister|x]", NULL);
}

static void test_others(void **state)
{
    (void)state;
    assert_span("[O The United Nations|x]", "United Nations");
    assert_span("[L the U.S.|x]", "U.S.");
    assert_span("[O House Speaker Nancy Pelosi|x]", "Nancy Pelosi");
    assert_span("[O General Motors|x]", "General Motors");
    assert_span("[O Justice Department|x]", "Justice Department");
    assert_span("[O Speaker Mary Hill Ministry|x]", "Speaker Mary Hill Ministry");
    assert_span("[O FBI Director|x]", NULL);
    assert_span("[O The|x]", "The");
}

static void test_regions(void **state)
{
    (void)state;
    assert_span("Central [N American|x] nations", "Central American");
    assert_span("the African-[N American|x] vote", "African-American");
    assert_span("In the south [N American|x] ships", "American");
    assert_span("[L South|x] [N American|x] ships", "South American");
    assert_span("[L Deep South|x] [N American|x] ships", "American");
    assert_span("[O Western-supplied|x] arms", "Western");
    assert_span("[N Al-Qaeda-linked|x] men", "Al-Qaeda");
    assert_span("[N Ansar al-sharia|x] men", "Ansar al-sharia");
    assert_span("In the Central. [N American|x] ships", "American");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_persons),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_regions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
