/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tag corpora: one token a line, its tag last, columns apart by tabs (or by spaces where a line has no tab), an empty
 * line between sentences. Tags are O, B-TYPE, I-TYPE (also E-, S-, L-, U-); an I- that continues nothing begins a mention
 * (IOB1). Types of well-known corpora are mapped onto four entities by tag_types.c.
 *
 * A model is to read running text, so running text is made of the tokens: written together where English writes them
 * together ("Russia" "'s" is "Russia's"), sentences as lines. Up to TNC_TAG_SENTENCES sentences are one document: the
 * corpora do not say where an article ends, but their sentences stand in order.
 */
#ifndef TNC_TAG_CORPUS_H
#define TNC_TAG_CORPUS_H

#include "base/buffer.h"
#include "corpus/notes.h"

#include <signal.h>

#define TNC_TAG_SENTENCES 10
#define TNC_TAG_TOKEN_MAX ((size_t)1000) /* bytes; a longer token is passed over */
#define TNC_TAG_ROWS_MAX ((size_t)10000) /* tokens of a sentence; a longer one is cut */

typedef struct tnc_tag_token {
    uint32_t start, end; /* bytes of its document's text: exactly the token as the corpus has it */
    uint8_t tag;         /* tnc_tag of tag_label.h */
    uint8_t opens;       /* 1: first of a sentence */
    uint8_t other;       /* 1: its type stands for something that is no actor (event, work, time) */
} tnc_tag_token;

typedef struct tnc_tag_document {
    size_t text, size;   /* bytes in corpus.text */
    size_t first, last;  /* tokens, half open */
    uint32_t path;       /* index of the path it came from */
} tnc_tag_document;

typedef struct tnc_tag_corpus {
    tnc_buffer text; /* texts of all documents */
    tnc_tag_token *tokens;
    size_t token_count, token_capacity;
    tnc_tag_document *documents;
    size_t document_count, document_capacity;
    size_t sentence_count;
    uint32_t *entities; /* [path_count] bit 1 << entity for each that a path's tags have */
    size_t path_count;
    tnc_memory memory;
} tnc_tag_corpus;

/* Reads all paths, in order. Errors: IO, MEMORY, CORPUS (not one token with a tag), INTERRUPTED. */
tonecls_status tnc_tag_corpus_read(tnc_tag_corpus *corpus, const char *const *paths, size_t path_count,
                                   const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error);
void tnc_tag_corpus_free(tnc_tag_corpus *corpus);

#endif
