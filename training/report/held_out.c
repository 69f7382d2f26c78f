/* SPDX-License-Identifier: Apache-2.0 */
/* Fitting leaves the margins of each document by the fold that did not see it: scores that cost nothing more. */
#include "model/score.h"
#include "report/cross.h"
#include "report/evaluate.h"

static void margins_of(const tnc_fitted *fitted, size_t i, uint32_t label_count, double *margins)
{
    const double *held_out = fitted->held_out + i * fitted->planes;
    if (fitted->planes == 1 && label_count == 2) {
        margins[0] = -held_out[0];
        margins[1] = held_out[0];
        return;
    }
    for (uint32_t k = 0; k < label_count; k++)
        margins[k] = held_out[k];
}

/* What tnc_probabilities reads of a model, and no more. */
static int shim_of(const tnc_dataset *dataset, const tnc_fitted *fitted, float *numbers, tonecls_model *shim)
{
    for (uint32_t h = 0; h < fitted->planes; h++) {
        numbers[h] = (float)fitted->slope[h];
        numbers[fitted->planes + h] = (float)fitted->offset[h];
    }
    *shim = (tonecls_model){ .label_count = dataset->source.label_count,
                             .plane_count = fitted->planes,
                             .multilabel = dataset->source.multilabel,
                             .slope = numbers,
                             .offset = numbers + fitted->planes };
    return 1;
}

static tonecls_status count_all(const tnc_dataset *dataset, const tnc_fitted *fitted, const tonecls_model *shim,
                                double *margins, tnc_metrics *metrics)
{
    uint32_t k = dataset->source.label_count;
    tnc_evaluation evaluation = { 0 };
    tnc_row row;
    tonecls_status status = TONECLS_OK;
    if (!tnc_row_init(&row, k, &metrics->memory))
        return TONECLS_E_MEMORY;
    for (size_t i = 0; i < dataset->source.count && !status; i++) {
        margins_of(fitted, i, k, margins);
        tnc_probabilities(shim, margins, margins + k);
        status = tnc_row_add(&row, dataset, i, margins + k, &evaluation, metrics, NULL);
    }
    tnc_row_free(&row);
    return status;
}

int tnc_held_out_metrics(const tnc_dataset *dataset, const tnc_fitted *fitted, tnc_metrics *metrics,
                         const tnc_memory *memory)
{
    uint32_t k = dataset->source.label_count;
    tonecls_model shim;
    if (!fitted->held_out || !tnc_metrics_init(metrics, k, dataset->source.multilabel, memory))
        return 0;
    double *margins = tnc_alloc_array(memory, 2 * (size_t)k, sizeof *margins);
    float *numbers = tnc_alloc_array(memory, 2 * (size_t)fitted->planes, sizeof *numbers);
    int fine = margins && numbers && shim_of(dataset, fitted, numbers, &shim) &&
               count_all(dataset, fitted, &shim, margins, metrics) == TONECLS_OK;
    tnc_free_array(memory, margins, 2 * (size_t)k, sizeof *margins);
    tnc_free_array(memory, numbers, 2 * (size_t)fitted->planes, sizeof *numbers);
    if (!fine)
        tnc_metrics_free(metrics);
    return fine;
}
