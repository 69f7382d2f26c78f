/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who is held out when: every instance belongs to one fold. Instances of one group, and instances of equal content,
 * stay together, else a fold would be asked about texts that it was trained on. Stratified: each fold gets its share of
 * each label. Seeded; the order of the corpus does not matter.
 */
#ifndef TNC_FOLDS_H
#define TNC_FOLDS_H

#include "source.h"

#define TNC_FOLDS_MAX 1000

/* fold [N] gets 0 .. *made - 1. *made is the smaller of wanted and the number of groups. Errors: MEMORY, ARGUMENT. */
tonecls_status tnc_folds_deal(const tnc_source *source, uint32_t wanted, uint64_t seed, uint32_t *fold, uint32_t *made,
                              tonecls_error *error);

#endif
