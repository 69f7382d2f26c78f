/* SPDX-License-Identifier: Apache-2.0 */
/* The lists, and the table that is filled from them. */
#include "actor/name_words.h"

#include "base/hash.h"

#include <string.h>

#define SLOTS 4096 /* a power of two, over three times the words and pairs */

typedef struct word_list {
    uint32_t bits;
    const char *words; /* one space between words */
} word_list;

/* clang-format off */
static const word_list lists[] = {
    { TNC_WORD_TITLE | TNC_WORD_MALE, "lord mister mr sir" },
    { TNC_WORD_TITLE | TNC_WORD_FEMALE, "dame lady madam madame miss mme mrs ms" },
    { TNC_WORD_TITLE, "doctor dr hon mullah prof professor rev reverend" },
    { TNC_WORD_TITLE | TNC_WORD_MALE | TNC_WORD_ROLE | TNC_WORD_HUMAN,
      "alderman assemblyman businessman chairman congressman councilman monsignor spokesman" },
    { TNC_WORD_TITLE | TNC_WORD_FEMALE | TNC_WORD_ROLE | TNC_WORD_HUMAN,
      "actress assemblywoman businesswoman chairwoman congresswoman councilwoman spokeswoman" },
    { TNC_WORD_TITLE | TNC_WORD_MALE | TNC_WORD_ROLE | TNC_WORD_HUMAN | TNC_WORD_REGNAL,
      "ayatollah cardinal duke emir emperor imam king pope prince sheik sheikh sultan" },
    { TNC_WORD_TITLE | TNC_WORD_FEMALE | TNC_WORD_ROLE | TNC_WORD_HUMAN | TNC_WORD_REGNAL,
      "duchess empress princess queen" },
    { TNC_WORD_REGNAL, "saint st" },
    { TNC_WORD_TITLE | TNC_WORD_ROLE | TNC_WORD_HUMAN,
      "activist actor adm admiral adviser advisor aide ambassador analyst anchor archbishop attorney author "
      "banker billionaire bishop boss brig brigadier candidate capt captain ceo cfo chair chairperson chancellor "
      "chief cleric coach col colonel columnist comedian commander commissioner congressperson constable coo "
      "corporal correspondent councillor councilor counsel defender detective dictator diplomat director "
      "dissident economist editor entrepreneur envoy executive filmmaker forward founder frontrunner gen general "
      "goalkeeper gov governor head historian host inspector investor journalist judge justice lawmaker lawyer "
      "leader legislator lieutenant lt maj major manager marshal mayor mep midfielder minister mp nominee "
      "officer pastor pitcher politician pollster premier president priest prosecutor quarterback rabbi rapper "
      "rep reporter representative researcher ruler scientist secretary sen senator sergeant sgt sheriff singer "
      "speaker spokesperson strategist striker strongman superintendent tycoon warlord whistleblower writer" },
    { TNC_WORD_TITLE,
      "agriculture appeals army cabinet campaign cia circuit commerce communications communist congressional "
      "conservative corps counterterrorism county crown culture defence defense democrat democratic disgraced "
      "district economy education elect embattled energy environment fbi federal fellow finance foreign gens "
      "governors govs grand gubernatorial health house incoming independent information intelligence interior "
      "junior justice labor labour late legal liberal longtime majority marine mayoral messrs military ministers "
      "minority national navy nuclear oil opposition outgoing parliamentary party police presidential presidents "
      "press profs rebel reps republican secretaries security senate senators senior sens separatist "
      "shadow socialist special staff state supreme team top tory trade transport transportation treasury "
      "veteran" },
    { TNC_WORD_TITLE | TNC_WORD_QUALIFIER, "acting assistant associate deputy ex first former interim prime under vice" },
    { TNC_WORD_ROLE | TNC_WORD_HUMAN,
      "attacker colleague customer defendant doctor driver expert friend gunman juror mediator negotiator "
      "neighbor neighbour nurse official passenger patient pilot plaintiff player professor scholar soldier "
      "student suspect teacher teenager victim voter witness worker" },
    { TNC_WORD_HUMAN | TNC_WORD_MALE,
      "boy boyfriend brother father gentleman grandfather grandson guy husband man nephew son stepfather uncle" },
    { TNC_WORD_HUMAN | TNC_WORD_FEMALE,
      "aunt daughter girl girlfriend granddaughter grandmother lady mother niece sister stepmother widow wife "
      "woman" },
    { TNC_WORD_HUMAN,
      "anybody anyone baby child cousin everybody everyone individual kid nobody parent partner person somebody "
      "someone stranger" },
    { TNC_WORD_SUFFIX | TNC_WORD_JUNIOR, "jr sr" },
    { TNC_WORD_SUFFIX, "ii iii iv ix vi vii viii xii xiii xiv xv xvi xxiii" },
    { TNC_WORD_TAIL,
      "ab ag asa bv co company corp corporation gmbh group holding holdings inc incorporated limited llc llp lp "
      "ltd nv oyj plc pty sa spa" },
    { TNC_WORD_INSTITUTION,
      "administration agency army assembly authority bureau cabinet commission committee congress council court "
      "department dept directorate embassy force forces government guard guards intelligence judiciary "
      "legislature military ministry navy office parliament police secretariat senate service treasury" },
    { TNC_WORD_SMALL, "a against an and at by das de del des di dos du et for from in la of on the to und with y" },
    { TNC_WORD_SUBJECT | TNC_WORD_MALE, "he" },
    { TNC_WORD_SUBJECT | TNC_WORD_FEMALE, "she" },
    { TNC_WORD_OBJECT | TNC_WORD_MALE, "him" },
    { TNC_WORD_OBJECT | TNC_WORD_POSSESSIVE | TNC_WORD_FEMALE, "her" },
    { TNC_WORD_POSSESSIVE | TNC_WORD_MALE, "his" },
    { TNC_WORD_PLACE,
      "across around at central downtown entering in inside into leaving near outside suburban through "
      "throughout toward towards via visit visited visiting within" },
    { TNC_WORD_PART,
      "airport archbishop area battle bishop capital center centre city diocese district east eastern edge heart "
      "kilometers kilometres km mayor meters metres miles native north northeast northern northwest outskirts "
      "part parts population port province region resident residents rest siege skies skyline south southeast "
      "southern southwest street streets suburb suburbs town university village west western" },
    { TNC_WORD_MOTION,
      "arrive arrived arrives arriving away back bring brought bus came close closer come comes coming commute "
      "deported drive driving drove evacuated extradited fled flee flew flies flight flights flown fly flying go "
      "goes going gone head headed heading heads hours invited journey kilometers kilometres km live march "
      "marched miles move moved moves moving next ran relocate relocated reporting return returned returning "
      "returns ride road rode route sailed summoned tour train transferred travel traveled traveling travelled "
      "travelling travels trip trips visit visited visits walk walked way welcome went" },
    { TNC_WORD_REGION, "african asian central east latin native north south west" },
    { TNC_WORD_FAMILY,
      "ahn aung ban bo cao chen cho choi chung deng ding feng guo han he hu huang hwang jang jiang jung kang kim "
      "ko lai lee li lin liu lu ma mao moon ng nguyen park peng pham ri roh ryu shen song sun tang tran tsai "
      "wang wen wu xi xie xu yang yao yi yoon zhang zhao zheng zhou zhu" },
    /* first names that lists of names have for both or not at all, and that one gender has almost alone */
    { TNC_WORD_MALE,
      "abdel adrian aleksandar alexei andy austin barack barry bashar beau bernie bert bill billy blake bo bobby "
      "brett chad chris christian claude cody corey dale daniel danny darryl devin dmitri dmitry drew eddie "
      "frank fred gabriel gene george glen glenn gus hamid hashim hassan hussein igor ike imran jens jermaine "
      "jerry jesse joey joko justin kyle lindsey lonnie luiz mahathir mahmoud max michel naoto narendra noel "
      "oleg perry petro phil randy ray recep reggie rory sam sammy scotty sean sergey shaun shawn shinzo "
      "slobodan ted thaksin theo tim toby tommy tony viktor volodymyr willie yevgeny" },
    { TNC_WORD_FEMALE,
      "abby aisha andrea angie ashley brooke claire connie courtney dilma erin evelyn fatima gail gayle grace "
      "greta gretchen hazel hilary hillary holly ivanka jodie juanita judith judy julie kamala kelsey lauren "
      "laurie malala marietta meredith michele millicent nikki oksana olena paige patty penny ruby sheikha "
      "shelley simone svetlana tammy ursula whitney winnie yingluck yulia" },
    { TNC_WORD_COMPANY,
      "airline automaker carmaker chipmaker company conglomerate drugmaker firm insurer lender manufacturer "
      "retailer startup" },
    { TNC_WORD_DETERMINER,
      "a an another any each every her his its my no one our some that the their this whose your" },
    { TNC_WORD_BE,
      "appointed are as be became become becomes been being called considered elected is like named remains was "
      "were" },
    { TNC_WORD_SITE,
      "airport apartment area bridge bureau dc district hospital hotel mansion marathon mayor metro monument "
      "museum native neighborhood neighbourhood olympics police post region resident residents restaurant school "
      "stadium state street streets suburb suburbs subway time traffic university weather zoo" },
    { TNC_WORD_CLAUSE,
      "after although and as because before but if or since so than that though unless until when where whether "
      "which while who whom whose" },
    { TNC_WORD_SPEECH,
      "acknowledged added adds announced argued believe believed believes claimed explained hoped hopes insisted "
      "knew knows noted pledged promised said say says suggested tell tells think thinks thought told vowed "
      "warned wrote" },
};

