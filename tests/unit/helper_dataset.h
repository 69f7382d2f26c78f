/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A small label corpus made from a seed, loaded through the row of task "label": documents of made-up words, a third of
 * which tell the label.
 */
#ifndef HELPER_DATASET_H
#define HELPER_DATASET_H

#include "corpus/task.h"
#include "helper_scratch.h"

typedef struct made_dataset {
    scratch_folder scratch;
    tnc_notes notes;
    tnc_dataset dataset;
} made_dataset;

/* documents documents over labels labels ("l0", "l1", ...). Fails the test when something goes wrong. */
void made_dataset_new(made_dataset *made, uint64_t seed, size_t documents, uint32_t labels);
/* The same with features as asked. */
void made_dataset_with(made_dataset *made, uint64_t seed, size_t documents, uint32_t labels, const tnc_wanted *wanted);
void made_dataset_free(made_dataset *made);

tnc_wanted wanted_nothing(void);
/* LIBLINEAR, C = 1, few folds, one thread. */
tnc_fit_options made_options(void);
/* Fits and writes a model into bytes, and opens it. Fails the test when that fails. */
tonecls_model *made_model(const tnc_dataset *dataset, tnc_buffer *bytes);

#endif
