/* SPDX-License-Identifier: Apache-2.0 */
/* What the two commands of tonecls-train share: exit codes, the way from a request to options, writing what comes out.
 */
#ifndef TNC_COMMAND_H
#define TNC_COMMAND_H

#include "corpus/task.h"
#include "option/flags.h"
#include "program/progress.h"
#include "report/metrics.h"

#include <stdio.h>

enum {
    TNC_EXIT_DONE = 0,
    TNC_EXIT_SOME_FAILED = 1,
    TNC_EXIT_USAGE = 2,
    TNC_EXIT_MODEL = 3,
    TNC_EXIT_CORPUS = 4,
    TNC_EXIT_SYSTEM = 5,
    TNC_EXIT_INTERRUPTED = 130
};

/* What was being done when a status came back: it decides what an IO error counts as. */
typedef enum tnc_step { TNC_STEP_CORPUS, TNC_STEP_MODEL, TNC_STEP_OUTPUT } tnc_step;

typedef struct tnc_command {
    tnc_request request;
    const tnc_task_type *type;
    const volatile sig_atomic_t *stop;
    tnc_progress progress;
    tnc_notes notes;
    tnc_dataset dataset;
    int has_dataset;
    struct tnc_vectors *vectors;
    tnc_fit_options fit;
    FILE *predictions; /* NULL: not asked for */
    tnc_buffer report;
    tonecls_error error;
} tnc_command;

/* argv without the names of program and command. Returns an exit code. */
int tnc_train_main(char **argv, int argc, const volatile sig_atomic_t *stop);
int tnc_eval_main(char **argv, int argc, const volatile sig_atomic_t *stop);

/* Parses, and answers -h and --help. Returns 1 when the command should go on, else 0 with *code set. */
int tnc_command_begin(tnc_command *command, unsigned which, char **argv, int argc, const volatile sig_atomic_t *stop,
                      int *code);
/* Frees everything, closes files, and gives the final exit code: a failed close changes it. */
int tnc_command_end(tnc_command *command, int code);

/* Prints the error as one line and gives its exit code. */
int tnc_command_fail(tnc_command *command, tonecls_status status, tnc_step step);
/* The same for mistakes of usage that only a command knows. */
int tnc_command_usage(tnc_command *command, const char *format, ...) TNC_PRINTF(2, 3);

/* Steps; each gives DONE or an exit code after printing why. */
int tnc_command_options(tnc_command *command); /* task, --set names, options of fitting, vectors */
int tnc_command_load(tnc_command *command, const tonecls_model *model);
int tnc_command_cross(tnc_command *command); /* --cv: adds to the report */
int tnc_command_print(tnc_command *command); /* notes and report, where they belong */
int tnc_command_predictions(tnc_command *command);

/* "tnc_evaluation" as the request wants it. */
tnc_evaluation tnc_command_evaluation(tnc_command *command);
/* "documents", "pairs", ... */
const char *tnc_command_noun(const tnc_command *command);
tnc_number tnc_command_number(const tnc_command *command);

#endif
