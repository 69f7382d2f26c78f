/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Groups are sorted by label, then by a seeded hash, and dealt like cards: so each label is spread evenly and nobody
 * can tell from the corpus where a group will land. A group of many instances counts by the label that most of them
 * have.
 */
#include "fit/folds.h"

#include "base/hash.h"

#include <stdlib.h>

typedef struct fold_member {
    uint64_t group; /* seeded hash */
    uint32_t label; /* the instance's first gold label; label_count without one */
    size_t instance;
} fold_member;

typedef struct fold_group {
    uint64_t hash;
    uint32_t label;
    size_t first, count; /* members */
} fold_group;

static int by_group_then_label(const void *left, const void *right)
{
    const fold_member *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return a->label < b->label ? -1 : a->label > b->label;
}

static int by_label_then_hash(const void *left, const void *right)
{
    const fold_group *a = left, *b = right;
    if (a->label != b->label)
        return a->label < b->label ? -1 : 1;
    return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static void list_members(const tnc_source *source, uint64_t seed, fold_member *members)
{
    const uint64_t *group = source->group ? source->group : source->order;
    for (size_t i = 0; i < source->count; i++) {
        size_t gold = source->gold_start[i];
        uint32_t label = gold < source->gold_start[i + 1] ? source->gold[gold] : source->label_count;
        members[i] = (fold_member){ tnc_hash_join(seed, group[i]), label, i };
    }
    qsort(members, source->count, sizeof *members, by_group_then_label);
}

/* The label that most members have, the lower one on a tie; members of a group stand in order of label. */
static uint32_t usual_label(const fold_member *members, size_t count)
{
    uint32_t best = members[0].label;
    size_t most = 0;
    for (size_t i = 0, start = 0; i < count; i++) {
        if (members[i].label != members[start].label)
            start = i;
        if (i - start + 1 > most) {
            most = i - start + 1;
            best = members[i].label;
        }
    }
    return best;
}

static size_t list_groups(const fold_member *members, size_t count, fold_group *groups)
{
    size_t made = 0;
    for (size_t first = 0, last; first < count; first = last) {
        for (last = first + 1; last < count && members[last].group == members[first].group; last++)
            ;
        groups[made++] =
            (fold_group){ members[first].group, usual_label(members + first, last - first), first, last - first };
    }
    qsort(groups, made, sizeof *groups, by_label_then_hash);
    return made;
}

tonecls_status tnc_folds_deal(const tnc_source *source, uint32_t wanted, uint64_t seed, uint32_t *fold, uint32_t *made,
                              tonecls_error *error)
{
    if (wanted == 0 || wanted > TNC_FOLDS_MAX)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "the number of folds must be 1 to %d",
                        TNC_FOLDS_MAX);
    fold_member *members = malloc((source->count + 1) * sizeof *members);
    fold_group *groups = malloc((source->count + 1) * sizeof *groups);
    if (!members || !groups) {
        free(members);
        free(groups);
        return tnc_fail_memory(error);
    }
    list_members(source, seed, members);
    size_t count = list_groups(members, source->count, groups);
    uint32_t folds = wanted < count ? wanted : (uint32_t)count;
    for (size_t g = 0; g < count; g++)
        for (size_t m = 0; m < groups[g].count; m++)
            fold[members[groups[g].first + m].instance] = (uint32_t)(g % folds);
    free(members);
    free(groups);
    *made = folds;
    return TONECLS_OK;
}
