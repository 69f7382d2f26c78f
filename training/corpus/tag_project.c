/* SPDX-License-Identifier: Apache-2.0 */
/* Two walks over two sorted lists of spans of the same text. */
#include "corpus/tag_project.h"

#include "actor/tag_label.h"

#include <string.h>

static uint8_t project_one(const tnc_tag_token *token, const tnc_token *ours, int is_part)
{
    if (token->tag == TNC_OUTSIDE && is_part && (ours->flags & TNC_TOKEN_CAPITAL))
        return TNC_TAG_UNKNOWN;
    if (token->tag != TNC_OUTSIDE && ours->start > token->start)
        return (uint8_t)tnc_tag_inside((tnc_entity)tnc_tag_entity(token->tag));
    return token->tag;
}

void tnc_tag_project(const tnc_tag_corpus *corpus, const tnc_tag_document *document, const tnc_text *text,
                     uint8_t *tags)
{
    const char *bytes = corpus->text.bytes + document->text;
    size_t at = document->first;
    for (size_t i = 0; i < text->token_count; i++) {
        const tnc_token *ours = &text->tokens[i];
        while (at + 1 < document->last && corpus->tokens[at].end <= ours->start)
            at++;
        const tnc_tag_token *token = &corpus->tokens[at];
        int is_part = (ours->start > token->start || ours->end < token->end) &&
                      memchr(bytes + token->start, '-', token->end - token->start);
        tags[i] = project_one(token, ours, is_part);
    }
}

void tnc_tag_lift(const tnc_tag_corpus *corpus, const tnc_tag_document *document, const tnc_mentions *mentions,
                  uint8_t *tags)
{
    const tnc_tag_token *tokens = corpus->tokens + document->first;
    size_t count = document->last - document->first, at = 0;
    memset(tags, TNC_OUTSIDE, count);
    for (size_t m = 0; m < mentions->count; m++) {
        const tnc_mention *mention = &mentions->items[m];
        while (at < count && tokens[at].start < mention->start)
            at++;
        for (size_t first = at; at < count && tokens[at].end <= mention->end; at++)
            tags[at] = (uint8_t)(at == first ? tnc_tag_begin((tnc_entity)mention->entity)
                                             : tnc_tag_inside((tnc_entity)mention->entity));
    }
}
