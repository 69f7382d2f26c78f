/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The outside of a model file: header, checksum, section table. After tnc_sections_open every section lies inside the
 * file; what is in it is its reader's to check.
 */
#ifndef TNC_SECTIONS_H
#define TNC_SECTIONS_H

#include "base/status.h"
#include "model/format.h"

typedef struct tnc_section {
    const unsigned char *bytes;
    uint64_t size;
    uint64_t offset; /* of the file: for messages */
    uint32_t tag;    /* little-endian, 0 when there is none */
} tnc_section;

typedef struct tnc_sections {
    const unsigned char *file;
    uint64_t size;
    uint32_t count;
    unsigned char used[TNC_SECTIONS_MAX]; /* 1: some reader took it */
} tnc_sections;

/* Rules 1 to 12. */
tonecls_status tnc_sections_open(tnc_sections *sections, const unsigned char *file, size_t size, tonecls_error *error);

/* Rules 1 to 4 as far as the first bytes of a file tell: at most size, less when the file is shorter. On success the size
 * that the file must have. For readers that cannot ask for a file's size. */
tonecls_status tnc_header_check(const unsigned char *file, size_t size, uint64_t *file_size, tonecls_error *error);

/* 1 and the section, or 0 when there is none of this name and index. */
int tnc_sections_take(tnc_sections *sections, const char name[4], uint32_t index, tnc_section *section);
/* The same where it must be there (rule 13). */
tonecls_status tnc_sections_need(tnc_sections *sections, const char name[4], uint32_t index, tnc_section *section,
                                 tonecls_error *error);

/* Rule 14: every known section was taken. */
tonecls_status tnc_sections_finish(const tnc_sections *sections, tonecls_error *error);

/* What the format says of a name: 1 if it must be understood, 0 if it may be skipped, -1 when the name is not known.
 * tagged, if not NULL, gets whether it has a tag. */
int tnc_section_required(const char name[4], int *tagged);

/* Four characters A-Z, 0-9: names of sections, lexicons and blobs. */
int tnc_is_section_name(const unsigned char *name);

/* CORRUPT at a place of the file. */
tonecls_status tnc_damaged(tonecls_error *error, uint64_t offset, const char *what);

#endif
