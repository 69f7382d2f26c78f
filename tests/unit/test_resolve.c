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

static const cast_story stories[] = {
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
    { NULL, "[P Joe Biden|B] said [* he|B] would sign. [* His|B] aides agreed. Nobody asked [P Nancy Pelosi|N]. [* "
            "She|N] was away." },
    { NULL, "[P Anna Schmidt|A] lost [* her|A] job. [* She|A] sued [O Acme Corp|C]. [* The company|C] settled." },
    { NULL, "Police arrested [P Carlos Lopez|C]. [* His|C] lawyer said [* he|-] was innocent." },
    { NULL, "Prime Minister [P Narendra Modi|M] spoke. [* The prime minister|M] thanked voters. [* He|M] left." },
    { NULL, "Former President [P Barack Obama|O] met President [P Joe Biden|B]. [* The former president|O] joked. [* "
            "The president|B] laughed." },
    { NULL, "[P Elena Petrova|E] won the race. [P Petrova|E] said [* she|E] was tired." },
    { "[L China|CN] tells [L US|US] to stop",
      "[L Beijing|CN] warned [L Washington|US] over [L Taiwan|TW]. [L Taipei|TW] thanked "
      "[L Washington|US]. [N Chinese|CN] jets flew near [L Taiwan|TW]." },
    { "[P PUTIN|P] WARNS [L UKRAINE|UA]",
      "President [P Vladimir Putin|P] warned [L Ukraine|UA] on Friday. [P Putin|P] said "
      "[L Kyiv|UA] would pay. [* He|P] gave no details." },
    { NULL,
      "[N North Korean|NK] leader [P Kim Jong Un|K] met the envoy. [P Kim|K] praised [L Russia|RU]. [P Kim Jong-un|K] "
      "then left." },
    { NULL, "[O The World Health Organization|W] warned of a new wave. The [O WHO|W] said masks help. [N American|US] "
            "doctors agreed." },
};

static void test_stories(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 0.97, 0.95);
}

/* ---- what comes out ---- */

static void assert_actor(const cast *it, const char *label, int type, const char *name)
{
    const tnc_actor *actor = cast_actor(it, label);
    assert_string_equal(actor->name, name);
    assert_int_equal(actor->type, type);
}

static void test_types_and_names(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(
        it, "[P PUTIN|P] SPEAKS",
        "President [P Vladimir\nPutin|P] met [O Acme  Corp.|A] in [L Gotham|G]. [N Muslim|M] and [N Muslims|M] "
        "prayed. [N American|U] envoys left. Pope [P Francis|F] spoke. [L Moscow|R] agreed.");
    assert_actor(it, "P", TONECLS_PERSON, "Vladimir Putin");
    assert_actor(it, "A", TONECLS_ORGANISATION, "Acme Corp");
    assert_actor(it, "G", TONECLS_COUNTRY, "Gotham");
    assert_actor(it, "M", TONECLS_GROUP, "Muslims");
    assert_actor(it, "U", TONECLS_COUNTRY, "United States");
    assert_actor(it, "F", TONECLS_PERSON, "Pope Francis");
    assert_actor(it, "R", TONECLS_COUNTRY, "Russia");
    assert_int_equal(it->actors->count, 7);
    cast_free(it);
}

static void test_aliases(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL,
                 "[L Washington|U] and [L the U.S.|U] and [N American|U] and [L U.S.|U] and [L United States|U]. "
                 "[P Lavrov|L], [P LAVROV|L], [P Sergei Lavrov|L], [P Lavrov's|L].");
    const tnc_actor *us = cast_actor(it, "U"), *lavrov = cast_actor(it, "L");
    assert_int_equal(us->alias_count, 3);
    assert_string_equal(it->actors->aliases[us->alias_start], "Washington");
    assert_string_equal(it->actors->aliases[us->alias_start + 1], "U.S.");
    assert_string_equal(it->actors->aliases[us->alias_start + 2], "American");
    assert_int_equal(lavrov->alias_count, 1);
    assert_string_equal(it->actors->aliases[lavrov->alias_start], "Lavrov");
    assert_int_equal(lavrov->mention_count, 4);
    cast_free(it);
}

/* What the tagger split is joined. */
static void test_joined(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL, "[L North|k] [N Korean|k] troops left [L North|n]. [L South|s] [N Korean|s] troops did not.");
    assert_int_equal(it->mentions.count, 3);
    assert_actor(it, "k", TONECLS_COUNTRY, "North Korea");
    assert_actor(it, "s", TONECLS_COUNTRY, "South Korea");
    assert_actor(it, "n", TONECLS_COUNTRY, "North");
    assert_memory_equal(it->bytes[0] + it->mentions.items[0].start, "North Korean", 12);
    cast_free(it);
}

