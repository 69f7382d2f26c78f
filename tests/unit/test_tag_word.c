/* SPDX-License-Identifier: Apache-2.0 */
/* What the tagger sees in single tokens, and which of them may be part of a mention. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "actor/tag_cache.h"

#include <string.h>

static tag_world *world;
static tnc_text text;
static tnc_tag_words words;

static int set_up(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    world = tag_world_new(TNC_INT8);
    tnc_text_init(&text, &memory);
    tnc_tag_words_init(&words, &memory);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_tag_words_free(&words);
    tnc_text_free(&text);
    tag_world_free(world);
    return 0;
}

static void look(const char *bytes)
{
    tnc_gazetteer gazetteer = tnc_gazetteer_of(world->model);
    assert_int_equal(tnc_text_prepare(&text, bytes, strlen(bytes), NULL), TONECLS_OK);
    assert_int_equal(tnc_tag_words_make(&words, &gazetteer, NULL, &text, NULL), TONECLS_OK);
}

static tnc_tag_word first(const char *bytes)
{
    look(bytes);
    return words.items[0];
}

static void words_and_forms(void **state)
{
    (void)state;
    tnc_tag_word plain = first("Russia"), owned = first("Russia's"), shouted = first("RUSSIA");
    assert_true(plain.hash == owned.hash && plain.hash == shouted.hash);
    assert_true(plain.form != owned.form && plain.form != shouted.form);
    assert_int_equal(owned.possessive, 1);
    assert_int_equal(owned.end, 6);
    assert_true(plain.suffix[1] == shouted.suffix[1] && plain.suffix[1] == first("Prussia").suffix[1]);
    assert_true(plain.prefix[0] == first("Rumania").prefix[0]);
    assert_true(plain.prefix[1] != first("Rumania").prefix[1]);
    assert_int_equal(first("UN").prefix[0], 0);
}

static void shapes(void **state)
{
    (void)state;
    assert_true(first("Norway").shape == first("Poland").shape);
    assert_true(first("Un").shape != first("UN").shape);
    assert_true(first("UN").shape == first("OSCE").shape);
    assert_true(first("McCain").shape != first("Cain").shape);
    assert_true(first("U.S.").shape == first("U.K.").shape);
}

static void numbers_of_one_pattern_are_one(void **state)
{
    (void)state;
    look("Norway 1,234 5,678 12,345");
    assert_true(words.items[1].hash == words.items[2].hash);
    assert_true(words.items[1].hash != words.items[3].hash);
    assert_true(words.items[1].key != words.items[2].key);
}

static void phrases_cover_their_words(void **state)
{
    (void)state;
    look("He told the World Bank of Russia.");
    assert_int_equal(words.items[3].place, TNC_PLACE_BEGIN);
    assert_int_equal(words.items[4].place, TNC_PLACE_END);
    assert_true(words.items[3].match == TNC_PHRASE_ORG);
    assert_int_equal(words.items[6].place, TNC_PLACE_SINGLE);
    assert_int_equal(words.items[5].place, TNC_PLACE_NONE);
    look("World of Russia");
    assert_int_equal(words.items[0].place, TNC_PLACE_NONE);
}

static void check_candidates(const char *bytes, const char *wanted)
{
    look(bytes);
    for (size_t i = 0; i < text.token_count; i++)
        if (words.items[i].candidate != (uint8_t)(wanted[i] - '0'))
            fail_msg("%s: token %u is %u, not %c", bytes, (unsigned)i, (unsigned)words.items[i].candidate, wanted[i]);
}

static void candidates(void **state)
{
    (void)state;
    check_candidates("he saw Norway today", "1120");
    check_candidates("Bank of the West today", "21120");
    check_candidates("it met president Chen Shui-bian here", "11122110");
    check_candidates("nobody came on that day.", "000000");
    check_candidates("it rose 20 points", "0010");
}

static void positions(void **state)
{
    (void)state;
    look("\"We win,\" he said. Leaders Meet In Oslo");
    assert_true(words.items[0].position & TNC_AT_START);
    assert_true(words.items[1].position & TNC_AT_QUOTED);
    assert_false(words.items[5].position & TNC_AT_QUOTED);
    look("Leaders Meet In Oslo");
    assert_true(words.items[2].position & TNC_AT_HEADLINE);
    assert_true(words.items[3].position & TNC_AT_END);
    look("Leaders meet In Oslo");
    assert_false(words.items[2].position & TNC_AT_HEADLINE);
}

/* Looks that are kept are the looks. */
static void kept_looks_are_the_same(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    static const char sentence[] = "The World Bank said Russia's trade grew; al-Bashir, 20 of them and U.S.-led \"Poland\" "
                                   "met Chen Shui-bian in Z\xc3\xbcrich. ";
    char twice[2 * sizeof sentence];
    tnc_tag_cache cache;
    tnc_tag_words kept;
    tnc_gazetteer gazetteer = tnc_gazetteer_of(world->model);
    memcpy(twice, sentence, sizeof sentence);
    memcpy(twice + sizeof sentence - 1, sentence, sizeof sentence);
    assert_true(tnc_tag_cache_init(&cache, &memory));
    assert_true(tnc_tag_cache_use(&cache, world->model));
    tnc_tag_words_init(&kept, &memory);
    for (int round = 0; round < 2; round++) {
        look(twice);
        assert_int_equal(tnc_tag_words_make(&kept, &gazetteer, &cache, &text, NULL), TONECLS_OK);
        assert_memory_equal(words.items, kept.items, text.token_count * sizeof *kept.items);
    }
    tnc_tag_words_free(&kept);
    tnc_tag_cache_free(&cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(words_and_forms),
                                        cmocka_unit_test(shapes),
                                        cmocka_unit_test(numbers_of_one_pattern_are_one),
                                        cmocka_unit_test(phrases_cover_their_words),
                                        cmocka_unit_test(candidates),
                                        cmocka_unit_test(positions),
                                        cmocka_unit_test(kept_looks_are_the_same) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
