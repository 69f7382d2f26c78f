/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_evaluate.h"

#include "report/evaluate.h"
#include "report/table.h"

#include <stdlib.h>
#include <string.h>

const double tnc_recalls[TNC_RECALLS] = { 0.1, 0.2, 0.3, 0.5 };

typedef struct claim {
    double probability;
    uint32_t number;
    int right;
} claim;

static int compare(const void *left, const void *right)
{
    const claim *a = left, *b = right;
    if (a->probability != b->probability)
        return a->probability > b->probability ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static claim claim_of(const tnc_source *source, size_t i, const double *probabilities, uint32_t count, uint32_t neutral)
{
    uint32_t best = neutral == 0 ? 1 : 0;
    for (uint32_t k = 0; k < count; k++)
        if (k != neutral && probabilities[k] > probabilities[best])
            best = k;
    return (claim){ probabilities[best], (uint32_t)i, source->gold[source->gold_start[i]] == best };
}

static void read_curve(const claim *claims, size_t count, size_t stances, double precision[TNC_RECALLS])
{
    size_t right = 0, next = 0;
    for (size_t r = 0; r < TNC_RECALLS; r++)
        precision[r] = -1;
    for (size_t i = 0; i < count && stances; i++) {
        right += (size_t)claims[i].right;
        while (next < TNC_RECALLS && (double)right >= tnc_recalls[next] * (double)stances)
            precision[next++] = (double)right / (double)(i + 1);
    }
}

tonecls_status tnc_claim_precision(const tnc_source *source, const double *probabilities, uint32_t label_count,
                                   uint32_t neutral, double precision[TNC_RECALLS], tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    size_t stances = 0;
    claim *claims = tnc_alloc_array(&memory, source->count, sizeof *claims);
    if (!claims)
        return tnc_fail_memory(error);
    for (size_t i = 0; i < source->count; i++) {
        claims[i] = claim_of(source, i, probabilities + i * label_count, label_count, neutral);
        stances += source->gold[source->gold_start[i]] != neutral;
    }
    qsort(claims, source->count, sizeof *claims, compare);
    read_curve(claims, source->count, stances, precision);
    tnc_free_array(&memory, claims, source->count, sizeof *claims);
    return TONECLS_OK;
}

static tonecls_status count_rows(const tnc_dataset *dataset, const double *probabilities, uint32_t k,
                                 const tnc_evaluation *evaluation, tnc_metrics *metrics, tonecls_error *error)
{
    tnc_row row;
    tonecls_status status = TONECLS_OK;
    if (!tnc_row_init(&row, k, &metrics->memory))
        return tnc_fail_memory(error);
    for (size_t i = 0; i < dataset->source.count && !status; i++)
        status = tnc_row_add(&row, dataset, i, probabilities + i * k, evaluation, metrics, error);
    tnc_row_free(&row);
    return status;
}

static tonecls_status report_claims(const tnc_dataset *dataset, const double *probabilities, uint32_t k,
                                    tnc_buffer *report, tonecls_error *error)
{
    double precision[TNC_RECALLS];
    tonecls_status status = tnc_claim_precision(&dataset->source, probabilities, k, 0, precision, error);
    if (status)
        return status;
    tnc_print(report, "\nprecision of claimed stances at recall");
    for (size_t r = 0; r < TNC_RECALLS; r++)
        if (precision[r] >= 0)
            tnc_print(report, "%s %.1f: %.3f", r ? "," : "", tnc_recalls[r], precision[r]);
    tnc_print(report, "\n");
    return TONECLS_OK;
}

static tonecls_status evaluate(const tonecls_model *model, const tnc_dataset *dataset, const tnc_evaluation *evaluation,
                               tnc_buffer *report, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_metrics metrics;
    size_t n = dataset->source.count;
    uint32_t k = model->label_count;
    double *probabilities = tnc_alloc_array(&memory, n * k, sizeof *probabilities);
    if (!probabilities)
        return tnc_fail_memory(error);
    tonecls_status status = TONECLS_OK;
    if (!tnc_metrics_init(&metrics, dataset->source.label_count, 0, &memory)) {
        tnc_free_array(&memory, probabilities, n * k, sizeof *probabilities);
        return tnc_fail_memory(error);
    }
    status = tnc_score_window(model, &dataset->source, 0, n, evaluation, probabilities, error);
    if (!status)
        status = count_rows(dataset, probabilities, k, evaluation, &metrics, error);
    if (!status) {
        tnc_metrics_print(&metrics, dataset->source.labels, "directions", 0, report);
        status = report_claims(dataset, probabilities, k, report, error);
    }
    tnc_metrics_free(&metrics);
    tnc_free_array(&memory, probabilities, n * k, sizeof *probabilities);
    return status;
}

tonecls_status tnc_pair_evaluate(const tonecls_model *model, const tnc_load *load, const tnc_evaluation *evaluation,
                                 tnc_buffer *report, tonecls_error *error)
{
    tnc_dataset dataset = { 0 };
    tonecls_status status = tnc_pair_task.load(load, &dataset, error);
    if (status)
        return status;
    int known = dataset.source.label_count == model->label_count;
    for (uint32_t k = 0; known && k < model->label_count; k++)
        known = !strcmp(dataset.source.labels[k], model->labels[k]);
    status = known ? evaluate(model, &dataset, evaluation, report, error)
                   : tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "the model's labels are not those of stances");
    dataset.free(&dataset);
    return status;
}
