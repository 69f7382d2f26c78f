/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading label corpora. Formats:
 *   folder    CORPUS/LABEL/NAME.txt, one document a file (.txt.gz too). Only files right inside the LABEL folders
 * count. jsonl     one JSON object a line: "text", and "label" (string or integer) or "labels" (list); optional
 * "title", "id", "others" (labels that would also have been right) tsv       label TAB text; a first line "label TAB
 * text" is a heading; further tabs belong to the text fasttext  __label__one __label__two text Without --format the
 * format is told by the end of the name (.jsonl .ndjson .json .tsv, a .gz after it is passed over), else by the first
 * bytes.
 *
 * Bad lines are dropped and noted. A file of a folder that cannot be read is noted as failed; a path that was given and
 * cannot be read is an error.
 */
#ifndef TNC_LABEL_READ_H
#define TNC_LABEL_READ_H

#include "corpus/input.h"
#include "corpus/label_corpus.h"

#include <signal.h>

typedef struct tnc_label_reader {
    tnc_label_corpus *corpus;
    tnc_notes *notes;
    const volatile sig_atomic_t *stop; /* may be NULL */
    tnc_buffer scratch, id, text;
} tnc_label_reader;

/* Reads all paths and finishes the corpus. format may be NULL. Errors: CORPUS, IO, MEMORY, ARGUMENT (no such format),
 * INTERRUPTED. */
tonecls_status tnc_label_read(tnc_label_corpus *corpus, const char *const *paths, size_t path_count, const char *format,
                              const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error);

/* The readers of one path, for label_read.c. */
tonecls_status tnc_label_read_folder(tnc_label_reader *reader, const char *path, tonecls_error *error);
tonecls_status tnc_label_read_lines(tnc_label_reader *reader, const char *path, const char *format,
                                    tonecls_error *error);

/* One line of each format. E_CORPUS only for what ends the reading: a label that may not be. */
typedef tonecls_status tnc_line_reader(tnc_label_reader *reader, const tnc_line *line, const tnc_place *place,
                                       tonecls_error *error);
tnc_line_reader tnc_label_line_json, tnc_label_line_tsv, tnc_label_line_fasttext;

/* Whether the reading was told to stop; then fills the error. */
tonecls_status tnc_label_stopped(const tnc_label_reader *reader, tonecls_error *error);

#endif
