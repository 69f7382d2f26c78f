/* SPDX-License-Identifier: Apache-2.0 */
/* A growing array of features cut into blocks. Failure is remembered, so that templates need not ask after every one.
 */
#include "feature/bag.h"

#include <assert.h>
#include <string.h>

void tnc_bag_init(tnc_bag *bag, const tnc_memory *memory)
{
    memset(bag, 0, sizeof *bag);
    bag->memory = *memory;
}

void tnc_bag_free(tnc_bag *bag)
{
    if (bag->items)
        tnc_free_array(&bag->memory, bag->items, bag->capacity, sizeof *bag->items);
    bag->items = NULL;
    bag->capacity = 0;
    tnc_bag_clear(bag);
}

void tnc_bag_clear(tnc_bag *bag)
{
    bag->count = 0;
    bag->block_count = 0;
    bag->field_of_block = 0;
    bag->failed = 0;
    memset(bag->block_end, 0, sizeof bag->block_end);
    memset(bag->title_end, 0, sizeof bag->title_end);
}

void tnc_bag_close(tnc_bag *bag)
{
    if (bag->block_count > 0)
        bag->block_end[bag->block_count - 1] = bag->count;
}

void tnc_bag_open_block(tnc_bag *bag)
{
    assert(bag->block_count < TNC_BLOCKS_MAX);
    tnc_bag_close(bag);
    if (bag->block_count == TNC_BLOCKS_MAX) { /* a mistake of the caller's must not write beyond the array */
        bag->failed = 1;
        return;
    }
    bag->block_count++;
    bag->block_end[bag->block_count - 1] = bag->count;
    bag->title_end[bag->block_count - 1] = bag->count;
}

tnc_item *tnc_bag_room(tnc_bag *bag, size_t count)
{
    if (bag->failed || count > SIZE_MAX - bag->count ||
        !tnc_reserve(&bag->memory, &bag->items, &bag->capacity, bag->count + count, sizeof *bag->items)) {
        bag->failed = 1;
        return NULL;
    }
    return bag->items + bag->count;
}

void tnc_bag_add(tnc_bag *bag, uint64_t key, uint32_t start, uint32_t end)
{
    if (bag->count == bag->capacity && !tnc_bag_room(bag, 1))
        return;
    bag->items[bag->count++] = (tnc_item){ key, start, end };
}

void tnc_bag_end_title(tnc_bag *bag)
{
    if (bag->block_count > 0)
        bag->title_end[bag->block_count - 1] = bag->count;
}

int tnc_bag_in_title(const tnc_bag *bag, uint32_t block, size_t item)
{
    return (bag->field_of_block >> block & 1) || item < bag->title_end[block];
}
