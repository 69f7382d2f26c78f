/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The two texts of a document, and where each stands in what the caller gave: a title found inside a page is a text of
 * its own to the models, but a piece of the field TEXT to the caller.
 */
#ifndef TNC_FIELD_H
#define TNC_FIELD_H

#include "text/text.h"

typedef struct tnc_fields {
    tnc_text texts[2];  /* by TONECLS_FIELD_TEXT, TONECLS_FIELD_TITLE */
    uint32_t given[2];  /* field of the caller that the bytes of each are in */
    size_t shift[2];    /* where in that field they start */
    int titled;         /* 0: there is no title, not even an empty one */
    int page;           /* a page layout was found */
    uint64_t bad_bytes; /* of all bytes given, whether a page left them out or not */
} tnc_fields;

void tnc_fields_init(tnc_fields *fields, const tnc_memory *memory);
void tnc_fields_free(tnc_fields *fields);

/* Prepares both texts. find_page: look for a page in a document that comes without a title. */
tonecls_status tnc_fields_prepare(tnc_fields *fields, const tonecls_document *document, int find_page,
                                  tonecls_error *error);

/* The title, or NULL when there is none. */
tnc_text *tnc_fields_title(tnc_fields *fields);

/* Bytes and sentence of one of the two texts, as the caller sees them. */
tonecls_span tnc_fields_span(const tnc_fields *fields, uint32_t field, uint32_t start, uint32_t end, uint32_t sentence);

/* The same for a whole sentence. */
tonecls_span tnc_fields_sentence(const tnc_fields *fields, uint32_t field, uint32_t sentence);

#endif
