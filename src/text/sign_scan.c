/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens that are not words: emoji sequences, single ideographs, runs of one sign. */
#include "text/scan.h"
#include "text/stop.h"

enum { ZERO_WIDTH_JOINER = 0x200d, HEAD = 3 };

static int is_region(uint32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

static int is_skin(uint32_t code)
{
    return code >= 0x1f3fb && code <= 0x1f3ff;
}

size_t tnc_scan_emoji(const tnc_bytes *in, size_t start)
{
    tnc_glyph glyph = tnc_glyph_at(in, start);
    size_t at = start + glyph.size;
    tnc_glyph next = tnc_glyph_at(in, at);
    if (is_region(glyph.code) && is_region(next.code))
        return at + next.size;
    for (uint32_t last = glyph.code; next.size; next = tnc_glyph_at(in, at)) {
        int joined = last == ZERO_WIDTH_JOINER && next.class == TNC_CLASS_EMOJI;
        if (next.class != TNC_CLASS_MARK && !is_skin(next.code) && !joined)
            break;
        last = next.code;
        at += next.size;
    }
    return at;
}

size_t tnc_scan_ideograph(const tnc_bytes *in, size_t start)
{
    size_t at = start + tnc_glyph_at(in, start).size;
    for (tnc_glyph next; next = tnc_glyph_at(in, at), next.class == TNC_CLASS_MARK;)
        at += next.size;
    return at;
}

tnc_extent tnc_scan_run(const tnc_bytes *in, size_t start, uint64_t *bad_bytes)
{
    tnc_glyph first = tnc_glyph_at(in, start);
    size_t at = start;
    tnc_glyph glyph = first;
    do {
        *bad_bytes += glyph.bad ? glyph.size : 0;
        at += glyph.size;
        glyph = tnc_glyph_at(in, at);
    } while (glyph.size && (glyph.code == first.code || (first.class == TNC_CLASS_MARK && glyph.class == first.class)));
    int flags = first.code >= 0x80 ? TNC_TOKEN_NON_ASCII : 0;
    if (first.class != TNC_CLASS_PUNCTUATION)
        return (tnc_extent){ at, TNC_SYMBOL, (uint8_t)flags, 1 };
    if (tnc_stop_of_sign(first.code, at - start == first.size) != TNC_STOP_NONE)
        flags |= TNC_TOKEN_STOP;
    return (tnc_extent){ at, TNC_PUNCTUATION, (uint8_t)flags, 1 };
}

size_t tnc_run_head(const tnc_bytes *in, size_t start, size_t end)
{
    for (int i = 0; i < HEAD && start < end; i++)
        start += tnc_glyph_at(in, start).size;
    return start;
}
