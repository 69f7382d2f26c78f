/* SPDX-License-Identifier: Apache-2.0 */
/* From the bytes of a mark to the tokens that it touches. */
#ifndef TNC_MARKED_SPAN_H
#define TNC_MARKED_SPAN_H

#include "corpus/marked_corpus.h"
#include "stance/scene.h"

/* Tokens that share a byte with the mark; an empty span when there is none. */
tnc_scene_span tnc_span_of_mark(const tnc_text *text, const tnc_mark *mark);

/* A hash of text and marks, not of file or line. */
uint64_t tnc_marked_content(const tnc_marked_corpus *corpus, const tnc_marked *record);

#endif
