/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Pre-trained word vectors, for use while training: D numbers for each of many words. A linear model over sums of them
 * needs no vectors once it is trained: v . u is one number for each word (fit.c folds them).
 *
 * File. Words in order of frequency, most frequent first (their rank breaks ties), in one of three forms, told by
 * looking:
 *   word2vec binary   "COUNT D\n", then for each word its bytes, a space, D little-endian 32-bit floats, a newline (may
 *                     be missing)
 *   word2vec text     "COUNT D\n", then lines of the word and D decimal numbers with single spaces between them
 *   GloVe text        the same lines without the first
 * Words are brought to their normal form (text/normalize.h); of several with the same one the first counts.
 */
#ifndef TNC_VECTORS_H
#define TNC_VECTORS_H

#include "feature/vocabulary.h"
#include "fit/fit.h"

#define TNC_DIMENSIONS_MAX 2048

struct tnc_vectors {
    uint32_t dimensions;       /* D */
    tnc_vocabulary vocabulary; /* hash of the normal form, tnc_hash_bytes(0, ...), as in tnc_token */
    uint32_t *ranks;           /* [count] by id */
    float *numbers;            /* [count * D] by rank */
};

/* Errors: IO; CORPUS when it is no such file (the offset is where it stops being one); MEMORY. */
tonecls_status tnc_vectors_open(const char *path, tnc_vectors **vectors, tonecls_error *error);
void tnc_vectors_close(tnc_vectors *vectors); /* NULL is fine */

/* The D numbers of a word of the vocabulary. */
static inline const float *tnc_vectors_row(const tnc_vectors *vectors, uint32_t id)
{
    return vectors->numbers + (size_t)vectors->ranks[id] * vectors->dimensions;
}

#endif
