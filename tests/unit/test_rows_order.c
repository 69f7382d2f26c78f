/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_source.h"

#include "fit/rows_order.h"

#include <stdlib.h>
#include <string.h>

#define COUNT 300

static void shuffling_changes_nothing(void **state)
{
    (void)state;
    made_source made;
    size_t *first = NULL, *second = NULL;
    static made_instance before[COUNT];
    made_source_new(&made, COUNT, 3, 1);
    for (size_t i = 0; i < COUNT; i++) {
        made.instances[i].order = made.instances[i / 4 * 4].order; /* many ties */
        made.instances[i].weight = (float)(1 + i % 2);
        made.instances[i].group = i;
        made.instances[i].label = (uint32_t)(i % 3);
    }
    made_source_renew(&made, 1, 1);
    assert_int_equal(tnc_rows_order(&made.source, &first, NULL), TONECLS_OK);
    for (size_t r = 0; r < COUNT; r++)
        before[r] = made.instances[first[r]];
    made_source_shuffle(&made, 5);
    assert_int_equal(tnc_rows_order(&made.source, &second, NULL), TONECLS_OK);
    for (size_t r = 0; r < COUNT; r++)
        assert_int_equal(made.instances[second[r]].group, before[r].group);
    for (size_t r = 1; r < COUNT; r++)
        assert_true(made.order[second[r - 1]] <= made.order[second[r]]);
    free(first);
    free(second);
    made_source_free(&made);
}

static void gold_breaks_ties(void **state)
{
    (void)state;
    made_source made;
    size_t *order = NULL;
    const size_t start[] = { 0, 2, 3, 5 };
    const uint32_t gold[] = { 1, 2, 1, 0, 2 };
    made_source_new(&made, 3, 3, 1);
    made.source.gold_start = start;
    made.source.gold = gold;
    for (size_t i = 0; i < 3; i++)
        made.order[i] = 9;
    assert_int_equal(tnc_rows_order(&made.source, &order, NULL), TONECLS_OK);
    const size_t expected[] = { 2, 1, 0 }; /* 0 2, then 1, then 1 2 */
    assert_memory_equal(order, expected, sizeof expected);
    free(order);
    made_source_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(shuffling_changes_nothing),
                                        cmocka_unit_test(gold_breaks_ties) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
