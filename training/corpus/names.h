/* SPDX-License-Identifier: Apache-2.0 */
/* A set of names, each with a number in the order they came: labels of a corpus, while it is read. */
#ifndef TNC_NAMES_H
#define TNC_NAMES_H

#include "base/buffer.h"

typedef struct tnc_names {
    tnc_buffer bytes; /* the names, each with a NUL after it */
    size_t *start;    /* [count] in bytes */
    size_t count, capacity;
    uint32_t *slots; /* open addressing: number + 1, or 0 */
    size_t slot_count;
    tnc_memory memory;
} tnc_names;

#define TNC_NO_NAME UINT32_MAX

void tnc_names_init(tnc_names *names, const tnc_memory *memory);
void tnc_names_free(tnc_names *names);

/* Number of the name, added when it is new. TNC_NO_NAME: out of memory. */
uint32_t tnc_names_add(tnc_names *names, const char *name, size_t size);
/* TNC_NO_NAME when it is not there. */
uint32_t tnc_names_find(const tnc_names *names, const char *name, size_t size);
/* NUL-terminated, valid until the next name is added. */
const char *tnc_names_at(const tnc_names *names, uint32_t number);

#endif