/* A first name and what is short for it or another spelling of it. */
static const char *const first_names[] = {
    "abdallah abdullah", "abigail abby", "alan al", "albert al", "aleksei alexei",
    "alexander aleksandr alex oleksandr", "alexandra alex", "alexey alexei", "amanda mandy", "andrew andy drew",
    "anthony tony", "archibald archie", "arthur art", "augustus gus", "barbara barb", "benjamin ben",
    "bernard bernie", "catherine cathy kate", "charles charlie chuck", "christian chris", "christina tina",
    "christine chris tina", "christopher chris", "clement clem", "clifford cliff", "cynthia cindy",
    "daniel dan danny", "david dave", "deborah deb debbie", "dmitri dmitry", "donald don donnie",
    "douglas doug", "edward ed eddie ted teddy", "elizabeth beth betsy betty liz", "francis frank",
    "frederick fred", "gabriel gabe", "geoffrey geoff jeff", "gerald gerry jerry", "gerard gerry",
    "gregory greg", "harold hal harry", "hasan hassan", "henry hank harry", "hussain hussein", "jacob jake",
    "jacqueline jackie", "james jamie jim jimmy", "jeffrey jeff", "jennifer jen jenny", "jerome jerry",
    "john jack johnny", "jonathan jon", "joseph joe", "joshua josh", "katherine kate kathy", "kathleen kathy",
    "kenneth ken", "lawrence larry", "leonard leo", "louis lou", "lucas luke", "mahmud mahmoud", "manuel manny",
    "margaret maggie marge meg peggy", "martin marty", "matthew matt", "maxwell max", "megan meg",
    "michael mick mike mikhail", "mitchell mitch", "mohamed mohammad mohammed muhammad", "mohammad mohammed",
    "muhammad mohammad mohammed", "nathan nate", "newton newt", "nicholas nick", "nicole nikki", "norman norm",
    "patricia pat", "patrick pat", "peter pete", "philip phil", "phillip phil", "raymond ray", "rebecca becky",
    "richard dick rich richie rick", "robert bob bobby rob robby", "ronald ron ronnie", "rudolph rudy",
    "russell russ", "samantha sam", "samuel sam", "sandra sandy", "sergey sergei", "stanley stan",
    "stephen steve", "steven steve", "susan sue susie", "terence terry", "theodore ted teddy", "theresa terry",
    "thomas tom tommy", "timothy tim", "tobias toby", "valerie val", "victor viktor", "victoria vicky",
    "vincent vince", "vladimir vlad volodymyr", "walter wally walt", "wesley wes", "william bill billy will",
    "yousef youssef", "yury yuri", "zachary zach",
};
/* clang-format on */

