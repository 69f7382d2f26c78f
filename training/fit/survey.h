/* SPDX-License-Identifier: Apache-2.0 */
/* The first reading of all instances: in how many of them stands each feature, and each word that has a vector? */
#ifndef TNC_SURVEY_H
#define TNC_SURVEY_H

#include "fit/counts.h"
#include "fit/vectors.h"
#include "fit/watch.h"

typedef struct tnc_survey {
    tnc_counts *counts;  /* of table 0; marked: stands in a TFIDF block */
    uint32_t *documents; /* [words of the vectors, by id] of table 1, or NULL without vectors */
} tnc_survey;

/* blocks: as many as the source's bags have. vectors may be NULL. Errors: MEMORY, INTERRUPTED, ARGUMENT (a bag with
 * another number of blocks), and those of the source. */
tonecls_status tnc_survey_make(tnc_survey *survey, const tnc_source *source, const tnc_block *blocks,
                               uint32_t block_count, const tnc_vectors *vectors, uint32_t threads,
                               const tnc_watch *watch, tonecls_error *error);
void tnc_survey_free(tnc_survey *survey);

#endif
