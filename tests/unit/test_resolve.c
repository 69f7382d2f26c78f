/* SPDX-License-Identifier: Apache-2.0 */
/* The resolver as a whole, on short texts written for it: which mentions are one actor. */
#include "helper_cast.h"
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct story {
    const char *title, *text;
} story;

static const story stories[] = {
    /* full names, surnames, titles, possessives */
    { NULL, "[N Russian|RU] Foreign Minister [P Sergei Lavrov|L] spoke on Monday. [P Lavrov|L] said [L Moscow|RU] was ready. "
            "[P Lavrov's|L] remarks followed a meeting. [* He|L] left early." },
    { NULL, "[P Russian Foreign Minister Sergei Lavrov|L] warned the West. Later [P Lavrov|L] repeated the warning." },
    { "[P PUTIN|P] WARNS [L UKRAINE|UA]", "President [P Vladimir Putin|P] warned [L Ukraine|UA] on Friday. [P Putin|P] said "
            "[L Kyiv|UA] would pay. [* He|P] gave no details." },
    { NULL, "[P Lavrov|L] was first to speak. Hours later [P Sergei Lavrov|L] flew home." },
    { NULL, "[N North Korean|NK] leader [P Kim Jong Un|K] met the envoy. [P Kim|K] praised [L Russia|RU]. [P Kim Jong-un|K] "
            "then left." },
    { NULL, "[P Kim Jong Un|K] and [* his|K] sister [P Kim Yo Jong|Y] attended. [P Kim Yo Jong|Y] spoke first." },
    { NULL, "[P Xi Jinping|X] met [P Li Keqiang|Q]. [P Xi|X] spoke for an hour. [P Li|Q] listened." },
    { NULL, "[P J. K. Rowling|R] published a book. [P Rowling|R] said [* she|R] was glad." },
    { NULL, "[P J.K. Rowling|R] published a book. [P JK Rowling|R] signed copies." },
    { NULL, "[P George W. Bush|G] gave a speech. [P George Bush|G] smiled. [P Bush|G] waved." },
    { NULL, "[P George W. Bush|W] and [P George H. W. Bush|H] sat together. [P George W. Bush|W] spoke. [P George H.W. Bush|H] slept." },
    { NULL, "Former Gov. [P Jeb Bush|J] spoke to reporters. President [P George W. Bush|W] did not. Gov. [P Bush|J] said taxes "
            "should fall. President [P Bush|W] disagreed." },
    { NULL, "[P Bill Clinton|B] and [P Hillary Clinton|H] arrived. Mrs. [P Clinton|H] spoke first. Mr. [P Clinton|B] waited." },
    { NULL, "[P Hillary Clinton|H] criticised [P Donald Trump|T]. [* She|H] called the plan reckless." },
    { NULL, "[P Donald Trump|T] spoke. [P Trump|T] waved. [P Trump|T] left. [* His|T] daughter [P Ivanka Trump|I] stayed. "
            "[P Trump|T] returned later." },
    { NULL, "[P Donald Trump Jr.|J] testified. [* His|J] father, [P Donald Trump|T], watched. [P Trump Jr.|J] denied it. [P Trump|T] agreed." },
    { NULL, "[P Martin Luther King Jr.|K] marched. The speech by [P Martin Luther King|K] is famous. [P King|K] was 34." },
    { NULL, "[P Bashar al-Assad|A] refused. [P Assad|A] said the war would go on. [P al-Assad|A] left." },
    { NULL, "[P Ursula von der Leyen|U] opened the meeting. [P von der Leyen|U] thanked the staff. [P Von der Leyen|U] left." },
    { NULL, "[P Recep Tayyip Erdoğan|E] spoke in [L Ankara|ank]. [P Erdogan|E] criticised [L Israel|IL]." },
    { NULL, "[P Andrés Manuel López Obrador|O] won. [P López Obrador|O] thanked voters. [P Lopez Obrador|O] left." },
    { NULL, "[P Luiz Inácio Lula da Silva|L] won. [P Lula|L] thanked voters. [P Lula da Silva|L] cried." },
    { NULL, "[P William Jefferson Clinton|C] spoke. [P Bill Clinton|C] laughed. [P Clinton|C] left." },
    { NULL, "Sen. [P Joe Biden|B] voted yes. [P Joseph R. Biden|B] explained why. [P Biden|B] left." },
    { NULL, "Prince [P Harry|H] arrived. Pope [P Francis|F] waved. [P Francis|F] blessed the crowd. [P Harry|H] clapped." },
    { NULL, "[P Vladimir Putin|P] and [P Volodymyr Zelensky|Z] did not meet. [P Putin|P] blamed [P Zelensky|Z]. [P Zelensky|Z] "
            "blamed [P Putin|P]." },
    { NULL, "Mr. [P Smith|m] sued Mrs. [P Smith|f]. Mr. [P Smith|m] won." },
    { NULL, "[P Michael Jordan|M] bought a team. [P Jordan|M] said it was time." },
    { NULL, "King [P Abdullah|A] of [L Jordan|J] came. [L Jordan|J] is calm. [N Jordanian|J] papers cheered." },
    { NULL, "[P Sergei Lavrov|L], the foreign minister, spoke first. Reporters waited. [P Lavrov|L] said [* he|L] was tired." },
    /* countries, capitals, seats, places */
    { NULL, "[L The United States|US] said [L Washington|US] would act. [N American|US] officials and [N Americans|US] agreed. "
            "[L U.S.|US] forces left. [L America|US] watched. [L USA|US] won." },
    { NULL, "[O The White House|US] rejected the offer. [L The Kremlin|RU] was silent. [L Beijing|CN] protested." },
    { NULL, "Protesters gathered in [L Moscow|mos] on Sunday. [L Moscow|RU] said it would respond. Trains from [L Moscow|RU] ran." },
    { NULL, "The minister flew to [L Washington|was] on Monday. [L Washington|US] had invited the minister." },
    { "[L China|CN] tells [L US|US] to stop", "[L Beijing|CN] warned [L Washington|US] over [L Taiwan|TW]. [L Taipei|TW] thanked "
            "[L Washington|US]. [N Chinese|CN] jets flew near [L Taiwan|TW]." },
    { NULL, "KYIV (Reuters) - [L Ukraine|UA] said [N Russian|RU] drones hit the city. [L Kyiv|UA] asked [L London|GB] for help." },
    { NULL, "[L KYIV|kyi] (Reuters) - [L Ukraine|UA] said so. Residents of [L Kyiv|kyi] slept." },
    { NULL, "Snow fell in [L Paris|par] and [L Berlin|ber]. [L Paris|FR] and [L Berlin|DE] signed the pact." },
    { NULL, "[L Georgia|gas] and [L Texas|tex] voted on Tuesday. [L Georgia|gas] has two senators." },
    { NULL, "[L Georgia|GE] fears [L Russia|RU]. [N Georgian|GE] troops moved. [L Tbilisi|GE] asked for help." },
    { NULL, "The court in [L The Hague|hag] opened. [L The Hague|hag] is rainy?" },
    { NULL, "[L North Korea|NK] fired a missile. [N North Koreans|NK] cheered. [L Pyongyang|NK] called it a test. [L Seoul|KR] and "
            "[N South Korean|KR] forces watched." },
    { NULL, "Aid to [L Kyiv|UA] will go on, [N British|GB] officials said. [L Britain|GB] and the [L UK|GB] are one." },
    { NULL, "[L Türkiye|TR] and [L Turkey|TR] are one. [N Turkish|TR] voters know." },
    { NULL, "The mayor of [L London|lon] met the mayor of [L Chicago|chi]. [L Chicago|chi] was cold." },
    /* organisations and groups */
    { NULL, "[O The World Health Organization|W] warned of a new wave. The [O WHO|W] said masks help." },
    { NULL, "The [O Environmental Protection Agency|E] ([O EPA|E]) sued. The [O EPA|E] won. The [O agency|E] closed." },
    { NULL, "The [O Federal Security Service|F] ([O FSB|F]) arrested two men. The [O FSB|F] said little." },
    { NULL, "[O Apple Inc.|A] sued [O Microsoft Corp|M]. [O Apple|A] said [O Microsoft|M] copied it. [* The company|-] won." },
    { NULL, "[O Boeing Co.|B] cut jobs. [* The company|B] blamed weak demand. [O Boeing|B] fell." },
    { NULL, "The [O Justice Department|J] sued. Lawyers for the [O Department of Justice|J] smiled." },
    { NULL, "[N Russian|RU] [O Defence Ministry|rd] officials met [N Ukrainian|UA] [O Defence Ministry|ud] officials." },
    { NULL, "The [O Russian Defence Ministry|rd] said so. The [O Ukrainian Defence Ministry|ud] did not. The [O Ministry of Defence|ud] slept." },
    { NULL, "The [O Indian Supreme Court|is] ruled. The [O U.S. Supreme Court|us] did not. The [O Supreme Court|us] waited." },
    { NULL, "[O Goldman Sachs|G] rose. [O Goldman|G] hired. [O The New York Times|N] reported it. The [O Times|N] was right." },
    { NULL, "[O The UN|U] met. [O United Nations|U] envoys spoke. The [O U.N.|U] voted." },
    { NULL, "[N Republicans|R] voted no. [N Democrats|D] voted yes. A [N Republican|R] senator left. [N Democratic|D] leaders stayed." },
    { NULL, "[N Muslims|M] prayed. A [N Muslim|M] leader spoke. [N Jewish|J] and [N Jews|J] joined." },
    /* pronouns and descriptions */
    { NULL, "[P Angela Merkel|A] met [P Emmanuel Macron|E]. [* She|A] praised [* him|E]. [* He|E] smiled." },
    { NULL, "[P Vladimir Putin|P] met [P Sergei Lavrov|L]. He was tired." },
    { NULL, "[P Lavrov|L] told a man that he should leave." },
    { NULL, "A woman shouted at [P Sergei Lavrov|L]. [* He|L] ignored [* her|-]." },
    { NULL, "\"He is a liar,\" [P Joe Biden|B] said. [* He|B] left." },
    { NULL, "[P Donald Trump|T] spoke for an hour. \"I told [P Joe Biden|B] this,\" [* he|T] said." },
    { NULL, "The president, [P Joe Biden|B], spoke. Senators clapped. The president left." },
    { NULL, "President [P Joe Biden|B] met Sen. [P John Smith|S]. [* The president|B] praised [* the senator|S]." },
    { NULL, "French President [P Emmanuel Macron|M] met President [P Joe Biden|B]. The president smiled." },
    { NULL, "After talks with [P Vladimir Putin|P], he spoke to reporters." },
    { NULL, "[P Joe Biden|B] arrived late. After talks with [P Vladimir Putin|P], he spoke to reporters." },
    { NULL, "[P Joe Biden|B] said [* he|B] would sign. [* His|B] aides agreed. Nobody asked [P Nancy Pelosi|N]. [* She|N] was away." },
    { NULL, "[P Anna Schmidt|A] lost [* her|A] job. [* She|A] sued [O Acme Corp|C]. [* The company|C] settled." },
    { NULL, "Police arrested [P Carlos Lopez|C]. [* His|C] lawyer said [* he|-] was innocent." },
    { NULL, "Prime Minister [P Narendra Modi|M] spoke. [* The prime minister|M] thanked voters. [* He|M] left." },
    { NULL, "Former President [P Barack Obama|O] met President [P Joe Biden|B]. [* The former president|O] joked. [* The president|B] laughed." },
    { NULL, "[P Elena Petrova|E] won the race. [P Petrova|E] said [* she|E] was tired." },
};

