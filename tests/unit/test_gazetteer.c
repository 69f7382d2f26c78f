/* SPDX-License-Identifier: Apache-2.0 */
/* Look-ups in a model's names, and blobs that are damaged in every place. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "actor/gazetteer.h"
#include "base/bytes.h"

#include <stdlib.h>
#include <string.h>

static tag_world *world;

static int set_up(void **state)
{
    (void)state;
    world = tag_world_new(TNC_INT8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tag_world_free(world);
    return 0;
}

static uint64_t phrase_of(const char *words)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_text text;
    tnc_bare bare;
    uint64_t phrase = 0;
    tnc_text_init(&text, &memory);
    assert_int_equal(tnc_text_prepare(&text, words, strlen(words), NULL), TONECLS_OK);
    for (size_t i = 0; i < text.token_count; i++) {
        assert_int_equal(tnc_bare_word(&text, &text.tokens[i], &bare, NULL), TONECLS_OK);
        phrase = i ? tnc_phrase_join(phrase, bare.hash) : tnc_phrase_start(bare.hash);
    }
    tnc_text_free(&text);
    return phrase;
}

static void countries_are_found_by_all_their_names(void **state)
{
    (void)state;
    static const struct {
        const char *phrase, *code;
        uint32_t kinds;
    } cases[] = { { "Germany", "DEU", TNC_COUNTRY_NAME },     { "german", "DEU", TNC_COUNTRY_DEMONYM },
                  { "RUSSIANS", "RUS", TNC_COUNTRY_PEOPLE },  { "Moscow's", "RUS", TNC_COUNTRY_CAPITAL },
                  { "Kremlin", "RUS", TNC_COUNTRY_SEAT } };
    tnc_gazetteer gazetteer = tnc_gazetteer_of(world->model);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tnc_country country = tnc_gazetteer_country(&gazetteer, phrase_of(cases[i].phrase));
        assert_int_equal(country.kinds, cases[i].kinds);
        assert_memory_equal(tnc_gazetteer_country_code(&gazetteer, country.id), cases[i].code, 3);
    }
    assert_int_equal(tnc_gazetteer_country(&gazetteer, phrase_of("Atlantis")).kinds, 0);
}

static void names_can_be_shown(void **state)
{
    (void)state;
    tnc_gazetteer gazetteer = tnc_gazetteer_of(world->model);
    size_t size;
    uint32_t id;
    const char *name =
        tnc_gazetteer_country_name(&gazetteer, tnc_gazetteer_country(&gazetteer, phrase_of("Russian")).id, &size);
    assert_int_equal(size, strlen("Russia"));
    assert_memory_equal(name, "Russia", size);
    assert_int_equal(tnc_gazetteer_organisation(&gazetteer, phrase_of("the bank"), &id), 1);
    name = tnc_gazetteer_organisation_name(&gazetteer, id, &size);
    assert_int_equal(size, strlen("World Bank"));
    assert_memory_equal(name, "World Bank", size);
    assert_int_equal(tnc_gazetteer_organisation(&gazetteer, phrase_of("bank"), &id), 0);
    assert_null(tnc_gazetteer_country_name(&gazetteer, 2, &size));
    assert_null(tnc_gazetteer_organisation_name(&gazetteer, UINT32_MAX, &size));
}

static void phrases_know_their_beginnings(void **state)
{
    (void)state;
    tnc_gazetteer gazetteer = tnc_gazetteer_of(world->model);
    assert_true(tnc_gazetteer_phrase(&gazetteer, phrase_of("World")) == TNC_PHRASE_PREFIX);
    assert_true(tnc_gazetteer_phrase(&gazetteer, phrase_of("world bank")) == TNC_PHRASE_ORG);
    assert_true(tnc_gazetteer_phrase(&gazetteer, phrase_of("Prime Minister")) == TNC_PHRASE_TITLE);
    assert_int_equal(tnc_gazetteer_gender(&gazetteer, phrase_of("Angela")), TNC_GENDER_FEMALE);
    assert_int_equal(tnc_gazetteer_gender(&gazetteer, phrase_of("Boris")), TNC_GENDER_MALE);
    assert_int_equal(tnc_gazetteer_gender(&gazetteer, phrase_of("Putin")), 0);
}

static void nothing_is_found_in_nothing(void **state)
{
    (void)state;
    const tnc_gazetteer none = { 0 };
    size_t size;
    uint32_t id;
    assert_int_equal(tnc_gazetteer_country(&none, 7).kinds, 0);
    assert_int_equal(tnc_gazetteer_phrase(&none, 7), 0);
    assert_int_equal(tnc_gazetteer_gender(&none, 7), 0);
    assert_int_equal(tnc_gazetteer_organisation(&none, 7, &id), 0);
    assert_null(tnc_gazetteer_country_name(&none, 0, &size));
    assert_null(tnc_gazetteer_country_code(&none, 0));
    assert_null(tnc_gazetteer_organisation_name(&none, 0, &size));
}

/* Whatever the numbers of a blob say, a name lies inside of it. */
static void damaged_names_stay_inside(void **state)
{
    (void)state;
    const tnc_blob *whole = tnc_model_blob(world->model, "CTRY");
    assert_non_null(whole);
    unsigned random = 99;
    print_message("seed %u\n", random);
    for (int round = 0; round < 20000; round++) {
        random = random * 1103515245u + 12345;
        size_t size = random / 65536 % (whole->size + 1);
        unsigned char *bytes = malloc(size ? size : 1);
        assert_non_null(bytes);
        memcpy(bytes, whole->bytes, size);
        random = random * 1103515245u + 12345;
        if (size >= 4)
            bytes[random / 65536 % size] = (unsigned char)(random >> 8);
        tnc_blob blob = { 0, bytes, size };
        tnc_gazetteer gazetteer = { .country_names = &blob };
        for (uint32_t id = 0; id < 4; id++) {
            size_t name_size = 0;
            const char *name = tnc_gazetteer_country_name(&gazetteer, id, &name_size);
            const char *code = tnc_gazetteer_country_code(&gazetteer, id);
            assert_true(!name == !code);
            assert_true(!name || (name >= (const char *)bytes && name_size <= (size_t)((const char *)bytes + size - name)));
        }
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(countries_are_found_by_all_their_names),
                                        cmocka_unit_test(names_can_be_shown),
                                        cmocka_unit_test(phrases_know_their_beginnings),
                                        cmocka_unit_test(nothing_is_found_in_nothing),
                                        cmocka_unit_test(damaged_names_stay_inside) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
