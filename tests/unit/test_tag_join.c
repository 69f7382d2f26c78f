/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens to running text. */
#include "helper_cmocka.h"

#include "corpus/tag_join.h"

#include <string.h>

static void check(const char *words, const char *wanted)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer text = tnc_buffer_make(&memory);
    tnc_tag_join join;
    tnc_tag_join_line(&join, &text, 0);
    while (*words) {
        size_t size = strcspn(words, " ");
        tnc_tag_join_word(&join, &text, words, size);
        words += size + (words[size] == ' ');
    }
    assert_int_equal(text.size, strlen(wanted));
    assert_memory_equal(text.bytes, wanted, text.size);
    tnc_buffer_free(&text);
}

static void as_english_writes(void **state)
{
    (void)state;
    check("I ca n't go .", "I can't go.");
    check("\" Yes , \" he said : \" no \" .", "\"Yes,\" he said: \"no\".");
    check("costs $ 5 ( 10 % )", "costs $5 (10%)");
    check("a - b", "a - b");
    check("the allies ' aims", "the allies' aims");
    check("", "");
}

static void lines_stand_apart(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer text = tnc_buffer_make(&memory);
    tnc_tag_join join;
    tnc_tag_join_line(&join, &text, 0);
    tnc_tag_join_word(&join, &text, "\"", 1);
    tnc_tag_join_line(&join, &text, 1);
    tnc_tag_join_word(&join, &text, "a", 1);
    tnc_tag_join_word(&join, &text, "\"", 1);
    assert_int_equal(text.size, 5);
    assert_memory_equal(text.bytes, "\"\na \"", 5);
    tnc_buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(as_english_writes), cmocka_unit_test(lines_stand_apart) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
