/* SPDX-License-Identifier: Apache-2.0 */
/* Bare words: possessive endings off, nothing else. */
#include "helper_cmocka.h"

#include "actor/word.h"

static tnc_text text;

static int set_up(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_text_init(&text, &memory);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_text_free(&text);
    return 0;
}

static tnc_bare bare_of(const char *word)
{
    tnc_bare bare;
    assert_int_equal(tnc_text_prepare(&text, word, strlen(word), NULL), TONECLS_OK);
    assert_true(text.token_count >= 1);
    assert_int_equal(tnc_bare_word(&text, &text.tokens[0], &bare, NULL), TONECLS_OK);
    return bare;
}

static void check(const char *word, const char *same_as, uint32_t end)
{
    tnc_bare bare = bare_of(word);
    uint64_t wanted = tnc_hash_bytes(0, same_as, strlen(same_as));
    if (bare.hash != wanted || bare.end != end)
        fail_msg("%s: not the bare word %s, %u bytes", word, same_as, (unsigned)end);
}

static void possessives_go(void **state)
{
    (void)state;
    check("Russia's", "russia", 6);
    check("Russia\xe2\x80\x99s", "russia", 6);
    check("RUSSIA'S", "russia", 6);
    check("Sahara's.", "sahara", 6);
    check("\xc3\x89lys\xc3\xa9" "e's", "\xc3\xa9lys\xc3\xa9" "e", 8);
}

static void other_words_stay(void **state)
{
    (void)state;
    check("Russia", "russia", 6);
    check("don't", "don't", 5);
    check("O'Brien", "o'brien", 7);
    check("boss", "boss", 4);
    check("s", "s", 1);
}

static void phrases_know_their_order(void **state)
{
    (void)state;
    uint64_t north = bare_of("North").hash, korea = bare_of("Korea").hash;
    uint64_t right = tnc_phrase_join(tnc_phrase_start(north), korea);
    assert_true(right != tnc_phrase_join(tnc_phrase_start(korea), north));
    assert_true(tnc_phrase_start(north) == north);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(possessives_go), cmocka_unit_test(other_words_stay),
                                        cmocka_unit_test(phrases_know_their_order) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
