/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_span.h"

#include "base/hash.h"

/* First token that ends after the byte. */
static uint32_t token_after(const tnc_text *text, uint32_t byte)
{
    size_t low = 0, high = text->token_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->tokens[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

tnc_scene_span tnc_span_of_mark(const tnc_text *text, const tnc_mark *mark)
{
    tnc_scene_span span = { token_after(text, mark->start), 0 };
    span.last = span.first;
    while (span.last < text->token_count && text->tokens[span.last].start < mark->end)
        span.last++;
    return span;
}

uint64_t tnc_marked_content(const tnc_marked_corpus *corpus, const tnc_marked *record)
{
    uint64_t hash = tnc_hash_bytes(7, tnc_marked_text(corpus, record), record->text_size);
    for (uint32_t m = 0; m < corpus->kind->marks; m++)
        hash = tnc_hash_join(hash, (uint64_t)record->marks[m].start << 32 | record->marks[m].end);
    return hash;
}
