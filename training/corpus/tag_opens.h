/* SPDX-License-Identifier: Apache-2.0 */
/* Words that begin mentions though they are in lower case ("al", "bin", "van"): learned from the corpus's gold tags. */
#ifndef TNC_TAG_OPENS_H
#define TNC_TAG_OPENS_H

#include "corpus/tag_corpus.h"
#include "corpus/tag_lexicon.h"

/* Puts TNC_WORD_OPENS for each that begins at least min_count mentions. Errors: MEMORY. */
tonecls_status tnc_tag_opens_put(tnc_tag_lexicon *lexicon, const tnc_tag_corpus *corpus, uint32_t min_count,
                                 tonecls_error *error);

#endif
