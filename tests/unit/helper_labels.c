/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_labels.h"

#include <stdio.h>
#include <string.h>

void labels_read_made(labels_read *read, const char *name, const char *format)
{
    tnc_memory memory = tnc_memory_from(NULL);
    const char *path = scratch_path(&read->scratch, name);
    memset(&read->notes, 0, sizeof read->notes);
    tnc_label_corpus_init(&read->corpus, &memory);
    read->status = tnc_label_read(&read->corpus, &path, 1, format, NULL, &read->notes, &read->error);
}

void labels_read_bytes(labels_read *read, const char *name, const void *bytes, size_t size, const char *format)
{
    scratch_new(&read->scratch);
    scratch_write(&read->scratch, name, bytes, size);
    labels_read_made(read, name, format);
}

void labels_read_text(labels_read *read, const char *name, const char *text, const char *format)
{
    labels_read_bytes(read, name, text, strlen(text), format);
}

void labels_read_free(labels_read *read)
{
    tnc_label_corpus_free(&read->corpus);
    scratch_remove(&read->scratch);
}

size_t labels_noted(const labels_read *read, const char *reason)
{
    for (size_t i = 0; i < read->notes.count; i++)
        if (!strcmp(read->notes.items[i].reason, reason))
            return read->notes.items[i].count;
    return 0;
}

const char *labels_show(const labels_read *read, size_t number)
{
    static char shown[400];
    const tnc_label_corpus *corpus = &read->corpus;
    const tnc_record *record = &corpus->records[number];
    size_t at = 0;
    for (uint32_t i = 0; i < record->gold_count + record->other_count; i++)
        at += (size_t)snprintf(shown + at, sizeof shown - at, "%s%s",
                               i == record->gold_count ? "~"
                               : i                     ? "+"
                                                       : "",
                               tnc_names_at(&corpus->labels, corpus->label_ids[record->labels + i]));
    snprintf(shown + at, sizeof shown - at, "|%.*s|%.*s", (int)record->title_size, tnc_record_title(corpus, record),
             (int)record->text_size, tnc_record_text(corpus, record));
    return shown;
}
