/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Highlights: what the items of a sentence added to the margin of the label found, summed; the best three sentences
 * that added at all. An n-gram that runs into the next sentence counts for the one it starts in. The title is read
 * by every reader anyway and is never a highlight.
 */
#include "analyze/verdict.h"

/* The sentence that holds a byte: near the last one asked for, since items come in the order of the text. */
static size_t sentence_at(const tnc_text *text, uint32_t start, size_t near)
{
    size_t low = 0, high = text->sentence_count;
    if (text->sentences[near].start <= start && (near + 1 == high || start < text->sentences[near + 1].start))
        return near;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->sentences[middle].start <= start)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void sum_sentences(const tonecls_analyzer *analyzer, const tnc_text *text)
{
    const tnc_bag *bag = &analyzer->bag;
    double *sums = analyzer->workings.sums;
    for (size_t s = 0; s < text->sentence_count; s++)
        sums[s] = 0;
    size_t item = 0, near = 0;
    for (uint32_t b = 0; b < bag->block_count; b++)
        for (; item < bag->block_end[b]; item++) {
            if (bag->items[item].end == 0 || tnc_bag_in_title(bag, b, item))
                continue;
            near = sentence_at(text, bag->items[item].start, near);
            sums[near] += analyzer->workings.weights[item];
        }
}

/* Puts a sentence among the best so far, best first; an earlier one stays before its equal. */
static void offer(size_t *best, size_t *count, const double *sums, size_t sentence)
{
    size_t at = *count;
    while (at > 0 && sums[best[at - 1]] < sums[sentence])
        at--;
    if (at == TNC_HIGHLIGHTS_MAX)
        return;
    if (*count < TNC_HIGHLIGHTS_MAX)
        ++*count;
    for (size_t i = *count - 1; i > at; i--)
        best[i] = best[i - 1];
    best[at] = sentence;
}

static void put_into_text_order(size_t *best, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t at = i; at > 0 && best[at - 1] > best[at]; at--) {
            size_t moved = best[at];
            best[at] = best[at - 1];
            best[at - 1] = moved;
        }
}

int tnc_find_highlights(tonecls_analyzer *analyzer)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    tnc_workings *workings = &analyzer->workings;
    const tnc_text *text = &analyzer->fields.texts[TONECLS_FIELD_TEXT];
    if (!analysis->decided || text->sentence_count == 0)
        return 1;
    if (!tnc_reserve(&analyzer->memory, &workings->weights, &workings->weight_capacity, analyzer->bag.count,
                     sizeof *workings->weights) ||
        !tnc_reserve(&analyzer->memory, &workings->sums, &workings->sum_capacity, text->sentence_count,
                     sizeof *workings->sums))
        return 0;
    tnc_score_items(analyzer->label, &analyzer->bag, &analyzer->scratch, analysis->scores[0].label_index,
                    workings->weights);
    sum_sentences(analyzer, text);
    size_t best[TNC_HIGHLIGHTS_MAX], count = 0;
    for (size_t s = 0; s < text->sentence_count; s++)
        if (workings->sums[s] > 0)
            offer(best, &count, workings->sums, s);
    put_into_text_order(best, count);
    for (size_t i = 0; i < count; i++)
        analysis->highlights[i] =
            (tonecls_highlight){ tnc_fields_sentence(&analyzer->fields, TONECLS_FIELD_TEXT, (uint32_t)best[i]),
                                 workings->sums[best[i]] };
    analysis->highlight_count = count;
    return 1;
}
