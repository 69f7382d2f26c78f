/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Cross-validation of the whole way from texts to a model file: for each fold a model is trained on the others
 * (features chosen, cost tuned if asked, calibrated, stored as the numbers it would be stored as) and asked about the
 * fold.
 */
#ifndef TNC_CROSS_H
#define TNC_CROSS_H

#include "corpus/task.h"
#include "report/metrics.h"

typedef struct tnc_cross {
    tonecls_task task;
    uint32_t folds;
    tnc_number number;
    const tnc_fit_options *fit; /* its seed deals the folds too */
    tonecls_status (*finish)(tnc_dataset *dataset, tnc_fitted *fitted, tonecls_error *error); /* task.h; may be NULL */
} tnc_cross;

/* Counts every instance into metrics, which are initialised for the dataset's labels; rows of --predictions come in the
 * order of the corpus, after the last fold. Errors: those of tnc_fit, and CORPUS when there are too few documents. */
tonecls_status tnc_cross_validate(const tnc_cross *cross, const tnc_dataset *dataset, const tnc_evaluation *evaluation,
                                  tnc_metrics *metrics, tonecls_error *error);

/* The scores of a fitted model on the instances it was calibrated with (fitted->held_out), for the model's description.
 * Returns 0 when it has none or when out of memory. */
int tnc_held_out_metrics(const tnc_dataset *dataset, const tnc_fitted *fitted, tnc_metrics *metrics,
                         const tnc_memory *memory);

#endif
