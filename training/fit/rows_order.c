/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/rows_order.h"

#include <stdlib.h>

typedef struct row_place {
    const tnc_source *source;
    size_t instance;
} row_place;

static int compare(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_gold(const tnc_source *source, size_t a, size_t b)
{
    size_t i = source->gold_start[a], i_end = source->gold_start[a + 1];
    size_t j = source->gold_start[b], j_end = source->gold_start[b + 1];
    for (; i < i_end && j < j_end; i++, j++)
        if (source->gold[i] != source->gold[j])
            return source->gold[i] < source->gold[j] ? -1 : 1;
    return compare(i_end - i, j_end - j);
}

static int compare_weight(const tnc_source *source, size_t a, size_t b)
{
    if (!source->weight || source->weight[a] == source->weight[b])
        return 0;
    return source->weight[a] < source->weight[b] ? -1 : 1;
}

static int by_content(const void *left, const void *right)
{
    const row_place *a = left, *b = right;
    const tnc_source *source = a->source;
    int order = compare(source->order[a->instance], source->order[b->instance]);
    if (order == 0)
        order = compare_gold(source, a->instance, b->instance);
    if (order == 0)
        order = compare_weight(source, a->instance, b->instance);
    if (order == 0 && source->group)
        order = compare(source->group[a->instance], source->group[b->instance]);
    return order ? order : compare(a->instance, b->instance);
}

tonecls_status tnc_rows_order(const tnc_source *source, size_t **order, tonecls_error *error)
{
    row_place *places = malloc((source->count + 1) * sizeof *places);
    size_t *made = malloc((source->count + 1) * sizeof *made);
    if (!places || !made) {
        free(places);
        free(made);
        return tnc_fail_memory(error);
    }
    for (size_t i = 0; i < source->count; i++)
        places[i] = (row_place){ source, i };
    qsort(places, source->count, sizeof *places, by_content);
    for (size_t r = 0; r < source->count; r++)
        made[r] = places[r].instance;
    free(places);
    *order = made;
    return TONECLS_OK;
}