static void test_stories(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_score total = { 0, 0, 0 };
    for (size_t i = 0; i < sizeof stories / sizeof *stories; i++) {
        cast_score score = { 0, 0, 0 };
        cast_resolve(it, stories[i].title, stories[i].text);
        cast_count(it, &score);
        if (score.wrong || score.missing) {
            print_message("%zu wrong, %zu missing: %s\n", score.wrong, score.missing, stories[i].text);
            for (size_t m = 0; m < it->mentions.count; m++)
                print_message("    %.*s = %s\n", (int)(it->mentions.items[m].end - it->mentions.items[m].start),
                              it->bytes[it->mentions.items[m].field] + it->mentions.items[m].start,
                              it->mentions.items[m].actor == TNC_NO_ACTOR
                                  ? "-" : it->actors->items[it->mentions.items[m].actor].name);
        }
        total.right += score.right;
        total.wrong += score.wrong;
        total.missing += score.missing;
    }
    double precision = (double)total.right / (double)(total.right + total.wrong);
    double recall = (double)total.right / (double)(total.right + total.missing);
    print_message("precision %.3f, recall %.3f, %zu pairs\n", precision, recall, total.right + total.missing);
    assert_true(precision >= 0.97);
    assert_true(recall >= 0.93);
    cast_free(it);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_stories) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
