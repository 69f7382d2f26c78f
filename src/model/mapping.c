/* SPDX-License-Identifier: Apache-2.0 */
#include "model/mapping.h"

#include "base/buffer.h"
#include "model/sections.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_AT_ONCE ((size_t)1 << 20)

/* strerror is not safe in threads everywhere; the _r form is, and POSIX says which of its two kinds this is. */
static tonecls_status fail_system(tonecls_error *error, int code)
{
    char reason[128];
    if (strerror_r(code, reason, sizeof reason) != 0)
        return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "cannot be read (error %d)", code);
    return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s", reason);
}

/* Reads until the buffer has `wanted` bytes or the file ends. */
static tonecls_status read_up_to(int file, size_t wanted, tnc_buffer *buffer, tonecls_error *error)
{
    while (buffer->size < wanted) {
        size_t start = buffer->size, more = wanted - start < READ_AT_ONCE ? wanted - start : READ_AT_ONCE;
        char *room = tnc_buffer_extend(buffer, more);
        if (!room)
            return tnc_fail_memory(error);
        ssize_t got = read(file, room, more);
        buffer->size = start + (got > 0 ? (size_t)got : 0);
        if (got == 0)
            return TONECLS_OK;
        if (got < 0 && errno != EINTR)
            return fail_system(error, errno);
    }
    return TONECLS_OK;
}

/* One byte more than the header says is enough to see that the file is too long. */
static tonecls_status read_model(int file, tnc_buffer *buffer, tonecls_error *error)
{
    uint64_t size = 0;
    tonecls_status status = read_up_to(file, TNC_HEADER_SIZE, buffer, error);
    if (status == TONECLS_OK)
        status = tnc_header_check((const unsigned char *)buffer->bytes, buffer->size, &size, error);
    if (status == TONECLS_OK && size >= PTRDIFF_MAX)
        return tnc_fail(error, TONECLS_E_CORRUPT, TNC_AT_FILE_SIZE, "damaged model file: an impossible size");
    return status == TONECLS_OK ? read_up_to(file, (size_t)size + 1, buffer, error) : status;
}

static tonecls_status read_file(tnc_mapping *mapping, int file, const tnc_memory *memory, tonecls_error *error)
{
    tnc_buffer buffer = tnc_buffer_make(memory);
    tonecls_status status = read_model(file, &buffer, error);
    if (status != TONECLS_OK) {
        tnc_buffer_free(&buffer);
        return status;
    }
    *mapping = (tnc_mapping){ (const unsigned char *)buffer.bytes, buffer.size, 0, buffer.capacity };
    return TONECLS_OK;
}

static tonecls_status map_or_read(tnc_mapping *mapping, int file, const tnc_memory *memory, tonecls_error *error)
{
    struct stat about;
    if (fstat(file, &about) != 0)
        return fail_system(error, errno);
    if (S_ISDIR(about.st_mode))
        return fail_system(error, EISDIR);
    if (S_ISREG(about.st_mode) && about.st_size > 0 && (uint64_t)about.st_size < PTRDIFF_MAX) {
        size_t size = (size_t)about.st_size;
        void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes != MAP_FAILED) {
            *mapping = (tnc_mapping){ bytes, size, 1, 0 };
            return TONECLS_OK;
        }
    }
    return read_file(mapping, file, memory, error);
}

tonecls_status tnc_mapping_open(tnc_mapping *mapping, const char *path, const tnc_memory *memory, tonecls_error *error)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail_system(error, errno);
    tonecls_status status = map_or_read(mapping, file, memory, error);
    close(file);
    return status;
}

void tnc_mapping_close(tnc_mapping *mapping, const tnc_memory *memory)
{
    if (!mapping->bytes)
        return;
    union {
        const unsigned char *read;
        void *write;
    } bytes = { mapping->bytes }; /* both ways of giving back want a pointer without const */
    if (mapping->mapped)
        munmap(bytes.write, mapping->size);
    else
        memory->resize(memory->context, bytes.write, mapping->owned, 0);
    mapping->bytes = NULL;
}
