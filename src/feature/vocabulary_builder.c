/* SPDX-License-Identifier: Apache-2.0 */
/* Choosing a vocabulary by radix sorts: stable, of the same cost for any input, and the order of ties is the order
 * before. */
#include "feature/vocabulary_builder.h"

#include "feature/vocabulary.h"

#include <string.h>

typedef uint64_t (*sort_field)(const tnc_key_count *item);

static uint64_t by_key(const tnc_key_count *item)
{
    return item->key;
}

static uint64_t most_documents_first(const tnc_key_count *item)
{
    return ~item->documents;
}

/* One stable pass by one byte. Returns 0 when all items have the same byte, and nothing was moved. */
static int sort_pass(const tnc_key_count *from, tnc_key_count *to, size_t count, sort_field field, int shift)
{
    size_t start[256] = { 0 };
    for (size_t i = 0; i < count; i++)
        start[field(&from[i]) >> shift & 255]++;
    if (start[field(&from[0]) >> shift & 255] == count)
        return 0;
    size_t sum = 0;
    for (int byte = 0; byte < 256; byte++) {
        size_t size = start[byte];
        start[byte] = sum;
        sum += size;
    }
    for (size_t i = 0; i < count; i++)
        to[start[field(&from[i]) >> shift & 255]++] = from[i];
    return 1;
}

static void sort(tnc_key_count *items, tnc_key_count *spare, size_t count, sort_field field)
{
    tnc_key_count *from = items, *to = spare;
    for (int shift = 0; count > 1 && shift < 64; shift += 8)
        if (sort_pass(from, to, count, field, shift)) {
            tnc_key_count *swap = from;
            from = to;
            to = swap;
        }
    if (from != items)
        memcpy(items, from, count * sizeof *items);
}

static int has_twins(const tnc_key_count *items, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (items[i].key == items[i - 1].key)
            return 1;
    return 0;
}

/* Moves the frequent ones to the front, keeping their order. */
static size_t drop_rare(tnc_key_count *items, size_t count, uint64_t min_count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (items[i].documents >= min_count)
            items[kept++] = items[i];
    return kept;
}

static int allocate(tnc_chosen *chosen, size_t count)
{
    chosen->count = count;
    chosen->keys = tnc_alloc_array(&chosen->memory, count, sizeof *chosen->keys);
    chosen->documents = tnc_alloc_array(&chosen->memory, count, sizeof *chosen->documents);
    if (chosen->keys && chosen->documents)
        return 1;
    tnc_chosen_free(chosen);
    return 0;
}

static void copy_out(tnc_chosen *chosen, const tnc_key_count *items)
{
    for (size_t i = 0; i < chosen->count; i++) {
        chosen->keys[i] = items[i].key;
        chosen->documents[i] = items[i].documents < UINT32_MAX ? (uint32_t)items[i].documents : UINT32_MAX;
    }
}

static tonecls_status choose(tnc_key_count *counts, tnc_key_count *spare, size_t count, uint64_t min_count, size_t max,
                             tnc_chosen *chosen, tonecls_error *error)
{
    sort(counts, spare, count, by_key);
    if (has_twins(counts, count))
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "a key was counted twice");
    size_t frequent = drop_rare(counts, count, min_count);
    size_t kept = frequent < max ? frequent : max;
    if (kept < frequent) {
        sort(counts, spare, frequent, most_documents_first);
        sort(counts, spare, kept, by_key);
    }
    chosen->rare = count - frequent;
    chosen->over_cap = frequent - kept;
    if (!allocate(chosen, kept))
        return tnc_fail_memory(error);
    copy_out(chosen, counts);
    return TONECLS_OK;
}

tonecls_status tnc_vocabulary_choose(tnc_key_count *counts, size_t count, uint64_t min_count, size_t max,
                                     const tnc_memory *memory, tnc_chosen *chosen, tonecls_error *error)
{
    if (max > TNC_VOCABULARY_MAX)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "a vocabulary holds at most %zu features",
                        TNC_VOCABULARY_MAX);
    tnc_chosen made = { .memory = *memory };
    tnc_key_count *spare = tnc_alloc_array(memory, count, sizeof *spare);
    if (!spare)
        return tnc_fail_memory(error);
    tonecls_status status = choose(counts, spare, count, min_count, max, &made, error);
    tnc_free_array(memory, spare, count, sizeof *spare);
    if (status == TONECLS_OK)
        *chosen = made;
    return status;
}

void tnc_chosen_free(tnc_chosen *chosen)
{
    tnc_free_array(&chosen->memory, chosen->keys, chosen->count, sizeof *chosen->keys);
    tnc_free_array(&chosen->memory, chosen->documents, chosen->count, sizeof *chosen->documents);
    chosen->keys = NULL;
    chosen->documents = NULL;
    chosen->count = 0;
}
