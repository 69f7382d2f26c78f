/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of names: what is the same part, and what is no part. */
#include "helper_cmocka.h"

#include "actor/name_part.h"

#include <string.h>

static void read(const char *name, tnc_name_parts *parts)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_name_words words;
    tnc_text text;
    assert_true(tnc_name_words_init(&words, &memory));
    tnc_text_init(&text, &memory);
    assert_int_equal(tnc_text_prepare(&text, name, strlen(name), NULL), TONECLS_OK);
    assert_int_equal(tnc_name_parts_read(&text, &words, 0, (uint32_t)text.token_count, parts, NULL), TONECLS_OK);
    tnc_text_free(&text);
    tnc_name_words_free(&words);
}

static void assert_same(const char *one, const char *other)
{
    tnc_name_parts a, b;
    read(one, &a);
    read(other, &b);
    assert_int_equal(a.count, b.count);
    assert_true(a.key == b.key);
    for (size_t i = 0; i < a.count; i++)
        assert_true(a.items[i].hash == b.items[i].hash);
}

static void test_same(void **state)
{
    (void)state;
    assert_same("Putin", "PUTIN");
    assert_same("Putin", "Putin's");
    assert_same("Putin", "Putin\xe2\x80\x99s");
    assert_same("U.S.", "US");
    assert_same("Kim Jong-un", "Kim Jong Un");
    assert_same("Erdo\xc4\x9f"
                "an",
                "ERDOGAN");
    assert_same("George W. Bush", "George W Bush");
}

static void test_differ(void **state)
{
    (void)state;
    tnc_name_parts a, b;
    read("Jane Kim", &a);
    read("Kim Jane", &b);
    assert_true(a.key != b.key);
    read("", &a);
    assert_int_equal(a.count, 0);
    read("...", &a);
    assert_int_equal(a.count, 0);
}

static void test_fields(void **state)
{
    (void)state;
    tnc_name_parts parts;
    read("George W. O'Neill's", &parts);
    assert_int_equal(parts.count, 3);
    assert_false(parts.items[0].initial);
    assert_true(parts.items[1].initial);
    assert_int_equal(parts.items[1].first, 'w');
    assert_int_equal(parts.end, strlen("George W. O'Neill"));
    read("WHO", &parts);
    uint64_t letters = tnc_name_letter(tnc_name_letter(tnc_name_letter(0, 'w'), 'h'), 'o');
    assert_true(parts.items[0].letters == letters);
    read("W.H.O.", &parts);
    assert_true(parts.items[0].letters == letters);
    read("Who", &parts);
    assert_true(parts.items[0].letters == 0);
}

static void test_many(void **state)
{
    (void)state;
    tnc_name_parts a, b;
    read("a b c d e f g h i j k l", &a);
    assert_int_equal(a.count, TNC_NAME_PARTS_MAX);
    assert_false(a.overflow);
    read("a b c d e f g h i j k l m", &a);
    read("a b c d e f g h i j k l n", &b);
    assert_true(a.overflow);
    assert_true(a.key != b.key);
}

static void test_long(void **state)
{
    (void)state;
    char name[3000];
    tnc_name_parts parts;
    memset(name, 'A', sizeof name - 1);
    name[sizeof name - 1] = 0;
    read(name, &parts);
    assert_int_equal(parts.count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same), cmocka_unit_test(test_differ), cmocka_unit_test(test_fields),
        cmocka_unit_test(test_many), cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
