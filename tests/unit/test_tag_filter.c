/* SPDX-License-Identifier: Apache-2.0 */
/* Every key passes, and few others do. */
#include "helper_cmocka.h"

#include "actor/tag_filter.h"
#include "base/hash.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

static void keys_pass_and_few_others(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    enum { COUNT = 20000 };
    uint64_t *keys = malloc(COUNT * sizeof *keys);
    tnc_tag_filter filter;
    size_t passed = 0;
    assert_non_null(keys);
    for (uint64_t i = 0; i < COUNT; i++)
        keys[i] = tnc_hash_join(1, i);
    qsort(keys, COUNT, sizeof *keys, compare);
    const tnc_vocabulary vocabulary = { .keys = keys, .count = COUNT };
    tnc_tag_filter_init(&filter, &memory);
    assert_true(tnc_tag_filter_fill(&filter, &vocabulary));
    for (size_t i = 0; i < COUNT; i++)
        assert_true(tnc_tag_filter_passes(&filter, keys[i]));
    for (uint64_t i = 0; i < COUNT; i++)
        passed += (size_t)tnc_tag_filter_passes(&filter, tnc_hash_join(2, i));
    assert_true(passed < COUNT / 6);
    tnc_tag_filter_free(&filter);
    free(keys);
}

static void nothing_passes_where_nothing_is_known(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    const tnc_vocabulary none = { .count = 0 };
    tnc_tag_filter filter;
    tnc_tag_filter_init(&filter, &memory);
    assert_true(tnc_tag_filter_fill(&filter, &none));
    assert_false(tnc_tag_filter_passes(&filter, 12345));
    tnc_tag_filter_free(&filter);
    tnc_tag_filter_free(&filter);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(keys_pass_and_few_others),
                                        cmocka_unit_test(nothing_passes_where_nothing_is_known) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
