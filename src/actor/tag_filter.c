/* SPDX-License-Identifier: Apache-2.0 */
/* Eight to sixteen bits for each key: one unknown key in eight to sixteen passes. */
#include "actor/tag_filter.h"

#include <string.h>

#define BITS_PER_KEY 8

void tnc_tag_filter_init(tnc_tag_filter *filter, const tnc_memory *memory)
{
    memset(filter, 0, sizeof *filter);
    filter->memory = *memory;
}

void tnc_tag_filter_free(tnc_tag_filter *filter)
{
    tnc_free_array(&filter->memory, filter->bits, filter->words, sizeof *filter->bits);
    filter->bits = NULL;
    filter->words = 0;
}

int tnc_tag_filter_fill(tnc_tag_filter *filter, const tnc_vocabulary *vocabulary)
{
    size_t words = 1;
    while (words * 64 < vocabulary->count * BITS_PER_KEY)
        words *= 2;
    tnc_tag_filter_free(filter);
    filter->bits = tnc_alloc_array(&filter->memory, words, sizeof *filter->bits);
    if (!filter->bits)
        return 0;
    filter->words = words;
    for (size_t i = 0; i < vocabulary->count; i++) {
        uint64_t key = vocabulary->keys[i];
        filter->bits[key >> 6 & (words - 1)] |= (uint64_t)1 << (key & 63);
    }
    return 1;
}
