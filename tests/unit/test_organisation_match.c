/* SPDX-License-Identifier: Apache-2.0 */
/* Organisations: acronyms, brackets, order of words, countries before ministries, short names. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "[O The World Health Organization|W] warned of a new wave. The [O WHO|W] said masks help." },
    { NULL, "The [O Environmental Protection Agency|E] ([O EPA|E]) sued. The [O EPA|E] won. The [O agency|E] closed." },
    { NULL, "The [O Federal Security Service|F] ([O FSB|F]) arrested two men. The [O FSB|F] said little." },
    { NULL, "[O Apple Inc.|A] sued [O Microsoft Corp|M]. [O Apple|A] said [O Microsoft|M] copied it. [* The company|-] "
            "won." },
    { NULL, "[O Boeing Co.|B] cut jobs. [* The company|B] blamed weak demand. [O Boeing|B] fell." },
    { NULL, "The [O Justice Department|J] sued. Lawyers for the [O Department of Justice|J] smiled." },
    { NULL,
      "[N Russian|RU] [O Defence Ministry|rd] officials met [N Ukrainian|UA] [O Defence Ministry|ud] officials." },
    { NULL, "The [O Russian Defence Ministry|rd] said so. The [O Ukrainian Defence Ministry|ud] did not. The [O "
            "Ministry of Defence|ud] slept." },
    { NULL, "The [O Indian Supreme Court|is] ruled. The [O U.S. Supreme Court|us] did not. The [O Supreme Court|us] "
            "waited." },
    { NULL, "[O Goldman Sachs|G] rose. [O Goldman|G] hired. [O The New York Times|N] reported it. The [O Times|N] was "
            "right." },
    { NULL, "[O The UN|U] met. [O United Nations|U] envoys spoke. The [O U.N.|U] voted." },
    { NULL, "[O EPA|E] ([O Environmental Protection Agency|E]) rules bind. The [O EPA|E] said so." },
    { NULL, "[O Bank of Amity|B] rose. [O BOA|B] fell? [O Amity Bank|a] stood." },
    { NULL, "[O Ford Motor Co.|F] cut jobs. [O Ford Motor|F] fell. [O Ford|F] said so." },
    { NULL, "[O London Gas Ltd|L] rose. [L London|GB] agreed." },
    { NULL, "[N Iranian|IR] [O Foreign Ministry|if] spoke. The [O Foreign Ministry|if] denied it." },
    { NULL, "[O Hamas|H] fired. [N Hamas|H] militants ran. [P Hamas|H] left." },
    { NULL, "[O The Clinton Fund Inc|C] paid. [O Clinton Fund|C] did not say why." },
    { NULL, "[O House Speaker Nancy Pelosi|N] spoke. [P Pelosi|N] left." },
    { NULL, "[O Globe Theatre|G] and [O Globe Motors|M] differ. [O Globe Motors|M] grew. [O Globe|M] rose. [O Globe|M] "
            "fell. [O Globe Theatre|G] shut. [O Globe|M] won." },
    { NULL, "The [O Chief Executive|-] left." },
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
