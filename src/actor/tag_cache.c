/* SPDX-License-Identifier: Apache-2.0 */
/* A table where each word has one place; a newcomer takes it. */
#include "actor/tag_cache.h"

#include "model/format.h"

int tnc_tag_cache_init(tnc_tag_cache *cache, const tnc_memory *memory)
{
    memset(cache, 0, sizeof *cache);
    cache->memory = *memory;
    cache->slots = tnc_alloc_array(memory, TNC_TAG_CACHE_SLOTS, sizeof *cache->slots);
    return cache->slots != NULL;
}

void tnc_tag_cache_free(tnc_tag_cache *cache)
{
    tnc_free_array(&cache->memory, cache->slots, TNC_TAG_CACHE_SLOTS, sizeof *cache->slots);
    cache->slots = NULL;
}

/* Models are told apart by their checksum. */
static uint64_t mark_of(const tonecls_model *model)
{
    return model->size >= TNC_HEADER_SIZE ? tnc_load64(model->bytes + TNC_AT_CHECKSUM) : 0;
}

void tnc_tag_cache_use(tnc_tag_cache *cache, const tonecls_model *model)
{
    uint64_t mark = mark_of(model);
    if (cache->model == model && cache->mark == mark && mark != 0)
        return;
    memset(cache->slots, 0, TNC_TAG_CACHE_SLOTS * sizeof *cache->slots);
    cache->model = model;
    cache->mark = mark;
}

const tnc_tag_sum *tnc_tag_cache_sum(tnc_tag_cache *cache, const tnc_tag_word *word, int offset)
{
    tnc_tag_kept *kept = tnc_tag_cache_slot(cache, word->raw);
    if (kept->raw != word->raw) {
        kept->raw = word->raw;
        kept->summed = 0;
    }
    int at = offset + TNC_TAG_REACH;
    if (!(kept->summed >> at & 1)) {
        uint64_t keys[TNC_TAG_KEYS_MAX];
        uint32_t ids[TNC_TAG_KEYS_MAX];
        size_t count = tnc_tag_word_keys(word, offset, keys);
        memset(&kept->sums[at], 0, sizeof kept->sums[at]);
        tnc_tag_sum_keys(cache->model, keys, count, ids, &kept->sums[at]);
        kept->summed |= 1u << at;
    }
    return &kept->sums[at];
}
