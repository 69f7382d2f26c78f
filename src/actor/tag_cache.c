/* SPDX-License-Identifier: Apache-2.0 */
/* A table where each word has one place; a newcomer takes it. */
#include "actor/tag_cache.h"

#include "model/format.h"

int tnc_tag_cache_init(tnc_tag_cache *cache, const tnc_memory *memory)
{
    memset(cache, 0, sizeof *cache);
    cache->memory = *memory;
    tnc_tag_filter_init(&cache->filter, memory);
    cache->slots = tnc_alloc_array(memory, TNC_TAG_CACHE_SLOTS, sizeof *cache->slots);
    return cache->slots != NULL;
}

void tnc_tag_cache_free(tnc_tag_cache *cache)
{
    tnc_free_array(&cache->memory, cache->slots, TNC_TAG_CACHE_SLOTS, sizeof *cache->slots);
    cache->slots = NULL;
    tnc_tag_filter_free(&cache->filter);
}

/* Models are told apart by their checksum. */
static uint64_t mark_of(const tonecls_model *model)
{
    return model->size >= TNC_HEADER_SIZE ? tnc_load64(model->bytes + TNC_AT_CHECKSUM) : 0;
}

int tnc_tag_cache_use(tnc_tag_cache *cache, const tonecls_model *model)
{
    uint64_t mark = mark_of(model);
    if (cache->model == model && cache->mark == mark && mark != 0)
        return 1;
    memset(cache->slots, 0, TNC_TAG_CACHE_SLOTS * sizeof *cache->slots);
    cache->model = NULL;
    if (!tnc_tag_filter_fill(&cache->filter, &model->tables[0].vocabulary))
        return 0;
    cache->model = model;
    cache->mark = mark;
    return 1;
}

static tnc_tag_kept *kept_sums(tnc_tag_cache *cache, const tnc_tag_word *word)
{
    tnc_tag_kept *kept = tnc_tag_cache_slot(cache, word->raw);
    if (kept->raw != word->raw) {
        kept->raw = word->raw;
        kept->summed = 0;
    }
    return kept;
}

static void sum_keys(tnc_tag_cache *cache, uint64_t *keys, size_t count, tnc_tag_sum *sum)
{
    uint32_t ids[TNC_TAG_KEYS_MAX];
    memset(sum, 0, sizeof *sum);
    tnc_tag_sum_keys(cache->model, &cache->filter, keys, count, ids, sum);
}

const tnc_tag_sum *tnc_tag_cache_sum(tnc_tag_cache *cache, const tnc_tag_word *word, int offset)
{
    tnc_tag_kept *kept = kept_sums(cache, word);
    int at = offset + TNC_TAG_REACH;
    if (!(kept->summed >> at & 1)) {
        uint64_t keys[TNC_TAG_KEYS_MAX];
        sum_keys(cache, keys, tnc_tag_word_keys(word, offset, keys), &kept->sums[at]);
        kept->summed |= 1u << at;
    }
    return &kept->sums[at];
}

const tnc_tag_sum *tnc_tag_cache_after(tnc_tag_cache *cache, const tnc_tag_word *word, int offset)
{
    tnc_tag_kept *kept = kept_sums(cache, word);
    int at = offset + 1, bit = at + 2 * TNC_TAG_REACH + 1;
    if (!(kept->summed >> bit & 1)) {
        uint64_t keys[TNC_TAG_KEYS_MAX];
        sum_keys(cache, keys, tnc_tag_after_keys(word, offset, TNC_OUTSIDE, keys), &kept->after[at]);
        kept->summed |= 1u << bit;
    }
    return &kept->after[at];
}
