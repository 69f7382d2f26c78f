/* SPDX-License-Identifier: Apache-2.0 */
/* "The minister", "the company": descriptions of one actor. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "The president, [P Joe Biden|B], spoke. Senators clapped. The president left." },
    { NULL, "President [P Joe Biden|B] met Sen. [P John Smith|S]. [* The president|B] praised [* the senator|S]." },
    { NULL, "French President [P Emmanuel Macron|M] met President [P Joe Biden|B]. The president smiled." },
    { NULL, "[P Anna Schmidt|A] lost [* her|A] job. [* She|A] sued [O Acme Corp|C]. [* The company|C] settled." },
    { NULL, "Prime Minister [P Narendra Modi|M] spoke. [* The prime minister|M] thanked voters. [* He|M] left." },
    { NULL, "Former President [P Barack Obama|O] met President [P Joe Biden|B]. [* The former president|O] joked. [* "
            "The president|B] laughed." },
    { NULL, "Sen. [P John Smith|S] spoke. [* The senator|S] voted no. The senator from [L Ohio|o] did not." },
    { NULL, "[P Sergei Lavrov|L], the foreign minister, spoke. [* The minister|L] left." },
    { NULL, "[P Ann Lee|A], a reporter, asked. A reporter laughed. [* The reporter|A] wrote it down." },
    { NULL, "Foreign Minister [P Sergei Lavrov|L] met Defence Minister [P Andrei Belousov|B]. The minister spoke." },
    { NULL, "[O Boeing Co.|B] beat [O Airbus Group|A]. The company rose." },
    { NULL, "The [O Commerce Ministry|M] denied it. [* The ministry|M] said nothing more." },
    { NULL, "President [P Joe Biden|B] left. It rained. It snowed. It hailed. The sun came. The president came back." },
    { NULL, "\"The president is weak,\" [P Joe Biden|B] said. President [P Joe Biden|B] left." },
    { NULL, "King [P Abdullah|A] came. [* The king|A] sat." },
    { NULL, "Vice President [P Mike Pence|P] met President [P Donald Trump|T]. [* The vice president|P] spoke. [* The "
            "president|T] listened." },
    { NULL,
      "[P Tim Cook|C] is chief executive. An adviser to the president [P Anna Berg|A] spoke. The president slept." },
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
