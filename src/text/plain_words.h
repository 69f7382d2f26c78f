/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The fast path of the tokenizer: ASCII words and numbers of up to fifteen characters that nothing can prolong, with
 * white space between. They are measured, told apart, put into lower case and hashed in one or two registers.
 */
#ifndef TNC_PLAIN_WORDS_H
#define TNC_PLAIN_WORDS_H

#include "text/scan.h"

/* Appends the plain words from `at` on, as long as there is room for tokens, and returns where it stopped: at anything
 * else, which may be right at the start. before holds the flags of the token that comes next. The tokens are those that
 * tnc_scan_word and tnc_hash_bytes would make. */
size_t tnc_plain_words(tnc_text *text, size_t at, uint8_t *before);

#endif
