/* SPDX-License-Identifier: Apache-2.0 */
/* Lexicons: sorted, merged, found again. */
#include "helper_cmocka.h"

#include "corpus/tag_lexicon.h"

static uint32_t keep_first(uint32_t first, uint32_t next)
{
    (void)next;
    return first;
}

static void values_are_merged(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_tag_lexicon either, first;
    tnc_tag_lexicon_init(&either, &memory);
    tnc_tag_lexicon_init(&first, &memory);
    for (uint64_t i = 0; i < 1000; i++) {
        uint64_t key = (i % 100) * UINT64_C(0x9e3779b97f4a7c15);
        tnc_tag_lexicon_put(&either, key, 1u << i / 100);
        tnc_tag_lexicon_put(&first, key, (uint32_t)(i / 100 + 1));
    }
    assert_true(tnc_tag_lexicon_close(&either, NULL));
    assert_true(tnc_tag_lexicon_close(&first, keep_first));
    assert_int_equal(either.count, 100);
    for (uint64_t i = 0; i < 100; i++) {
        uint64_t key = i * UINT64_C(0x9e3779b97f4a7c15);
        assert_int_equal(tnc_lexicon_find(&either.view, key), 0x3ff);
        assert_int_equal(tnc_lexicon_find(&first.view, key), 1);
    }
    assert_int_equal(tnc_lexicon_find(&either.view, 12345), 0);
    for (size_t i = 1; i < either.count; i++)
        assert_true(either.keys[i - 1] < either.keys[i]);
    tnc_tag_lexicon_free(&either);
    tnc_tag_lexicon_free(&first);
}

static void nothing_is_a_lexicon_too(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_tag_lexicon lexicon;
    tnc_tag_lexicon_init(&lexicon, &memory);
    tnc_tag_lexicon_put(&lexicon, 7, 0);
    assert_true(tnc_tag_lexicon_close(&lexicon, NULL));
    assert_int_equal(lexicon.count, 0);
    assert_int_equal(tnc_lexicon_find(&lexicon.view, 7), 0);
    tnc_tag_lexicon_free(&lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(values_are_merged),
                                        cmocka_unit_test(nothing_is_a_lexicon_too) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
