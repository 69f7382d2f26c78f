/* SPDX-License-Identifier: Apache-2.0 */
/* Keys of the tagger: how many, from what, and that they tell apart what differs. */
#include "helper_cmocka.h"

#include "actor/tag_features.h"
#include "actor/tag_label.h"

#include <stdlib.h>
#include <string.h>

static tnc_tag_word made_word(unsigned *random)
{
    tnc_tag_word word;
    memset(&word, 0, sizeof word);
    unsigned char *bytes = (unsigned char *)&word;
    for (size_t i = 0; i < sizeof word; i++) {
        *random = *random * 1103515245u + 12345;
        bytes[i] = (unsigned char)(*random >> 16);
    }
    return word;
}

/* Whatever words hold, the keys fit into their room. */
static void keys_fit(void **state)
{
    (void)state;
    unsigned random = 4711;
    print_message("seed %u\n", random);
    for (int round = 0; round < 2000; round++) {
        tnc_tag_word words[24];
        uint64_t keys[TNC_TAG_KEYS_MAX];
        for (size_t i = 0; i < 24; i++)
            words[i] = made_word(&random);
        tnc_tag_place place = { words, 0, 24, (size_t)round % 24 };
        tnc_tag_history history = { (uint32_t)round % (TNC_TAGS + 1), 3, 40, 50 };
        for (int offset = -TNC_TAG_REACH; offset <= TNC_TAG_REACH; offset++)
            assert_in_range(tnc_tag_word_keys(tnc_tag_word_at(&place, offset), offset, keys), 1, TNC_TAG_KEYS_MAX);
        for (int offset = -1; offset <= 1; offset++)
            assert_in_range(tnc_tag_after_keys(tnc_tag_word_at(&place, offset), offset, 3, keys), 1, TNC_TAG_KEYS_MAX);
        assert_in_range(tnc_tag_context_keys(&place, keys), 1, TNC_TAG_KEYS_MAX);
        assert_in_range(tnc_tag_history_keys(&place, &history, keys), 1, TNC_TAG_KEYS_MAX);
    }
}

static int share_a_key(const uint64_t *a, size_t a_count, const uint64_t *b, size_t b_count)
{
    for (size_t i = 0; i < a_count; i++)
        for (size_t k = 0; k < b_count; k++)
            if (a[i] == b[k])
                return 1;
    return 0;
}

static void distances_differ(void **state)
{
    (void)state;
    unsigned random = 7;
    tnc_tag_word word = made_word(&random);
    uint64_t here[TNC_TAG_KEYS_MAX], there[TNC_TAG_KEYS_MAX];
    for (int a = -TNC_TAG_REACH; a <= TNC_TAG_REACH; a++)
        for (int b = a + 1; b <= TNC_TAG_REACH; b++)
            assert_false(share_a_key(here, tnc_tag_word_keys(&word, a, here), there,
                                     tnc_tag_word_keys(&word, b, there)));
}

static void a_sentence_has_edges(void **state)
{
    (void)state;
    unsigned random = 8;
    tnc_tag_word words[5];
    for (size_t i = 0; i < 5; i++)
        words[i] = made_word(&random);
    tnc_tag_place place = { words, 1, 4, 1 };
    const tnc_tag_word *nothing = tnc_tag_word_at(&place, -1);
    assert_ptr_equal(tnc_tag_word_at(&place, -2), nothing);
    assert_ptr_equal(tnc_tag_word_at(&place, 0), &words[1]);
    assert_ptr_equal(tnc_tag_word_at(&place, 2), &words[3]);
    place.at = 3;
    assert_ptr_equal(tnc_tag_word_at(&place, 1), nothing);
    assert_ptr_equal(tnc_tag_word_at(&place, -2), &words[1]);
}

static void history_shows(void **state)
{
    (void)state;
    unsigned random = 9;
    tnc_tag_word word = made_word(&random);
    tnc_tag_place place = { &word, 0, 1, 0 };
    tnc_tag_history one = { TNC_OUTSIDE, TNC_OUTSIDE, 0, 0 }, other = { 1, TNC_OUTSIDE, 40, 0 };
    uint64_t a[TNC_TAG_KEYS_MAX], b[TNC_TAG_KEYS_MAX];
    assert_false(share_a_key(a, tnc_tag_history_keys(&place, &one, a), b, tnc_tag_history_keys(&place, &other, b)));
    for (int offset = -1; offset <= 1; offset++)
        assert_false(
            share_a_key(a, tnc_tag_after_keys(&word, offset, 0, a), b, tnc_tag_after_keys(&word, offset, 1, b)));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(keys_fit), cmocka_unit_test(distances_differ),
                                        cmocka_unit_test(a_sentence_has_edges), cmocka_unit_test(history_shows) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
