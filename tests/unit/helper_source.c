/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"
#include "helper_source.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[] = { "ash", "birch", "cedar", "dogwood", "elm", "fir", "gum", "hazel" };

uint64_t made_key(uint64_t feature)
{
    return tnc_hash_join(7, feature);
}

tnc_block made_block(tnc_weighting weighting)
{
    return (tnc_block){ .weighting = (uint8_t)weighting, .table = weighting == TNC_SUM, .scale = 1 };
}

static tonecls_status extract(const tnc_source *source, void *scratch, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const made_source *made = source->context;
    (void)scratch;
    if ((int)i == made->fail_at)
        return tnc_fail(error, TONECLS_E_IO, i, "instance %zu is broken", i);
    tnc_bag_clear(bag);
    tnc_bag_open_block(bag);
    for (uint32_t k = 0; k < made->instances[i].count; k++)
        tnc_bag_add(bag, made->instances[i].keys[k], 0, 0);
    tnc_bag_close(bag);
    return TONECLS_OK;
}

static void *scratch_new(const tnc_source *source)
{
    (void)source;
    return malloc(1);
}

void made_source_renew(made_source *made, int weighted, int grouped)
{
    tnc_source *source = &made->source;
    for (size_t i = 0; i < source->count; i++) {
        const made_instance *instance = &made->instances[i];
        made->gold_start[i] = i;
        made->gold[i] = instance->label;
        made->order[i] = instance->order;
        made->group[i] = instance->group;
        made->weight[i] = instance->weight;
    }
    made->gold_start[source->count] = source->count;
    source->gold_start = made->gold_start;
    source->gold = made->gold;
    source->order = made->order;
    source->weight = weighted ? made->weight : NULL;
    source->group = grouped ? made->group : NULL;
    source->context = made;
}

static void fill(made_instance *instance, seeded *random, uint32_t label)
{
    *instance = (made_instance){ .count = MADE_ITEMS, .label = label, .weight = 1 };
    for (uint32_t k = 0; k < MADE_ITEMS; k++) {
        uint64_t own = 1000 * (label + 1) + seeded_below(random, 20), shared = seeded_below(random, 60);
        instance->keys[k] = made_key(k % 2 && seeded_below(random, 3) ? own : shared);
        instance->order = tnc_hash_join(instance->order, instance->keys[k]);
    }
    instance->group = instance->order;
}

void made_source_new(made_source *made, size_t count, uint32_t labels, uint64_t seed)
{
    seeded random = { seed };
    *made = (made_source){ .fail_at = -1 };
    made->instances = calloc(count + 1, sizeof *made->instances);
    made->gold_start = calloc(count + 1, sizeof *made->gold_start);
    made->gold = calloc(count + 1, sizeof *made->gold);
    made->order = calloc(count + 1, sizeof *made->order);
    made->group = calloc(count + 1, sizeof *made->group);
    made->weight = calloc(count + 1, sizeof *made->weight);
    for (size_t i = 0; i < count; i++)
        fill(&made->instances[i], &random, (uint32_t)(i % labels));
    made->source = (tnc_source){ .count = count,
                                 .label_count = labels,
                                 .labels = names,
                                 .extract = extract,
                                 .scratch_new = scratch_new,
                                 .scratch_free = free };
    made_source_renew(made, 0, 0);
}

void made_source_shuffle(made_source *made, uint64_t seed)
{
    seeded random = { seed };
    for (size_t i = made->source.count; i > 1; i--) {
        size_t j = seeded_below(&random, i);
        made_instance kept = made->instances[i - 1];
        made->instances[i - 1] = made->instances[j];
        made->instances[j] = kept;
    }
    made_source_renew(made, made->source.weight != NULL, made->source.group != NULL);
}

void made_source_free(made_source *made)
{
    free(made->instances);
    free(made->gold_start);
    free(made->gold);
    free(made->order);
    free(made->group);
    free(made->weight);
}
