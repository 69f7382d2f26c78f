/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/whole_text.h"
#include "cli/stream.h"

#include <string.h>

#define LOOKED_AT ((size_t)64 << 10)

static int is_control(unsigned char byte)
{
    return (byte < 0x20 && !(byte >= '\b' && byte <= '\r') && byte != 0x1b) || byte == 0x7f;
}

/* Half of the bytes of UTF-16 in Latin letters are zero, always on the same side. */
static int looks_utf16(const unsigned char *bytes, size_t size)
{
    size_t zeros[2] = { 0, 0 };
    if (size >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
        return 1;
    for (size_t i = 0; i < size; i++)
        zeros[i & 1] += bytes[i] == 0;
    size_t more = zeros[0] > zeros[1] ? zeros[0] : zeros[1], less = zeros[0] + zeros[1] - more;
    return size >= 16 && more > size / 4 && less <= size / 50;
}

int cli_looks_binary(const char *bytes, size_t size, cli_fault *fault)
{
    const unsigned char *b = (const unsigned char *)bytes;
    size_t seen = size < LOOKED_AT ? size : LOOKED_AT, controls = 0;
    if (looks_utf16(b, seen))
        return !cli_fault_set(fault, "binary", "looks like UTF-16; make it UTF-8 first (iconv -f UTF-16 -t UTF-8)");
    for (size_t i = 0; i < seen; i++)
        controls += is_control(b[i]);
    if (controls < 8 || controls <= seen / 20)
        return 0;
    return !cli_fault_set(fault, "binary", "looks binary: %zu of its first %zu bytes are control characters", controls,
                          seen);
}

int cli_load(const char *path, cli_chunk *text, cli_fault *fault)
{
    cli_stream stream;
    if (!cli_stream_open(&stream, path, fault))
        return 0;
    int fine = cli_stream_slurp(&stream, text, TONECLS_TEXT_MAX, fault);
    cli_stream_close(&stream);
    return fine && !cli_looks_binary(text->bytes, text->size, fault);
}
