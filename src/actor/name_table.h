/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 64-bit keys to 32-bit numbers, for one document at a time: open addressing, emptied in constant time by counting
 * documents, so that a warm table costs a short article nothing for the long one before it. Keys are hashes already.
 */
#ifndef TNC_NAME_TABLE_H
#define TNC_NAME_TABLE_H

#include "base/memory.h"

#define TNC_NAME_NONE UINT32_MAX

typedef struct tnc_name_slot {
    uint64_t key;
    uint32_t value;
    uint32_t round; /* the slot is taken when this is the table's */
} tnc_name_slot;

typedef struct tnc_name_table {
    tnc_name_slot *slots;
    size_t slot_count; /* a power of two, or 0 */
    size_t count;
    uint32_t round;
    tnc_memory memory;
} tnc_name_table;

void tnc_name_table_init(tnc_name_table *table, const tnc_memory *memory);
void tnc_name_table_free(tnc_name_table *table);
void tnc_name_table_clear(tnc_name_table *table);

/* The number kept for the key, or TNC_NAME_NONE. */
uint32_t tnc_name_table_find(const tnc_name_table *table, uint64_t key);

/* Where the number for the key is kept: TNC_NAME_NONE there when the key is new. Valid until the next call. NULL when
 * out of memory. */
uint32_t *tnc_name_table_at(tnc_name_table *table, uint64_t key);

#endif
