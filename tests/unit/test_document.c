/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include "base/hash.h"
#include "feature/document.h"

#include <string.h>

typedef struct fixture {
    tnc_memory memory;
    tnc_text title, body;
    tnc_bag bag;
} fixture;

static fixture shared;

static int setup(void **state)
{
    shared.memory = tnc_memory_from(NULL);
    tnc_text_init(&shared.title, &shared.memory);
    tnc_text_init(&shared.body, &shared.memory);
    tnc_bag_init(&shared.bag, &shared.memory);
    *state = &shared;
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_text_free(&shared.title);
    tnc_text_free(&shared.body);
    tnc_bag_free(&shared.bag);
    return 0;
}

static void extract(fixture *f, const tnc_document_settings *settings, const char *title, const char *body)
{
    if (title)
        assert_int_equal(tnc_text_prepare(&f->title, title, strlen(title), NULL), TONECLS_OK);
    assert_int_equal(tnc_text_prepare(&f->body, body, strlen(body), NULL), TONECLS_OK);
    tnc_document_features(settings, title ? &f->title : NULL, &f->body, &f->bag);
    assert_false(f->bag.failed);
}

static uint64_t token_hash(const char *normal)
{
    return tnc_hash_bytes(0, normal, strlen(normal));
}

/* Key of an n-gram of normal forms separated by spaces. */
static uint64_t words_key(uint64_t field, const char *words)
{
    uint64_t key = tnc_hash_join(1, field);
    while (*words) {
        size_t size = strcspn(words, " ");
        key = tnc_hash_join(key, tnc_hash_bytes(0, words, size));
        words += size + (words[size] == ' ');
    }
    return key;
}

static void assert_item(const fixture *f, size_t i, uint64_t key, const char *text, const char *covered)
{
    assert_true(i < f->bag.count);
    const tnc_item *item = &f->bag.items[i];
    assert_true(item->key == key);
    assert_int_equal(item->end - item->start, strlen(covered));
    assert_memory_equal(text + item->start, covered, strlen(covered));
}

static void words_and_pairs_with_their_bytes(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 2 };
    const char *body = "The dog, BITES.";
    extract(f, &settings, NULL, body);
    assert_int_equal(f->bag.block_count, 1);
    assert_int_equal(f->bag.count, 5);
    assert_item(f, 0, words_key(0, "the"), body, "The");
    assert_item(f, 1, words_key(0, "dog"), body, "dog");
    assert_item(f, 2, words_key(0, "the dog"), body, "The dog");
    assert_item(f, 3, words_key(0, "bites"), body, "BITES");
    assert_item(f, 4, words_key(0, "dog bites"), body, "dog, BITES");
}

/* models/FORMAT.md, "Keys". */
static void keys_are_those_of_the_specification(void **state)
{
    (void)state;
    assert_true(words_key(0, "dog") == UINT64_C(0x8a18800231234012));
    assert_true(words_key(0, "dog bites") == UINT64_C(0x367a8261def9d986));
    assert_true(words_key(1, "dog") == UINT64_C(0x5823822f972a9654));
    assert_true(tnc_hash_join(tnc_hash_join(tnc_hash_join(2, 0), 0x110000), 'd') == UINT64_C(0xbbaa1c8a75bba712));
    assert_true(tnc_hash_join(0, 0) == UINT64_C(0xff51afd71204231a));
    assert_true(tnc_hash_join(1, 0) == UINT64_C(0x2dc4643d160b01a3));
    assert_true(tnc_hash_join(1, 1) == UINT64_C(0x2d1614150432e67e));
    assert_true(tnc_hash_bytes(1, "a", 1) == UINT64_C(0x5a91e35092df2f62));
    assert_true(token_hash("abcdefg") == UINT64_C(0x105a1622d163abab));
    assert_true(token_hash("abcdefgh") == UINT64_C(0xe061489a7161906b));
    assert_true(token_hash("abcdefghi") == UINT64_C(0xe2d91b437b8caa9e));
}

static void longer_n_grams(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 2, .word_max = 3, .punctuation = 1 };
    const char *body = "a b. C";
    extract(f, &settings, NULL, body);
    assert_int_equal(f->bag.count, 5);
    assert_item(f, 0, words_key(0, "a b"), body, "a b");
    assert_item(f, 1, words_key(0, "b ."), body, "b.");
    assert_item(f, 2, words_key(0, "a b ."), body, "a b.");
    assert_item(f, 3, words_key(0, ". c"), body, ". C");
    assert_item(f, 4, words_key(0, "b . c"), body, "b. C");
}

