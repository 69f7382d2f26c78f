/* SPDX-License-Identifier: Apache-2.0 */
/* The C library's allocator, and arrays that grow, with every product checked before it is taken. */
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void *libc_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(pointer);
        return NULL;
    }
    return realloc(pointer, new_size);
}

tnc_memory tnc_memory_from(const tonecls_allocator *allocator)
{
    return allocator ? *allocator : (tnc_memory){ libc_resize, NULL };
}

/* An empty array still needs an address that is not NULL and a size that can be given back. */
static size_t array_bytes(size_t count, size_t size)
{
    return count == 0 || size == 0 ? 1 : count * size;
}

void *tnc_alloc_array(const tnc_memory *memory, size_t count, size_t size)
{
    if (size != 0 && count > PTRDIFF_MAX / size)
        return NULL;
    size_t bytes = array_bytes(count, size);
    void *pointer = memory->resize(memory->context, NULL, 0, bytes);
    if (pointer)
        memset(pointer, 0, bytes);
    return pointer;
}

void tnc_free_array(const tnc_memory *memory, void *pointer, size_t count, size_t size)
{
    if (pointer)
        memory->resize(memory->context, pointer, array_bytes(count, size), 0);
}

int tnc_reserve(const tnc_memory *memory, void *array_pointer, size_t *capacity, size_t needed, size_t item_size)
{
    if (needed <= *capacity)
        return 1;
    if (needed > PTRDIFF_MAX / 2 / item_size)
        return 0;
    size_t wanted = *capacity ? *capacity : 16;
    while (wanted < needed)
        wanted *= 2;
    void *old;
    memcpy(&old, array_pointer, sizeof old); /* an array of any type: its pointer is read and written as bytes */
    void *grown = memory->resize(memory->context, old, *capacity * item_size, wanted * item_size);
    if (!grown)
        return 0;
    memcpy(array_pointer, &grown, sizeof grown);
    *capacity = wanted;
    return 1;
}
