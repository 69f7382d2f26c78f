/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "text/abbreviation.h"

#include <string.h>

static tnc_abbreviation of(const char *word)
{
    return tnc_abbreviation_of(word, strlen(word));
}

/* First and last words of the lists are asked for, which a list out of order would not find. */
static void known_words_are_found(void **state)
{
    (void)state;
    assert_int_equal(of("adm"), TNC_ABBREVIATION_TITLE);
    assert_int_equal(of("Mr"), TNC_ABBREVIATION_TITLE);
    assert_int_equal(of("SUPT"), TNC_ABBREVIATION_TITLE);
    assert_int_equal(of("Apr"), TNC_ABBREVIATION_NUMBER);
    assert_int_equal(of("Sept"), TNC_ABBREVIATION_NUMBER);
    assert_int_equal(of("vol"), TNC_ABBREVIATION_NUMBER);
    assert_int_equal(of("al"), TNC_ABBREVIATION_OTHER);
    assert_int_equal(of("Inc"), TNC_ABBREVIATION_OTHER);
    assert_int_equal(of("wis"), TNC_ABBREVIATION_OTHER);
    const char *openers[] = { "a", "The", "YOU", "earlier", "Each", "however", "once", "some" };
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        assert_true(tnc_opens_sentences(openers[i], strlen(openers[i])));
}

static void other_words_are_not(void **state)
{
    (void)state;
    const char *words[] = { "", "mister", "m", "zz", "an", "averyveryverylongword" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_int_equal(of(words[i]), TNC_ABBREVIATION_NONE);
    assert_false(tnc_opens_sentences("president", 9));
    assert_false(tnc_opens_sentences("the\0", 4));
    assert_false(tnc_opens_sentences("", 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_words_are_found),
        cmocka_unit_test(other_words_are_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
