/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sharded open addressing. Counting is adding, so neither the order of batches nor the number of threads shows in the
 * counts; the place of a key in its shard may differ, which is why whatever is exported gets sorted afterwards.
 */
#include "fit/counts.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define SHARD_BITS 6
#define SHARDS (1u << SHARD_BITS)
#define BATCH 128 /* keys collected for a shard before its lock is taken */
#define MARK UINT32_C(0x80000000)
#define COUNT_MAX (MARK - 1)
#define SPREAD UINT64_C(0x9e3779b97f4a7c15)

typedef struct key_shard {
    pthread_mutex_t lock;
    uint64_t *keys;
    uint32_t *counts; /* 0: the slot is free. The top bit is the mark */
    size_t capacity;  /* a power of two, or 0 */
    size_t used;
} key_shard;

struct tnc_counts {
    key_shard shards[SHARDS];
};

typedef struct key_batch {
    uint64_t keys[BATCH];
    unsigned char marked[BATCH];
    size_t count;
} key_batch;

struct tnc_tally {
    tnc_counts *counts;
    key_batch batches[SHARDS];
    uint64_t *seen;    /* [seen_size] keys of this instance */
    uint32_t *stamp;   /* [seen_size] the instance that a slot of seen belongs to */
    size_t seen_size;  /* a power of two */
    uint32_t instance; /* counts up, 1 .. UINT32_MAX */
    int failed;
};

/* Keys are hashes, but nothing relies on it. The top bits choose the shard, those below the slot. */
static uint64_t mix(uint64_t key)
{
    key *= SPREAD;
    return (key ^ key >> 32) * SPREAD;
}

static size_t shard_of(uint64_t key)
{
    return (size_t)(mix(key) >> (64 - SHARD_BITS));
}

static size_t slot_of(uint64_t key, size_t capacity)
{
    return (size_t)(mix(key) >> 16) & (capacity - 1);
}

tnc_counts *tnc_counts_new(void)
{
    tnc_counts *counts = calloc(1, sizeof *counts);
    size_t made = 0;
    while (counts && made < SHARDS && pthread_mutex_init(&counts->shards[made].lock, NULL) == 0)
        made++;
    if (!counts || made == SHARDS)
        return counts;
    while (made-- > 0)
        pthread_mutex_destroy(&counts->shards[made].lock);
    free(counts);
    return NULL;
}

void tnc_counts_free(tnc_counts *counts)
{
    if (!counts)
        return;
    for (size_t s = 0; s < SHARDS; s++) {
        free(counts->shards[s].keys);
        free(counts->shards[s].counts);
        pthread_mutex_destroy(&counts->shards[s].lock);
    }
    free(counts);
}

/* The slot that holds the key, or the free one where it belongs. There is always a free one. */
static size_t find(const uint64_t *keys, const uint32_t *counts, size_t capacity, uint64_t key)
{
    size_t at = slot_of(key, capacity);
    while (counts[at] != 0 && keys[at] != key)
        at = (at + 1) & (capacity - 1);
    return at;
}

static int grow(key_shard *shard)
{
    size_t capacity = shard->capacity ? shard->capacity * 2 : 64;
    if (capacity > SIZE_MAX / 2 / sizeof *shard->keys)
        return 0;
    uint64_t *keys = malloc(capacity * sizeof *keys);
    uint32_t *counts = calloc(capacity, sizeof *counts);
    if (!keys || !counts) {
        free(keys);
        free(counts);
        return 0;
    }
    for (size_t i = 0; i < shard->capacity; i++) {
        if (shard->counts[i] == 0)
            continue;
        size_t at = find(keys, counts, capacity, shard->keys[i]);
        keys[at] = shard->keys[i];
        counts[at] = shard->counts[i];
    }
    free(shard->keys);
    free(shard->counts);
    shard->keys = keys;
    shard->counts = counts;
    shard->capacity = capacity;
    return 1;
}

static int count_one(key_shard *shard, uint64_t key, int marked)
{
    if (shard->used >= shard->capacity / 4 * 3 && !grow(shard))
        return 0;
    size_t at = find(shard->keys, shard->counts, shard->capacity, key);
    uint32_t old = shard->counts[at], number = old & COUNT_MAX;
    shard->used += old == 0;
    shard->keys[at] = key;
    shard->counts[at] = (number < COUNT_MAX ? number + 1 : number) | (old & MARK) | (marked ? MARK : 0);
    return 1;
}