/* A mention is the name alone: titles, articles and possessive endings are outside of it. */
static void test_spans(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL, "[P Russian Foreign Minister Sergei Lavrov's|L] plane left [O the United Nations|U].");
    const tnc_mention *m = it->mentions.items;
    assert_int_equal(it->mentions.count, 2);
    assert_int_equal(m[0].end - m[0].start, strlen("Sergei Lavrov"));
    assert_memory_equal(it->bytes[0] + m[0].start, "Sergei Lavrov", 13);
    assert_int_equal(m[0].last - m[0].first, 2);
    assert_memory_equal(it->bytes[0] + m[1].start, "United Nations", 14);
    cast_free(it);
}

static void assert_ordered(const cast *it)
{
    const tnc_mentions *mentions = &it->mentions;
    for (size_t i = 1; i < mentions->count; i++) {
        const tnc_mention *a = &mentions->items[i - 1], *b = &mentions->items[i];
        assert_true(a->field == b->field ? a->last <= b->first : a->field == TONECLS_FIELD_TITLE);
    }
    size_t sum = 0;
    for (size_t a = 0; a < it->actors->count; a++) {
        const tnc_actor *actor = &it->actors->items[a];
        assert_int_equal(actor->mention_start, sum);
        assert_true(actor->mention_count > 0);
        sum += actor->mention_count;
        for (size_t i = 0; i < actor->mention_count; i++) {
            uint32_t at = it->actors->mention_index[actor->mention_start + i];
            assert_int_equal(mentions->items[at].actor, a);
            assert_true(i == 0 || at > it->actors->mention_index[actor->mention_start + i - 1]);
        }
        assert_true(a == 0 || it->actors->mention_index[actor->mention_start] >
                                  it->actors->mention_index[it->actors->items[a - 1].mention_start]);
    }
}

static void test_order(void **state)
{
    (void)state;
    cast *it = cast_new();
    for (size_t i = 0; i < sizeof stories / sizeof *stories; i++) {
        cast_resolve(it, stories[i].title, stories[i].text);
        assert_ordered(it);
    }
    cast_free(it);
}

static void test_empty(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL, "");
    assert_int_equal(it->actors->count, 0);
    cast_resolve(it, "", "Nobody is named here. He left, and the president said so.");
    assert_int_equal(it->actors->count, 0);
    assert_int_equal(it->mentions.count, 0);
    cast_resolve(it, "[P Putin|P] speaks", "");
    assert_int_equal(it->actors->count, 1);
    cast_resolve(it, NULL, "[P President|-] spoke. [P Mr.|-] Nobody left.");
    assert_int_equal(it->actors->count, 0);
    assert_int_equal(it->mentions.items[0].actor, TNC_NO_ACTOR);
    cast_free(it);
}

static void test_scripts(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL,
                 "[P Сергей Лавров|L] прибыл. [P Лавров|L] молчал. [P ЛАВРОВ|L] ушёл. [P محمد بن سلمان|M] وصل. [P "
                 "سلمان|M] غادر. "
                 "[P 习近平|X] 说。 [P 习近平|X] 去。");
    assert_actor(it, "L", TONECLS_PERSON, "Сергей Лавров");
    assert_int_equal(cast_actor(it, "L")->mention_count, 3);
    assert_int_equal(cast_actor(it, "M")->mention_count, 2);
    assert_actor(it, "X", TONECLS_PERSON, "习近平");
    assert_int_equal(it->actors->count, 3);
    cast_free(it);
}

static void test_all_capitals(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(
        it, NULL,
        "PRESIDENT [P VLADIMIR PUTIN|P] MET [P SERGEI LAVROV|L] IN [L MOSCOW|m]. [P PUTIN|P] SAID [L RUSSIA|R] "
        "WOULD HELP [L NORTH KOREA|N]. [P LAVROV|L] AGREED WITH [P PUTIN|P].");
    assert_actor(it, "P", TONECLS_PERSON, "VLADIMIR PUTIN");
    assert_int_equal(cast_actor(it, "P")->mention_count, 3);
    assert_int_equal(cast_actor(it, "L")->mention_count, 2);
    assert_actor(it, "N", TONECLS_COUNTRY, "North Korea");
    cast_free(it);
}

/* What one document said must not be known in the next one. */
static void test_forgets(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL, "[P Sergei Lavrov|L] spoke. [O World Health Organization|W] agreed.");
    cast_resolve(it, NULL, "[P Lavrov|L] spoke. The [O WHO|W] agreed. [P Anna Lavrov|A] left.");
    assert_int_equal(it->actors->count, 2);
    assert_actor(it, "L", TONECLS_PERSON, "Anna Lavrov");
    assert_actor(it, "W", TONECLS_ORGANISATION, "WHO");
    cast_free(it);
}