static void a_title_of_its_own(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 2, .title = 1 };
    extract(f, &settings, "Dog bites", "Dog sleeps");
    assert_int_equal(f->bag.block_count, 2);
    assert_int_equal(f->bag.block_end[0], 3);
    assert_int_equal(f->bag.block_end[1], 6);
    assert_item(f, 0, words_key(0, "dog"), "Dog sleeps", "Dog");
    assert_item(f, 3, words_key(1, "dog"), "Dog bites", "Dog");
    assert_false(tnc_bag_in_title(&f->bag, 0, 0));
    assert_true(tnc_bag_in_title(&f->bag, 1, 3));
    extract(f, &settings, NULL, "Dog sleeps");
    assert_int_equal(f->bag.block_count, 2);
    assert_int_equal(f->bag.count, 3);
}

static void a_title_before_the_body(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 2, .vectors = 1 };
    extract(f, &settings, "Dog bites", "Man sleeps");
    assert_int_equal(f->bag.block_count, 2);
    assert_int_equal(f->bag.block_end[0], 6);
    assert_item(f, 2, words_key(0, "dog bites"), "Dog bites", "Dog bites");
    assert_item(f, 3, words_key(0, "man"), "Man sleeps", "Man");
    for (size_t i = 0; i < 6; i++)
        assert_true(f->bag.items[i].key != words_key(0, "bites man"));
    assert_true(tnc_bag_in_title(&f->bag, 0, 2));
    assert_false(tnc_bag_in_title(&f->bag, 0, 3));
    assert_item(f, 6, token_hash("dog"), "Dog bites", "Dog");
    assert_true(tnc_bag_in_title(&f->bag, 1, 7));
    assert_false(tnc_bag_in_title(&f->bag, 1, 8));
}

static void the_lead_is_all_that_counts(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 1, .title = 1, .lead = 2 };
    extract(f, &settings, "a b c d", "e f g h");
    assert_int_equal(f->bag.block_end[0], 2);
    assert_int_equal(f->bag.block_end[1] - f->bag.block_end[0], 4);
}

/* "ab": mark a b mark */
static void characters_inside_words(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .char_min = 1, .char_max = 3 };
    const char *body = "\xc3\x84" "B, c";
    const uint64_t salt = tnc_hash_join(2, 0), mark = 0x110000;
    extract(f, &settings, NULL, body);
    assert_int_equal(f->bag.block_count, 1);
    const uint64_t a = 0xe4, b = 'b';
    const uint64_t keys[] = {
        tnc_hash_join(salt, a),
        tnc_hash_join(tnc_hash_join(salt, mark), a),
        tnc_hash_join(salt, b),
        tnc_hash_join(tnc_hash_join(salt, a), b),
        tnc_hash_join(tnc_hash_join(tnc_hash_join(salt, mark), a), b),
        tnc_hash_join(tnc_hash_join(salt, b), mark),
        tnc_hash_join(tnc_hash_join(tnc_hash_join(salt, a), b), mark),
    };
    for (size_t i = 0; i < 7; i++)
        assert_item(f, i, keys[i], body, "\xc3\x84" "B");
    assert_int_equal(f->bag.count, 7 + 4);
    assert_item(f, 10, tnc_hash_join(tnc_hash_join(tnc_hash_join(salt, mark), 'c'), mark), body, "c");
}

/* Three ideographs are a trigram even where words go up to pairs only, and nothing but ideographs is in it. */
static void scripts_without_spaces_get_longer_n_grams(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { .word_min = 1, .word_max = 1 };
    const char *body = "ab \xe5\x8c\x97\xe4\xba\xac\xe5\xb8\x82\xe3\x80\x82\xe4\xba\xba cd";
    extract(f, &settings, NULL, body);
    const char *expected[] = {
        "ab",
        "\xe5\x8c\x97",
        "\xe4\xba\xac",
        "\xe5\x8c\x97 \xe4\xba\xac",
        "\xe5\xb8\x82",
        "\xe4\xba\xac \xe5\xb8\x82",
        "\xe5\x8c\x97 \xe4\xba\xac \xe5\xb8\x82",
        "\xe4\xba\xba",
        "cd",
    };
    assert_int_equal(f->bag.count, 9);
    for (size_t i = 0; i < 9; i++)
        assert_true(f->bag.items[i].key == words_key(0, expected[i]));
}

