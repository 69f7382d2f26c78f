/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens of a corpus back to running text: where English writes them together, and where a space stands. */
#ifndef TNC_TAG_JOIN_H
#define TNC_TAG_JOIN_H

#include "base/buffer.h"

typedef struct tnc_tag_join {
    int bind;   /* the next word is written to what is there: the line's first, or after an opening mark */
    int quoted; /* an odd number of straight quotation marks stands in the line */
} tnc_tag_join;

/* Begins a line; `more`: another line stands before it. */
void tnc_tag_join_line(tnc_tag_join *join, tnc_buffer *text, int more);
/* Appends a word, a space before it or not. */
void tnc_tag_join_word(tnc_tag_join *join, tnc_buffer *text, const char *word, size_t size);

#endif
