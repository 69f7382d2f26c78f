/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes that grow by doubling; after a failure nothing more is written until the buffer is cleared. */
#include "base/buffer.h"

#include <string.h>

tnc_buffer tnc_buffer_make(const tnc_memory *memory)
{
    return (tnc_buffer){ .memory = *memory };
}

void tnc_buffer_free(tnc_buffer *buffer)
{
    if (buffer->bytes)
        buffer->memory.resize(buffer->memory.context, buffer->bytes, buffer->capacity, 0);
    buffer->bytes = NULL;
    buffer->size = buffer->capacity = 0;
}

void tnc_buffer_clear(tnc_buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = 0;
}

int tnc_buffer_failed(const tnc_buffer *buffer)
{
    return buffer->failed;
}

char *tnc_buffer_extend(tnc_buffer *buffer, size_t size)
{
    if (buffer->failed || size > PTRDIFF_MAX - buffer->size
        || !tnc_reserve(&buffer->memory, &buffer->bytes, &buffer->capacity, buffer->size + size, 1)) {
        buffer->failed = 1;
        return NULL;
    }
    char *room = buffer->bytes + buffer->size;
    buffer->size += size;
    return room;
}

void tnc_buffer_append(tnc_buffer *buffer, const void *bytes, size_t size)
{
    char *room = size ? tnc_buffer_extend(buffer, size) : NULL;
    if (room)
        memcpy(room, bytes, size);
}

void tnc_buffer_append_byte(tnc_buffer *buffer, char byte)
{
    tnc_buffer_append(buffer, &byte, 1);
}
