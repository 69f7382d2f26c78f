/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Three passes over the keys of a group: ask for the slots, ask for the keys behind them, take the rows. A vocabulary
 * does not fit into the nearest caches; so the waits for memory overlap instead of adding up.
 */
#include "actor/tag_score.h"

#include <string.h>

int tnc_tag_can_score(const tonecls_model *model)
{
    const tnc_table *table = &model->tables[0];
    return model->block_count == 1 && model->blocks[0].weighting == TNC_PLAIN && model->blocks[0].table == 0 &&
           model->plane_count <= TNC_TAGS && (table->vocabulary.count == 0 || table->columns == model->plane_count);
}

static inline const void *row_of(const tnc_table *table, uint32_t id, size_t size)
{
    return (const char *)table->rows + (size_t)id * table->columns * size;
}

/* Rows of all tags, as models that know every entity have them: the number of columns is a constant then, and eight
 * sums go side by side. 16 bits hold the sum of MANY_ROWS bytes. */
#define MANY_ROWS 256

static void add_bytes_of_all_tags(const int8_t *rows, const uint32_t *ids, size_t count, tnc_tag_sum *sum)
{
    int16_t sums[TNC_TAGS] = { 0 };
    for (size_t i = 0; i < count; i++) {
        const int8_t *row = rows + (size_t)ids[i] * TNC_TAGS;
        for (size_t c = 0; c < TNC_TAGS; c++)
            sums[c] = (int16_t)(sums[c] + row[c]);
    }
    for (size_t c = 0; c < TNC_TAGS; c++)
        sum->whole[c] += sums[c];
}

static void add_bytes(const tnc_table *table, const uint32_t *ids, size_t count, tnc_tag_sum *sum)
{
    if (table->columns == TNC_TAGS && count <= MANY_ROWS) {
        add_bytes_of_all_tags(table->rows, ids, count, sum);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const int8_t *row = row_of(table, ids[i], sizeof *row);
        for (uint32_t c = 0; c < table->columns; c++)
            sum->whole[c] += row[c];
    }
}

static void add_shorts(const tnc_table *table, const uint32_t *ids, size_t count, tnc_tag_sum *sum)
{
    for (size_t i = 0; i < count; i++) {
        const int16_t *row = row_of(table, ids[i], sizeof *row);
        for (uint32_t c = 0; c < table->columns; c++)
            sum->whole[c] += row[c];
    }
}

static void add_floats(const tnc_table *table, const uint32_t *ids, size_t count, tnc_tag_sum *sum)
{
    for (size_t i = 0; i < count; i++) {
        const float *row = row_of(table, ids[i], sizeof *row);
        for (uint32_t c = 0; c < table->columns; c++)
            sum->real[c] += row[c];
    }
}

/* Keeps the keys that may be known, and asks for their slots. */
static size_t sift(const tnc_vocabulary *vocabulary, const tnc_tag_filter *filter, uint64_t *keys, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t key = keys[i];
        if (filter && !tnc_tag_filter_passes(filter, key))
            continue;
        tnc_vocabulary_prefetch(vocabulary, key);
        keys[kept++] = key;
    }
    return kept;
}

static size_t size_of_number(const tnc_table *table)
{
    return table->number == TNC_INT8 ? sizeof(int8_t) : table->number == TNC_INT16 ? sizeof(int16_t) : sizeof(float);
}

void tnc_tag_sum_keys(const tonecls_model *model, const tnc_tag_filter *filter, uint64_t *keys, size_t count,
                      uint32_t *ids, tnc_tag_sum *sum)
{
    const tnc_table *table = &model->tables[0];
    const tnc_vocabulary *vocabulary = &table->vocabulary;
    size_t known = 0, number_size = size_of_number(table);
    if (vocabulary->count == 0)
        return;
    count = sift(vocabulary, filter, keys, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t guess = tnc_vocabulary_peek(vocabulary, keys[i]);
        if (guess != TNC_NO_ID)
            TNC_PREFETCH(row_of(table, guess, number_size));
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t id = tnc_vocabulary_find(vocabulary, keys[i]);
        if (id != TNC_NO_ID)
            ids[known++] = id;
    }
    if (table->number == TNC_INT8)
        add_bytes(table, ids, known, sum);
    else if (table->number == TNC_INT16)
        add_shorts(table, ids, known, sum);
    else
        add_floats(table, ids, known, sum);
}

void tnc_tag_sum_add(const tonecls_model *model, tnc_tag_sum *sum, const tnc_tag_sum *more)
{
    if (model->tables[0].number == TNC_FLOAT32)
        for (size_t c = 0; c < TNC_TAGS; c++)
            sum->real[c] += more->real[c];
    else
        for (size_t c = 0; c < TNC_TAGS; c++)
            sum->whole[c] += more->whole[c];
}

void tnc_tag_margins(const tonecls_model *model, const tnc_tag_sum *sum, double *margins)
{
    const tnc_table *table = &model->tables[0];
    double scale = (double)model->blocks[0].scale;
    for (uint32_t h = 0; h < model->plane_count; h++) {
        double value = 0;
        if (table->vocabulary.count)
            value = table->number == TNC_FLOAT32 ? (double)sum->real[h]
                                                 : (double)sum->whole[h] * (double)table->scales[h];
        margins[h] = value * scale + (double)model->bias[h];
    }
    if (model->plane_count == 1 && model->label_count == 2) {
        margins[1] = margins[0];
        margins[0] = -margins[1];
    }
}
