/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "feature/bag.h"

static void blocks_hold_what_was_added_in_them(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_bag bag;
    tnc_bag_init(&bag, &memory);
    tnc_bag_open_block(&bag);
    tnc_bag_add(&bag, 1, 0, 3);
    tnc_bag_end_title(&bag);
    tnc_bag_add(&bag, 2, 4, 6);
    tnc_bag_open_block(&bag);
    tnc_bag_open_block(&bag);
    tnc_bag_add(&bag, 3, 0, 0);
    tnc_bag_close(&bag);
    assert_int_equal(bag.block_count, 3);
    assert_int_equal(bag.block_end[0], 2);
    assert_int_equal(bag.block_end[1], 2);
    assert_int_equal(bag.block_end[2], 3);
    assert_int_equal(bag.items[1].key, 2);
    assert_int_equal(bag.items[1].start, 4);
    assert_int_equal(bag.items[1].end, 6);
    assert_true(tnc_bag_in_title(&bag, 0, 0));
    assert_false(tnc_bag_in_title(&bag, 0, 1));
    assert_false(tnc_bag_in_title(&bag, 2, 2));
    bag.field_of_block = 4;
    assert_true(tnc_bag_in_title(&bag, 2, 2));
    tnc_bag_clear(&bag);
    assert_int_equal(bag.block_count + bag.count + bag.field_of_block, 0);
    tnc_bag_free(&bag);
}

static void room_is_written_by_the_caller(void **state)
{
    (void)state;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_bag bag;
    tnc_bag_init(&bag, &memory);
    tnc_bag_open_block(&bag);
    tnc_item *room = tnc_bag_room(&bag, 1000);
    assert_non_null(room);
    assert_int_equal(bag.count, 0);
    for (uint32_t i = 0; i < 1000; i++)
        room[i] = (tnc_item){ i, i, i + 1 };
    bag.count += 1000;
    tnc_bag_close(&bag);
    assert_int_equal(bag.block_end[0], 1000);
    assert_null(tnc_bag_room(&bag, SIZE_MAX));
    assert_true(bag.failed);
    tnc_bag_free(&bag);
}

static void failure_sticks_until_cleared(void **state)
{
    (void)state;
    scarce counter = { .fail_at = 1 };
    tonecls_allocator allocator = scarce_allocator(&counter);
    tnc_memory memory = tnc_memory_from(&allocator);
    tnc_bag bag;
    tnc_bag_init(&bag, &memory);
    tnc_bag_open_block(&bag);
    tnc_bag_add(&bag, 1, 0, 1);
    assert_true(bag.failed);
    assert_int_equal(bag.count, 0);
    counter.fail_at = 0;
    tnc_bag_clear(&bag);
    tnc_bag_open_block(&bag);
    tnc_bag_add(&bag, 1, 0, 1);
    assert_false(bag.failed);
    assert_int_equal(bag.count, 1);
    tnc_bag_free(&bag);
    assert_int_equal(counter.live, 0);
    assert_int_equal(counter.mismatch, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_hold_what_was_added_in_them),
        cmocka_unit_test(room_is_written_by_the_caller),
        cmocka_unit_test(failure_sticks_until_cleared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
