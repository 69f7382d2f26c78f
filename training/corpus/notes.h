/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a reader passed over and why: for each reason how often, and where it was met first. Readers add, the program
 * prints. A reason is a constant string such as "empty text"; reasons are listed in the order they were first met.
 */
#ifndef TNC_NOTES_H
#define TNC_NOTES_H

#include "base/buffer.h"

#define TNC_REASONS_MAX 32

typedef enum tnc_note_kind {
    TNC_FAILED,  /* the system said no to reading a file; the program then ends with 1 */
    TNC_DROPPED, /* a record or file was left out */
    TNC_CHANGED, /* kept, but not as it stood: repaired, cut */
    TNC_WARNED   /* kept as it stood, worth a look */
} tnc_note_kind;

typedef struct tnc_note {
    const char *reason;
    tnc_note_kind kind;
    size_t count;
    char first[160]; /* "path:line" or "path" of the first one, control characters replaced, cut at its size */
} tnc_note;

typedef struct tnc_notes {
    tnc_note items[TNC_REASONS_MAX];
    size_t count;
} tnc_notes;

/* line 0: the whole file. notes may be NULL. */
void tnc_notes_add(tnc_notes *notes, tnc_note_kind kind, const char *reason, const char *path, uint64_t line);
/* How many of this kind, for any reason. */
size_t tnc_notes_count(const tnc_notes *notes, tnc_note_kind kind);
/* The first reason for leaving something out, or NULL. */
const tnc_note *tnc_notes_first(const tnc_notes *notes);
/* Appends one line per reason: "  12 empty text (first: a.jsonl:7)". */
void tnc_notes_print(const tnc_notes *notes, tnc_buffer *out);

#endif
