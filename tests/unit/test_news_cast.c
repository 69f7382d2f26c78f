/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Forty paragraphs in the manner of newspapers, of many lands: once with their mentions marked, for the resolver alone,
 * and once as the shipped actor model finds them.
 */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    { NULL,
      "[L Taipei|TW] said on Tuesday that 14 [N Chinese|CN] warplanes had crossed the median line. [L Taiwan's|TW] "
      "defence minister, [P Wellington Koo|K], called the flights a provocation. [P Koo|K] said [* he|K] had "
      "ordered jets into the air. [L Beijing|CN] did not comment, but a [N Chinese|CN] spokesman has said before "
      "that [L Taiwan|TW] must not seek independence." },
    { NULL,
      "[L Washington|US] approved a sale of missiles to [L Taiwan|TW], drawing a protest from [L Beijing|CN]. \"We "
      "urge the [L United States|US] to stop,\" said [P Mao Ning|M], a spokeswoman for the [N Chinese|CN] [O "
      "Foreign Ministry|fm]. [P Mao|M] added that [L China|CN] would take firm steps. The [O ministry|fm] gave no "
      "details." },
    { NULL, "[L Iran|IR] will not be drawn into a war, President [P Masoud Pezeshkian|P] told reporters in [L "
            "Tehran|teh]. [* He|P] accused [L Israel|IL] of setting a trap. [N Israeli|IL] Prime Minister [P Benjamin "
            "Netanyahu|N] has said [L Tehran|IR] must pay a price. [P Netanyahu's|N] office declined to say more." },
    { NULL,
      "The [O International Atomic Energy Agency|I] found traces of uranium at two sites, the [O IAEA|I] said in a "
      "report. [P Rafael Grossi|G], its director, flew to [L Tehran|teh] last week. [* He|G] left without a deal. "
      "[N Iranian|IR] officials called the [O IAEA|I] report political." },
    { NULL,
      "[L Pristina|XK] accused [L Belgrade|RS] of arming gunmen in the north. Prime Minister [P Albin Kurti|K] "
      "said [N Serbian|RS] police had let them cross the border. [P Aleksandar Vucic|V], the [N Serbian|RS] "
      "president, denied it. [* He|V] said [P Kurti|K] wanted war. [L Kosovo|XK] declared independence in 2008; [L "
      "Serbia|RS] has never accepted it." },
    { NULL, "Thousands of [N Serbs|RS] marched in [L Belgrade|bel] on Saturday against the lithium mine. [P Ana "
            "Brnabic|B] told them to go home. \"Nobody is selling [L Serbia|RS],\" [* she|B] said. [O Rio Tinto|RT] "
            "wants to dig near [L Loznica|loz]. [O Rio Tinto|RT] says the mine is safe." },
    { NULL,
      "The [O Securities and Exchange Commission|S] sued [O Orbis Holdings Inc.|O] on Friday, saying it had hidden "
      "losses for three years. [O Orbis|O] shares fell by a third. [P Laura Chen|C], who founded [O Orbis|O] in [* "
      "her|C] garage, called the suit baseless. The [O SEC|S] wants [* her|C] barred from running a public company." },
    { NULL, "[O Volta Motors|V] recalled 40,000 cars after a fire in [L Ohio|oh]. [* The company|V] said no one had "
            "died. [P Martin Reyes|R], its chief executive, apologised on Sunday. \"We failed,\" [* he|R] said. "
            "Investors did not forgive [* him|R]: [O Volta|V] lost a tenth of its value." },
    { NULL,
      "Prosecutors in [L Paris|par] opened an inquiry into [O Banque Meridien|B]. [* The bank|B] is said to have "
      "moved money for [P Karim Haddad|H], a former minister. [P Haddad|H] denies wrongdoing. [* His|H] lawyer, [P "
      "Sophie Laurent|L], said the case was thin. [P Laurent|L] will appeal." },
    { NULL, "A jury cleared [P Daniel Ortiz|O] of murder. Judge [P Helen Brooks|B] thanked the jurors and closed the "
            "case. [P Ortiz|O] wept. [P Brooks|B] told [* him|O] that [* he|O] was free to go." },
    { NULL,
      "The [O Supreme Court|S] agreed to hear the case of [P Maria Lopez|L], who sued [L Texas|tx] over [* her|L] "
      "ballot. Lower courts had ruled for [L Texas|tx]. [P Lopez|L] said [* she|L] was hopeful. Justice [P "
      "Clarence Thomas|T] took no part." },
    { NULL, "[P Kofi Mensah|M] ran the marathon in two hours and four minutes. [* He|M] beat [P Tadesse Bekele|B] by a "
            "stride. [P Bekele|B], who won last year, said [* he|B] had slipped. [P Mensah|M] will race in [L "
            "London|lon] in April." },
    { NULL, "[O Manchester United|MU] sacked [P Erik Vos|V] after a fourth defeat. [P Vos|V] had a year left on [* "
            "his|V] contract. [O United|MU] are 14th. [P Alan Shaw|S], the captain, said the players had let [P Vos|V] "
            "down." },
    { NULL, "[P Serena Novak|N] lost to [P Iga Kowalska|K] in three sets. [P Kowalska|K] hit 40 winners. [P Novak|N] "
            "blamed [* her|N] knee." },
    { NULL, "[N Indian|IN] troops fired across the line of control, [L Islamabad|PK] said. [L New Delhi|IN] denied it. "
            "Prime Minister [P Narendra Modi|M] is to visit [L Kashmir|kas] on Monday. [N Pakistani|PK] officials said "
            "[* his|M] trip was meant to provoke." },
    { NULL,
      "[P Luiz Inacio Lula da Silva|L] promised to end logging in the Amazon. [N Brazilian|BR] farmers jeered. [P "
      "Lula|L] flew to [L Brasilia|bra] in the evening. [L Brazil|BR] loses a forest the size of a town each day." },
    { NULL,
      "[N Mexican|MX] President [P Claudia Sheinbaum|S] rejected tariffs threatened by [P Donald Trump|T]. [* "
      "She|S] said [L Mexico|MX] was nobody's colony. [P Trump|T] wrote that [L Mexico|MX] had to stop the drugs. "
      "[P Sheinbaum|S] answered that [L Washington|US] should stop the guns." },
    { NULL,
      "[P Keir Starmer|S] told the [O House of Commons|H] that taxes would rise. [P Kemi Badenoch|B] said [* he|S] "
      "had lied. [P Starmer|S] waved the charge away. Later [O Downing Street|UK] said the prime minister stood by "
      "[* his|S] words." },
    { NULL,
      "[P Emmanuel Macron|M] named [P Claire Dubois|D] to the post on Monday. [* She|D] is the first woman to hold "
      "it. [N French|FR] unions called a strike. [P Macron|M] said [* he|M] would not give way." },
    { NULL, "[N German|DE] Chancellor [P Olaf Scholz|S] and [P Friedrich Merz|M] met for an hour. [P Merz|M] wants an "
            "early vote. [P Scholz|S] does not. [L Germany's|DE] economy shrank again. [L Berlin|DE] has cut its "
            "forecast." },
    { NULL, "[L Ankara|TR] blocked the bid by [L Sweden|SE] to join [O NATO|N]. [P Recep Tayyip Erdogan|E] said [L "
            "Stockholm|SE] shelters men who plot against [L Turkey|TR]. [P Erdogan|E] wants them sent home. [O NATO|N] "
            "chief [P Jens Stoltenberg|J] will fly to [L Ankara|anka]." },
    { NULL,
      "[L Riyadh|SA] will pump less oil. [N Saudi|SA] Energy Minister Prince [P Abdulaziz bin Salman|A] announced "
      "the cut in [L Vienna|vie]. [P Abdulaziz|A] said markets were calm. The [O White House|US] called it "
      "short-sighted." },
    { NULL, "[L Georgia|GE] passed the law on foreign agents. [N Georgian|GE] President [P Salome Zourabichvili|Z] "
            "vetoed it. [* She|Z] called it [N Russian|RU] in spirit. [L Moscow|RU] said it had nothing to do with it. "
            "Crowds filled [L Tbilisi|GE] for a week." },
    { NULL, "Voters in [L Georgia|ga] and [L Ohio|oh] go to the polls on Tuesday. [P Mary Hill|H], a [N Republican|R], "
            "leads in [L Georgia|ga]. [N Democrats|D] say [* she|H] has no plan. [P Hill|H] says [N Democrats|D] have "
            "too many." },
    { NULL,
      "King [P Abdullah|A] warned that [L Jordan|JO] could not take in more refugees. [N Jordanian|JO] camps are "
      "full. [* The king|A] spoke in [L Amman|amm] after meeting [P Antony Blinken|B]. [P Blinken|B] promised help." },
    { NULL,
      "The [O United Nations|UN] said a million people needed food. Its envoy, [P Martin Griffiths|G], begged both "
      "sides to stop. \"The world must act,\" [* he|G] said. The [O UN|UN] has 300 trucks at the border. [N "
      "Sudanese|SD] generals ignored [P Griffiths|G]." },
    { NULL, "[P Peter Brandt|B], 54, was found dead in [L Hamburg|ham]. Police held [* his|B] brother, [P Klaus "
            "Brandt|K]. [P Klaus Brandt|K] owed [P Peter Brandt|B] money, a neighbour said." },
    { NULL, "[P Linda Park|P] and [P Susan Moore|M] founded [O Brightwell|W] in 2011. [P Park|P] left last spring. [P "
            "Moore|M] said [* she|M] had known for months. [O Brightwell|W] has 90 workers." },
    { NULL,
      "The [O Justice Department|J] charged [P Victor Han|H] with selling secrets. [P Han|H] worked for [O Corvus "
      "Systems|C]. [O Corvus|C] said it had fired [* him|H]. The [O Department of Justice|J] believes [N "
      "Chinese|CN] agents paid [* him|H]." },
    { NULL,
      "[O Hamas|H] handed over four bodies. [L Israel|IL] said one was not a hostage. [N Israelis|IL] lined the "
      "road. \"This is cruelty,\" [P Yael Stern|Y] said. [* Her|Y] son is still in [L Gaza|gaz]. [O Hamas|H] spoke "
      "of an error." },
    { NULL, "[N North Korean|KP] troops are fighting for [L Russia|RU], [L Seoul|KR] said. [N South Korean|KR] spies "
            "counted 11,000. [L Pyongyang|KP] says nothing. [P Kim Jong Un|K] met [P Sergei Shoigu|S] in spring. [P "
            "Kim|K] promised [* him|S] shells." },
    { NULL, "[L Singapore|SG] hanged a man for smuggling heroin. [P Kirsten Han|K] had pleaded for [* him|-]. [N "
            "Singaporean|SG] judges turned [* her|K] down. [L Britain|GB] and the [O European Union|EU] protested. The "
            "[O EU|EU] asked [L Singapore|SG] for a moratorium." },
    { NULL,
      "Sen. [P Elizabeth Warren|W] grilled [P Jerome Powell|P] for ten minutes. [* The senator|W] asked why rates "
      "had not fallen. [P Powell|P] said prices were still too high. [P Warren|W] said [* he|P] was wrong. The [O "
      "Federal Reserve|F] meets in May." },
    { NULL,
      "Gov. [P Greg Abbott|A] sent buses to [L Chicago|chi]. Mayor [P Brandon Johnson|J] called it a stunt. [* The "
      "governor|A] said the border was open. [P Johnson|J] asked the [O White House|US] for help." },
    { NULL,
      "[P Volodymyr Zelensky|Z] flew to [L Berlin|ber] to ask for more guns. [* He|Z] said [L Russia|RU] would not "
      "stop at [L Ukraine|UA]. [L Moscow|RU] mocked [* him|Z]. [N Ukrainian|UA] soldiers are short of shells. [L "
      "Kyiv|UA] hopes for [N German|DE] missiles." },
    { NULL,
      "[P Julia Nwosu|N] resigned as head of the [O African Union|AU]. The [O AU|AU] has no successor. [P Nwosu|N] "
      "said [* she|N] was tired." },
    { NULL, "[P Jean-Luc Martin|M] and [P Paul Martin|P] are not related. [P Jean-Luc Martin|M] builds boats. [P Paul "
            "Martin|P] sells them. Mr. [P Jean-Luc Martin|M] owes nobody anything." },
    { NULL,
      "[O Air Pacifica|A] grounded its fleet. A crack had been found by [P Tom Reed|R], an engineer. [* He|R] had "
      "warned [O Air Pacifica|A] in March. [* The airline|A] thanked [* him|R]. [O Boeing Co.|B] sent a team; [O "
      "Boeing|B] built the planes." },
    { NULL, "The [O Dutch Ministry of Defence|D] will train pilots. [N Dutch|NL] jets go to [L Kyiv|UA] by summer. [P "
            "Kajsa Ollongren|O] signed the papers in [L The Hague|hag]. The [O Defence Ministry|D] named no date." },
    { NULL, "[P Ruth Bader Ginsburg|G] wrote for the majority. [P Antonin Scalia|S] dissented. [P Ginsburg|G] and [P "
            "Scalia|S] went to the opera together. [* She|G] called [* him|S] [* her|G] best friend." },
};

static void test_marked(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 0.97, 0.9);
}

/* Mentions that the tagger does not find are missing, those it takes for something else may be wrong. */
static void test_tagged(void **state)
{
    (void)state;
    tonecls_model *model;
    tonecls_error error;
    if (tonecls_model_open(TONECLS_SOURCE_DIR "/models/actor.tcm", NULL, &model, &error)) {
        print_message("no actor model here: %s\n", error.message);
        skip();
    }
    cast_check_tagged(model, stories, sizeof stories / sizeof *stories, 0.95, 0.75);
    tonecls_model_close(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_marked), cmocka_unit_test(test_tagged) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