/* ---- hostile input ---- */

/* "[P Aaab Smith|x]" and so on: a new first name each time, one surname. */
static char *many_names(size_t names, size_t mentions, const char *surname)
{
    size_t room = mentions * 48 + 1, at = 0;
    char *text = malloc(room);
    assert_non_null(text);
    for (size_t i = 0; i < mentions; i++) {
        size_t n = i % names;
        char first[5] = { (char)('A' + n / 676 % 26), (char)('a' + n / 26 % 26), (char)('a' + n % 26), 'x', 0 };
        at += (size_t)snprintf(text + at, room - at, "[P %s %s|x] spoke to them. ", first, *surname ? surname : first);
    }
    return text;
}

/* Marks are only read, not scored, here; mentions are made by walking the tokens once. */
static void mentions_of_capitals(cast *it, const char *text)
{
    tnc_mentions_clear(&it->mentions);
    assert_int_equal(tnc_text_prepare(&it->texts[0], text, strlen(text), NULL), TONECLS_OK);
    const tnc_text *t = &it->texts[0];
    for (uint32_t i = 0; i < t->token_count;) {
        uint32_t last = i;
        while (last < t->token_count && t->tokens[last].flags & TNC_TOKEN_CAPITAL && last - i < 5)
            last++;
        if (last > i) {
            tnc_mention mention = { .first = i,
                                    .last = last,
                                    .start = t->tokens[i].start,
                                    .end = t->tokens[last - 1].end,
                                    .sentence = t->tokens[i].sentence,
                                    .entity = (uint8_t)(TNC_PER + (i % 7 == 0)) };
            tnc_mentions_add(&it->mentions, &mention);
        }
        i = last > i ? last : i + 1;
    }
}

static double seconds_to_resolve(cast *it, size_t names, size_t mentions, const char *surname)
{
    char *text = many_names(names, mentions, surname);
    for (char *c = text; *c; c++) /* the marks become spaces */
        if (*c == '[' || *c == ']')
            *c = ' ';
    mentions_of_capitals(it, text);
    clock_t start = clock();
    assert_int_equal(tnc_resolve(it->resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, NULL),
                     TONECLS_OK);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    free(text);
    return seconds;
}

static void test_many(void **state)
{
    (void)state;
    cast *it = cast_new();
    double plain = seconds_to_resolve(it, 5000, 100000, "");
    assert_int_equal(it->actors->count, TNC_ACTORS_MAX);
    assert_int_equal(it->actors->capped, 1);
    double one_surname = seconds_to_resolve(it, 5000, 100000, "Smith");
    assert_int_equal(it->actors->capped, 1);
    assert_ordered(it);
    print_message("100,000 mentions of 5,000 names: %.3f s, of one surname: %.3f s\n", plain, one_surname);
    assert_true(plain < 2 && one_surname < 2); /* quadratic would be minutes */
    cast_free(it);
}

static void test_long_names(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, NULL,
                 "[P A B C D E F G H I J K L M N O P|x] met [P A B C D E F G H I J K L M N O Q|y]. "
                 "[P A B C D E F G H I J K L M N O P|x] left. [O Very Long Name Of Some Body With More Parts Than Are "
                 "Kept Of One Name|z] stayed.");
    assert_int_equal(it->actors->count, 3);
    assert_int_equal(cast_actor(it, "x")->mention_count, 2);
    cast_free(it);
}

/* Random bytes, random mentions: nothing but order and bounds is asked of the answer. */
static void test_random(void **state)
{
    (void)state;
    seeded random = seeded_begin("random mentions", 20261128);
    cast *it = cast_new();
    for (int round = 0; round < 300; round++) {
        char bytes[2000];
        size_t size = seeded_text(&random, bytes, sizeof bytes);
        assert_int_equal(tnc_text_prepare(&it->texts[0], bytes, size, NULL), TONECLS_OK);
        tnc_mentions_clear(&it->mentions);
        const tnc_text *t = &it->texts[0];
        for (uint32_t i = 0; i < t->token_count;) {
            uint32_t last = i + 1 + (uint32_t)seeded_below(&random, 4);
            if (last <= t->token_count && seeded_below(&random, 2)) {
                tnc_mention mention = { .first = i,
                                        .last = last,
                                        .start = t->tokens[i].start,
                                        .end = t->tokens[last - 1].end,
                                        .sentence = t->tokens[i].sentence,
                                        .entity = (uint8_t)(1 + seeded_below(&random, 4)) };
                tnc_mentions_add(&it->mentions, &mention);
            }
            i = last;
        }
        assert_int_equal(tnc_resolve(it->resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, NULL),
                         TONECLS_OK);
        assert_ordered(it);
    }
    cast_free(it);
}

