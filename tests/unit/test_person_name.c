/* SPDX-License-Identifier: Apache-2.0 */
/* Which full names can be one person. */
#include "helper_cmocka.h"

#include "actor/person_name.h"

#include <string.h>

/* Forms of two names, read from texts with one mark each. */
static int agree(const char *one, const char *other)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_words words;
    tnc_name_forms forms;
    tnc_text text;
    const char *names[2] = { one, other };
    tnc_person_name read[2];
    assert_true(tnc_name_words_init(&words, &memory));
    tnc_name_forms_init(&forms, &memory);
    tnc_text_init(&text, &memory);
    for (int i = 0; i < 2; i++) {
        tnc_name_parts parts;
        int fresh;
        assert_int_equal(tnc_text_prepare(&text, names[i], strlen(names[i]), NULL), TONECLS_OK);
        assert_int_equal(tnc_name_parts_read(&text, &words, 0, (uint32_t)text.token_count, &parts, NULL), TONECLS_OK);
        assert_int_equal(tnc_name_forms_intern(&forms, (uint64_t)i, &parts, &fresh), i);
    }
    for (int i = 0; i < 2; i++)
        read[i] = tnc_person_name_of(&forms, &forms.items[i]);
    int answer = tnc_person_names_agree(&words, &read[0], &read[1]);
    assert_int_equal(answer, tnc_person_names_agree(&words, &read[1], &read[0]));
    tnc_text_free(&text);
    tnc_name_forms_free(&forms);
    tnc_name_words_free(&words);
    return answer;
}

static void test_agree(void **state)
{
    (void)state;
    assert_true(agree("George W. Bush", "George Bush"));
    assert_true(agree("George W. Bush", "George Walker Bush"));
    assert_true(agree("G. Bush", "George Bush"));
    assert_true(agree("J. K. Rowling", "Joanne Rowling"));
    assert_true(agree("Bill Clinton", "William Jefferson Clinton"));
    assert_true(agree("Kim Jong-un", "Kim Jong Un"));
    assert_true(agree("Andres Manuel Lopez Obrador", "Lopez Obrador"));
    assert_true(agree("Ursula von der Leyen", "von der Leyen"));
    assert_true(agree("Martin Luther King Jr.", "Martin Luther King"));
    assert_true(agree("John Paul II", "John Paul"));
    assert_true(agree("Hillary Diane Rodham Clinton", "Hillary Rodham Clinton"));
    assert_true(agree("George W.", "George W. Bush"));
}

static void test_disagree(void **state)
{
    (void)state;
    assert_false(agree("George W. Bush", "George H. W. Bush"));
    assert_false(agree("George W. Bush", "Jeb Bush"));
    assert_false(agree("Donald Trump Jr.", "Donald Trump"));
    assert_false(agree("Donald Trump Jr.", "Donald Trump Sr."));
    assert_false(agree("Kim Jong Un", "Kim Jong Il"));
    assert_false(agree("Kim Jong Un", "Kim Yo Jong"));
    assert_false(agree("John Smith", "John Brown"));
    assert_false(agree("Bush", "George Bush"));
    assert_false(agree("John Adam Smith", "John Peter Smith"));
}

static void test_weight(void **state)
{
    (void)state;
    tnc_name_part parts[3] = { { .hash = 1 }, { .hash = 2, .initial = 1 }, { .hash = 3 } };
    tnc_person_name name = { parts, 3, 0, 0 };
    assert_int_equal(tnc_person_name_weight(&name), 5);
    assert_false(tnc_person_name_family_first(&name));
    parts[0].word = TNC_WORD_FAMILY;
    assert_true(tnc_person_name_family_first(&name));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_agree),
        cmocka_unit_test(test_disagree),
        cmocka_unit_test(test_weight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
