/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A label corpus in memory: N records, each a text, maybe a title, an id for reports, its gold labels and the labels
 * that would also have been right ("others"). Readers fill it record by record; tnc_label_corpus_finish then orders the
 * labels. A record costs its text and about a hundred bytes.
 */
#ifndef TNC_LABEL_CORPUS_H
#define TNC_LABEL_CORPUS_H

#include "base/buffer.h"
#include "base/status.h"
#include "corpus/names.h"
#include "corpus/notes.h"

#define TNC_LABEL_SIZE_MAX 255

typedef struct tnc_record {
    size_t start; /* in corpus->bytes: id, then title, then text */
    uint32_t id_size, title_size, text_size;
    uint32_t gold_count, other_count;
    uint32_t path; /* number in corpus->paths */
    size_t labels; /* in corpus->label_ids: gold, ascending, then others */
    uint64_t line;
    uint64_t content; /* hash of title and text */
} tnc_record;

typedef struct tnc_label_corpus {
    tnc_memory memory;
    tnc_buffer bytes;
    tnc_record *records;    /* in the order they were read */
    size_t count, capacity; /* N */
    uint32_t *label_ids;
    size_t label_id_count, label_id_capacity;
    size_t pending; /* label_ids of the record being read begin here */
    uint32_t pending_gold;
    tnc_names labels; /* after finish: known ones as they were given, then sorted */
    tnc_names paths;
    size_t known_labels; /* labels given before reading: those of the model */
    size_t used_labels;  /* after finish: known labels and those that are some record's gold; they come first */
    int multilabel;      /* a record had a list of none or of several labels */
    int has_others;
    int keep_empty; /* to evaluate: an empty document is answered like any other */
} tnc_label_corpus;

typedef struct tnc_place {
    const char *path;
    uint64_t line;
} tnc_place;

typedef struct tnc_raw_record {
    const char *id; /* a JSON value: "a.txt" or 17 */
    size_t id_size;
    const char *title, *text; /* any bytes */
    size_t title_size, text_size;
} tnc_raw_record;

void tnc_label_corpus_init(tnc_label_corpus *corpus, const tnc_memory *memory);
void tnc_label_corpus_free(tnc_label_corpus *corpus);

/* Labels of the record that comes next, then the record. A label that could not be the name of a folder (empty, a
 * slash, a control character, broken UTF-8, over TNC_LABEL_SIZE_MAX bytes) is refused with E_CORPUS, which ends the
 * reading. */
tonecls_status tnc_label_corpus_gold(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                     tonecls_error *error);
tonecls_status tnc_label_corpus_other(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                      tonecls_error *error);
/* Forgets the labels of the record at hand, which is not to be added. */
void tnc_label_corpus_skip(tnc_label_corpus *corpus);
/* Copies the record. White space around title and text goes; a record without text and title is dropped and noted. */
tonecls_status tnc_label_corpus_add(tnc_label_corpus *corpus, const tnc_raw_record *raw, const tnc_place *place,
                                    tnc_notes *notes, tonecls_error *error);

/* Sorts the labels by their bytes (known ones stay first, as they are) and notes texts that stand twice. */
tonecls_status tnc_label_corpus_finish(tnc_label_corpus *corpus, tnc_notes *notes, tonecls_error *error);

const char *tnc_record_id(const tnc_label_corpus *corpus, const tnc_record *record);
const char *tnc_record_title(const tnc_label_corpus *corpus, const tnc_record *record);
const char *tnc_record_text(const tnc_label_corpus *corpus, const tnc_record *record);

#endif