/* Mentions that do not fit the text are left alone. */
static void test_bad_mentions(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_mentions(it, NULL, "[P Sergei Lavrov|L] spoke.");
    tnc_mention bad = it->mentions.items[0];
    bad.first = 2000;
    bad.last = 2001;
    tnc_mentions_add(&it->mentions, &bad);
    bad.last = bad.first = 1;
    tnc_mentions_add(&it->mentions, &bad);
    assert_int_equal(tnc_resolve(it->resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, NULL),
                     TONECLS_OK);
    assert_int_equal(it->actors->count, 1);
    assert_int_equal(it->mentions.items[1].actor, TNC_NO_ACTOR);
    cast_free(it);
}

/* ---- memory ---- */

static const char *const telling =
    "[N Russian|R] Foreign Minister [P Sergei Lavrov|L] met [P Anna Erdoğan|E] of [O Acme Corp.|A] in "
    "[L Moscow|m]. [P Lavrov|L] said [* he|L] was glad. [N Muslims|M] and the [O World Body|W] ([O WB|W]) too.";

static void test_scarce(void **state)
{
    (void)state;
    cast *it = cast_new();
    for (size_t fail_at = 1;; fail_at++) {
        scarce memory = { 0, 0, fail_at, 0 };
        tonecls_allocator allocator = scarce_allocator(&memory);
        tnc_resolver *resolver = NULL;
        tonecls_error error = { 0 };
        cast_mentions(it, NULL, telling);
        tonecls_status status = tnc_resolver_new(&allocator, &resolver, &error);
        if (status == TONECLS_OK)
            status = tnc_resolve(resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, &error);
        if (status == TONECLS_OK) {
            assert_true(fail_at > 20);
            tnc_resolver_free(resolver);
            assert_int_equal(memory.live, 0);
            assert_int_equal(memory.mismatch, 0);
            break;
        }
        assert_int_equal(status, TONECLS_E_MEMORY);
        assert_int_equal(error.code, TONECLS_E_MEMORY);
        for (size_t i = 0; i < it->mentions.count; i++)
            assert_int_equal(it->mentions.items[i].actor, TNC_NO_ACTOR);
        memory.fail_at = 0; /* and with memory again it works */
        cast_mentions(it, NULL, telling);
        if (resolver)
            assert_int_equal(tnc_resolve(resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, NULL),
                             TONECLS_OK);
        tnc_resolver_free(resolver);
        assert_int_equal(memory.live, 0);
        assert_int_equal(memory.mismatch, 0);
    }
    cast_free(it);
}

static void test_warm(void **state)
{
    (void)state;
    cast *it = cast_new();
    scarce memory = { 0, 0, 0, 0 };
    tonecls_allocator allocator = scarce_allocator(&memory);
    tnc_resolver *resolver = NULL;
    assert_int_equal(tnc_resolver_new(&allocator, &resolver, NULL), TONECLS_OK);
    size_t calls = 0;
    for (int round = 0; round < 3; round++) {
        calls = memory.calls;
        cast_mentions(it, NULL, telling);
        assert_int_equal(tnc_resolve(resolver, it->model, NULL, &it->texts[0], &it->mentions, &it->actors, NULL),
                         TONECLS_OK);
    }
    assert_int_equal(memory.calls, calls);
    tnc_resolver_free(resolver);
    cast_free(it);
}

/* A model without any gazetteer: names are still names. */
static void test_without_gazetteer(void **state)
{
    (void)state;
    cast *it = cast_new();
    it->model->lexicon_count = 0;
    it->model->blob_count = 0;
    cast_resolve(it, NULL,
                 "[P Sergei Lavrov|L] left [L Moscow|m]. [P Lavrov|L] said [L Russia|R] and [N Russian|r] men agreed.");
    assert_int_equal(it->actors->count, 4);
    assert_actor(it, "R", TONECLS_COUNTRY, "Russia");
    cast_free(it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories),
        cmocka_unit_test(test_types_and_names),
        cmocka_unit_test(test_joined),
        cmocka_unit_test(test_aliases),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_scripts),
        cmocka_unit_test(test_all_capitals),
        cmocka_unit_test(test_forgets),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_long_names),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_bad_mentions),
        cmocka_unit_test(test_scarce),
        cmocka_unit_test(test_warm),
        cmocka_unit_test(test_without_gazetteer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
