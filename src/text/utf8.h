/* SPDX-License-Identifier: Apache-2.0 */
/* Code points from bytes that may be broken. Always advances; never reads beyond the end; never refuses. */
#ifndef TNC_UTF8_H
#define TNC_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define TNC_REPLACEMENT 0xfffd

typedef struct tnc_rune {
    uint32_t code; /* a Unicode scalar value; U+FFFD for a broken part */
    uint8_t size;  /* bytes consumed, 1 to 4 */
    uint8_t bad;   /* 1 when these bytes were broken (a real U+FFFD in the text is not) */
} tnc_rune;

/* Decodes the code point at bytes[0]; size >= 1 is what remains. A broken part is a maximal subpart of an ill-formed
 * sequence (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts"). */
tnc_rune tnc_utf8_decode(const unsigned char *bytes, size_t size);

/* Writes 1 to 4 bytes, returns how many. Code must be a scalar value. */
size_t tnc_utf8_encode(uint32_t code, unsigned char bytes[4]);

#endif
