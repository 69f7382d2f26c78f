/* SPDX-License-Identifier: Apache-2.0 */
/* Chains through one array; a key's first entry knows the last, so that adding walks only to see what is there. */
#include "actor/name_index.h"

#include <string.h>

void tnc_name_index_init(tnc_name_index *index, const tnc_memory *memory)
{
    memset(index, 0, sizeof *index);
    tnc_name_table_init(&index->table, memory);
}

void tnc_name_index_free(tnc_name_index *index)
{
    tnc_free_array(&index->table.memory, index->entries, index->capacity, sizeof *index->entries);
    index->entries = NULL;
    index->count = index->capacity = 0;
    tnc_name_table_free(&index->table);
}

void tnc_name_index_clear(tnc_name_index *index)
{
    index->count = 0;
    tnc_name_table_clear(&index->table);
}

static int holds(const tnc_name_index *index, uint32_t first, uint32_t value)
{
    for (uint32_t i = first; i != TNC_NAME_NONE; i = index->entries[i].next)
        if (index->entries[i].value == value)
            return 1;
    return 0;
}

int tnc_name_index_add(tnc_name_index *index, uint64_t key, uint32_t value)
{
    if (!tnc_reserve(&index->table.memory, &index->entries, &index->capacity, index->count + 1, sizeof *index->entries))
        return 0;
    uint32_t *first = tnc_name_table_at(&index->table, key);
    if (!first)
        return 0;
    uint32_t added = (uint32_t)index->count;
    tnc_name_entry entry = { value, TNC_NAME_NONE, added, 1 };
    if (*first == TNC_NAME_NONE) {
        *first = added;
    } else {
        tnc_name_entry *head = &index->entries[*first];
        if (head->length >= TNC_NAME_LOOK || holds(index, *first, value))
            return 1;
        index->entries[head->last].next = added;
        head->last = added;
        head->length++;
    }
    index->entries[index->count++] = entry;
    return 1;
}

const tnc_name_entry *tnc_name_index_first(const tnc_name_index *index, uint64_t key)
{
    uint32_t first = tnc_name_table_find(&index->table, key);
    return first == TNC_NAME_NONE ? NULL : &index->entries[first];
}

const tnc_name_entry *tnc_name_index_next(const tnc_name_index *index, const tnc_name_entry *entry)
{
    return entry->next == TNC_NAME_NONE ? NULL : &index->entries[entry->next];
}
