/* SPDX-License-Identifier: Apache-2.0 */
/* An open-addressing table that is emptied by counting up its generation. */
#include "actor/tag_memory.h"

#include <string.h>

#define VALUE_BITS 9
#define VALUE_MASK ((1u << VALUE_BITS) - 1)
#define GENERATION_MAX (UINT32_MAX >> VALUE_BITS)
#define FIRST_SLOTS 1024

void tnc_tag_memory_init(tnc_tag_memory *memory, const tnc_memory *allocator)
{
    memset(memory, 0, sizeof *memory);
    memory->memory = *allocator;
    memory->generation = 1;
}

static void release(tnc_tag_memory *memory, uint64_t *keys, uint32_t *values, size_t slot_count)
{
    tnc_free_array(&memory->memory, keys, slot_count, sizeof *keys);
    tnc_free_array(&memory->memory, values, slot_count, sizeof *values);
}

void tnc_tag_memory_free(tnc_tag_memory *memory)
{
    release(memory, memory->keys, memory->values, memory->slot_count);
    memory->keys = NULL;
    memory->values = NULL;
    memory->slot_count = memory->used = 0;
}

void tnc_tag_memory_forget(tnc_tag_memory *memory)
{
    memory->used = 0;
    memory->failed = 0;
    if (memory->generation++ < GENERATION_MAX)
        return;
    memory->generation = 1;
    if (memory->slot_count)
        memset(memory->values, 0, memory->slot_count * sizeof *memory->values);
}

/* The slot of a word, or the free one where it would go. slot_count > used. */
static size_t slot_of(const tnc_tag_memory *memory, uint64_t word)
{
    size_t at = (size_t)word & (memory->slot_count - 1);
    while (memory->values[at] >> VALUE_BITS == memory->generation && memory->keys[at] != word)
        at = (at + 1) & (memory->slot_count - 1);
    return at;
}

static int grow(tnc_tag_memory *memory)
{
    tnc_tag_memory larger = *memory;
    larger.slot_count = memory->slot_count ? 2 * memory->slot_count : FIRST_SLOTS;
    larger.keys = tnc_alloc_array(&memory->memory, larger.slot_count, sizeof *larger.keys);
    larger.values = tnc_alloc_array(&memory->memory, larger.slot_count, sizeof *larger.values);
    if (!larger.keys || !larger.values) {
        release(memory, larger.keys, larger.values, larger.slot_count);
        return 0;
    }
    for (size_t i = 0; i < memory->slot_count; i++)
        if (memory->values[i] >> VALUE_BITS == memory->generation) {
            size_t at = slot_of(&larger, memory->keys[i]);
            larger.keys[at] = memory->keys[i];
            larger.values[at] = memory->values[i];
        }
    release(memory, memory->keys, memory->values, memory->slot_count);
    *memory = larger;
    return 1;
}

void tnc_tag_memory_put(tnc_tag_memory *memory, uint64_t word, uint32_t tag)
{
    if (2 * (memory->used + 1) > memory->slot_count && !grow(memory)) {
        memory->failed = 1;
        return;
    }
    size_t at = slot_of(memory, word);
    uint32_t before = 0;
    if (memory->values[at] >> VALUE_BITS == memory->generation)
        before = memory->values[at] & 0x1f;
    else
        memory->used++;
    memory->keys[at] = word;
    memory->values[at] = memory->generation << VALUE_BITS | (tag + 1) << 5 | before | 1u << (tag + 1) / 2;
}

uint32_t tnc_tag_memory_get(const tnc_tag_memory *memory, uint64_t word)
{
    if (!memory->slot_count)
        return 0;
    size_t at = slot_of(memory, word);
    if (memory->values[at] >> VALUE_BITS != memory->generation)
        return 0;
    return memory->values[at] & VALUE_MASK;
}
