/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A vocabulary holds hashes. What a key stood for is read back from the first instance that has it, first in the order
 * of contents, so that the order of a corpus does not show. NUL inside a name becomes a blank: names end with one.
 */
#include "save/assemble.h"

#include "feature/vocabulary.h"

#include <stdlib.h>
#include <string.h>

typedef struct place {
    uint64_t order;
    size_t instance;
} place;

typedef struct search {
    const tnc_dataset *dataset;
    tnc_vocabulary vocabulary;
    uint32_t *slots;
    size_t *start; /* [count] 1 + offset in names->bytes; 0: not yet found */
    size_t missing;
    place *places; /* [N] */
    void *scratch;
    tnc_bag bag;
} search;

static int by_order(const void *a, const void *b)
{
    const place *x = a, *y = b;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->instance > y->instance) - (x->instance < y->instance);
}

static void search_free(search *s, tnc_feature_names *names)
{
    const tnc_memory *memory = &names->memory;
    if (s->scratch)
        s->dataset->source.scratch_free(s->scratch);
    tnc_bag_free(&s->bag);
    tnc_free_array(memory, s->slots, s->vocabulary.slot_count, sizeof *s->slots);
    tnc_free_array(memory, s->start, names->count, sizeof *s->start);
    tnc_free_array(memory, s->places, s->dataset->source.count, sizeof *s->places);
}

static int search_begin(search *s, const tnc_dataset *dataset, const uint64_t *keys, tnc_feature_names *names)
{
    const tnc_memory *memory = &names->memory;
    size_t count = dataset->source.count, slots = tnc_vocabulary_slot_count(names->count);
    *s = (search){ .dataset = dataset, .missing = names->count };
    tnc_bag_init(&s->bag, memory);
    s->vocabulary = (tnc_vocabulary){ keys, NULL, names->count, slots };
    s->slots = tnc_alloc_array(memory, slots, sizeof *s->slots);
    s->start = tnc_alloc_array(memory, names->count, sizeof *s->start);
    s->places = tnc_alloc_array(memory, count, sizeof *s->places);
    s->scratch = dataset->source.scratch_new(&dataset->source);
    if (!s->slots || !s->start || !s->places || !s->scratch)
        return 0;
    tnc_vocabulary_fill(s->slots, slots, keys, names->count);
    s->vocabulary.slots = s->slots;
    for (size_t i = 0; i < count; i++)
        s->places[i] = (place){ dataset->source.order ? dataset->source.order[i] : i, i };
    qsort(s->places, count, sizeof *s->places, by_order);
    return 1;
}

static tonecls_status add_name(search *s, size_t item, uint32_t id, tnc_feature_names *names, tonecls_error *error)
{
    size_t start = names->bytes.size;
    tonecls_status status = s->dataset->name(s->dataset, s->scratch, &s->bag, item, &names->bytes, error);
    tnc_buffer_append_byte(&names->bytes, 0);
    if (status)
        return status;
    if (tnc_buffer_failed(&names->bytes))
        return tnc_fail_memory(error);
    for (char *c = names->bytes.bytes + start; c < names->bytes.bytes + names->bytes.size - 1; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = ' ';
    s->start[id] = start + 1;
    s->missing--;
    return TONECLS_OK;
}

static tonecls_status search_instance(search *s, size_t i, tnc_feature_names *names, tonecls_error *error)
{
    const tnc_source *source = &s->dataset->source;
    tonecls_status status = source->extract(source, s->scratch, i, &s->bag, error);
    size_t block = 0;
    for (size_t item = 0; item < s->bag.count && !status; item++) {
        while (block + 1 < s->bag.block_count && item >= s->bag.block_end[block])
            block++;
        if (s->dataset->blocks[block].table != 0)
            continue;
        uint32_t id = tnc_vocabulary_find(&s->vocabulary, s->bag.items[item].key);
        if (id != TNC_NO_ID && !s->start[id])
            status = add_name(s, item, id, names, error);
    }
    return status;
}

static int point(const search *s, tnc_feature_names *names)
{
    names->names = tnc_alloc_array(&names->memory, names->count, sizeof *names->names);
    for (size_t id = 0; names->names && id < names->count; id++)
        names->names[id] = s->start[id] ? names->bytes.bytes + s->start[id] - 1 : "";
    return names->names != NULL;
}

tonecls_status tnc_feature_names_find(const tnc_dataset *dataset, const uint64_t *keys, size_t count,
                                      const volatile sig_atomic_t *stop, tnc_feature_names *names, tonecls_error *error)
{
    search s;
    tonecls_status status = TONECLS_OK;
    *names = (tnc_feature_names){ .count = count, .memory = tnc_memory_from(NULL) };
    names->bytes = tnc_buffer_make(&names->memory);
    if (!search_begin(&s, dataset, keys, names))
        status = tnc_fail_memory(error);
    for (size_t i = 0; i < dataset->source.count && s.missing && !status; i++) {
        status = search_instance(&s, s.places[i].instance, names, error);
        if (!status && stop && *stop)
            status = tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
    }
    if (!status && !point(&s, names))
        status = tnc_fail_memory(error);
    search_free(&s, names);
    if (status)
        tnc_feature_names_free(names);
    return status;
}

void tnc_feature_names_free(tnc_feature_names *names)
{
    tnc_free_array(&names->memory, names->names, names->count, sizeof *names->names);
    tnc_buffer_free(&names->bytes);
    names->names = NULL;
}
