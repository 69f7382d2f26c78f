/* SPDX-License-Identifier: Apache-2.0 */
/* A hash table of numbers over names kept end to end, so that a name costs its bytes and twelve more. */
#include "corpus/names.h"

#include "base/hash.h"

#include <string.h>

void tnc_names_init(tnc_names *names, const tnc_memory *memory)
{
    *names = (tnc_names){ .memory = *memory };
    names->bytes = tnc_buffer_make(&names->memory);
}

void tnc_names_free(tnc_names *names)
{
    tnc_buffer_free(&names->bytes);
    if (names->capacity)
        names->memory.resize(names->memory.context, names->start, names->capacity * sizeof *names->start, 0);
    tnc_free_array(&names->memory, names->slots, names->slot_count, sizeof *names->slots);
    names->start = NULL;
    names->slots = NULL;
    names->count = names->capacity = names->slot_count = 0;
}

const char *tnc_names_at(const tnc_names *names, uint32_t number)
{
    return names->bytes.bytes + names->start[number];
}

static int is_name(const tnc_names *names, uint32_t number, const char *name, size_t size)
{
    size_t start = names->start[number];
    size_t end = number + 1 < names->count ? names->start[number + 1] : names->bytes.size;
    return end - start == size + 1 && !memcmp(names->bytes.bytes + start, name, size);
}

/* The slot that holds the name, or the empty one where it would go. */
static size_t slot_of(const tnc_names *names, const char *name, size_t size)
{
    size_t mask = names->slot_count - 1;
    size_t slot = (size_t)tnc_hash_bytes(0, name, size) & mask;
    while (names->slots[slot] && !is_name(names, names->slots[slot] - 1, name, size))
        slot = (slot + 1) & mask;
    return slot;
}

uint32_t tnc_names_find(const tnc_names *names, const char *name, size_t size)
{
    return names->slot_count ? names->slots[slot_of(names, name, size)] - 1 : TNC_NO_NAME;
}

static int grow(tnc_names *names)
{
    size_t wanted = names->slot_count ? names->slot_count * 2 : 16;
    uint32_t *old = names->slots;
    uint32_t *slots = tnc_alloc_array(&names->memory, wanted, sizeof *slots);
    if (!slots)
        return 0;
    tnc_free_array(&names->memory, old, names->slot_count, sizeof *old);
    names->slots = slots;
    names->slot_count = wanted;
    for (uint32_t i = 0; i < names->count; i++) {
        const char *name = tnc_names_at(names, i);
        size_t end = i + 1 < names->count ? names->start[i + 1] : names->bytes.size;
        slots[slot_of(names, name, end - names->start[i] - 1)] = i + 1;
    }
    return 1;
}

uint32_t tnc_names_add(tnc_names *names, const char *name, size_t size)
{
    if (names->slot_count < 2 * (names->count + 1) && !grow(names))
        return TNC_NO_NAME;
    size_t slot = slot_of(names, name, size);
    if (names->slots[slot])
        return names->slots[slot] - 1;
    if (names->count >= TNC_NO_NAME - 1 ||
        !tnc_reserve(&names->memory, &names->start, &names->capacity, names->count + 1, sizeof *names->start))
        return TNC_NO_NAME;
    names->start[names->count] = names->bytes.size;
    tnc_buffer_append(&names->bytes, name, size);
    tnc_buffer_append_byte(&names->bytes, 0);
    if (tnc_buffer_failed(&names->bytes))
        return TNC_NO_NAME;
    names->slots[slot] = (uint32_t)++names->count;
    return names->slots[slot] - 1;
}
