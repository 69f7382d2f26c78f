/* SPDX-License-Identifier: Apache-2.0 */
/* Countries, their people and governments, cities that act and cities that are places, groups. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "[L The United States|US] said [L Washington|US] would act. [N American|US] officials and [N Americans|US] "
            "agreed. "
            "[L U.S.|US] forces left. [L America|US] watched. [L USA|US] won." },
    { NULL, "[O The White House|US] rejected the offer. [L The Kremlin|RU] was silent. [L Beijing|CN] protested." },
    { NULL, "Protesters gathered in [L Moscow|mos] on Sunday. [L Moscow|RU] said it would respond. Trains from [L "
            "Moscow|RU] ran." },
    { NULL, "The minister flew to [L Washington|was] on Monday. [L Washington|US] had invited the minister." },
    { "[L China|CN] tells [L US|US] to stop",
      "[L Beijing|CN] warned [L Washington|US] over [L Taiwan|TW]. [L Taipei|TW] thanked "
      "[L Washington|US]. [N Chinese|CN] jets flew near [L Taiwan|TW]." },
    { NULL, "KYIV (Reuters) - [L Ukraine|UA] said [N Russian|RU] drones hit the city. [L Kyiv|UA] asked [L London|GB] "
            "for help." },
    { NULL, "[L KYIV|kyi] (Reuters) - [L Ukraine|UA] said so. Residents of [L Kyiv|kyi] slept." },
    { NULL, "Snow fell in [L Paris|par] and [L Berlin|ber]. [L Paris|FR] and [L Berlin|DE] signed the pact." },
    { NULL, "[L Georgia|gas] and [L Texas|tex] voted on Tuesday. [L Georgia|gas] has two senators." },
    { NULL, "[L Georgia|GE] fears [L Russia|RU]. [N Georgian|GE] troops moved. [L Tbilisi|GE] asked for help." },
    { NULL, "The court in [L The Hague|hag] opened. [L The Hague|NL] is rainy." },
    { NULL, "[L North Korea|NK] fired a missile. [N North Koreans|NK] cheered. [L Pyongyang|NK] called it a test. [L "
            "Seoul|KR] and "
            "[N South Korean|KR] forces watched." },
    { NULL, "Aid to [L Kyiv|UA] will go on, [N British|GB] officials said. [L Britain|GB] and the [L UK|GB] are one." },
    { NULL, "[L Türkiye|TR] and [L Turkey|TR] are one. [N Turkish|TR] voters know." },
    { NULL, "The mayor of [L London|lon] met the mayor of [L Chicago|chi]. [L Chicago|chi] was cold." },
    { NULL, "[N Republicans|R] voted no. [N Democrats|D] voted yes. A [N Republican|R] senator left. [N Democratic|D] "
            "leaders stayed." },
    { NULL, "[N Muslims|M] prayed. A [N Muslim|M] leader spoke. [N Jewish|J] and [N Jews|J] joined." },
    { NULL,
      "[N Central American|ca] nations met. [N American|US] envoys came. [N African-American|aa] voters did not." },
    { NULL, "South [N Korean|KR] pilots flew. [L Seoul|KR] agreed." },
    { NULL, "[L Washington state|ws] voted. [L Washington|US] did not care." },
    { NULL, "[L Singapore|SG] hosts the talks in [L Singapore|SG]." },
    { NULL, "Shells fell on [L Kyiv|UA], north of [L Kyiv|kyi], and in central [L Kyiv|kyi]. Residents of [L Kyiv|kyi] "
            "fled." },
    { NULL, "[O The Kremlin|RU] said [L Élysée Palace|FR] had called. [O Downing Street|GB] had not." },
    { NULL, "[L Springfield|sp] won. [L SPRINGFIELD|sp] cheered. [L Shelbyville|sh] lost." },
    { NULL, "[P Jordan|p] scored. Mr. [P Jordan|p] smiled." },
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
