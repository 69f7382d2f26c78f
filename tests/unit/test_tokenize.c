/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "base/hash.h"
#include "text/text.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

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

static void prepare(const char *bytes, size_t size)
{
    assert_int_equal(tnc_text_prepare(&text, bytes, size, NULL), TONECLS_OK);
}

/* Tokens as "form" followed by the first letter of its kind, each pair with a blank behind. */
static void check(const char *bytes, const char *wanted)
{
    char shown[2000];
    size_t at = 0;
    prepare(bytes, strlen(bytes));
    for (size_t i = 0; i < text.token_count; i++) {
        const char *form;
        size_t size;
        assert_int_equal(tnc_token_normal(&text, &text.tokens[i], &form, &size, NULL), TONECLS_OK);
        assert_true(at + size + 4 < sizeof shown);
        memcpy(shown + at, form, size);
        at += size;
        shown[at++] = '/';
        shown[at++] = *tnc_kind_name((tnc_kind)text.tokens[i].kind);
        shown[at++] = ' ';
    }
    shown[at ? at - 1 : 0] = 0;
    assert_string_equal(shown, wanted);
}

static void words(void **state)
{
    (void)state;
    check("", "");
    check(" \t\r\n\xc2\xa0\xe2\x80\xa8", "");
    check("Two words", "two/w words/w");
    check("don't DON\xe2\x80\x99T", "don't/w don't/w");
    check("'tis the dogs' rock 'n' roll", "'/p tis/w the/w dogs/w '/p rock/w '/p n/w '/p roll/w");
    check("Russia-backed x-ray", "russia/w -/p backed/w x/w -/p ray/w");
    check("snake_case _x_", "snake_case/w _/p x/w _/p");
    check("soft\xc2\xadhyphen zero\xe2\x80\x8bwidth \xe2\x80\x8b \xef\xbb\xbf"
          "bom",
          "softhyphen/w zerowidth/w bom/w");
    check("caf\xc3\xa9 cafe\xcc\x81 na\xc3\xafve", "caf\xc3\xa9/w caf\xc3\xa9/w na\xc3\xafve/w");
    check("\xd0\x9c\xd0\xb8\xd1\x80, \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85",
          "\xd0\xbc\xd0\xb8\xd1\x80/w ,/p \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85/w");
    check("a\0b", "a/w");
    prepare("a\0b", 3);
    assert_int_equal(text.token_count, 2);
}

static void acronyms(void **state)
{
    (void)state;
    check("U.S. and U.N.", "u.s./w and/w u.n./w");
    check("U.S and U.S.A.", "u.s/w and/w u.s.a./w");
    check("U.S.-led (U.S.) \"U.S.\"", "u.s./w -/p led/w (/p u.s./w )/p \"/p u.s./w \"/p");
    check("U.S.'s e.g., 10 p.m.", "u.s.'s/w e.g./w ,/p 10/n p.m./w");
    check("J.Smith saw Plan B. And A.B.x", "j/w ./p smith/w saw/w plan/w b/w ./p and/w a.b.x/w");
    check("end.Next I. am", "end/w ./p next/w i/w ./p am/w");
    check("\xd0\xa1.\xd0\xa8.\xd0\x90.", "\xd1\x81.\xd1\x88.\xd0\xb0./w");
    check("U.S.5", "u.s/w ./p 5/n");
}

static void numbers(void **state)
{
    (void)state;
    check("1,234.5 and 7.", "1,234.5/n and/w 7/n ./p");
    check("3rd 1990s $5m 50%", "3rd/w 1990s/w $/s 5m/w 50/n %/p");
    check("2.5bn .5 1..2 10:30 1/2 -3", "2.5bn/w ./p 5/n 1/n ../p 2/n 10/n :/p 30/n 1/n //p 2/n -/p 3/n");
    check("\xef\xbc\x91\xef\xbc\x92 \xd9\xa3 \xc2\xbd", "12/n \xd9\xa3/n 1\xe2\x81\x84"
                                                        "2/n");
}

