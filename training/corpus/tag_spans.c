/* SPDX-License-Identifier: Apache-2.0 */
/* Spans of two rows of tags, compared from each first token on. */
#include "corpus/tag_spans.h"

#include <stdio.h>
#include <string.h>

static int is_begin(uint8_t tag)
{
    return tag != TNC_OUTSIDE && !tnc_tag_is_inside(tag);
}

static size_t end_of(const uint8_t *tags, size_t first, size_t count)
{
    size_t end = first + 1;
    while (end < count && tags[end] == tags[first] + 1)
        end++;
    return end;
}

void tnc_spans_count(tnc_span_counts *counts, const uint8_t *gold, const uint8_t *found, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_begin(gold[i]))
            counts->gold[tnc_tag_entity(gold[i])]++;
        if (is_begin(found[i]))
            counts->found[tnc_tag_entity(found[i])]++;
        if (is_begin(gold[i]) && gold[i] == found[i] && end_of(gold, i, count) == end_of(found, i, count))
            counts->right[tnc_tag_entity(gold[i])]++;
    }
}

static void add_up(const tnc_span_counts *counts, uint32_t entities, size_t *right, size_t *gold, size_t *found)
{
    *right = *gold = *found = 0;
    for (uint32_t e = 1; e < TNC_ENTITIES; e++) {
        if (!(entities >> e & 1))
            continue;
        *right += counts->right[e];
        *gold += counts->gold[e];
        *found += counts->found[e];
    }
}

static double ratio(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

static double f1_of(size_t right, size_t gold, size_t found)
{
    return ratio(2 * right, gold + found);
}

double tnc_spans_f1(const tnc_span_counts *counts, uint32_t entities)
{
    size_t right, gold, found;
    add_up(counts, entities, &right, &gold, &found);
    return f1_of(right, gold, found);
}

static void print_line(tnc_buffer *out, const char *name, size_t right, size_t gold, size_t found)
{
    char line[200];
    int size = snprintf(line, sizeof line, "%-6s %9.4f %9.4f %9.4f %9zu %9zu %9zu\n", name, ratio(right, found),
                        ratio(right, gold), f1_of(right, gold, found), gold, found, right);
    if (size > 0)
        tnc_buffer_append(out, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
}

void tnc_spans_print(const tnc_span_counts *counts, uint32_t entities, tnc_buffer *out)
{
    static const char head[] = "mentions       P         R        F1      gold     found     right\n";
    size_t right, gold, found;
    tnc_buffer_append(out, head, sizeof head - 1);
    for (uint32_t e = 1; e < TNC_ENTITIES; e++)
        if (entities >> e & 1)
            print_line(out, tnc_entity_name(e), counts->right[e], counts->gold[e], counts->found[e]);
    add_up(counts, entities, &right, &gold, &found);
    print_line(out, "all", right, gold, found);
}
