/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Choosing a vocabulary while training: of all keys that were seen, those that stand in enough documents, capped to the
 * most frequent. Nothing is dropped silently: the numbers of what was left out come back for the report.
 */
#ifndef TNC_VOCABULARY_BUILDER_H
#define TNC_VOCABULARY_BUILDER_H

#include "base/memory.h"
#include "base/status.h"

typedef struct tnc_key_count {
    uint64_t key;
    uint64_t documents; /* in how many documents it stands */
} tnc_key_count;

typedef struct tnc_chosen {
    uint64_t *keys;      /* [count] ascending */
    uint32_t *documents; /* [count] in how many documents each stands, at most UINT32_MAX */
    size_t count;        /* V */
    size_t rare;         /* left out: below min_count */
    size_t over_cap;     /* left out: frequent enough, but beyond max */
    tnc_memory memory;
} tnc_chosen;

/* counts [count], in any order; is used as working room and comes back in another order. Keeps keys with documents >=
 * min_count, of these the max most frequent, the lower key on a tie. The result does not depend on the order of counts.
 * Errors: MEMORY; ARGUMENT when a key stands in counts twice or max is over TNC_VOCABULARY_MAX. */
tonecls_status tnc_vocabulary_choose(tnc_key_count *counts, size_t count, uint64_t min_count, size_t max,
                                     const tnc_memory *memory, tnc_chosen *chosen, tonecls_error *error);
void tnc_chosen_free(tnc_chosen *chosen);

#endif
