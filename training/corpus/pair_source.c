/* SPDX-License-Identifier: Apache-2.0 */
/* Records are read anew each time an instance is asked for: a reading costs less than keeping forty thousand bags. */
#include "corpus/pair_source.h"

#include "base/hash.h"
#include "corpus/marked_scratch.h"
#include "corpus/marked_span.h"
#include "stance/pair_features.h"

static void *scratch_new(const tnc_source *source)
{
    const tnc_pair_source *context = source->context;
    return tnc_marked_scratch_new(&context->corpus->memory, context->lexicon);
}

static tonecls_status extract(const tnc_source *source, void *pointer, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const tnc_pair_source *context = source->context;
    tnc_marked_scratch *scratch = pointer;
    tonecls_status status =
        tnc_marked_read(scratch, context->corpus, &context->corpus->items[context->record[i]], error);
    if (status)
        return status;
    uint32_t from = scratch->words[context->direction[i]], to = scratch->words[1 - context->direction[i]];
    int apart = from != to && from != TNC_NO_WORD && to != TNC_NO_WORD; /* one token may hold both marks */
    tnc_pair_features(&scratch->reading, from, to, context->vectors, apart ? TNC_PAIR_ALL : 0, bag);
    return bag->failed ? tnc_fail_memory(error) : TONECLS_OK;
}

static int allocate(tnc_pair_source *context, size_t room)
{
    const tnc_memory *memory = &context->corpus->memory;
    context->room = room;
    context->record = tnc_alloc_array(memory, room, sizeof *context->record);
    context->direction = tnc_alloc_array(memory, room, sizeof *context->direction);
    context->gold_start = tnc_alloc_array(memory, room + 1, sizeof *context->gold_start);
    context->gold = tnc_alloc_array(memory, room, sizeof *context->gold);
    context->weight = tnc_alloc_array(memory, room, sizeof *context->weight);
    context->group = tnc_alloc_array(memory, room, sizeof *context->group);
    context->order = tnc_alloc_array(memory, room, sizeof *context->order);
    return context->record && context->direction && context->gold_start && context->gold && context->weight &&
           context->group && context->order;
}

static void add_instance(tnc_pair_source *context, size_t number, uint32_t direction, const float *weights)
{
    const tnc_marked *record = &context->corpus->items[number];
    size_t n = context->count++;
    context->record[n] = (uint32_t)number;
    context->direction[n] = (uint8_t)direction;
    context->gold_start[n] = n;
    context->gold_start[n + 1] = n + 1;
    context->gold[n] = record->gold[direction];
    context->weight[n] = weights ? weights[record->path] : 1;
    context->group[n] = record->group;
    context->order[n] = tnc_hash_join(tnc_marked_content(context->corpus, record), direction * 8u + record->gold[direction]);
}

tonecls_status tnc_pair_source_make(tnc_pair_source *context, const tnc_marked_corpus *corpus, const tnc_lexicon *lexicon,
                                    int vectors, const float *weights, tnc_source *source, tonecls_error *error)
{
    *context = (tnc_pair_source){ .corpus = corpus, .lexicon = lexicon, .vectors = vectors };
    if (!allocate(context, 2 * corpus->count)) {
        tnc_pair_source_free(context);
        return tnc_fail_memory(error);
    }
    for (size_t i = 0; i < corpus->count; i++)
        for (uint32_t direction = 0; direction < 2; direction++)
            if (corpus->items[i].gold[direction] != TNC_NO_GOLD)
                add_instance(context, i, direction, weights);
    *source = (tnc_source){ .count = context->count,
                            .label_count = corpus->kind->label_count,
                            .labels = corpus->kind->labels,
                            .gold_start = context->gold_start,
                            .gold = context->gold,
                            .weight = weights ? context->weight : NULL,
                            .group = context->group,
                            .order = context->order,
                            .extract = extract,
                            .scratch_new = scratch_new,
                            .scratch_free = tnc_marked_scratch_free,
                            .context = context };
    return TONECLS_OK;
}

void tnc_pair_source_free(tnc_pair_source *context)
{
    if (!context->corpus)
        return;
    const tnc_memory *memory = &context->corpus->memory;
    tnc_free_array(memory, context->record, context->room, sizeof *context->record);
    tnc_free_array(memory, context->direction, context->room, sizeof *context->direction);
    tnc_free_array(memory, context->gold_start, context->room + 1, sizeof *context->gold_start);
    tnc_free_array(memory, context->gold, context->room, sizeof *context->gold);
    tnc_free_array(memory, context->weight, context->room, sizeof *context->weight);
    tnc_free_array(memory, context->group, context->room, sizeof *context->group);
    tnc_free_array(memory, context->order, context->room, sizeof *context->order);
    *context = (tnc_pair_source){ 0 };
}
