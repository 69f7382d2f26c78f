/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A bag to a sparse vector, block by block, in three passes: look up (asking for memory some items ahead, for a
 * vocabulary does not fit into the nearest caches), count, weigh. The scratch is as large as the bag, never as large as
 * the vocabulary.
 */
#include "feature/vector.h"

#include <math.h>
#include <string.h>

/* Items ahead: first the slot is asked for, half-way the key, and at last both are at hand. */
#define SLOT_AHEAD 24
#define KEY_AHEAD 12

void tnc_vector_init(tnc_vector *vector, const tnc_memory *memory)
{
    memset(vector, 0, sizeof *vector);
    vector->memory = *memory;
}

void tnc_vector_free(tnc_vector *vector)
{
    const tnc_memory *memory = &vector->memory;
    if (vector->entries)
        tnc_free_array(memory, vector->entries, vector->capacity, sizeof *vector->entries);
    if (vector->index)
        tnc_free_array(memory, vector->index, vector->index_capacity, sizeof *vector->index);
    if (vector->item_entry)
        tnc_free_array(memory, vector->item_entry, vector->item_capacity, sizeof *vector->item_entry);
    tnc_vector_init(vector, &(tnc_memory){ memory->resize, memory->context });
}

/* ids [count], and how many of them are known. idf, if any, is asked for as well: weighing wants it next. */
static size_t look_up(const tnc_vocabulary *vocabulary, const float *idf, const tnc_item *items, size_t count,
                      uint32_t *ids)
{
    if (vocabulary->count == 0) {
        memset(ids, 0xff, count * sizeof *ids);
        return 0;
    }
    size_t known = 0;
    for (size_t i = 0; i < count && i < SLOT_AHEAD; i++)
        tnc_vocabulary_prefetch(vocabulary, items[i].key);
    for (size_t i = 0; i < count; i++) {
        if (i + SLOT_AHEAD < count)
            tnc_vocabulary_prefetch(vocabulary, items[i + SLOT_AHEAD].key);
        if (i + KEY_AHEAD < count) {
            uint32_t near = tnc_vocabulary_peek(vocabulary, items[i + KEY_AHEAD].key);
            if (idf)
                TNC_PREFETCH(idf + near);
        }
        ids[i] = tnc_vocabulary_find(vocabulary, items[i].key);
        known += ids[i] != TNC_NO_ID;
    }
    return known;
}

/* An index of slots for `known` ids, all empty; its size is a power of two, returned as the number of its bits. */
static unsigned clear_index(tnc_vector *vector, size_t known)
{
    unsigned bits = 4;
    while ((size_t)1 << bits < 2 * known)
        bits++;
    if (!tnc_reserve(&vector->memory, &vector->index, &vector->index_capacity, (size_t)1 << bits,
                     sizeof *vector->index))
        return 0;
    memset(vector->index, 0, sizeof *vector->index << bits);
    return bits;
}

/* Turns each id into the number of its entry, making entries for new ids. There is room for all of them. */
static void count_ids(tnc_vector *vector, uint32_t *ids, size_t count, uint32_t block, unsigned bits)
{
    uint32_t *index = vector->index, mask = (uint32_t)(((uint64_t)1 << bits) - 1);
    tnc_entry *entries = vector->entries;
    uint32_t made = (uint32_t)vector->count;
    for (size_t i = 0; i < count; i++) {
        uint32_t id = ids[i];
        if (id == TNC_NO_ID)
            continue;
        uint32_t at = (uint32_t)((uint64_t)(id * 0x9e3779b1u) << bits >> 32) & mask;
        while (index[at] != 0 && entries[index[at] - 1].id != id)
            at = (at + 1) & mask;
        if (index[at] == 0) {
            entries[made] = (tnc_entry){ id, block, 0, 0 };
            index[at] = ++made;
        }
        ids[i] = index[at] - 1;
        entries[ids[i]].count += 1;
    }
    vector->count = made;
}

/* 1 + ln tf; most features stand in a block a few times, and a table answers for those without a branch. */
static float tf_weight(float count)
{
    static const float few[] = { 0.0f,        1.0f,        1.69314718f, 2.09861229f, 2.38629436f, 2.60943791f,
                                 2.79175947f, 2.94591015f, 3.07944154f, 3.19722458f, 3.30258509f, 3.39789527f,
                                 3.48490665f, 3.56494936f, 3.63905733f, 3.70805020f };
    return count < 16 ? few[(int)count] : 1 + logf(count);
}

/* Values without idf, and the sum of squares with it. */
static double weigh_tfidf(tnc_entry *entries, size_t count, const float *idf)
{
    double squares = 0;
    for (size_t i = 0; i < count; i++) {
        entries[i].value = tf_weight(entries[i].count);
        double value = (double)entries[i].value * (idf ? (double)idf[entries[i].id] : 1.0);
        squares += value * value;
    }
    return squares;
}

static void scale_all(tnc_entry *entries, size_t count, double factor, const float *idf)
{
    for (size_t i = 0; i < count; i++)
        entries[i].value = (float)(entries[i].value * factor * (idf ? (double)idf[entries[i].id] : 1.0));
}

static void weigh(tnc_entry *entries, size_t count, const tnc_block *block, size_t known, const float *idf, int folded)
{
    double scale = block->scale;
    if (count == 0)
        return;
    if (block->weighting == TNC_TFIDF) {
        double squares = weigh_tfidf(entries, count, idf);
        scale_all(entries, count, squares > 0 ? scale / sqrt(squares) : 0, folded ? NULL : idf);
        return;
    }
    double value = block->weighting == TNC_BINARY ? scale / sqrt((double)count)
                   : block->weighting == TNC_SUM  ? scale / sqrt((double)known)
                                                  : scale;
    for (size_t i = 0; i < count; i++)
        entries[i].value = (float)(block->weighting == TNC_SUM ? entries[i].count * value : value);
}

static int make_block(tnc_vector *vector, const tnc_bag *bag, uint32_t b, const tnc_block *block,
                      const tnc_vocabulary *vocabulary, const float *idf)
{
    size_t start = b ? bag->block_end[b - 1] : 0, count = bag->block_end[b] - start;
    uint32_t *ids = vector->item_entry + start;
    size_t first = vector->count, known = look_up(vocabulary, idf, bag->items + start, count, ids);
    if (known == 0)
        return 1;
    unsigned bits = clear_index(vector, known);
    if (bits == 0 ||
        !tnc_reserve(&vector->memory, &vector->entries, &vector->capacity, first + known, sizeof *vector->entries))
        return 0;
    count_ids(vector, ids, count, b, bits);
    weigh(vector->entries + first, vector->count - first, block, known, idf, vector->folded);
    return 1;
}

int tnc_vector_make(tnc_vector *vector, const tnc_bag *bag, const tnc_block *blocks,
                    const tnc_vocabulary *const *tables, const float *idf)
{
    static const tnc_vocabulary none;
    vector->count = 0;
    if (bag->failed || bag->count > TNC_BAG_ITEMS_MAX ||
        !tnc_reserve(&vector->memory, &vector->item_entry, &vector->item_capacity, bag->count,
                     sizeof *vector->item_entry))
        return 0;
    for (uint32_t b = 0; b < bag->block_count; b++) {
        int meant = blocks[b].weighting >= TNC_TFIDF && blocks[b].weighting <= TNC_SUM && blocks[b].table <= 1;
        if (!make_block(vector, bag, b, &blocks[b], meant ? tables[blocks[b].table] : &none,
                        blocks[b].weighting == TNC_TFIDF && blocks[b].table == 0 ? idf : NULL))
            return 0;
    }
    return 1;
}
