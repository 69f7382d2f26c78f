/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The inner loop of prediction. A block's entries are summed in whole numbers' own unit, and the scales of the columns
 * are multiplied in once at its end. One loop per kind of number, written once.
 */
#include "model/score.h"

#include <string.h>

#define ROW_AHEAD 8 /* entries: rows lie anywhere in the file and are asked for early */

void tnc_scratch_init(tnc_scratch *scratch, const tnc_memory *memory)
{
    memset(scratch, 0, sizeof *scratch);
    scratch->memory = *memory;
    tnc_vector_init(&scratch->vector, memory);
    scratch->vector.folded = 1;
}

void tnc_scratch_free(tnc_scratch *scratch)
{
    tnc_vector_free(&scratch->vector);
    if (scratch->sums)
        tnc_free_array(&scratch->memory, scratch->sums, scratch->sum_capacity, sizeof *scratch->sums);
    scratch->sums = NULL;
    scratch->sum_capacity = 0;
}

/* Entries of one block against `width` columns from `first` on. */
#define TNC_DEFINE_SUM(name, cell)                                                                                     \
    static void name(const tnc_entry *entries, size_t count, const cell *rows, size_t columns, size_t first,           \
                     size_t width, double *restrict sums)                                                              \
    {                                                                                                                  \
        rows += first;                                                                                                 \
        for (size_t i = 0; i < count; i++) {                                                                           \
            if (i + ROW_AHEAD < count)                                                                                 \
                TNC_PREFETCH(rows + entries[i + ROW_AHEAD].id * columns);                                              \
            const cell *row = rows + entries[i].id * columns;                                                          \
            double value = (double)entries[i].value;                                                                   \
            for (size_t h = 0; h < width; h++)                                                                         \
                sums[h] += value * (double)row[h];                                                                     \
        }                                                                                                              \
    }                                                                                                                  \
    static double name##_single(const tnc_entry *entries, size_t count, const cell *rows, size_t columns,              \
                                size_t first)                                                                          \
    {                                                                                                                  \
        double sum = 0;                                                                                                \
        rows += first;                                                                                                 \
        for (size_t i = 0; i < count; i++) {                                                                           \
            if (i + ROW_AHEAD < count)                                                                                 \
                TNC_PREFETCH(rows + entries[i + ROW_AHEAD].id * columns);                                              \
            sum += (double)entries[i].value * (double)rows[entries[i].id * columns];                                   \
        }                                                                                                              \
        return sum;                                                                                                    \
    }

TNC_DEFINE_SUM(sum_float32, float)
TNC_DEFINE_SUM(sum_int16, int16_t)
TNC_DEFINE_SUM(sum_int8, int8_t)

static double sum_single(const tnc_table *table, const tnc_entry *entries, size_t count, size_t first)
{
    if (table->number == TNC_FLOAT32)
        return sum_float32_single(entries, count, table->rows, table->columns, first);
    if (table->number == TNC_INT16)
        return sum_int16_single(entries, count, table->rows, table->columns, first);
    return sum_int8_single(entries, count, table->rows, table->columns, first);
}

static void sum_many(const tnc_table *table, const tnc_entry *entries, size_t count, size_t first, size_t width,
                     double *sums)
{
    memset(sums, 0, width * sizeof *sums);
    if (table->number == TNC_FLOAT32)
        sum_float32(entries, count, table->rows, table->columns, first, width, sums);
    else if (table->number == TNC_INT16)
        sum_int16(entries, count, table->rows, table->columns, first, width, sums);
    else
        sum_int8(entries, count, table->rows, table->columns, first, width, sums);
}

static void add_block(const tonecls_model *model, uint32_t block, const tnc_entry *entries, size_t count, double *sums,
                      double *margins)
{
    const tnc_table *table = &model->tables[model->blocks[block].table];
    size_t planes = model->plane_count, first = model->blocks[block].group * planes;
    const float *scales = table->scales + first;
    if (planes == 1) {
        margins[0] += sum_single(table, entries, count, first) * (double)scales[0];
        return;
    }
    sum_many(table, entries, count, first, planes, sums);
    for (size_t h = 0; h < planes; h++)
        margins[h] += sums[h] * (double)scales[h];
}

/* Margins of the hyperplanes [H]. */
static void add_blocks(const tonecls_model *model, tnc_scratch *scratch, double *margins)
{
    const tnc_entry *entries = scratch->vector.entries;
    size_t count = scratch->vector.count;
    for (size_t first = 0, end = 0; first < count; first = end) {
        while (end < count && entries[end].block == entries[first].block)
            end++;
        add_block(model, entries[first].block, entries + first, end - first, scratch->sums, margins);
    }
}

int tnc_score(const tonecls_model *model, const tnc_bag *bag, tnc_scratch *scratch, double *margins, size_t *known)
{
    const tnc_vocabulary *tables[TNC_TABLES] = { &model->tables[0].vocabulary, &model->tables[1].vocabulary };
    size_t planes = model->plane_count;
    if (!tnc_reserve(&scratch->memory, &scratch->sums, &scratch->sum_capacity, planes, sizeof *scratch->sums) ||
        !tnc_vector_make(&scratch->vector, bag, model->blocks, tables, model->tables[0].idf))
        return 0;
    for (size_t h = 0; h < planes; h++)
        margins[h] = (double)model->bias[h];
    add_blocks(model, scratch, margins);
    if (planes < model->label_count) {
        margins[1] = margins[0];
        margins[0] = -margins[0];
    }
    if (known)
        *known = scratch->vector.count;
    return 1;
}

static double cell_of(const tnc_table *table, size_t cell)
{
    if (table->number == TNC_FLOAT32)
        return (double)((const float *)table->rows)[cell];
    if (table->number == TNC_INT16)
        return ((const int16_t *)table->rows)[cell];
    return ((const int8_t *)table->rows)[cell];
}

/* Weight of a feature in the hyperplane of a label, or its negative where one hyperplane serves two labels. */
static double weight_of(const tonecls_model *model, uint32_t t, size_t group, uint32_t id, uint32_t label)
{
    const tnc_table *table = &model->tables[t];
    int shared = model->plane_count < model->label_count;
    size_t column = group * model->plane_count + (shared ? 0 : label);
    double weight = cell_of(table, (size_t)id * table->columns + column) * (double)table->scales[column];
    return shared && label == 0 ? -weight : weight;
}

double tnc_weight(const tonecls_model *model, uint32_t id, uint32_t label)
{
    return weight_of(model, 0, 0, id, label);
}

void tnc_score_items(const tonecls_model *model, const tnc_bag *bag, const tnc_scratch *scratch, uint32_t label,
                     double *weights)
{
    for (size_t i = 0; i < bag->count; i++) {
        uint32_t at = scratch->vector.item_entry[i];
        weights[i] = 0;
        if (at == TNC_NO_ID)
            continue;
        const tnc_entry *entry = &scratch->vector.entries[at];
        const tnc_block *block = &model->blocks[entry->block];
        double weight = weight_of(model, block->table, block->group, entry->id, label);
        weights[i] = weight * (double)entry->value / (double)entry->count;
    }
}
