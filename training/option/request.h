/* SPDX-License-Identifier: Apache-2.0 */
/* What a command line of tonecls-train asked for: one field for each flag of flags.c. */
#ifndef TNC_REQUEST_H
#define TNC_REQUEST_H

#include "corpus/task.h"

#include <stddef.h>
#include <stdint.h>

typedef struct tnc_pairs {
    tnc_set *items; /* name and value point into argv */
    size_t count, capacity;
} tnc_pairs;

typedef struct tnc_range {
    int64_t min, max; /* TNC_UNSET when not asked */
} tnc_range;

typedef struct tnc_request {
    const char **paths; /* the corpora */
    size_t path_count, path_capacity;
    const char *output, *model, *task, *format, *predictions;
    const char *solver, *loss, *numbers, *name, *vectors;
    tnc_range ngrams, chars;
    int64_t title, lead, punctuation, balance, names, tune; /* TNC_UNSET when not asked */
    int64_t folds, seed, threads, min_count, max_features, max_words, max_memory, cv;
    double cost, blend, threshold; /* < 0 when not asked */
    tnc_pairs sets, properties;
    int64_t quiet, help, long_help, version;
} tnc_request;

void tnc_request_init(tnc_request *request);
void tnc_request_free(tnc_request *request);

#endif
