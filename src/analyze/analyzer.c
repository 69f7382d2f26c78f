/* SPDX-License-Identifier: Apache-2.0 */
/* Making an analyzer, giving it models, freeing it. */
#include "analyze/analyzer.h"

#include "actor/tag_score.h"
#include "stance/attitude_scorer.h"
#include "stance/pair_scorer.h"

tonecls_status tonecls_analyzer_new(const tonecls_allocator *allocator, tonecls_analyzer **analyzer,
                                    tonecls_error *error)
{
    if (!analyzer)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                        "no place to put the analyzer (analyzer is NULL)");
    if (allocator && !allocator->resize)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "the allocator has no resize function");
    tnc_memory memory = tnc_memory_from(allocator);
    tonecls_analyzer *made = tnc_alloc_array(&memory, 1, sizeof *made);
    if (!made)
        return tnc_fail_memory(error);
    made->memory = memory;
    tnc_fields_init(&made->fields, &memory);
    tnc_bag_init(&made->bag, &memory);
    tnc_scratch_init(&made->scratch, &memory);
    tnc_mentions_init(&made->mention_list, &memory);
    made->fed = tnc_buffer_make(&memory);
    *analyzer = made;
    return TONECLS_OK;
}

static void free_room(const tnc_memory *memory, void *array, size_t capacity, size_t size)
{
    if (array)
        memory->resize(memory->context, array, capacity * size, 0);
}

static void free_workings(tnc_workings *workings, const tnc_memory *memory)
{
    free_room(memory, workings->weights, workings->weight_capacity, sizeof *workings->weights);
    free_room(memory, workings->sums, workings->sum_capacity, sizeof *workings->sums);
    free_room(memory, workings->spots, workings->spot_capacity, sizeof *workings->spots);
    free_room(memory, workings->sorted, workings->sorted_capacity, sizeof *workings->sorted);
}

void tnc_analysis_free(tonecls_analysis *analysis, const tnc_memory *memory)
{
    free_room(memory, analysis->scores, analysis->score_capacity, sizeof *analysis->scores);
    free_room(memory, analysis->reasons, analysis->reason_capacity, sizeof *analysis->reasons);
    free_room(memory, analysis->actors, analysis->actor_capacity, sizeof *analysis->actors);
    free_room(memory, analysis->mentions, analysis->mention_capacity, sizeof *analysis->mentions);
    free_room(memory, analysis->stances, analysis->stance_capacity, sizeof *analysis->stances);
    free_room(memory, analysis->evidence, analysis->evidence_capacity, sizeof *analysis->evidence);
}

void tonecls_analyzer_free(tonecls_analyzer *analyzer)
{
    if (!analyzer)
        return;
    tnc_memory memory = analyzer->memory;
    tnc_fields_free(&analyzer->fields);
    tnc_bag_free(&analyzer->bag);
    tnc_scratch_free(&analyzer->scratch);
    free_room(&memory, analyzer->margins, analyzer->margin_capacity, sizeof *analyzer->margins);
    free_workings(&analyzer->workings, &memory);
    tnc_tagger_free(analyzer->tagger);
    tnc_resolver_free(analyzer->resolver);
    tnc_stance_judge_free(analyzer->judge);
    tnc_mentions_free(&analyzer->mention_list);
    tnc_buffer_free(&analyzer->fed);
    tnc_analysis_free(&analyzer->analysis, &memory);
    tnc_free_array(&memory, analyzer, 1, sizeof *analyzer);
}

/* A file may say anything in its settings; the blocks they ask for must be the ones it has weights for. */
static tonecls_status use_label(tonecls_analyzer *analyzer, const tonecls_model *model, tonecls_error *error)
{
    tnc_document_settings settings = tnc_document_settings_load(model->settings);
    tnc_block blocks[TNC_BLOCKS_MAX];
    int fits = tnc_document_settings_valid(&settings) && tnc_document_blocks(&settings, blocks) == model->block_count;
    for (uint32_t b = 0; fits && b < model->block_count; b++)
        fits = blocks[b].table == model->blocks[b].table && blocks[b].group == model->blocks[b].group;
    if (!fits)
        return tnc_fail(error, TONECLS_E_CORRUPT, TONECLS_NO_OFFSET,
                        "the model's settings do not fit the features it has weights for");
    analyzer->settings = settings;
    analyzer->label = model;
    return TONECLS_OK;
}

static tonecls_status use_tag(tonecls_analyzer *analyzer, const tonecls_model *model, tonecls_error *error)
{
    uint32_t tags[TNC_TAGS];
    tonecls_status status = tnc_tags_of_model(model, tags, error);
    if (status == TONECLS_OK && !tnc_tag_can_score(model))
        status = tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "the tag model has other features than a tagger's");
    if (status == TONECLS_OK)
        analyzer->tag = model;
    return status;
}

static tonecls_status use_stance(tonecls_analyzer *analyzer, const tonecls_model *model, tonecls_error *error)
{
    int pair = model->task == TONECLS_TASK_PAIR;
    if (!(pair ? tnc_pair_model_fits(model) : tnc_attitude_model_fits(model)))
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET,
                        "the %s model has other labels or features than known", pair ? "pair" : "target");
    *(pair ? &analyzer->pair : &analyzer->target) = model;
    return TONECLS_OK;
}

tonecls_status tonecls_analyzer_use(tonecls_analyzer *analyzer, const tonecls_model *model, tonecls_error *error)
{
    if (!analyzer || !model)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s is NULL", analyzer ? "model" : "analyzer");
    tnc_analysis_clear(&analyzer->analysis);
    switch (model->task) {
    case TONECLS_TASK_LABEL:
        return use_label(analyzer, model, error);
    case TONECLS_TASK_TAG:
        return use_tag(analyzer, model, error);
    case TONECLS_TASK_PAIR:
    case TONECLS_TASK_TARGET:
        return use_stance(analyzer, model, error);
    }
    return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "the model is for a task that analyzers do not know");
}
