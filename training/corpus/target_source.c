/* SPDX-License-Identifier: Apache-2.0 */
/* Records are read anew each time an instance is asked for, as in pair_source.c. */
#include "corpus/target_source.h"

#include "base/hash.h"
#include "corpus/marked_scratch.h"
#include "corpus/marked_span.h"
#include "stance/target_features.h"

static void *scratch_new(const tnc_source *source)
{
    const tnc_target_source *context = source->context;
    return tnc_marked_scratch_new(&context->corpus->memory, context->lexicon);
}

static tonecls_status extract(const tnc_source *source, void *pointer, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const tnc_target_source *context = source->context;
    tnc_marked_scratch *scratch = pointer;
    tonecls_status status =
        tnc_marked_read(scratch, context->corpus, &context->corpus->items[i], error);
    if (status)
        return status;
    uint32_t word = scratch->words[0];
    tnc_target_features(&scratch->reading, word, context->vectors, word == TNC_NO_WORD ? 0 : TNC_TARGET_ALL, bag);
    return bag->failed ? tnc_fail_memory(error) : TONECLS_OK;
}

static int allocate(tnc_target_source *context, size_t room)
{
    const tnc_memory *memory = &context->corpus->memory;
    context->room = room;
    context->gold_start = tnc_alloc_array(memory, room + 1, sizeof *context->gold_start);
    context->gold = tnc_alloc_array(memory, room, sizeof *context->gold);
    context->weight = tnc_alloc_array(memory, room, sizeof *context->weight);
    context->group = tnc_alloc_array(memory, room, sizeof *context->group);
    context->order = tnc_alloc_array(memory, room, sizeof *context->order);
    return context->gold_start && context->gold && context->weight && context->group && context->order;
}

static void add_instance(tnc_target_source *context, size_t number, const float *weights)
{
    const tnc_marked *record = &context->corpus->items[number];
    context->gold_start[number] = number;
    context->gold_start[number + 1] = number + 1;
    context->gold[number] = record->gold[0];
    context->weight[number] = weights ? weights[record->path] : 1;
    context->group[number] = record->group;
    context->order[number] = tnc_hash_join(tnc_marked_content(context->corpus, record), record->gold[0]);
}

tonecls_status tnc_target_source_make(tnc_target_source *context, const tnc_marked_corpus *corpus, const tnc_lexicon *lexicon,
                                    int vectors, const float *weights, tnc_source *source, tonecls_error *error)
{
    *context = (tnc_target_source){ .corpus = corpus, .lexicon = lexicon, .vectors = vectors };
    if (!allocate(context, corpus->count)) {
        tnc_target_source_free(context);
        return tnc_fail_memory(error);
    }
    for (size_t i = 0; i < corpus->count; i++)
        add_instance(context, i, weights);
    *source = (tnc_source){ .count = corpus->count,
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

void tnc_target_source_free(tnc_target_source *context)
{
    if (!context->corpus)
        return;
    const tnc_memory *memory = &context->corpus->memory;
    tnc_free_array(memory, context->gold_start, context->room + 1, sizeof *context->gold_start);
    tnc_free_array(memory, context->gold, context->room, sizeof *context->gold);
    tnc_free_array(memory, context->weight, context->room, sizeof *context->weight);
    tnc_free_array(memory, context->group, context->room, sizeof *context->group);
    tnc_free_array(memory, context->order, context->room, sizeof *context->order);
    *context = (tnc_target_source){ 0 };
}
