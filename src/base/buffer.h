/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes that grow. A failed append leaves the buffer marked: write many times, ask once (tnc_buffer_failed). */
#ifndef TNC_BUFFER_H
#define TNC_BUFFER_H

#include "base/memory.h"

typedef struct tnc_buffer {
    char *bytes;
    size_t size, capacity;
    tnc_memory memory;
    int failed; /* sticky: some append found no memory; the content is then incomplete */
} tnc_buffer;

tnc_buffer tnc_buffer_make(const tnc_memory *memory);
void tnc_buffer_free(tnc_buffer *buffer);
void tnc_buffer_clear(tnc_buffer *buffer); /* size 0, failure forgotten, room kept */
int tnc_buffer_failed(const tnc_buffer *buffer);

void tnc_buffer_append(tnc_buffer *buffer, const void *bytes, size_t size);
void tnc_buffer_append_byte(tnc_buffer *buffer, char byte);
/* size more bytes to be filled by the caller, or NULL on failure. */
char *tnc_buffer_extend(tnc_buffer *buffer, size_t size);

#endif