static const char *const short_roles[TNC_SHORT_ROLES][2] = {
    { "sen", "senator" },   { "gov", "governor" }, { "gen", "general" },    { "rep", "representative" },
    { "col", "colonel" },   { "sgt", "sergeant" }, { "lt", "lieutenant" },  { "capt", "captain" },
    { "adm", "admiral" },   { "maj", "major" },    { "brig", "brigadier" }, { "adviser", "advisor" },
    { "ceo", "executive" },
};

static size_t slot_of(const tnc_name_words *words, uint64_t key)
{
    size_t place = (size_t)(key ^ key >> 31) & (SLOTS - 1);
    while (words->bits[place] && words->keys[place] != key)
        place = (place + 1) & (SLOTS - 1);
    return place;
}

static void put(tnc_name_words *words, uint64_t key, uint32_t bits)
{
    size_t place = slot_of(words, key);
    words->keys[place] = key;
    words->bits[place] |= bits;
}

static uint64_t pair_key(uint64_t one, uint64_t other)
{
    return one < other ? tnc_hash_join(one, other) : tnc_hash_join(other, one);
}

/* Hash of the word at the front of a list; the list then starts behind it. 0 at the end. */
static uint64_t next_word(const char **list)
{
    size_t size = strcspn(*list, " ");
    if (size == 0)
        return 0;
    uint64_t hash = tnc_hash_bytes(0, *list, size);
    *list += size + ((*list)[size] == ' ');
    return hash;
}

