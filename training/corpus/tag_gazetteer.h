/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tables of names (training/recipes/gazetteer.py says what a row is) to the lexicons and blobs that actor/gazetteer.h
 * reads. Where two countries claim a phrase, the earlier row has it: order the tables by trust.
 */
#ifndef TNC_TAG_GAZETTEER_H
#define TNC_TAG_GAZETTEER_H

#include "actor/gazetteer.h"
#include "corpus/notes.h"
#include "corpus/tag_lexicon.h"

typedef struct tnc_tag_gazetteer {
    tnc_tag_lexicon countries, phrases, organisations, first_names; /* GAZC GAZP GAZO NAMF */
    tnc_buffer country_names, organisation_names;                   /* CTRY ORGN */
    tnc_memory memory;
} tnc_tag_gazetteer;

/* paths: files separated by commas; NULL or "": an empty gazetteer. Errors: IO, MEMORY, CORPUS (a row without a kind,
 * more than 65535 countries). */
tonecls_status tnc_tag_gazetteer_read(tnc_tag_gazetteer *gazetteer, const char *paths, tnc_notes *notes,
                                      tonecls_error *error);
void tnc_tag_gazetteer_free(tnc_tag_gazetteer *gazetteer);

/* What a model with these parts would show, WORD apart. */
tnc_gazetteer tnc_tag_gazetteer_view(const tnc_tag_gazetteer *gazetteer);

#endif
