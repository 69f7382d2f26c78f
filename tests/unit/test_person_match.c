/* SPDX-License-Identifier: Apache-2.0 */
/* Persons whose names leave no choice: full names, family names, first names, spellings. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL,
      "[N Russian|RU] Foreign Minister [P Sergei Lavrov|L] spoke on Monday. [P Lavrov|L] said [L Moscow|RU] was ready. "
      "[P Lavrov's|L] remarks followed a meeting. [* He|L] left early." },
    { NULL, "[P Russian Foreign Minister Sergei Lavrov|L] warned the West. Later [P Lavrov|L] repeated the warning." },
    { "[P PUTIN|P] WARNS [L UKRAINE|UA]",
      "President [P Vladimir Putin|P] warned [L Ukraine|UA] on Friday. [P Putin|P] said "
      "[L Kyiv|UA] would pay. [* He|P] gave no details." },
    { NULL, "[P Lavrov|L] was first to speak. Hours later [P Sergei Lavrov|L] flew home." },
    { NULL,
      "[N North Korean|NK] leader [P Kim Jong Un|K] met the envoy. [P Kim|K] praised [L Russia|RU]. [P Kim Jong-un|K] "
      "then left." },
    { NULL, "[P Xi Jinping|X] met [P Li Keqiang|Q]. [P Xi|X] spoke for an hour. [P Li|Q] listened." },
    { NULL, "[P J. K. Rowling|R] published a book. [P Rowling|R] said [* she|R] was glad." },
    { NULL, "[P J.K. Rowling|R] published a book. [P JK Rowling|R] signed copies." },
    { NULL, "[P Bashar al-Assad|A] refused. [P Assad|A] said the war would go on. [P al-Assad|A] left." },
    { NULL, "[P Ursula von der Leyen|U] opened the meeting. [P von der Leyen|U] thanked the staff. [P Von der Leyen|U] "
            "left." },
    { NULL, "[P Recep Tayyip Erdoğan|E] spoke in [L Ankara|ank]. [P Erdogan|E] criticised [L Israel|IL]." },
    { NULL, "[P Andrés Manuel López Obrador|O] won. [P López Obrador|O] thanked voters. [P Lopez Obrador|O] left." },
    { NULL, "[P Luiz Inácio Lula da Silva|L] won. [P Lula|L] thanked voters. [P Lula da Silva|L] cried." },
    { NULL, "Sen. [P Joe Biden|B] voted yes. [P Joseph R. Biden|B] explained why. [P Biden|B] left." },
    { NULL,
      "Prince [P Harry|H] arrived. Pope [P Francis|F] waved. [P Francis|F] blessed the crowd. [P Harry|H] clapped." },
    { NULL, "[P Vladimir Putin|P] and [P Volodymyr Zelensky|Z] did not meet. [P Putin|P] blamed [P Zelensky|Z]. [P "
            "Zelensky|Z] "
            "blamed [P Putin|P]." },
    { NULL, "[P Sergei Lavrov|L], the foreign minister, spoke first. Reporters waited. [P Lavrov|L] said [* he|L] was "
            "tired." },
    { NULL,
      "[P Boris Johnson|B] spoke. [P Boris|B] laughed. [P BORIS JOHNSON|B] left. [P Johnson's|B] hair is known." },
    { NULL, "Dr. [P Anna Schmidt|A] and Prof. [P A. Schmidt|A] are one. [P Anna|A] agreed." },
    { NULL, "[P Mohammed bin Salman|M] arrived. [P bin Salman|M] smiled. Crown Prince [P Mohammed|M] left." },
    { NULL, "[P Robert Menendez|R] denied it. [P Bob Menendez|R] said so. [P Menendez|R] left." },
    { NULL, "[P Zoë Müller|Z] won. [P Zoe Muller|Z] smiled. [P MÜLLER|Z] left." },
    { NULL, "[P Sean O'Brien|O] spoke. [P O\xe2\x80\x99"
            "Brien|O] left. [P O'Brien's|O] staff stayed." },
    { NULL, "[O Lavrov|L] spoke. [P Sergei Lavrov|L] spoke. [L Lavrov|L] left." },
    { NULL, "Foreign Minister [P Lavrov|L] spoke. [P Lavrov|L] left." },
    { NULL, "[P John Smith|J] met [P Jane Smith|K]. [P John Smith|J] left. [P Jane Smith|K] stayed." },
    { NULL, "[P John Smith|J] met [P Peter Brown|P]. [P Smith|J] spoke to [P Brown|P]." },
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
