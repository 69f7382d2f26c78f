/* SPDX-License-Identifier: Apache-2.0 */
/* The bytes of a file, mapped read-only, or read into memory where there is nothing to map (pipes, odd file systems). */
#ifndef TNC_MAPPING_H
#define TNC_MAPPING_H

#include "base/memory.h"
#include "base/status.h"

typedef struct tnc_mapping {
    const unsigned char *bytes; /* NULL for an empty file */
    size_t size;
    int mapped;   /* 1: unmap, 0: free */
    size_t owned; /* bytes allocated when not mapped */
} tnc_mapping;

/* Errors: IO with the system's reason; MEMORY; when reading, those of tnc_header_check too: what is not a model is not
 * read to its end, which may never come. */
tonecls_status tnc_mapping_open(tnc_mapping *mapping, const char *path, const tnc_memory *memory, tonecls_error *error);
void tnc_mapping_close(tnc_mapping *mapping, const tnc_memory *memory);

#endif
