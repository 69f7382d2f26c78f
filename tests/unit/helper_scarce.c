/* SPDX-License-Identifier: Apache-2.0 */
/* The size is kept in front of each block, so that a wrong old size is seen. */
#include "helper_scarce.h"

#include <stddef.h>
#include <stdlib.h>

typedef union header {
    size_t size;
    max_align_t align;
} header;

static void *scarce_resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
    scarce *memory = context;
    header *block = pointer ? (header *)pointer - 1 : NULL;
    size_t known = block ? block->size : 0;
    memory->mismatch += known != old_size;
    if (new_size == 0) {
        memory->live -= known;
        free(block);
        return NULL;
    }
    memory->calls++;
    if (memory->fail_at && memory->calls >= memory->fail_at)
        return NULL;
    header *grown = realloc(block, sizeof *grown + new_size);
    if (!grown)
        return NULL;
    memory->live += new_size - known;
    grown->size = new_size;
    return grown + 1;
}

tonecls_allocator scarce_allocator(scarce *memory)
{
    return (tonecls_allocator){ scarce_resize, memory };
}
