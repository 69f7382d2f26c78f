/* SPDX-License-Identifier: Apache-2.0 */
/* One run of predict: what is shared by its threads, and the two ways to work on a batch. */
#ifndef CLI_PREDICT_RUN_H
#define CLI_PREDICT_RUN_H

#include "cli/json_record.h"
#include "cli/lines.h"
#include "cli/option.h"
#include "cli/how_far.h"
#include "cli/shelf.h"
#include "cli/subject.h"

typedef struct cli_run {
    const cli_settings *settings;
    cli_manner manner;
    tonecls_options options;
    cli_shelf shelf;
    cli_sink sink;
    cli_lines lines; /* its walk gives the inputs of both ways */
    cli_progress progress;
    int failures;
} cli_run;

/* Of one thread. */
typedef struct cli_worker {
    tonecls_analyzer *analyzer;
    cli_chunk text, id;
    cli_record record;
} cli_worker;

int cli_fill_file(void *run, cli_batch *batch);
void cli_work_file(void *run, void *worker, cli_batch *batch);

int cli_fill_lines(void *run, cli_batch *batch);
void cli_work_lines(void *run, void *worker, cli_batch *batch);

/* Analyses the subject and appends the answer; where names it in messages. */
void cli_answer(const cli_run *run, cli_worker *worker, const cli_subject *subject, const char *where,
                cli_batch *batch);
void cli_answer_fault(const cli_run *run, const cli_subject *subject, const char *where, const cli_fault *fault,
                      cli_batch *batch);

#endif
