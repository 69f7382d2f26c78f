/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of the whole, picked by index; features are extracted by the whole. */
#include "report/subset.h"

static tonecls_status extract(const tnc_source *source, void *scratch, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const tnc_subset *subset = source->context;
    return subset->whole->extract(subset->whole, scratch, subset->index[i], bag, error);
}

static void *scratch_new(const tnc_source *source)
{
    const tnc_source *whole = ((const tnc_subset *)source->context)->whole;
    return whole->scratch_new(whole);
}

static void count(tnc_subset *subset, const uint32_t *fold, uint32_t number, int inside, size_t *instances)
{
    const tnc_source *whole = subset->whole;
    for (size_t i = 0; i < whole->count; i++) {
        if ((fold[i] == number) != inside)
            continue;
        ++*instances;
        subset->gold_count += whole->gold_start[i + 1] - whole->gold_start[i];
    }
}

static int allocate(tnc_subset *subset, size_t n)
{
    const tnc_memory *memory = &subset->memory;
    const tnc_source *whole = subset->whole;
    subset->index = tnc_alloc_array(memory, n, sizeof *subset->index);
    subset->gold_start = tnc_alloc_array(memory, n + 1, sizeof *subset->gold_start);
    subset->gold = tnc_alloc_array(memory, subset->gold_count, sizeof *subset->gold);
    if (whole->weight)
        subset->weight = tnc_alloc_array(memory, n, sizeof *subset->weight);
    if (whole->group)
        subset->group = tnc_alloc_array(memory, n, sizeof *subset->group);
    if (whole->order)
        subset->order = tnc_alloc_array(memory, n, sizeof *subset->order);
    return subset->index && subset->gold_start && subset->gold && !whole->weight == !subset->weight &&
           !whole->group == !subset->group && !whole->order == !subset->order;
}

static void pick(tnc_subset *subset, size_t i, size_t to, size_t *gold)
{
    const tnc_source *whole = subset->whole;
    subset->index[to] = i;
    if (subset->weight)
        subset->weight[to] = whole->weight[i];
    if (subset->group)
        subset->group[to] = whole->group[i];
    if (subset->order)
        subset->order[to] = whole->order[i];
    for (size_t g = whole->gold_start[i]; g < whole->gold_start[i + 1]; g++)
        subset->gold[(*gold)++] = whole->gold[g];
    subset->gold_start[to + 1] = *gold;
}

int tnc_subset_make(tnc_subset *subset, const tnc_source *whole, const uint32_t *fold, uint32_t number, int inside,
                    const tnc_memory *memory)
{
    size_t n = 0, to = 0, gold = 0;
    *subset = (tnc_subset){ .source = *whole, .whole = whole, .memory = *memory };
    count(subset, fold, number, inside, &n);
    subset->source.count = n;
    if (!allocate(subset, n)) {
        tnc_subset_free(subset);
        return 0;
    }
    for (size_t i = 0; i < whole->count; i++)
        if ((fold[i] == number) == inside)
            pick(subset, i, to++, &gold);
    subset->source.gold_start = subset->gold_start;
    subset->source.gold = subset->gold;
    subset->source.weight = subset->weight;
    subset->source.group = subset->group;
    subset->source.order = subset->order;
    subset->source.extract = extract;
    subset->source.scratch_new = scratch_new;
    subset->source.context = subset;
    return 1;
}

void tnc_subset_free(tnc_subset *subset)
{
    const tnc_memory *memory = &subset->memory;
    size_t n = subset->source.count;
    tnc_free_array(memory, subset->index, n, sizeof *subset->index);
    tnc_free_array(memory, subset->gold_start, n + 1, sizeof *subset->gold_start);
    tnc_free_array(memory, subset->gold, subset->gold_count, sizeof *subset->gold);
    tnc_free_array(memory, subset->weight, n, sizeof *subset->weight);
    tnc_free_array(memory, subset->group, n, sizeof *subset->group);
    tnc_free_array(memory, subset->order, n, sizeof *subset->order);
    *subset = (tnc_subset){ .memory = *memory };
}
