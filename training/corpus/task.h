/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A task as the trainer sees it: one row of a table (program/tasks.c) for each of label, tag, pair and target. A row
 * tells how a corpus becomes a source with its blocks, settings and extra parts, and how a model is evaluated. The
 * program knows no more of a task than this: adding one is a file here and a line in the table.
 */
#ifndef TNC_TASK_H
#define TNC_TASK_H

#include "corpus/notes.h"
#include "fit/fit.h"
#include "model/parts.h"
#include "source.h"

#define TNC_UNSET (-1)

/* What the command line asked of the features; TNC_UNSET: the task's own default. */
typedef struct tnc_wanted {
    int64_t word_min, word_max; /* --ngrams; 0 0: none */
    int64_t char_min, char_max; /* --chars */
    int64_t title;              /* --title */
    int64_t lead;               /* --lead */
    int64_t punctuation;        /* --punctuation */
} tnc_wanted;

/* --set NAME=VALUE: what only one task knows. A name that the task's row does not list is a usage error. */
typedef struct tnc_set {
    const char *name, *value;
} tnc_set;

typedef struct tnc_load {
    const char *const *paths;
    size_t path_count;
    const char *format;         /* --format, or NULL: told by name and content */
    const tonecls_model *model; /* NULL: to train. Else to evaluate: labels and settings are those of the model */
    tnc_wanted wanted;
    const tnc_set *sets;
    size_t set_count;
    int vectors; /* 1: there will be word vectors, so word-weight blocks are wanted */
    const volatile sig_atomic_t *stop; /* may be NULL */
    tnc_notes *notes;
} tnc_load;

/* What load() gives. All pointers live until free(). */
typedef struct tnc_dataset {
    tnc_source source; /* when evaluating: the model's labels first, then labels of the corpus that it does not know */
    tnc_block blocks[TNC_BLOCKS_MAX];
    uint32_t block_count;
    uint32_t settings[TNC_SETTINGS_MAX]; /* as they go into the model */
    const tnc_lexicon_parts *lexicons;
    uint32_t lexicon_count;
    const tnc_blob_parts *blobs;
    uint32_t blob_count;
    const char *const *properties; /* name, value, ...: what the task wants recorded in the model, or NULL */
    size_t property_count;         /* pairs */

    /* Appends the id of instance i as a JSON value: "a.txt" or 17. */
    void (*identify)(const struct tnc_dataset *dataset, size_t i, tnc_buffer *json);
    /* 1 when the label would also have been right ("others"). NULL when the corpus has no such thing. */
    int (*accepted)(const struct tnc_dataset *dataset, size_t i, uint32_t label);
    /* After source.extract with this scratch: appends a readable name of an item of the bag. NULL: no names. */
    tonecls_status (*name)(const struct tnc_dataset *dataset, void *scratch, const tnc_bag *bag, size_t item,
                           tnc_buffer *out, tonecls_error *error);
    void (*free)(struct tnc_dataset *dataset);
    void *context;
} tnc_dataset;

typedef struct tnc_evaluation {
    double threshold; /* best probability below it: no label is given */
    uint32_t threads;
    /* Takes the lines of --predictions, each with its newline, in order. NULL: not wanted. */
    tonecls_status (*prediction)(void *context, const char *line, size_t size, tonecls_error *error);
    void *prediction_context;
    const volatile sig_atomic_t *stop; /* may be NULL */
    void (*progress)(void *context, const char *what, size_t done, size_t total); /* may be NULL */
    void *progress_context;
} tnc_evaluation;

typedef struct tnc_task_key {
    const char *name, *help; /* one line: for --help */
} tnc_task_key;

typedef struct tnc_task_type {
    const char *name; /* of --task */
    tonecls_task task;
    const char *corpus;       /* one line: what it reads */
    const char *instances;    /* what reports call them: "documents", "pairs"; NULL: "instances" */
    const tnc_task_key *keys; /* names for --set, ended by a NULL name; may be NULL */
    /* Overwrites what should differ from the program's defaults; the command line comes after it. May be NULL. */
    void (*defaults)(tnc_fit_options *options);
    /* Fills the dataset (zeroed by the caller). On failure nothing is left to free. E_CORPUS when nothing can be learned. */
    tonecls_status (*load)(const tnc_load *load, tnc_dataset *dataset, tonecls_error *error);
    /* After fitting, of each fold too: may still change settings, properties, and the fitted offsets, from held-out margins
     * for one. May be NULL. */
    tonecls_status (*finish)(tnc_dataset *dataset, tnc_fitted *fitted, tonecls_error *error);
    int cross; /* 1: --cv is the common one, although evaluate is not NULL */
    /* Appends a report, in plain text, on the model over the corpus of `load` (load->model == model). NULL: the common
     * one (report/evaluate.h), which scores each instance of load()'s source by itself. */
    tonecls_status (*evaluate)(const tonecls_model *model, const tnc_load *load, const tnc_evaluation *evaluation,
                               tnc_buffer *report, tonecls_error *error);
} tnc_task_type;

extern const tnc_task_type tnc_label_task;  /* label_task.c */
extern const tnc_task_type tnc_tag_task;    /* tag_task.c */
extern const tnc_task_type tnc_pair_task;   /* pair_task.c */
extern const tnc_task_type tnc_target_task; /* target_task.c */

/* Value of --set NAME=..., or NULL. */
const char *tnc_load_set(const tnc_load *load, const char *name);

#endif
