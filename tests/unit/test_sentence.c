/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "text/text.h"

#include <string.h>

static tnc_text text;

static int set_up(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text_init(&text, &memory);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_text_free(&text);
    return 0;
}

/* The text with "|" where sentences are cut; the bars are taken out before. */
static void check(const char *marked)
{
    char bytes[1000] = { 0 }, shown[1200];
    size_t size = 0, at = 0;
    for (const char *c = marked; *c; c++)
        if (*c != '|')
            bytes[size++] = *c;
    assert_int_equal(tnc_text_prepare(&text, bytes, size, NULL), TONECLS_OK);
    size_t next = 1;
    for (size_t i = 0; i < size; i++) {
        if (next < text.sentence_count && text.sentences[next].start == i) {
            shown[at++] = '|';
            next++;
        }
        shown[at++] = bytes[i];
    }
    shown[at] = 0;
    assert_string_equal(shown, marked);
}

static void stops(void **state)
{
    (void)state;
    check("One ends. |Two ends! |Three ends? |Four");
    check("He left?! |Yes!! |No");
    check("Well... |Then it went on... and on\xe2\x80\xa6 |So");
    check("He shouted \xe2\x80\x9cNo!\xe2\x80\x9d and left. |She stayed.");
    check("\"Is it?\" he asked. |\"It is.\" |She nodded.");
    check("(It rained.) |Then (why?) it stopped. |[Laughter.] |Done.");
    check("He said.|The rest. |A. B");
    check("It grew 3.5 percent. |5 people left. |iPhones sold.");
}

static void stops_without_white_space(void **state)
{
    (void)state;
    check("It failed.|Then it worked. |Version 1.2.Beta is out");
    check("Yahoo!'s offer, and a.b.c too.");
    check("\xe9\x9b\xa8\xe3\x80\x82|\xe6\x99\xb4\xe3\x80\x82");
    check("\xd8\xa3\xd9\x87\xd9\x84\xd8\xa7\xd8\x9f |\xd9\x86\xd8\xb9\xd9\x85");
}

static void abbreviations(void **state)
{
    (void)state;
    check("Mr. Hill met Gen. Brook and St. Mary. |Dr. Wood came.");
    check("On Jan. 14 and Sept. 3 they met. |It was in Jan. |They left.");
    check("See No. 5 and Fig. 2. |He said no. |Then he left.");
    check("Acme Inc. Chief Ann Lee spoke for Acme Inc. |The share fell.");
    check("He met J. R. Hill and Ann B. Lee. |So did I. |They left.");
    check("Hill vs. Brook, etc. and so on.");
    check("The city of Ft. Smith.");
}

static void acronyms(void **state)
{
    (void)state;
    check("The U.S. President met the U.N. |The talks failed.");
    check("It left the U.S. |In May it was back at 10 a.m. Friday. |He saw 5 U.S. 50 cent coins.");
    check("He lives in the \"U.S.\" |Not here.");
    check("It was the E.U. and the U.S.");
}

static void paragraphs(void **state)
{
    (void)state;
    check("A headline\n\n|the text below it");
    check("A headline\r\n\r\n|the text below it");
    check("Headline Here\n|The story begins under it and has no blank line between, as pages have it.");
    check("Shopping\n|- bread\n|- milk\n|\xe2\x80\xa2 salt");
    check("A paragraph\xe2\x80\xa9|another");
    check("first line of a poem\nsecond line of it,\nand Third");
}

/* One long line shows that no program filled the text: the other line breaks are then meant, too. */
static void lines_of_pages(void **state)
{
    (void)state;
    check("Posed as members of the harbour board and opened accounts in their names\n"
          "|Spent a month buying advertising in the town\n"
          "|A paragraph that is longer than the lines of any program that fills lines, which is how pages come that are "
          "saved as text by a browser.");
}

/* Text that a program filled to 70 columns, with names at the starts of lines. */
static void wrapped_lines(void **state)
{
    (void)state;
    check("The committee met on Monday to discuss a plan that had been put off by\n"
          "Parliament twice, and which nobody who was asked about it in the city of\n"
          "Porto had ever heard of. |It was adopted without a single vote against by\n"
          "everyone.");
}

/* Sentences cover all tokens, in order, none empty; the flag and the index of a token agree with them. */
static void any_text_has_sane_sentences(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_text_has_sane_sentences", 12);
    char bytes[400];
    for (int i = 0; i < 10000; i++) {
        size_t size = seeded_text(&random, bytes, sizeof bytes), token = 0;
        assert_int_equal(tnc_text_prepare(&text, bytes, size, NULL), TONECLS_OK);
        for (size_t s = 0; s < text.sentence_count; s++) {
            const tnc_sentence *sentence = &text.sentences[s];
            assert_int_equal(sentence->first, token);
            assert_true(sentence->last > sentence->first);
            assert_int_equal(sentence->start, text.tokens[sentence->first].start);
            assert_int_equal(sentence->end, text.tokens[sentence->last - 1].end);
            for (; token < sentence->last; token++) {
                assert_int_equal(text.tokens[token].sentence, s);
                assert_int_equal((text.tokens[token].flags & TNC_TOKEN_SENTENCE) != 0, token == sentence->first);
            }
        }
        assert_int_equal(token, text.token_count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stops),
        cmocka_unit_test(stops_without_white_space),
        cmocka_unit_test(abbreviations),
        cmocka_unit_test(acronyms),
        cmocka_unit_test(paragraphs),
        cmocka_unit_test(lines_of_pages),
        cmocka_unit_test(wrapped_lines),
        cmocka_unit_test(any_text_has_sane_sentences),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
