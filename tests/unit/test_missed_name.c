/* SPDX-License-Identifier: Apache-2.0 */
/* Family names that the tagger did not mark; "M" marks stand for what the resolver should find by itself. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "[P Jeff Sessions|S] testified. Then [* Sessions|S] left. Aides said [* Sessions'|S] staff knew." },
    { NULL, "[P Tom Cotton|C] spoke. The price of cotton rose. Cotton fell later." },
    { NULL, "[P Donald Trump|T] spoke. The Trump Tower shook. In Trump Country, people cheered." },
    { NULL, "[P Mike Pence|P] spoke. Nobody heard Vice President [* Pence|P]." },
    { NULL, "[P Steve Scalise|S] was shot. [P Jennifer Scalise|J] wept. Everyone saw Scalise." },
    { NULL, "[P Rupert Hill|H] spoke. The Hill reported it." },
    { NULL, "[P Don McGahn|M] left. They asked [* Don McGahn|M] twice." },
    { NULL, "[P Anna London|A] spoke. In London it rained." },
};

static void test_stories(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 1, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
