/* SPDX-License-Identifier: Apache-2.0 */
/* A TAG model against a tag corpus: it tags the running text made of the tokens, and is judged by the tokens. */
#ifndef TNC_TAG_EVALUATE_H
#define TNC_TAG_EVALUATE_H

#include "corpus/tag_spans.h"
#include "corpus/task.h"

/* The row's evaluate(): a report on mentions, and for --predictions lines of token, gold tag, found tag, with an empty
 * line after each sentence. --set types=PER,ORG,... says which entities count; without it those that the corpus has. */
tonecls_status tnc_tag_evaluate(const tonecls_model *model, const tnc_load *load, const tnc_evaluation *evaluation,
                                tnc_buffer *report, tonecls_error *error);

#endif