static void hand_over(tnc_tally *tally, size_t s)
{
    key_shard *shard = &tally->counts->shards[s];
    key_batch *batch = &tally->batches[s];
    pthread_mutex_lock(&shard->lock);
    for (size_t i = 0; i < batch->count; i++)
        if (!count_one(shard, batch->keys[i], batch->marked[i]))
            tally->failed = 1;
    pthread_mutex_unlock(&shard->lock);
    batch->count = 0;
}

tnc_tally *tnc_tally_new(tnc_counts *counts)
{
    tnc_tally *tally = calloc(1, sizeof *tally);
    if (tally)
        tally->counts = counts;
    return tally;
}

void tnc_tally_free(tnc_tally *tally)
{
    if (!tally)
        return;
    free(tally->seen);
    free(tally->stamp);
    free(tally);
}

int tnc_tally_open(tnc_tally *tally, size_t room)
{
    size_t size = tally->seen_size ? tally->seen_size : 1024;
    while (size / 2 < room && size < SIZE_MAX / 4 / sizeof *tally->seen)
        size *= 2;
    if (size / 2 < room)
        return 0;
    if (size > tally->seen_size) {
        free(tally->seen);
        free(tally->stamp);
        tally->seen = malloc(size * sizeof *tally->seen);
        tally->stamp = calloc(size, sizeof *tally->stamp);
        tally->seen_size = tally->seen && tally->stamp ? size : 0;
        tally->instance = 0;
    }
    if (tally->seen_size == 0)
        return 0;
    if (tally->instance == UINT32_MAX) {
        memset(tally->stamp, 0, tally->seen_size * sizeof *tally->stamp);
        tally->instance = 0;
    }
    tally->instance++;
    return 1;
}

void tnc_tally_add(tnc_tally *tally, uint64_t key, int marked)
{
    size_t mask = tally->seen_size - 1, at = (size_t)mix(key) & mask;
    while (tally->stamp[at] == tally->instance && tally->seen[at] != key)
        at = (at + 1) & mask;
    if (tally->stamp[at] == tally->instance)
        return;
    tally->stamp[at] = tally->instance;
    tally->seen[at] = key;
    size_t s = shard_of(key);
    key_batch *batch = &tally->batches[s];
    batch->keys[batch->count] = key;
    batch->marked[batch->count++] = (unsigned char)(marked != 0);
    if (batch->count == BATCH)
        hand_over(tally, s);
}

int tnc_tally_flush(tnc_tally *tally)
{
    for (size_t s = 0; s < SHARDS; s++)
        hand_over(tally, s);
    return !tally->failed;
}

size_t tnc_counts_distinct(const tnc_counts *counts)
{
    size_t total = 0;
    for (size_t s = 0; s < SHARDS; s++)
        total += counts->shards[s].used;
    return total;
}

size_t tnc_counts_frequent(const tnc_counts *counts, uint32_t min_count)
{
    size_t total = 0;
    for (size_t s = 0; s < SHARDS; s++)
        for (size_t i = 0; i < counts->shards[s].capacity; i++) {
            uint32_t number = counts->shards[s].counts[i] & COUNT_MAX;
            total += number != 0 && number >= min_count;
        }
    return total;
}

void tnc_counts_export(const tnc_counts *counts, uint32_t min_count, tnc_key_count *out)
{
    for (size_t s = 0; s < SHARDS; s++)
        for (size_t i = 0; i < counts->shards[s].capacity; i++) {
            uint32_t number = counts->shards[s].counts[i] & COUNT_MAX;
            if (number != 0 && number >= min_count)
                *out++ = (tnc_key_count){ counts->shards[s].keys[i], number };
        }
}

int tnc_counts_marked(const tnc_counts *counts, uint64_t key)
{
    const key_shard *shard = &counts->shards[shard_of(key)];
    return shard->capacity != 0 && (shard->counts[find(shard->keys, shard->counts, shard->capacity, key)] & MARK) != 0;
}
