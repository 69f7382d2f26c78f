/* SPDX-License-Identifier: Apache-2.0 */
/*
 * In how many instances does each key stand? One table for all threads, cut into shards with a lock each; a thread
 * collects keys in a tally and hands them over in batches. 12 bytes a slot, at most three quarters full: about 24 bytes
 * for a distinct key on average, which for the 1-2-grams of English text is less than twice the text.
 *
 * A key may be marked: it then stands in a block whose weighting wants idf.
 */
#ifndef TNC_COUNTS_H
#define TNC_COUNTS_H

#include "feature/vocabulary_builder.h"

#include <stddef.h>
#include <stdint.h>

typedef struct tnc_counts tnc_counts;
typedef struct tnc_tally tnc_tally; /* of one thread */

tnc_counts *tnc_counts_new(void);         /* NULL: out of memory */
void tnc_counts_free(tnc_counts *counts); /* NULL is fine */

tnc_tally *tnc_tally_new(tnc_counts *counts); /* NULL: out of memory */
void tnc_tally_free(tnc_tally *tally);        /* hands over nothing: flush first. NULL is fine */

/* Begins an instance of at most room keys. Returns 0 when out of memory. */
int tnc_tally_open(tnc_tally *tally, size_t room);
/* A key of this instance; counts once however often it is added. Marked keys must be added before unmarked ones. */
void tnc_tally_add(tnc_tally *tally, uint64_t key, int marked);
/* Hands everything over; call it at the end. Returns 0 when some key could not be counted for want of memory, now or
 * earlier. */
int tnc_tally_flush(tnc_tally *tally);

/* With no tally at work: how many distinct keys, how many of them in at least min_count instances, and these. */
size_t tnc_counts_distinct(const tnc_counts *counts);
size_t tnc_counts_frequent(const tnc_counts *counts, uint32_t min_count);
void tnc_counts_export(const tnc_counts *counts, uint32_t min_count, tnc_key_count *out);
int tnc_counts_marked(const tnc_counts *counts, uint64_t key);

#endif
