/* SPDX-License-Identifier: Apache-2.0 */
/* The list of mentions keeps what it is given, in order, and remembers that memory ran out. */
#include "helper_cmocka.h"

#include "actor/mention.h"

static void keeps_order(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_mentions mentions;
    tnc_mentions_init(&mentions, &memory);
    for (uint32_t i = 0; i < 1000; i++) {
        tnc_mention mention = { .first = i, .last = i + 1, .entity = TNC_PER };
        tnc_mentions_add(&mentions, &mention);
    }
    assert_int_equal(mentions.count, 1000);
    assert_int_equal(mentions.failed, 0);
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(mentions.items[i].first, i);
    tnc_mentions_clear(&mentions);
    assert_int_equal(mentions.count, 0);
    tnc_mentions_free(&mentions);
    tnc_mentions_free(&mentions);
}

static void *refuse(void *context, void *pointer, size_t old_size, size_t new_size)
{
    (void)context;
    (void)pointer;
    (void)old_size;
    (void)new_size;
    return NULL;
}

static void remembers_failure(void **state)
{
    (void)state;
    const tnc_memory memory = { refuse, NULL };
    tnc_mentions mentions;
    tnc_mention mention = { .first = 1 };
    tnc_mentions_init(&mentions, &memory);
    tnc_mentions_add(&mentions, &mention);
    assert_int_equal(mentions.failed, 1);
    assert_int_equal(mentions.count, 0);
    tnc_mentions_clear(&mentions);
    assert_int_equal(mentions.failed, 0);
    tnc_mentions_free(&mentions);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(keeps_order), cmocka_unit_test(remembers_failure) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
