/* SPDX-License-Identifier: Apache-2.0 */
/*
 * NFKC with case folding and removal of default-ignorable characters (Unicode's toNFKC_Casefold), for one token at a
 * time, and the properties of characters the tokenizer asks for. The only includer of utf8proc.
 *
 * Two things beyond the standard: the apostrophes U+2019 and U+02BC become ' and the hyphens U+2010 and U+2011 become
 * -, so that a word has one form however it was typed.
 *
 * Runs of combining marks are cut at TNC_MARKS_MAX (UAX #15, Stream-Safe Text): utf8proc is quadratic in their length.
 */
#ifndef TNC_NORMALIZE_H
#define TNC_NORMALIZE_H

#include "base/buffer.h"
#include "base/status.h"

#define TNC_MARKS_MAX 30

/* Appends the normal form of bytes to out. Broken UTF-8 becomes U+FFFD. ASCII takes a fast path. Linear time. */
tonecls_status tnc_normalize(const char *bytes, size_t size, tnc_buffer *out, tonecls_error *error);

typedef enum tnc_class {
    TNC_CLASS_SPACE, /* White_Space, and controls */
    TNC_CLASS_LETTER,
    TNC_CLASS_DIGIT,
    TNC_CLASS_MARK,      /* combining marks, default-ignorable format characters: part of what they follow */
    TNC_CLASS_IDEOGRAPH, /* scripts written without spaces: Han, Hiragana, Katakana, Thai, Lao, Khmer, Burmese */
    TNC_CLASS_EMOJI,
    TNC_CLASS_PUNCTUATION,
    TNC_CLASS_SYMBOL
} tnc_class;

tnc_class tnc_rune_class(uint32_t code);
int tnc_rune_is_upper(uint32_t code); /* title case letters too */
int tnc_rune_is_lower(uint32_t code);
/* Default_Ignorable_Code_Point: shows nothing, and vanishes in the normal form. */
int tnc_rune_is_ignorable(uint32_t code);

/* "15.0.0" and "2.8.0": recorded in models, because results depend on them. */
const char *tnc_unicode_version(void);
const char *tnc_utf8proc_version(void);

#endif
