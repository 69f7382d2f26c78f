/* SPDX-License-Identifier: Apache-2.0 */
/* Sorting and merging the entries of a lexicon. */
#include "corpus/tag_lexicon.h"

#include <stdlib.h>
#include <string.h>

void tnc_tag_lexicon_init(tnc_tag_lexicon *lexicon, const tnc_memory *memory)
{
    memset(lexicon, 0, sizeof *lexicon);
    lexicon->memory = *memory;
}

static void free_arrays(tnc_tag_lexicon *lexicon)
{
    const tnc_memory *memory = &lexicon->memory;
    tnc_free_array(memory, lexicon->keys, lexicon->entry_count, sizeof *lexicon->keys);
    tnc_free_array(memory, lexicon->values, lexicon->entry_count, sizeof *lexicon->values);
    tnc_free_array(memory, lexicon->slots, lexicon->slot_count, sizeof *lexicon->slots);
}

void tnc_tag_lexicon_free(tnc_tag_lexicon *lexicon)
{
    tnc_memory memory = lexicon->memory;
    free_arrays(lexicon);
    tnc_free_array(&memory, lexicon->entries, lexicon->entry_capacity, sizeof *lexicon->entries);
    tnc_tag_lexicon_init(lexicon, &memory);
}

void tnc_tag_lexicon_put(tnc_tag_lexicon *lexicon, uint64_t key, uint32_t value)
{
    if (!tnc_reserve(&lexicon->memory, &lexicon->entries, &lexicon->entry_capacity, lexicon->entry_count + 1,
                     sizeof *lexicon->entries)) {
        lexicon->failed = 1;
        return;
    }
    lexicon->entries[lexicon->entry_count] = (tnc_tag_entry){ key, lexicon->entry_count, value };
    lexicon->entry_count++;
}

static int compare(const void *left, const void *right)
{
    const tnc_tag_entry *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static uint32_t either(uint32_t first, uint32_t next)
{
    return first | next;
}

static void merge_entries(tnc_tag_lexicon *lexicon, uint32_t (*merge)(uint32_t, uint32_t))
{
    const tnc_tag_entry *entries = lexicon->entries;
    for (size_t i = 0, end; i < lexicon->entry_count; i = end) {
        uint32_t value = entries[i].value;
        for (end = i + 1; end < lexicon->entry_count && entries[end].key == entries[i].key; end++)
            value = merge(value, entries[end].value);
        if (value == 0)
            continue;
        lexicon->keys[lexicon->count] = entries[i].key;
        lexicon->values[lexicon->count++] = value;
    }
}

int tnc_tag_lexicon_close(tnc_tag_lexicon *lexicon, uint32_t (*merge)(uint32_t, uint32_t))
{
    const tnc_memory *memory = &lexicon->memory;
    if (lexicon->failed)
        return 0;
    lexicon->keys = tnc_alloc_array(memory, lexicon->entry_count, sizeof *lexicon->keys);
    lexicon->values = tnc_alloc_array(memory, lexicon->entry_count, sizeof *lexicon->values);
    if (!lexicon->keys || !lexicon->values)
        return 0;
    if (lexicon->entry_count)
        qsort(lexicon->entries, lexicon->entry_count, sizeof *lexicon->entries, compare);
    merge_entries(lexicon, merge ? merge : either);
    lexicon->slot_count = tnc_vocabulary_slot_count(lexicon->count);
    lexicon->slots = tnc_alloc_array(memory, lexicon->slot_count, sizeof *lexicon->slots);
    if (!lexicon->slots || lexicon->count > TNC_VOCABULARY_MAX)
        return 0;
    tnc_vocabulary_fill(lexicon->slots, lexicon->slot_count, lexicon->keys, lexicon->count);
    lexicon->view.vocabulary =
        (tnc_vocabulary){ lexicon->keys, lexicon->slots, lexicon->count, lexicon->slot_count };
    lexicon->view.values = lexicon->values;
    return 1;
}

tnc_lexicon_parts tnc_tag_lexicon_parts(const tnc_tag_lexicon *lexicon, const char name[4])
{
    tnc_lexicon_parts parts = { .keys = lexicon->keys, .values = lexicon->values, .count = lexicon->count };
    memcpy(parts.name, name, 4);
    return parts;
}
