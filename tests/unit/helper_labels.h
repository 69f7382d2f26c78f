/* SPDX-License-Identifier: Apache-2.0 */
/* A label corpus read from the text of one file, with what there was to say about it. */
#ifndef HELPER_LABELS_H
#define HELPER_LABELS_H

#include "corpus/label_read.h"
#include "helper_scratch.h"

typedef struct labels_read {
    scratch_folder scratch;
    tnc_label_corpus corpus;
    tnc_notes notes;
    tonecls_status status;
    tonecls_error error;
} labels_read;

/* Reads text as a file of this name. keep_empty as in tnc_label_corpus. Free it whatever the status. */
void labels_read_bytes(labels_read *read, const char *name, const void *bytes, size_t size, const char *format);
void labels_read_text(labels_read *read, const char *name, const char *text, const char *format);
/* Reads PATH/name, which the test has made in read->scratch after scratch_new. */
void labels_read_made(labels_read *read, const char *name, const char *format);
void labels_read_free(labels_read *read);

/* How often a reason was noted. */
size_t labels_noted(const labels_read *read, const char *reason);
/* "label+label|title|text" of a record; others after a '~'. */
const char *labels_show(const labels_read *read, size_t record);

#endif
