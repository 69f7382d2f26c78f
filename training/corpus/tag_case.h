/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How words are written in running text: a word that is nearly always in lower case is no name even where a sentence
 * begins with it, and one that never is, is. Counted over untagged articles; first words of sentences do not count, nor
 * do sentences that are all capitals.
 */
#ifndef TNC_TAG_CASE_H
#define TNC_TAG_CASE_H

#include "corpus/notes.h"
#include "corpus/tag_lexicon.h"

#include <signal.h>

/* Puts the case field of WORD (actor/gazetteer.h) for every word seen at least min_count times. path: JSON Lines with
 * a "text" each. Errors: IO, MEMORY, INTERRUPTED. */
tonecls_status tnc_tag_case_put(tnc_tag_lexicon *lexicon, const char *path, size_t min_count,
                                const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error);

#endif
