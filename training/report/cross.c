/* SPDX-License-Identifier: Apache-2.0 */
/* See cross.h. One fold at a time, so that no more than one model is in memory; each uses all threads. */
#include "report/cross.h"

#include "fit/folds.h"
#include "report/evaluate.h"
#include "report/subset.h"
#include "save/assemble.h"

typedef struct crossing {
    const tnc_cross *cross;
    const tnc_dataset *dataset;
    const tnc_evaluation *evaluation;
    tnc_memory memory;
    uint32_t *fold;        /* [N] */
    double *probabilities; /* [N * K] */
} crossing;

static tonecls_status fit_model(const crossing *c, const tnc_source *source, tnc_buffer *bytes, tonecls_model **model,
                                tonecls_error *error)
{
    tnc_dataset part = *c->dataset;
    tnc_fitted fitted = { 0 };
    tnc_assembly assembly = { .number = c->cross->number };
    part.source = *source;
    tonecls_status status = tnc_fit(source, part.blocks, part.block_count, c->cross->fit, &fitted, error);
    if (status)
        return status;
    if (c->cross->finish)
        status = c->cross->finish(&part, &fitted, error);
    if (!status)
        status = tnc_assemble(c->cross->task, &part, &fitted, &assembly, bytes, error);
    tnc_fitted_free(&fitted);
    return status ? status : tonecls_model_open_memory(bytes->bytes, bytes->size, NULL, model, error);
}

static tonecls_status ask(const crossing *c, const tonecls_model *model, const tnc_subset *asked, tonecls_error *error)
{
    size_t k = model->label_count, n = asked->source.count;
    double *probabilities = tnc_alloc_array(&c->memory, n * k, sizeof *probabilities);
    if (!probabilities)
        return tnc_fail_memory(error);
    tonecls_status status = tnc_score_window(model, &asked->source, 0, n, c->evaluation, probabilities, error);
    for (size_t i = 0; i < n && !status; i++)
        for (size_t l = 0; l < k; l++)
            c->probabilities[asked->index[i] * k + l] = probabilities[i * k + l];
    tnc_free_array(&c->memory, probabilities, n * k, sizeof *probabilities);
    return status;
}

static tonecls_status train_and_ask(const crossing *c, const tnc_subset *learned, const tnc_subset *asked,
                                    tonecls_error *error)
{
    tnc_buffer bytes = tnc_buffer_make(&c->memory);
    tonecls_model *model = NULL;
    tonecls_status status = fit_model(c, &learned->source, &bytes, &model, error);
    if (!status)
        status = ask(c, model, asked, error);
    tonecls_model_close(model);
    tnc_buffer_free(&bytes);
    return status;
}

static tonecls_status run_fold(const crossing *c, uint32_t number, tonecls_error *error)
{
    tnc_subset learned, asked;
    const tnc_source *whole = &c->dataset->source;
    if (!tnc_subset_make(&learned, whole, c->fold, number, 0, &c->memory))
        return tnc_fail_memory(error);
    if (!tnc_subset_make(&asked, whole, c->fold, number, 1, &c->memory)) {
        tnc_subset_free(&learned);
        return tnc_fail_memory(error);
    }
    tonecls_status status = train_and_ask(c, &learned, &asked, error);
    tnc_subset_free(&learned);
    tnc_subset_free(&asked);
    return status;
}

static tonecls_status run_folds(const crossing *c, tonecls_error *error)
{
    uint32_t made = 0;
    tonecls_status status =
        tnc_folds_deal(&c->dataset->source, c->cross->folds, c->cross->fit->seed, c->fold, &made, error);
    if (!status && made < 2)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                        "too few different documents to cross-validate over %u folds", c->cross->folds);
    for (uint32_t number = 0; number < made && !status; number++) {
        if (c->evaluation->progress)
            c->evaluation->progress(c->evaluation->progress_context, "folds", number, made);
        status = run_fold(c, number, error);
    }
    return status;
}

static tonecls_status collect(const crossing *c, tnc_metrics *metrics, tonecls_error *error)
{
    tnc_row row;
    const tnc_source *source = &c->dataset->source;
    tonecls_status status = TONECLS_OK;
    if (!tnc_row_init(&row, source->label_count, &c->memory))
        return tnc_fail_memory(error);
    for (size_t i = 0; i < source->count && !status; i++)
        status =
            tnc_row_add(&row, c->dataset, i, c->probabilities + i * source->label_count, c->evaluation, metrics, error);
    tnc_row_free(&row);
    return status;
}

tonecls_status tnc_cross_validate(const tnc_cross *cross, const tnc_dataset *dataset, const tnc_evaluation *evaluation,
                                  tnc_metrics *metrics, tonecls_error *error)
{
    crossing c = { .cross = cross, .dataset = dataset, .evaluation = evaluation, .memory = tnc_memory_from(NULL) };
    size_t n = dataset->source.count, k = dataset->source.label_count;
    c.fold = tnc_alloc_array(&c.memory, n, sizeof *c.fold);
    c.probabilities =
        n <= PTRDIFF_MAX / (k ? k : 1) ? tnc_alloc_array(&c.memory, n * k, sizeof *c.probabilities) : NULL;
    tonecls_status status = c.fold && c.probabilities ? run_folds(&c, error) : tnc_fail_memory(error);
    if (!status)
        status = collect(&c, metrics, error);
    tnc_free_array(&c.memory, c.fold, n, sizeof *c.fold);
    tnc_free_array(&c.memory, c.probabilities, n * k, sizeof *c.probabilities);
    return status;
}
