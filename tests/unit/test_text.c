/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include "text/text.h"

#include <stdlib.h>
#include <string.h>

static const char sample[] = "A caf\xc3\xa9 opened. It\xe2\x80\x99s full!\n\nNext: \xe6\x97\xa5\xe6\x9c\xac.";

static void tokens_and_sentences_point_into_the_bytes(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text text;
    tnc_text_init(&text, &memory);
    assert_int_equal(tnc_text_prepare(&text, sample, strlen(sample), NULL), TONECLS_OK);
    assert_int_equal(text.sentence_count, 3);
    assert_int_equal(text.sentences[1].first, 4);
    assert_memory_equal(text.bytes + text.sentences[1].start, "It\xe2\x80\x99s full!", 12);
    assert_int_equal(text.sentences[1].end - text.sentences[1].start, 12);
    assert_int_equal(text.tokens[4].sentence, 1);
    assert_int_equal(text.sentences[2].last, text.token_count);
    assert_int_equal(text.bad_bytes, 0);
    tnc_text_free(&text);
}

static void broken_bytes_are_counted_once(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text text;
    tnc_text_init(&text, &memory);
    static const char broken[] = "a\xff"
                                 "b \xe2\x82 x\xc3 \xef\xbf\xbd http://a\xff #\xff @\xfe 1.\xff \xf0\x9f\xff";
    assert_int_equal(tnc_text_prepare(&text, broken, strlen(broken), NULL), TONECLS_OK);
    assert_int_equal(text.bad_bytes, 1 + 2 + 1 + 1 + 1 + 1 + 1 + 3);
    tnc_text_free(&text);
}

static void too_large_is_refused(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text text;
    tnc_text_init(&text, &memory);
    tonecls_error error;
    assert_int_equal(tnc_text_prepare(&text, sample, TONECLS_TEXT_MAX + 1, &error), TONECLS_E_TOO_LARGE);
    assert_non_null(strstr(error.message, "2000000001"));
    assert_int_equal(text.token_count, 0);
    tnc_text_free(&text);
}

static void no_allocation_after_warm_up(void **state)
{
    (void)state;
    scarce counted = { 0 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_text text;
    tnc_text_init(&text, &allocator);
    assert_int_equal(tnc_text_prepare(&text, sample, strlen(sample), NULL), TONECLS_OK);
    size_t calls = counted.calls;
    for (int i = 0; i < 100; i++)
        assert_int_equal(tnc_text_prepare(&text, sample, strlen(sample) - (size_t)i % 20, NULL), TONECLS_OK);
    assert_int_equal(counted.calls, calls);
    tnc_text_free(&text);
    assert_int_equal(counted.live, 0);
    assert_int_equal(counted.mismatch, 0);
}

/* Every allocation refused in turn: a clean error, an empty text, nothing lost, and the text still works afterwards. */
static void no_memory_is_an_error(void **state)
{
    (void)state;
    char many[3000];
    for (size_t i = 0; i < sizeof many; i++)
        many[i] = "Go.\xc3\xa9 "[i % 6];
    for (size_t fail_at = 1;; fail_at++) {
        scarce counted = { .fail_at = fail_at };
        tonecls_allocator allocator = scarce_allocator(&counted);
        tnc_text text;
        tnc_text_init(&text, &allocator);
        tonecls_error error;
        tonecls_status status = tnc_text_prepare(&text, many, sizeof many, &error);
        if (status) {
            assert_int_equal(status, TONECLS_E_MEMORY);
            assert_int_equal(error.code, TONECLS_E_MEMORY);
            assert_int_equal(text.token_count + text.sentence_count, 0);
            counted.fail_at = 0;
            assert_int_equal(tnc_text_prepare(&text, many, sizeof many, NULL), TONECLS_OK);
        }
        assert_true(text.token_count > 500);
        tnc_text_free(&text);
        assert_int_equal(counted.live, 0);
        assert_int_equal(counted.mismatch, 0);
        if (!status)
            break;
        assert_true(fail_at < 100);
    }
}

static int equal_tokens(const tnc_text *a, const tnc_text *b)
{
    if (a->token_count != b->token_count || a->sentence_count != b->sentence_count)
        return 0;
    for (size_t i = 0; i < a->token_count; i++) {
        const tnc_token *x = &a->tokens[i], *y = &b->tokens[i];
        if (x->hash != y->hash || x->start != y->start || x->end != y->end || x->sentence != y->sentence ||
            x->kind != y->kind || x->flags != y->flags)
            return 0;
    }
    return 1;
}

static void trailing_white_space_changes_nothing(void **state)
{
    (void)state;
    seeded random = seeded_begin("trailing_white_space_changes_nothing", 7);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text plain, padded;
    tnc_text_init(&plain, &memory);
    tnc_text_init(&padded, &memory);
    static const char *const spaces[] = { " ", "\n", "\r\n", "\t", "\n\n", "\xc2\xa0", "\xe2\x80\xa9", "  \n " };
    char bytes[260];
    for (int i = 0; i < 20000; i++) {
        size_t size = seeded_text(&random, bytes, 200);
        while (size && (unsigned char)bytes[size - 1] >= 0xc0) /* an open character would swallow the white space */
            size--;
        assert_int_equal(tnc_text_prepare(&plain, bytes, size, NULL), TONECLS_OK);
        char again[260];
        memcpy(again, bytes, size);
        const char *space = spaces[seeded_below(&random, 8)];
        memcpy(again + size, space, strlen(space));
        assert_int_equal(tnc_text_prepare(&padded, again, size + strlen(space), NULL), TONECLS_OK);
        assert_true(equal_tokens(&plain, &padded));
    }
    tnc_text_free(&plain);
    tnc_text_free(&padded);
}

static void kinds_have_names(void **state)
{
    (void)state;
    assert_string_equal(tnc_kind_name(TNC_WORD), "word");
    assert_string_equal(tnc_kind_name(TNC_URL), "url");
    assert_string_equal(tnc_kind_name(TNC_SYMBOL), "symbol");
    assert_string_equal(tnc_kind_name((tnc_kind)77), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_and_sentences_point_into_the_bytes),
        cmocka_unit_test(broken_bytes_are_counted_once),
        cmocka_unit_test(too_large_is_refused),
        cmocka_unit_test(no_allocation_after_warm_up),
        cmocka_unit_test(no_memory_is_an_error),
        cmocka_unit_test(trailing_white_space_changes_nothing),
        cmocka_unit_test(kinds_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
