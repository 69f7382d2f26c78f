/* SPDX-License-Identifier: Apache-2.0 */
/* Words with a part to play around names. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "actor/name_words.h"
#include "base/hash.h"

#include <string.h>

static uint64_t hash(const char *word)
{
    return tnc_hash_bytes(0, word, strlen(word));
}

static void test_words(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_words words;
    assert_true(tnc_name_words_init(&words, &memory));
    assert_int_equal(tnc_name_words_find(&words, hash("she")), TNC_WORD_SUBJECT | TNC_WORD_FEMALE);
    assert_true(tnc_name_words_find(&words, hash("minister")) & TNC_WORD_ROLE);
    assert_true(tnc_name_words_find(&words, hash("spokeswoman")) & TNC_WORD_FEMALE);
    assert_true(tnc_name_words_find(&words, hash("pope")) & TNC_WORD_REGNAL);
    assert_true(tnc_name_words_find(&words, hash("jr")) & TNC_WORD_JUNIOR);
    assert_true(tnc_name_words_find(&words, hash("corp")) & TNC_WORD_TAIL);
    assert_true(tnc_name_words_find(&words, hash("in")) & TNC_WORD_PLACE);
    assert_true(tnc_name_words_find(&words, hash("kim")) & TNC_WORD_FAMILY);
    assert_int_equal(tnc_name_words_find(&words, hash("table")), 0);
    assert_int_equal(tnc_name_words_find(&words, hash("")), 0);
    tnc_name_words_free(&words);
}

static void test_nicknames(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_words words;
    assert_true(tnc_name_words_init(&words, &memory));
    assert_true(tnc_name_words_nickname(&words, hash("bill"), hash("william")));
    assert_true(tnc_name_words_nickname(&words, hash("william"), hash("bill")));
    assert_false(tnc_name_words_nickname(&words, hash("bill"), hash("joseph")));
    assert_false(tnc_name_words_nickname(&words, hash("minister"), hash("minister")));
    assert_int_equal(tnc_name_words_full_role(&words, hash("sen")), hash("senator"));
    assert_int_equal(tnc_name_words_full_role(&words, hash("king")), hash("king"));
    tnc_name_words_free(&words);
}

static void test_scarce(void **state)
{
    (void)state;
    for (size_t fail_at = 1; fail_at <= 2; fail_at++) {
        scarce memory = { 0, 0, fail_at, 0 };
        tnc_memory allocator = scarce_allocator(&memory);
        tnc_name_words words;
        assert_false(tnc_name_words_init(&words, &allocator));
        assert_int_equal(memory.live, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_nicknames),
        cmocka_unit_test(test_scarce),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
