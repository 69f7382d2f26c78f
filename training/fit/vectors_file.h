/* SPDX-License-Identifier: Apache-2.0 */
/* The three forms of a file of word vectors (vectors.h), read row by row. */
#ifndef TNC_VECTORS_FILE_H
#define TNC_VECTORS_FILE_H

#include "base/status.h"

#include <stdint.h>
#include <stdio.h>

#define TNC_VECTORS_WORD_MAX 4096

typedef struct tnc_vectors_file {
    FILE *file;
    const char *path;
    int binary;
    uint32_t dimensions; /* D */
    uint64_t offset;     /* of the row at hand */
    char word[TNC_VECTORS_WORD_MAX];
    size_t word_size;
    float *numbers; /* [D] */
} tnc_vectors_file;

/* path must outlive the file. On failure nothing is left to close. Errors: IO, CORPUS, MEMORY. */
tonecls_status tnc_vectors_file_open(tnc_vectors_file *file, const char *path, tonecls_error *error);
void tnc_vectors_file_close(tnc_vectors_file *file);

/* Reads the next row into word and numbers, which are finite; *more is 0 at the end. Errors: IO, CORPUS. */
tonecls_status tnc_vectors_file_next(tnc_vectors_file *file, int *more, tonecls_error *error);

#endif
