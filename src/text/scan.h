/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Scanners: each looks at the bytes from a place and tells how far one token reaches, of what kind it is, and which
 * flags its characters give it. None looks back before its place; none allocates.
 */
#ifndef TNC_SCAN_H
#define TNC_SCAN_H

#include "text/glyph.h"
#include "text/text.h"

typedef struct tnc_extent {
    size_t end;    /* first byte after the token */
    uint8_t kind;  /* tnc_kind */
    uint8_t flags; /* CAPITAL, ALL_CAPITALS, NON_ASCII, DIGIT */
    uint8_t seen;  /* a scanner that finds nothing leaves it 0 */
} tnc_extent;

/* A word, number or URL, at a letter or digit. */
tnc_extent tnc_scan_word(const tnc_bytes *in, size_t start);

/* Whether the joiner or the byte above ASCII behind a run of ASCII letters and digits may prolong it. */
int tnc_joins_word(const tnc_bytes *in, size_t start, size_t end);

/* Whether a run of ASCII letters and digits certainly is a whole token: nothing behind it can prolong it. */
static inline int tnc_ends_word(const tnc_bytes *in, size_t start, size_t end)
{
    return end == in->size || !(tnc_byte_bits[in->bytes[end]] & (TNC_BYTE_JOINER | TNC_BYTE_HIGH)) ||
           !tnc_joins_word(in, start, end);
}

/* At '@' or '#': a handle or tag, or nothing. Whether a letter stands before is the caller's business. */
tnc_extent tnc_scan_handle(const tnc_bytes *in, size_t start);

/* From the "://" or first dot after a word that opens a URL, its end. */
size_t tnc_scan_url(const tnc_bytes *in, size_t at);

/* One emoji sequence: modifiers, joined pictures, flags (UTS #51). */
size_t tnc_scan_emoji(const tnc_bytes *in, size_t start);

/* One ideograph with its marks. */
size_t tnc_scan_ideograph(const tnc_bytes *in, size_t start);

/* A run of one punctuation character or symbol, or of marks that follow nothing. bad_bytes is added to. */
tnc_extent tnc_scan_run(const tnc_bytes *in, size_t start, uint64_t *bad_bytes);

/* End of the first three characters of a run: of a longer one, only these go into the normal form. */
size_t tnc_run_head(const tnc_bytes *in, size_t start, size_t end);

#endif
