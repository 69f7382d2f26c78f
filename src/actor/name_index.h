/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Keys to several numbers each, in the order they were added: which actors carry the name part "bush". Only the first
 * TNC_NAME_LOOK numbers of a key are ever looked at, so that a page with five thousand Smiths takes linear time.
 */
#ifndef TNC_NAME_INDEX_H
#define TNC_NAME_INDEX_H

#include "actor/name_table.h"

#define TNC_NAME_LOOK 32

typedef struct tnc_name_entry {
    uint32_t value;
    uint32_t next;   /* entry of the same key, or TNC_NAME_NONE */
    uint32_t last;   /* of a key's first entry: its last one */
    uint32_t length; /* of a key's first entry: how many there are */
} tnc_name_entry;

typedef struct tnc_name_index {
    tnc_name_table table; /* key -> its first entry */
    tnc_name_entry *entries;
    size_t count, capacity;
} tnc_name_index;

void tnc_name_index_init(tnc_name_index *index, const tnc_memory *memory);
void tnc_name_index_free(tnc_name_index *index);
void tnc_name_index_clear(tnc_name_index *index);

/* Adds the number unless it is among those that are looked at; a key that is full keeps what it has. Returns 0 when out
 * of memory. */
int tnc_name_index_add(tnc_name_index *index, uint64_t key, uint32_t value);

/* The first entry of a key, or NULL; then the next, or NULL. */
const tnc_name_entry *tnc_name_index_first(const tnc_name_index *index, uint64_t key);
const tnc_name_entry *tnc_name_index_next(const tnc_name_index *index, const tnc_name_entry *entry);

#endif
