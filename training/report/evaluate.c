/* SPDX-License-Identifier: Apache-2.0 */
/* A window of instances is scored by all threads, then counted by one: memory does not grow with the corpus. */
#include "report/evaluate.h"

#include "fit/crew.h"
#include "model/score.h"

#define WINDOW_NUMBERS ((size_t)1 << 20) /* probabilities held at once */
#define PIECE 16

typedef struct window {
    const tonecls_model *model;
    const tnc_source *source;
    size_t first;
    double *probabilities;
    tnc_memory memory;
} window;

typedef struct worker {
    void *scratch; /* of the source */
    tnc_bag bag;
    tnc_scratch score;
    double *margins, *probabilities; /* [K] */
} worker;

static void worker_free(void *context, void *pointer)
{
    const window *w = context;
    worker *self = pointer;
    if (!self)
        return;
    size_t k = w->model->label_count;
    if (self->scratch)
        w->source->scratch_free(self->scratch);
    tnc_bag_free(&self->bag);
    tnc_scratch_free(&self->score);
    tnc_free_array(&w->memory, self->margins, k, sizeof *self->margins);
    tnc_free_array(&w->memory, self->probabilities, k, sizeof *self->probabilities);
    tnc_free_array(&w->memory, self, 1, sizeof *self);
}

static void *worker_new(void *context)
{
    const window *w = context;
    size_t k = w->model->label_count;
    worker *self = tnc_alloc_array(&w->memory, 1, sizeof *self);
    if (!self)
        return NULL;
    tnc_bag_init(&self->bag, &w->memory);
    tnc_scratch_init(&self->score, &w->memory);
    self->scratch = w->source->scratch_new(w->source);
    self->margins = tnc_alloc_array(&w->memory, k, sizeof *self->margins);
    self->probabilities = tnc_alloc_array(&w->memory, k, sizeof *self->probabilities);
    if (self->scratch && self->margins && self->probabilities)
        return self;
    worker_free(context, self);
    return NULL;
}

static tonecls_status score_one(const window *w, worker *self, size_t i, tonecls_error *error)
{
    uint32_t count = w->model->label_count;
    double *out = w->probabilities + i * count;
    tonecls_status status = w->source->extract(w->source, self->scratch, w->first + i, &self->bag, error);
    if (status)
        return status;
    if (!tnc_score(w->model, &self->bag, &self->score, self->margins, NULL))
        return tnc_fail_memory(error);
    tnc_probabilities(w->model, self->margins, self->probabilities);
    for (uint32_t k = 0; k < count; k++)
        out[k] = self->probabilities[k];
    return TONECLS_OK;
}

static tonecls_status score_some(void *context, void *scratch, size_t first, size_t last, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    for (size_t i = first; i < last && !status; i++)
        status = score_one(context, scratch, i, error);
    return status;
}

tonecls_status tnc_score_window(const tonecls_model *model, const tnc_source *source, size_t first, size_t last,
                                const tnc_evaluation *evaluation, double *probabilities, tonecls_error *error)
{
    window w = { model, source, first, probabilities, tnc_memory_from(NULL) };
    tnc_watch watch = { evaluation->stop, NULL, NULL };
    tnc_crew crew = { .what = "scoring",
                      .threads = evaluation->threads,
                      .count = last - first,
                      .piece = PIECE,
                      .watch = &watch,
                      .context = &w,
                      .scratch_new = worker_new,
                      .scratch_free = worker_free,
                      .work = score_some };
    return tnc_crew_run(&crew, error);
}

static size_t window_size(const tonecls_model *model)
{
    size_t size = WINDOW_NUMBERS / (model->label_count ? model->label_count : 1);
    return size < 64 ? 64 : size > 8192 ? 8192 : size;
}

static tonecls_status evaluate_window(const tonecls_model *model, const tnc_dataset *dataset, size_t first, size_t last,
                                      const tnc_evaluation *evaluation, double *probabilities, tnc_row *row,
                                      tnc_metrics *metrics, tonecls_error *error)
{
    tonecls_status status = tnc_score_window(model, &dataset->source, first, last, evaluation, probabilities, error);
    for (size_t i = first; i < last && !status; i++)
        status =
            tnc_row_add(row, dataset, i, probabilities + (i - first) * model->label_count, evaluation, metrics, error);
    return status;
}

tonecls_status tnc_evaluate(const tonecls_model *model, const tnc_dataset *dataset, const tnc_evaluation *evaluation,
                            tnc_metrics *metrics, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    size_t count = dataset->source.count, size = window_size(model);
    tnc_watch watch = { evaluation->stop, evaluation->progress, evaluation->progress_context };
    tonecls_status status = TONECLS_OK;
    tnc_row row;
    if (!tnc_row_init(&row, model->label_count, &memory))
        return tnc_fail_memory(error);
    double *probabilities = tnc_alloc_array(&memory, size * model->label_count, sizeof *probabilities);
    if (!probabilities)
        status = tnc_fail_memory(error);
    for (size_t first = 0; first < count && !status; first += size) {
        size_t last = count - first < size ? count : first + size;
        status = evaluate_window(model, dataset, first, last, evaluation, probabilities, &row, metrics, error);
        tnc_watch_tell(&watch, "evaluating", last, count);
    }
    tnc_free_array(&memory, probabilities, size * model->label_count, sizeof *probabilities);
    tnc_row_free(&row);
    return status;
}