static void signs(void **state)
{
    (void)state;
    check("Wow!! Really?! ...", "wow/w !!/p really/w ?/p !/p .../p");
    check("!!!!!!!! ----", "!!!/p ---/p"); /* more than three count as three */
    check("\xe2\x80\xa6 \xe2\x80\x9cso\xe2\x80\x9d \xe2\x80\x94",
          ".../p \xe2\x80\x9c/p so/w \xe2\x80\x9d/p \xe2\x80\x94/p");
    check("\xc2\xa9 \xe2\x82\xac"
          "5 a+b=c",
          "\xc2\xa9/s \xe2\x82\xac/s 5/n a/w +/s b/w =/s c/w");
    check("\xff\xff\xe2\x82 x", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd/s x/w");
}

static void emoji(void **state)
{
    (void)state;
    check("hi\xf0\x9f\x98\x80\xf0\x9f\x98\x80", "hi/w \xf0\x9f\x98\x80/e \xf0\x9f\x98\x80/e");
    check("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80", "\xf0\x9f\x91\xa9\xf0\x9f\x9a\x80/e");
    check("\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd/e");
    check("\xf0\x9f\x87\xab\xf0\x9f\x87\xb7\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
          "\xf0\x9f\x87\xab\xf0\x9f\x87\xb7/e \xf0\x9f\x87\xa9\xf0\x9f\x87\xaa/e");
    check("\xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4/e");
}

static void links(void **state)
{
    (void)state;
    check("see https://www.Example.com/a_(b)?q=1&r. ok", "see/w https://www.example.com/a_(b)?q=1&r/u ./p ok/w");
    check("(http://a.example/x)", "(/p http://a.example/x/u )/p");
    check("www.example.net, news.com!", "www.example.net/u ,/p news.com/u !/p");
    check("news.commentary a.common", "news/w ./p commentary/w a/w ./p common/w");
    check("http:// x", "http/w :/p ///p x/w");
    check("@some_one, @ me@place.org", "@some_one/h ,/p @/p me/w @/p place.org/u");
    check("#Tag_2 #1 C#x #\xd0\xbc\xd0\xb8\xd1\x80 #\xe6\x97\xa5",
          "#tag_2/t #/p 1/n c/w #/p x/w #\xd0\xbc\xd0\xb8\xd1\x80/t #\xe6\x97\xa5/t");
}

static void scripts_without_spaces(void **state)
{
    (void)state;
    check("\xe6\x97\xa5\xe6\x9c\xac\xe3\x81\xaf", "\xe6\x97\xa5/i \xe6\x9c\xac/i \xe3\x81\xaf/i");
    check("\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xb1"
          "a",
          "\xe0\xb9\x84/i \xe0\xb8\x97\xe0\xb8\xb1/i a/w");
    check("\xef\xbd\xb6\xef\xbe\x9e", "\xe3\x82\xac/i"); /* a half-width kana and its mark are one */
}

static void check_flags(const char *bytes, size_t token, unsigned wanted)
{
    prepare(bytes, strlen(bytes));
    assert_true(token < text.token_count);
    assert_int_equal(text.tokens[token].flags, wanted);
}

static void flags_are_filled(void **state)
{
    (void)state;
    enum {
        C = TNC_TOKEN_CAPITAL,
        A = TNC_TOKEN_ALL_CAPITALS,
        S = TNC_TOKEN_SPACE,
        P = TNC_TOKEN_PARAGRAPH,
        O = TNC_TOKEN_SENTENCE,
        N = TNC_TOKEN_NON_ASCII,
        D = TNC_TOKEN_DIGIT,
        T = TNC_TOKEN_STOP
    };
    check_flags("word", 0, S | P | O);
    check_flags("x Word", 1, S | C);
    check_flags("x NATO", 1, S | C | A);
    check_flags("x U.S.", 1, S | C | A | T);
    check_flags("x U.S.'s", 1, S | C);
    check_flags("x.", 1, T);
    check_flags("x ?!", 1, S | T);
    check_flags("x \xe3\x80\x82", 1, S | N | T);
    check_flags("x I am", 1, S | C);
    check_flags("x iOS", 1, S);
    check_flags("x G20", 1, S | C | D);
    check_flags("x COVID19", 1, S | C | A | D);
    check_flags("x 3D", 1, S | C | D);
    check_flags("x 3d 7", 2, S | D);
    check_flags("x DON'T", 1, S | C | A);
    check_flags("x \xd0\x9c\xd0\x98\xd0\xa0", 1, S | C | A | N);
    check_flags("x don\xe2\x80\x99t", 1, S | N);
    check_flags("x-y", 1, 0);
    check_flags("x\ny", 1, S | P);
    check_flags("x \xe2\x80\xa9 y", 1, S | P | O);
    check_flags("x @Name", 1, S | C);
    check_flags("x #TAG1", 1, S | C | A | D);
    check_flags("x http://A.B/1", 1, S | D);
    check_flags("x \xe6\x97\xa5", 1, S | N);
}

/* Checks of any text: tokens lie inside, in order, do not overlap, hash to their normal form, and what lies between
 * them shows nothing. */
static void check_tokens(const char *bytes, size_t size)
{
    prepare(bytes, size);
    size_t end = 0;
    for (size_t i = 0; i < text.token_count; i++) {
        const tnc_token *token = &text.tokens[i];
        assert_true(token->start >= end && token->start < token->end && token->end <= size);
        end = token->end;
        const char *form;
        size_t length;
        assert_int_equal(tnc_token_normal(&text, token, &form, &length, NULL), TONECLS_OK);
        assert_true(token->hash == tnc_hash_bytes(0, form, length));
        assert_true(token->kind <= TNC_SYMBOL);
    }
}

/* Blocks of the exact size let a sanitizer see reads beyond the end. */
static void any_text_has_sane_tokens(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_text_has_sane_tokens", 99);
    char bytes[300];
    for (int i = 0; i < 10000; i++) {
        size_t size = seeded_text(&random, bytes, sizeof bytes);
        char *exact = malloc(size ? size : 1);
        memcpy(exact, bytes, size);
        check_tokens(exact, size);
        free(exact);
    }
}

static double seconds(const char *bytes, size_t size)
{
    clock_t best = 0;
    for (int i = 0; i < 3; i++) {
        clock_t start = clock();
        prepare(bytes, size);
        clock_t took = clock() - start;
        best = i == 0 || took < best ? took : best;
    }
    return (double)best / CLOCKS_PER_SEC;
}

static void fill(char *bytes, size_t size, const char *unit)
{
    size_t length = strlen(unit);
    for (size_t i = 0; i < size; i++)
        bytes[i] = unit[i % length];
}

/* No unit, repeated, takes more than ten times what Russian prose takes, which needs the normaliser too; one that asks
 * more of it (a character that grows to eighteen) is allowed its share. */
static void hostile_text_takes_linear_time(void **state)
{
    (void)state;
    static const char *const units[] = {
        "\xcc\x81\xcc\xa7",
        "\xef\xb7\xba",
        "x",
        "\xff",
        "\x01",
        "a.",
        "1,",
        "a'",
        "http://)",
        "a://.",
        "@",
        "#",
        "#a@",
        "\xe2\x80\x8b",
        "\xf0\x9f\x91\xa9\xe2\x80\x8d",
        ".\r",
        "a\r",
        "\n",
        "a\n",
        "\"",
        "Mr. ",
        "U.S. ",
        "a.com",
        "((((",
        "\xf0\x9f\x87\xab",
        "\xe2\x80\xa8",
        ". \"",
        "www.",
        "\xc2\xad",
        "\xef\xbf\xbd\xff",
        "_",
        "a_",
    };
    enum { SIZE = 128 * 1024 };
    char *bytes = malloc(SIZE);
    fill(bytes, SIZE, "\xd0\x9c\xd0\xb8\xd1\x80 \xd0\xb8 \xd0\xb2\xd0\xbe\xd0\xb9\xd0\xbd\xd0\xb0. ");
    double prose = seconds(bytes, SIZE);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        fill(bytes, SIZE, units[i]);
        double hostile = seconds(bytes, SIZE);
        if (hostile > prose * 10 + 0.005)
            fail_msg("unit %zu: %g s, Russian prose %g s", i, hostile, prose);
    }
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words),
        cmocka_unit_test(acronyms),
        cmocka_unit_test(numbers),
        cmocka_unit_test(signs),
        cmocka_unit_test(emoji),
        cmocka_unit_test(links),
        cmocka_unit_test(scripts_without_spaces),
        cmocka_unit_test(flags_are_filled),
        cmocka_unit_test(any_text_has_sane_tokens),
        cmocka_unit_test(hostile_text_takes_linear_time),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
