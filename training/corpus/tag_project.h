/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Between a corpus's tokens and ours. Gold tags come down: a token of ours has the tag of the corpus token it begins in.
 * Mentions go up: a corpus token is in a mention when the mention covers all of it. So the model is judged by the
 * corpus's own tokens, strictly; what it finds inside of a token ("U.S." in "U.S.-led") is neither wrong nor right.
 */
#ifndef TNC_TAG_PROJECT_H
#define TNC_TAG_PROJECT_H

#include "actor/mention.h"
#include "corpus/tag_corpus.h"
#include "text/text.h"

/* A tag for tokens that say nothing to learn: parts, with a capital, of an untagged token that is cut at hyphens. */
#define TNC_TAG_UNKNOWN 255

/* tags [text->token_count]; text is that of the document. */
void tnc_tag_project(const tnc_tag_corpus *corpus, const tnc_tag_document *document, const tnc_text *text,
                     uint8_t *tags);

/* tags [document->last - document->first] from mentions of the document's text. */
void tnc_tag_lift(const tnc_tag_corpus *corpus, const tnc_tag_document *document, const tnc_mentions *mentions,
                  uint8_t *tags);

#endif
