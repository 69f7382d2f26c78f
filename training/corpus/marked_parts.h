/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Word classes (stance/word_class.h) counted from corpora with parts of speech: one token a line, either CoNLL-U (form in
 * column 2, Penn tag in column 5) or columns of which the first is the token and the second its Penn tag.
 */
#ifndef TNC_MARKED_PARTS_H
#define TNC_MARKED_PARTS_H

#include "corpus/tag_lexicon.h"

#include <signal.h>

/* Puts a class for each word that stands at least twice. paths: names with commas between them. Errors: IO, MEMORY,
 * INTERRUPTED, CORPUS (no line has a part of speech). */
tonecls_status tnc_marked_parts_put(tnc_tag_lexicon *lexicon, const char *paths, const volatile sig_atomic_t *stop,
                                    tonecls_error *error);

#endif