static void fill(tnc_name_words *words)
{
    uint64_t word;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const char *list = lists[i].words; (word = next_word(&list));)
            put(words, word, lists[i].bits);
    for (size_t i = 0; i < sizeof first_names / sizeof *first_names; i++) {
        const char *list = first_names[i];
        uint64_t full = next_word(&list);
        while ((word = next_word(&list)))
            put(words, pair_key(full, word), TNC_WORD_NICKNAME);
    }
}

static uint64_t hash_of(const char *word)
{
    return tnc_hash_bytes(0, word, strlen(word));
}

static void fill_named(tnc_name_words *words)
{
    for (size_t i = 0; i < TNC_SHORT_ROLES; i++) {
        words->short_roles[i] = hash_of(short_roles[i][0]);
        words->full_roles[i] = hash_of(short_roles[i][1]);
    }
    words->the = hash_of("the");
    words->of = hash_of("of");
    words->and = hash_of("and");
    words->or = hash_of("or");
    words->to = hash_of("to");
    words->from = hash_of("from");
    words->general = hash_of("general");
}

int tnc_name_words_init(tnc_name_words *words, const tnc_memory *memory)
{
    words->memory = *memory;
    words->keys = tnc_alloc_array(memory, SLOTS, sizeof *words->keys);
    words->bits = tnc_alloc_array(memory, SLOTS, sizeof *words->bits);
    if (!words->keys || !words->bits) {
        tnc_name_words_free(words);
        return 0;
    }
    fill(words);
    fill_named(words);
    return 1;
}

void tnc_name_words_free(tnc_name_words *words)
{
    tnc_free_array(&words->memory, words->keys, SLOTS, sizeof *words->keys);
    tnc_free_array(&words->memory, words->bits, SLOTS, sizeof *words->bits);
    words->keys = NULL;
    words->bits = NULL;
}

uint32_t tnc_name_words_find(const tnc_name_words *words, uint64_t hash)
{
    return words->bits[slot_of(words, hash)];
}

int tnc_name_words_nickname(const tnc_name_words *words, uint64_t one, uint64_t other)
{
    return (tnc_name_words_find(words, pair_key(one, other)) & TNC_WORD_NICKNAME) != 0;
}

uint64_t tnc_name_words_full_role(const tnc_name_words *words, uint64_t word)
{
    for (size_t i = 0; i < TNC_SHORT_ROLES; i++)
        if (words->short_roles[i] == word)
            return words->full_roles[i];
    return word;
}
