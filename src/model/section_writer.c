/* SPDX-License-Identifier: Apache-2.0 */
#include "model/section_writer.h"

#include "base/bytes.h"
#include "model/checksum.h"
#include "model/sections.h"

#include <assert.h>

static char *add_zeros(tnc_buffer *out, size_t size)
{
    char *room = tnc_buffer_extend(out, size);
    if (room)
        memset(room, 0, size);
    return room;
}

static void pad(tnc_section_writer *writer)
{
    size_t size = writer->out->size - writer->start;
    add_zeros(writer->out, TNC_PADDED(size) - size);
}

void tnc_section_writer_begin(tnc_section_writer *writer, tnc_buffer *out, uint32_t planned)
{
    *writer = (tnc_section_writer){ out, out->size, 0, planned };
    add_zeros(out, TNC_HEADER_SIZE + (size_t)planned * TNC_ENTRY_SIZE);
}

unsigned char *tnc_section_writer_add(tnc_section_writer *writer, const char name[4], uint32_t index, const char *tag,
                                      size_t size)
{
    assert(writer->count < writer->planned);
    pad(writer);
    size_t offset = writer->out->size - writer->start;
    char *room = add_zeros(writer->out, size);
    if (!room || tnc_buffer_failed(writer->out))
        return NULL;
    unsigned char *entry = (unsigned char *)writer->out->bytes + writer->start + TNC_HEADER_SIZE +
                           (size_t)writer->count++ * TNC_ENTRY_SIZE;
    memcpy(entry + TNC_ENTRY_NAME, name, 4);
    tnc_store32(entry + TNC_ENTRY_INDEX, index);
    if (tag)
        memcpy(entry + TNC_ENTRY_TAG, tag, 4);
    tnc_store32(entry + TNC_ENTRY_FLAGS, tnc_section_required(name, NULL) == 1);
    tnc_store64(entry + TNC_ENTRY_OFFSET, offset);
    tnc_store64(entry + TNC_ENTRY_BYTES, size);
    return (unsigned char *)room;
}

void tnc_section_writer_end(tnc_section_writer *writer)
{
    pad(writer);
    if (tnc_buffer_failed(writer->out))
        return;
    assert(writer->count == writer->planned);
    unsigned char *file = (unsigned char *)writer->out->bytes + writer->start;
    size_t size = writer->out->size - writer->start;
    memcpy(file, TNC_MAGIC, TNC_MAGIC_SIZE);
    tnc_store16(file + TNC_AT_MAJOR, TNC_FORMAT_MAJOR);
    tnc_store16(file + TNC_AT_MINOR, TNC_FORMAT_MINOR);
    tnc_store32(file + TNC_AT_SECTION_COUNT, writer->count);
    tnc_store64(file + TNC_AT_FILE_SIZE, size);
    tnc_store64(file + TNC_AT_CHECKSUM, tnc_checksum(file, size));
}
