/* SPDX-License-Identifier: Apache-2.0 */
/* Pronouns in short texts, easy and hard, as a reader would link them. Wrong links must be rare; missing ones may be many. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL, "[P Angela Merkel|A] met [P Emmanuel Macron|E]. [* She|A] praised [* him|E]. [* He|E] smiled." },
    { NULL, "[P Vladimir Putin|P] met [P Sergei Lavrov|L]. He was tired." },
    { NULL, "[P Lavrov|L] told a man that he should leave." },
    { NULL, "A woman shouted at [P Sergei Lavrov|L]. [* He|L] ignored her." },
    { NULL, "\"He is a liar,\" [P Joe Biden|B] said. [* He|B] left." },
    { NULL, "[P Donald Trump|T] spoke for an hour. \"I told [P Joe Biden|B] this,\" [* he|T] said." },
    { NULL, "After talks with [P Vladimir Putin|P], he spoke to reporters." },
    { NULL, "[P Joe Biden|B] arrived late. After talks with [P Vladimir Putin|P], [* he|B] spoke to reporters." },
    { NULL, "[P Joe Biden|B] said [* he|B] would sign. [* His|B] aides agreed. Nobody asked [P Nancy Pelosi|N]. [* "
            "She|N] was away." },
    { NULL, "Police arrested [P Carlos Lopez|C]. [* His|C] lawyer said [* he|C] was innocent." },
    { NULL, "[P Elena Petrova|E] won the race. [P Petrova|E] said [* she|E] was tired." },
    { NULL, "[P Narendra Modi|M] opened the port on Sunday. [* He|M] said the harbour would bring jobs. [* He|M] "
            "flew home at night." },
    { NULL, "[P Narendra Modi|M] called [P Imran Khan|K]. [* He|M] asked for calm." },
    { NULL, "The mayor praised [P Anna Novak|A] and [* her|A] team." },
    { NULL, "[P Anna Novak|A] thanked the crowd. [* Her|A] rival, [P Maria Costa|C], did not." },
    { NULL, "[P Keir Starmer|S] defended [* his|S] budget. Critics said [* he|S] had broken a promise." },
    { NULL, "When [P Giorgia Meloni|G] came to power, [* she|G] promised a blockade." },
    { NULL, "[P Ismail Haniyeh|H] rejected the plan, saying [* he|H] would not bow." },
    { NULL, "[P Marko Jovic|J] trained alone because [* he|J] was hurt." },
    { NULL, "[P Jane Doe|D] sued [* her|D] employer. The judge told [* her|D] to wait." },
    { NULL, "[P Tim Cook|C] sold shares last week. \"We are fine,\" [* he|C] said. [* His|C] deputy sold none." },
    { NULL, "[P Paul Ryan|R] and [P Nancy Pelosi|N] traded blows. [* He|R] called the bill weak. [* She|N] called it "
            "fair." },
    { NULL, "[P Serena Williams|W] beat [P Maria Sharapova|M]. She was too strong." },
    { NULL, "[P Lionel Messi|M] scored twice. [* He|M] has 30 goals. The coach rested [* him|M] after an hour." },
    { NULL, "A spokesman for [P Boris Johnson|B] said he had no comment." },
    { NULL, "[P Boris Johnson|B] resigned. A spokesman said he had no comment." },
    { NULL, "[P Boris Johnson|B] sent a letter to [P Theresa May|T]. [* He|B] asked [* her|T] for a meeting." },
    { NULL, "[P Theresa May|T] said [P Boris Johnson|B] was wrong, and that [* he|B] knew it." },
    { NULL, "The envoy met [P Ali Khamenei|K]. [* He|K] told reporters nothing." },
    { NULL, "[P Ruth Okafor|R] left the court in silence. Outside, a crowd cheered. [* She|R] did not stop." },
    { NULL, "[P Peter Novak|P] accused [P Jane Kim|K] of fraud. [* She|K] denied it. [* He|P] filed papers." },
    { NULL, "[P Peter Novak|P] hired [P Mark Braun|M], a lawyer who once worked for [* his|-] father." },
    { NULL, "[P Emma Stone|E] told [P Kate Moss|K] that she had won." },
    { NULL, "[P Volodymyr Zelensky|Z] thanked [N Polish|PL] officers. [* He|Z] pinned a medal on each." },
    { NULL, "Asked about the vote, [P Jerome Powell|P] said [* he|P] did not know." },
    { NULL, "In [* his|P] speech, [P Jerome Powell|P] promised nothing." },
    { NULL, "[P Elon Musk|M] tweeted that [* he|M] had \"funding secured\". A court later cleared [* him|M]." },
    { NULL, "The senator from [L Ohio|O], [P Susan Hill|H], voted no. [* She|H] called it theft." },
    { NULL, "[P David Hill|D] married [P Susan Hill|S] in May. [* He|D] is 40. [* She|S] is 38." },
    { NULL, "[P Kamala Harris|H] laughed. \"He lost,\" [* she|H] said." },
    { NULL, "[P Robert Mueller|M] questioned [P Michael Flynn|F]. Flynn's lawyer said he would talk." },
    { NULL, "[P Justin Trudeau|T] apologised. [* His|T] father, [P Pierre Trudeau|F], never did." },
    { NULL, "[P Vjosa Osmani|V] urged calm in the north. [* She|V] said [L Belgrade|RS] was behind the raid." },
    { NULL, "[L Belgrade|RS] blamed [P Albin Kurti|K]. [* He|K] blamed [L Belgrade|RS]." },
    { NULL, "[O Hamas|H] released [P Noa Levi|N]. [* Her|N] mother wept." },
    { NULL, "Mr. [P Tanaka|T] bowed. [* He|T] said [* he|T] was sorry." },
    { NULL, "Ms. [P Tanaka|T] bowed. He left." },
    { NULL, "[P Alan Park|A] told [* his|A] wife, [P Linda Park|L], that [* he|A] was ill." },
    { NULL, "[P Kim Jong Un|K] pledged [* his|K] country's support. The general saluted him." },
    { NULL, "[P Vladimir Putin|P] warned of new strikes. [P Kim Jong Un|K] pledged [* his|K] country's support." },
    { NULL, "[P Dmitry Peskov|D] told reporters that [P Putin|P] was busy. He did not say why." },
    { NULL, "[P Mike Pence|M] refused. That angered [P Trump|T], who called [* him|M] weak." },
    { NULL, "[P Maria Ressa|R] walked free. Supporters hugged [* her|R]. \"I am tired,\" [* she|R] said." },
    { NULL, "Witnesses saw [P John Brown|B] run. [* He|B] carried a bag. Officers followed [* him|B] into a shop." },
    { NULL, "Judge [P Ana Silva|S] read the ruling. [* She|S] spoke for an hour. A man in the back row cried, and [* "
            "she|S] paused." },
    { NULL, "[P Stephen Miller|M] wrote the order. [* His|M] allies praised it. Some said [* he|M] went too far." },
    { NULL, "The company said [P Rachel Green|G] would leave. [* Her|G] successor was not named." },
    { NULL, "[P Antony Blinken|B] flew to [L Ankara|ank]. [* He|B] met nobody." },
    { NULL, "[P Hillary Clinton|H] beat [P Bernie Sanders|S] in [L Ohio|O]. [* Her|H] lead grew." },
    { NULL, "[P Julia Lee|J] said [* her|J] boss had hit [* her|J]. Police questioned [* her|J] for hours." },
    { NULL, "[P Kevin Hart|K] joked about [P James Dean|D], whose fans booed [* him|K]." },
    { NULL, "Mayor [P Linda Cole|C] said the chief had lied to [* her|C]. He resigned at noon." },
    { NULL, "[P Luiz Silva|L] won. [N Brazilian|BR] markets fell. [* He|L] shrugged." },
};

static void test_stories(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 0.97, 0.75);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_stories) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