static void layouts(void **state)
{
    (void)state;
    tnc_block blocks[TNC_BLOCKS_MAX];
    tnc_document_settings settings = { 1, 2, 3, 5, 1, 0, 0, 1 };
    assert_int_equal(tnc_document_blocks(&settings, blocks), 5);
    assert_int_equal(blocks[3].table, 1);
    assert_int_equal(blocks[3].weighting, TNC_SUM);
    assert_int_equal(blocks[3].group, 0);
    assert_int_equal(blocks[4].group, 1);
    settings.title = 0;
    assert_int_equal(tnc_document_blocks(&settings, blocks), 3);
    settings.word_max = 0;
    settings.vectors = 0;
    assert_int_equal(tnc_document_blocks(&settings, blocks), 1);
    assert_int_equal(blocks[0].weighting, TNC_TFIDF);
}

static void settings_are_checked_and_stored(void **state)
{
    (void)state;
    const tnc_document_settings good = { 1, 2, 3, 8, 1, 170, 1, 1 };
    uint32_t values[TNC_DOCUMENT_SETTINGS];
    tnc_document_settings_store(&good, values);
    tnc_document_settings loaded = tnc_document_settings_load(values);
    assert_memory_equal(&good, &loaded, sizeof good);
    assert_true(tnc_document_settings_valid(&good));
    const tnc_document_settings bad[] = {
        { 0 },                          /* no block */
        { .word_min = 0, .word_max = 1 }, { .word_min = 3, .word_max = 2 },      { .word_min = 1, .word_max = 6 },
        { .char_min = 1, .char_max = 9 }, { 1, 1, 0, 0, 2, 0, 0, 0 },            { 1, 1, 0, 0, 0, 0, 2, 0 },
        { 1, 1, 0, 0, 0, 0, 0, 2 },
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(tnc_document_settings_valid(&bad[i]));
}

/* As many blocks as promised, offsets inside the field and on item order, for any text. */
static void any_text_keeps_the_promises(void **state)
{
    fixture *f = *state;
    seeded random = seeded_begin("any_text_keeps_the_promises", 41);
    char body[600], title[100];
    for (int round = 0; round < 500; round++) {
        tnc_document_settings settings = { 1, 1 + (uint32_t)seeded_below(&random, 5), 1,
                                           (uint32_t)seeded_below(&random, 9), round & 1, 0, round >> 1 & 1, 1 };
        tnc_block blocks[TNC_BLOCKS_MAX];
        size_t size[2] = { seeded_text(&random, title, sizeof title), seeded_text(&random, body, sizeof body) };
        assert_int_equal(tnc_text_prepare(&f->title, title, size[0], NULL), TONECLS_OK);
        assert_int_equal(tnc_text_prepare(&f->body, body, size[1], NULL), TONECLS_OK);
        tnc_document_features(&settings, &f->title, &f->body, &f->bag);
        assert_false(f->bag.failed);
        assert_int_equal(f->bag.block_count, tnc_document_blocks(&settings, blocks));
        assert_int_equal(f->bag.block_end[f->bag.block_count - 1], f->bag.count);
        size_t i = 0;
        for (uint32_t b = 0; b < f->bag.block_count; b++)
            for (; i < f->bag.block_end[b]; i++) {
                assert_true(f->bag.items[i].start < f->bag.items[i].end);
                assert_true(f->bag.items[i].end <= size[!tnc_bag_in_title(&f->bag, b, i)]);
            }
    }
}

static void no_memory_is_said(void **state)
{
    fixture *f = *state;
    const tnc_document_settings settings = { 1, 2, 2, 3, 1, 0, 1, 1 };
    extract(f, &settings, "A title", "Some more words than would fit into one small piece of memory");
    for (size_t fail_at = 1;; fail_at++) {
        scarce counter = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counter);
        tnc_memory memory = tnc_memory_from(&allocator);
        tnc_bag bag;
        tnc_bag_init(&bag, &memory);
        tnc_document_features(&settings, &f->title, &f->body, &bag);
        int failed = bag.failed;
        if (!failed) {
            assert_int_equal(bag.count, f->bag.count);
            assert_memory_equal(bag.items, f->bag.items, bag.count * sizeof *bag.items);
        }
        tnc_bag_free(&bag);
        assert_int_equal(counter.live, 0);
        if (!failed) {
            assert_true(fail_at > 2);
            return;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_pairs_with_their_bytes),
        cmocka_unit_test(keys_are_those_of_the_specification),
        cmocka_unit_test(longer_n_grams),
        cmocka_unit_test(a_title_of_its_own),
        cmocka_unit_test(a_title_before_the_body),
        cmocka_unit_test(the_lead_is_all_that_counts),
        cmocka_unit_test(characters_inside_words),
        cmocka_unit_test(scripts_without_spaces_get_longer_n_grams),
        cmocka_unit_test(layouts),
        cmocka_unit_test(settings_are_checked_and_stored),
        cmocka_unit_test(any_text_keeps_the_promises),
        cmocka_unit_test(no_memory_is_said),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
