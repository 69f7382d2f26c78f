/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Mentions of actors in a prepared text: a linear SVM per token, greedy from left to right over BIO tags of four
 * entities (Ramshaw & Marcus 1995 for BIO; greedy decoding with earlier tags as features as in Ratinov & Roth 2009).
 * A text is tagged sentence by sentence; the scratch is one thread's.
 */
#ifndef TNC_TAGGER_H
#define TNC_TAGGER_H

#include "actor/mention.h"
#include "base/status.h"
#include "model/model.h"
#include "model/score.h"
#include "text/text.h"

typedef struct tnc_tagger tnc_tagger; /* scratch: bag, margins, per-document memory of tags */

tonecls_status tnc_tagger_new(const tnc_memory *memory, tnc_tagger **tagger, tonecls_error *error);
void tnc_tagger_free(tnc_tagger *tagger);

/* Appends the mentions of a text to the list. model is of task TAG. Call for the title first. `fresh` 1 forgets what was
 * remembered of earlier texts: 1 for the first field of a document, 0 for its others. */
tonecls_status tnc_tag(tnc_tagger *tagger, const tonecls_model *model, tnc_text *text, uint32_t field, int fresh,
                       tnc_mentions *mentions, tonecls_error *error);

#endif
