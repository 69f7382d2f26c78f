/* SPDX-License-Identifier: Apache-2.0 */
/* The outside of a model file, written: sections one after the other, then header and checksum. Failure sticks to the
 * buffer. */
#ifndef TNC_SECTION_WRITER_H
#define TNC_SECTION_WRITER_H

#include "base/buffer.h"
#include "model/format.h"

typedef struct tnc_section_writer {
    tnc_buffer *out;
    size_t start; /* of the file in the buffer */
    uint32_t count, planned;
} tnc_section_writer;

/* planned: how many sections there will be, exactly. */
void tnc_section_writer_begin(tnc_section_writer *writer, tnc_buffer *out, uint32_t planned);

/* Opens the next section and gives its bytes, zeroed, to be filled before the next call; NULL when out of memory. tag is
 * four characters or NULL. */
unsigned char *tnc_section_writer_add(tnc_section_writer *writer, const char name[4], uint32_t index, const char *tag,
                                      size_t size);

void tnc_section_writer_end(tnc_section_writer *writer);

#endif
