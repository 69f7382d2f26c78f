/* SPDX-License-Identifier: Apache-2.0 */
/* The scratch of sources over marked texts: one reading at a time, made of one record. */
#ifndef TNC_MARKED_SCRATCH_H
#define TNC_MARKED_SCRATCH_H

#include "corpus/marked_corpus.h"
#include "stance/roles.h"

typedef struct tnc_marked_scratch {
    tnc_memory memory;
    tnc_text text;
    tnc_word_classes classes;
    tnc_reading reading;
    uint32_t words[TNC_MARKS_OF_RECORD]; /* the word of each mark, or TNC_NO_WORD */
} tnc_marked_scratch;

/* lexicon may be NULL; borrowed. NULL: out of memory. */
tnc_marked_scratch *tnc_marked_scratch_new(const tnc_memory *memory, const tnc_lexicon *lexicon);
void tnc_marked_scratch_free(void *scratch); /* NULL is fine */

/* The whole text of a record as one reading, however many sentences it is. */
tonecls_status tnc_marked_read(tnc_marked_scratch *scratch, const tnc_marked_corpus *corpus, const tnc_marked *record,
                               tonecls_error *error);

#endif
