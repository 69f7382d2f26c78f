/* SPDX-License-Identifier: Apache-2.0 */
/* Memory through the caller's allocator, with the size arithmetic checked in one place. */
#ifndef TNC_MEMORY_H
#define TNC_MEMORY_H

#include "tonecls.h"

typedef tonecls_allocator tnc_memory;

/* allocator NULL means the C library's. */
tnc_memory tnc_memory_from(const tonecls_allocator *allocator);

/* count * size bytes, zeroed; NULL when out of memory or when the product overflows. count 0 gives a valid pointer. */
void *tnc_alloc_array(const tnc_memory *memory, size_t count, size_t size);
/* count and size must be those of the allocation. NULL is fine. */
void tnc_free_array(const tnc_memory *memory, void *pointer, size_t count, size_t size);

/* Makes room for at least `needed` items in an array that grows by doubling. New room is not zeroed. Returns 0 when out
 * of memory; the array is then as it was. */
int tnc_reserve(const tnc_memory *memory, void *array_pointer, size_t *capacity, size_t needed, size_t item_size);

#endif
