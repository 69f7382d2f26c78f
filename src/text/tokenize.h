/* SPDX-License-Identifier: Apache-2.0 */
/* The two halves of tnc_text_prepare. */
#ifndef TNC_TOKENIZE_H
#define TNC_TOKENIZE_H

#include "text/text.h"

/* Fills text->tokens, but for what belongs to sentences, from text->bytes. Returns 0 when out of memory. */
int tnc_tokenize(tnc_text *text);

/* Fills text->sentences and what tokens tell of them. Returns 0 when out of memory. */
int tnc_split_sentences(tnc_text *text);

/* The bytes of a token that its normal form is made of. */
size_t tnc_token_head(const tnc_text *text, const tnc_token *token);

#endif
