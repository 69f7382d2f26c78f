/* SPDX-License-Identifier: Apache-2.0 */
/* Linear probing at a load of at most one half. */
#include "actor/name_table.h"

#include <string.h>

#define FIRST_SLOTS 256

void tnc_name_table_init(tnc_name_table *table, const tnc_memory *memory)
{
    memset(table, 0, sizeof *table);
    table->memory = *memory;
    table->round = 1;
}

void tnc_name_table_free(tnc_name_table *table)
{
    tnc_free_array(&table->memory, table->slots, table->slot_count, sizeof *table->slots);
    table->slots = NULL;
    table->slot_count = table->count = 0;
}

void tnc_name_table_clear(tnc_name_table *table)
{
    table->count = 0;
    if (++table->round != 0)
        return;
    if (table->slots)
        memset(table->slots, 0, table->slot_count * sizeof *table->slots);
    table->round = 1;
}

/* The slot that holds the key, or the free one where it would go. */
static tnc_name_slot *probe(tnc_name_slot *slots, size_t slot_count, uint32_t round, uint64_t key)
{
    size_t mask = slot_count - 1;
    size_t place = (size_t)(key ^ key >> 29) & mask;
    while (slots[place].round == round && slots[place].key != key)
        place = (place + 1) & mask;
    return &slots[place];
}

static int grow(tnc_name_table *table)
{
    size_t slot_count = table->slot_count ? table->slot_count * 2 : FIRST_SLOTS;
    tnc_name_slot *slots = tnc_alloc_array(&table->memory, slot_count, sizeof *slots);
    if (!slots)
        return 0;
    for (size_t i = 0; i < table->slot_count; i++)
        if (table->slots[i].round == table->round)
            *probe(slots, slot_count, table->round, table->slots[i].key) = table->slots[i];
    tnc_free_array(&table->memory, table->slots, table->slot_count, sizeof *table->slots);
    table->slots = slots;
    table->slot_count = slot_count;
    return 1;
}

uint32_t tnc_name_table_find(const tnc_name_table *table, uint64_t key)
{
    if (table->count == 0)
        return TNC_NAME_NONE;
    const tnc_name_slot *slot = probe(table->slots, table->slot_count, table->round, key);
    return slot->round == table->round ? slot->value : TNC_NAME_NONE;
}

uint32_t *tnc_name_table_at(tnc_name_table *table, uint64_t key)
{
    if (2 * (table->count + 1) > table->slot_count && !grow(table))
        return NULL;
    tnc_name_slot *slot = probe(table->slots, table->slot_count, table->round, key);
    if (slot->round != table->round) {
        tnc_name_slot fresh = { key, TNC_NAME_NONE, table->round };
        *slot = fresh;
        table->count++;
    }
    return &slot->value;
}
