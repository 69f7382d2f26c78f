/* SPDX-License-Identifier: Apache-2.0 */
/* What the tasks over marked texts read from --set, and how they name an instance. */
#ifndef TNC_MARKED_OPTIONS_H
#define TNC_MARKED_OPTIONS_H

#include "corpus/marked_corpus.h"
#include "corpus/tag_lexicon.h"
#include "corpus/task.h"

/* --set weights=1,2: one number >= 0 for each path. weights stays NULL when not given; else free it by its count. */
tonecls_status tnc_marked_weights(const tnc_load *load, float **weights, size_t *count, tonecls_error *error);

/* --set parts=FILE,FILE: counted and closed; an empty lexicon when not given. */
tonecls_status tnc_marked_classes(const tnc_load *load, tnc_tag_lexicon *lexicon, tonecls_error *error);

/* The id as a JSON value; of a kind with two marks with its direction: "17 a_to_b". */
void tnc_marked_name(const tnc_marked_corpus *corpus, const tnc_marked *record, uint32_t gold, tnc_buffer *json);

#endif
