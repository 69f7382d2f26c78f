/* SPDX-License-Identifier: Apache-2.0 */
/* Titles before and behind names. */
#include "helper_cast.h"
#include "helper_cmocka.h"

#include "actor/title_chain.h"
#include "base/hash.h"

#include <string.h>

static tnc_name_words words;

static uint64_t key(const char *word)
{
    return tnc_role_key(&words, tnc_hash_bytes(0, word, strlen(word)));
}

static uint64_t qualified(const char *qualifier, const char *word)
{
    return tnc_hash_join(key(qualifier), key(word));
}

/* Titles around the one mark of a text. */
static tnc_titles around(const char *marked)
{
    cast *it = cast_new();
    cast_mentions(it, NULL, marked);
    const tnc_mention *m = &it->mentions.items[0];
    tnc_titles titles = tnc_titles_around(&it->texts[0], &words, m->first, m->last);
    titles.first = m->first - titles.first; /* how many tokens of titles */
    cast_free(it);
    return titles;
}

static void test_before(void **state)
{
    (void)state;
    assert_true(around("Foreign Minister [P Lavrov|L] spoke.").role == key("minister"));
    assert_int_equal(around("Foreign Minister [P Lavrov|L] spoke.").first, 2);
    assert_true(around("Sen. [P Smith|L] spoke.").role == key("senator"));
    assert_true(around("Vice President [P Smith|L] spoke.").role == qualified("vice", "president"));
    assert_true(around("Vice President [P Smith|L] spoke.").office == key("president"));
    assert_true(around("Secretary of State [P Smith|L] spoke.").role == key("secretary"));
    assert_true(around("Attorney General [P Smith|L] spoke.").role == key("attorney"));
    assert_true(around("In May [P Smith|L] spoke.").role == 0);
    assert_true(around("It rained. [P Smith|L] spoke.").role == 0);
    assert_true(around("The minister left. [P Smith|L] spoke.").role == 0);
    assert_true(around("an adviser to the president [P Smith|L] spoke.").role == 0);
}

static void test_gender(void **state)
{
    (void)state;
    assert_int_equal(around("Mrs. [P Smith|L] spoke.").gender, TNC_GENDER_FEMALE);
    assert_int_equal(around("Mr [P Smith|L] spoke.").gender, TNC_GENDER_MALE);
    assert_int_equal(around("Chairwoman [P Smith|L] spoke.").gender, TNC_GENDER_FEMALE);
    assert_int_equal(around("[P Smith|L], a spokeswoman, spoke.").gender, TNC_GENDER_FEMALE);
    assert_int_equal(around("Dr. [P Smith|L] spoke.").gender, 0);
}

static void test_behind(void **state)
{
    (void)state;
    assert_true(around("[P Lavrov|L], the Russian foreign minister, spoke.").behind == key("minister"));
    assert_true(around("[P Lavrov|L], president of the bank, spoke.").behind == key("president"));
    assert_true(around("[P Obama|L], the former president, spoke.").behind == qualified("former", "president"));
    assert_true(around("[P Lavrov|L], the president said, spoke.").behind == 0);
    assert_true(around("[P Lavrov|L] met the president.").behind == 0);
    assert_true(around("[P Lavrov|L], who is ill, met the president.").behind == 0);
    assert_true(around("[P Lavrov|L],").behind == 0);
    assert_true(around("[P Lavrov|L]").behind == 0);
}

static int set_up(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    return !tnc_name_words_init(&words, &memory);
}

static int tear_down(void **state)
{
    (void)state;
    tnc_name_words_free(&words);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_before),
        cmocka_unit_test(test_gender),
        cmocka_unit_test(test_behind),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
