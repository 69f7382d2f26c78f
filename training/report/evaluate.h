/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Answers of a model over a dataset: scored by the code that predicts (model/score.h), by several threads, a window of
 * instances at a time, and counted and written in the order of the corpus.
 */
#ifndef TNC_EVALUATE_H
#define TNC_EVALUATE_H

#include "corpus/task.h"
#include "report/metrics.h"

/* probabilities [(last - first) * K] of instances first .. last-1, K labels of the model. */
tonecls_status tnc_score_window(const tonecls_model *model, const tnc_source *source, size_t first, size_t last,
                                const tnc_evaluation *evaluation, double *probabilities, tonecls_error *error);

/* Counts one instance into the metrics and hands its row to evaluation->prediction, when there is one. row is working
 * room; its memory is used again. The labels of the model must be the first ones of the dataset. */
typedef struct tnc_row {
    tnc_buffer line;
    uint32_t *order, *answers; /* [K] */
    uint32_t label_count;      /* K of the model */
    tnc_memory memory;
} tnc_row;

int tnc_row_init(tnc_row *row, uint32_t label_count, const tnc_memory *memory); /* 0: out of memory */
void tnc_row_free(tnc_row *row);
tonecls_status tnc_row_add(tnc_row *row, const tnc_dataset *dataset, size_t i, const double *probabilities,
                           const tnc_evaluation *evaluation, tnc_metrics *metrics, tonecls_error *error);

/* The whole dataset. metrics must be initialised for the labels of the dataset. */
tonecls_status tnc_evaluate(const tonecls_model *model, const tnc_dataset *dataset, const tnc_evaluation *evaluation,
                            tnc_metrics *metrics, tonecls_error *error);

#endif
