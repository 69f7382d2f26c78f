/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reasons: what each piece of the text added to the margin of each label. Items are put into the order of the text
 * once; those that stand for the same bytes (a word and its weight from vectors, the character n-grams of a word) are
 * one reason. Labels come one after the other, title before text in each.
 */
#include "analyze/verdict.h"

/* Title first, then by start, then the shorter; items that stand for the same bytes in the order they were found. */
static int goes_before(const tnc_spot *a, const tnc_spot *b)
{
    if (a->field != b->field)
        return a->field == TONECLS_FIELD_TITLE;
    if (a->start != b->start)
        return a->start < b->start;
    return a->end != b->end ? a->end < b->end : a->item < b->item;
}

static int same_place(const tnc_spot *a, const tnc_spot *b)
{
    return a->field == b->field && a->start == b->start && a->end == b->end;
}

static void merge(const tnc_spot *from, size_t start, size_t middle, size_t end, tnc_spot *to)
{
    size_t left = start, right = middle;
    for (size_t at = start; at < end; at++) {
        int take_left = right == end || (left < middle && !goes_before(&from[right], &from[left]));
        to[at] = from[take_left ? left++ : right++];
    }
}

/* Sorts from below, without recursion and without memory but the two arrays. Returns where the result is. */
static tnc_spot *sort(tnc_spot *spots, tnc_spot *other, size_t count)
{
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t start = 0; start < count; start += 2 * width) {
            size_t middle = count - start > width ? start + width : count;
            size_t end = count - start > 2 * width ? start + 2 * width : count;
            merge(spots, start, middle, end, other);
        }
        tnc_spot *sorted = other;
        other = spots;
        spots = sorted;
    }
    return spots;
}

/* The spots of all items that the model knows. */
static size_t take_spots(const tonecls_analyzer *analyzer, tnc_spot *spots)
{
    const tnc_bag *bag = &analyzer->bag;
    size_t count = 0, item = 0;
    for (uint32_t b = 0; b < bag->block_count; b++)
        for (; item < bag->block_end[b]; item++)
            if (analyzer->scratch.vector.item_entry[item] != TNC_NO_ID) {
                uint32_t field = tnc_bag_in_title(bag, b, item) ? TONECLS_FIELD_TITLE : TONECLS_FIELD_TEXT;
                spots[count++] = (tnc_spot){ field, bag->items[item].start, bag->items[item].end, (uint32_t)item };
            }
    return count;
}

static uint32_t sentence_of(const tnc_text *text, uint32_t start, uint32_t near)
{
    while (near + 1 < text->sentence_count && text->sentences[near + 1].start <= start)
        near++;
    return near;
}

static tonecls_span span_of(const tonecls_analyzer *analyzer, const tnc_spot *spot, uint32_t *near)
{
    const tnc_text *text = &analyzer->fields.texts[spot->field];
    *near = sentence_of(text, spot->start, *near);
    return tnc_fields_span(&analyzer->fields, spot->field, spot->start, spot->end, *near);
}

/* Appends the reasons of one label. */
static void take_reasons(tonecls_analyzer *analyzer, const tnc_spot *spots, size_t count, uint32_t label)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    const double *weights = analyzer->workings.weights;
    uint32_t near = 0, field = TONECLS_FIELD_TITLE;
    for (size_t i = 0; i < count;) {
        const tnc_spot *spot = &spots[i];
        double weight = 0;
        for (; i < count && same_place(spot, &spots[i]); i++)
            weight += weights[spots[i].item];
        if (spot->field != field)
            near = 0;
        field = spot->field;
        if (weight != 0)
            analysis->reasons[analysis->reason_count++] =
                (tonecls_reason){ span_of(analyzer, spot, &near), label, weight };
    }
}

static size_t count_places(const tnc_spot *spots, size_t count)
{
    size_t places = count > 0;
    for (size_t i = 1; i < count; i++)
        places += !same_place(&spots[i - 1], &spots[i]);
    return places;
}

static int reserve(tonecls_analyzer *analyzer)
{
    tnc_workings *workings = &analyzer->workings;
    size_t items = analyzer->bag.count;
    return tnc_reserve(&analyzer->memory, &workings->weights, &workings->weight_capacity, items,
                       sizeof *workings->weights) &&
           tnc_reserve(&analyzer->memory, &workings->spots, &workings->spot_capacity, items, sizeof *workings->spots) &&
           tnc_reserve(&analyzer->memory, &workings->sorted, &workings->sorted_capacity, items,
                       sizeof *workings->sorted);
}

int tnc_find_reasons(tonecls_analyzer *analyzer)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    uint32_t labels = analyzer->label->label_count;
    if (!reserve(analyzer))
        return 0;
    size_t count = take_spots(analyzer, analyzer->workings.spots);
    const tnc_spot *spots = sort(analyzer->workings.spots, analyzer->workings.sorted, count);
    size_t places = count_places(spots, count);
    if (places > SIZE_MAX / labels || !tnc_reserve(&analyzer->memory, &analysis->reasons, &analysis->reason_capacity,
                                                   places * labels, sizeof *analysis->reasons))
        return 0;
    for (uint32_t k = 0; k < labels; k++) {
        tnc_score_items(analyzer->label, &analyzer->bag, &analyzer->scratch, k, analyzer->workings.weights);
        take_reasons(analyzer, spots, count, k);
    }
    return 1;
}
