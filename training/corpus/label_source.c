/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts are prepared anew each time an instance is asked for: tokens of a corpus take several times the room of its
 * bytes, and cutting them again costs less than fetching them from memory would gain.
 */
#include "corpus/label_source.h"

#include "base/hash.h"

#include <string.h>

static void *scratch_new(const tnc_source *source)
{
    const tnc_label_source *context = source->context;
    tnc_memory memory = context->corpus->memory;
    tnc_label_scratch *scratch = tnc_alloc_array(&memory, 1, sizeof *scratch);
    if (!scratch)
        return NULL;
    scratch->memory = memory;
    tnc_text_init(&scratch->title, &scratch->memory);
    tnc_text_init(&scratch->body, &scratch->memory);
    return scratch;
}

static void scratch_free(void *pointer)
{
    tnc_label_scratch *scratch = pointer;
    if (!scratch)
        return;
    tnc_memory memory = scratch->memory;
    tnc_text_free(&scratch->title);
    tnc_text_free(&scratch->body);
    tnc_free_array(&memory, scratch, 1, sizeof *scratch);
}

static tonecls_status extract(const tnc_source *source, void *pointer, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const tnc_label_source *context = source->context;
    const tnc_record *record = &context->corpus->records[i];
    tnc_label_scratch *scratch = pointer;
    tonecls_status status = TONECLS_OK;
    if (record->title_size)
        status =
            tnc_text_prepare(&scratch->title, tnc_record_title(context->corpus, record), record->title_size, error);
    if (!status)
        status = tnc_text_prepare(&scratch->body, tnc_record_text(context->corpus, record), record->text_size, error);
    if (status)
        return status;
    tnc_document_features(&context->settings, record->title_size ? &scratch->title : NULL, &scratch->body, bag);
    return bag->failed ? tnc_fail_memory(error) : TONECLS_OK;
}

/* Content and names of the gold labels: equal for equal records, wherever they stood. */
static uint64_t order_of(const tnc_label_source *context, const tnc_record *record)
{
    const tnc_label_corpus *corpus = context->corpus;
    uint64_t hash = record->content;
    for (uint32_t g = 0; g < record->gold_count; g++) {
        const char *name = tnc_names_at(&corpus->labels, corpus->label_ids[record->labels + g]);
        hash = tnc_hash_join(hash, tnc_hash_bytes(3, name, strlen(name)));
    }
    return hash;
}

static size_t count_gold(const tnc_label_corpus *corpus)
{
    size_t count = 0;
    for (size_t i = 0; i < corpus->count; i++)
        count += corpus->records[i].gold_count;
    return count;
}

static int allocate(tnc_label_source *context)
{
    const tnc_label_corpus *corpus = context->corpus;
    context->gold_count = count_gold(corpus);
    context->labels = tnc_alloc_array(&corpus->memory, context->label_count, sizeof *context->labels);
    context->gold_start = tnc_alloc_array(&corpus->memory, corpus->count + 1, sizeof *context->gold_start);
    context->gold = tnc_alloc_array(&corpus->memory, context->gold_count, sizeof *context->gold);
    context->group = tnc_alloc_array(&corpus->memory, corpus->count, sizeof *context->group);
    context->order = tnc_alloc_array(&corpus->memory, corpus->count, sizeof *context->order);
    return context->labels && context->gold_start && context->gold && context->group && context->order;
}

static void fill(tnc_label_source *context)
{
    const tnc_label_corpus *corpus = context->corpus;
    size_t gold = 0;
    for (uint32_t k = 0; k < context->label_count; k++)
        context->labels[k] = tnc_names_at(&corpus->labels, k);
    for (size_t i = 0; i < corpus->count; i++) {
        const tnc_record *record = &corpus->records[i];
        context->gold_start[i] = gold;
        for (uint32_t g = 0; g < record->gold_count; g++)
            context->gold[gold++] = corpus->label_ids[record->labels + g];
        context->group[i] = record->content;
        context->order[i] = order_of(context, record);
    }
    context->gold_start[corpus->count] = gold;
}

tonecls_status tnc_label_source_make(const tnc_label_corpus *corpus, const tnc_document_settings *settings,
                                     int all_labels, tnc_label_source *context, tnc_source *source,
                                     tonecls_error *error)
{
    *context = (tnc_label_source){ .corpus = corpus, .settings = *settings };
    context->label_count = all_labels ? corpus->labels.count : corpus->used_labels;
    if (!allocate(context)) {
        tnc_label_source_free(context);
        return tnc_fail_memory(error);
    }
    fill(context);
    *source = (tnc_source){ .count = corpus->count,
                            .label_count = (uint32_t)context->label_count,
                            .labels = context->labels,
                            .multilabel = corpus->multilabel,
                            .gold_start = context->gold_start,
                            .gold = context->gold,
                            .group = context->group,
                            .order = context->order,
                            .extract = extract,
                            .scratch_new = scratch_new,
                            .scratch_free = scratch_free,
                            .context = context };
    return TONECLS_OK;
}

void tnc_label_source_free(tnc_label_source *context)
{
    const tnc_label_corpus *corpus = context->corpus;
    tnc_free_array(&corpus->memory, context->labels, context->label_count, sizeof *context->labels);
    tnc_free_array(&corpus->memory, context->gold_start, corpus->count + 1, sizeof *context->gold_start);
    tnc_free_array(&corpus->memory, context->gold, context->gold_count, sizeof *context->gold);
    tnc_free_array(&corpus->memory, context->group, corpus->count, sizeof *context->group);
    tnc_free_array(&corpus->memory, context->order, corpus->count, sizeof *context->order);
    *context = (tnc_label_source){ .corpus = corpus };
}
