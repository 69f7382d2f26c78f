/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "text/plain_words.h"

#include <string.h>

static tnc_text near_end, inside;

static int set_up(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text_init(&near_end, &memory);
    tnc_text_init(&inside, &memory);
    /* Room for tokens, without which there is no fast path. */
    return tnc_text_prepare(&inside, "a b", 3, NULL);
}

static int tear_down(void **state)
{
    (void)state;
    tnc_text_free(&near_end);
    tnc_text_free(&inside);
    return 0;
}

static size_t make_word(seeded *random, char *word)
{
    static const char characters[] = "abcxyzABCXYZ0189.,'_-: ";
    size_t size = 1 + seeded_below(random, 20);
    for (size_t i = 0; i < size; i++)
        word[i] = characters[seeded_below(random, i % 3 ? 10 + seeded_below(random, 13) : 16)];
    return size;
}

/* A text too short for the fast path against the same at the start of a longer one. */
static void fast_and_slow_agree(void **state)
{
    (void)state;
    seeded random = seeded_begin("fast_and_slow_agree", 77);
    for (int i = 0; i < 100000; i++) {
        char bytes[64];
        size_t size = make_word(&random, bytes);
        if (size > 16)
            size = 16; /* nothing shorter than 17 bytes is looked at by the fast path */
        assert_int_equal(tnc_text_prepare(&near_end, bytes, size, NULL), TONECLS_OK);
        memcpy(bytes + size, " (aaaaaaaaaaaaaaaaaaaaaaaaa", 27);
        assert_int_equal(tnc_text_prepare(&inside, bytes, size + 27, NULL), TONECLS_OK);
        assert_true(inside.token_count >= near_end.token_count + 2);
        for (size_t t = 0; t < near_end.token_count; t++) {
            const tnc_token *a = &near_end.tokens[t], *b = &inside.tokens[t];
            if (a->hash != b->hash || a->start != b->start || a->end != b->end || a->kind != b->kind ||
                a->flags != b->flags)
                fail_msg("token %zu of \"%.*s\"", t, (int)size, bytes);
        }
    }
}

static void plain_words_stop_at_anything_else(void **state)
{
    (void)state;
    static const char text[] = "One two\nthree four's 12345678901234567890 and so on and on";
    uint8_t before = TNC_TOKEN_SPACE;
    inside.bytes = text;
    inside.size = strlen(text);
    inside.token_count = 0;
    assert_int_equal(tnc_plain_words(&inside, 0, &before), 14);
    assert_int_equal(inside.token_count, 3);
    assert_int_equal(before, TNC_TOKEN_SPACE);
    assert_int_equal(inside.tokens[0].flags, TNC_TOKEN_SPACE | TNC_TOKEN_CAPITAL);
    assert_int_equal(inside.tokens[2].flags, TNC_TOKEN_SPACE | TNC_TOKEN_PARAGRAPH);
    assert_int_equal(tnc_plain_words(&inside, 21, &before), 21); /* too long */
    assert_int_equal(inside.token_count, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fast_and_slow_agree),
        cmocka_unit_test(plain_words_stop_at_anything_else),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
