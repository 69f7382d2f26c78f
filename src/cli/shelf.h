/* SPDX-License-Identifier: Apache-2.0 */
/* The models of one run: at most one for each task, opened once, shared by all threads. */
#ifndef CLI_SHELF_H
#define CLI_SHELF_H

#include "cli/option.h"

#define CLI_TASKS 4

typedef struct cli_shelf {
    tonecls_model *models[CLI_TASKS]; /* by task - 1; NULL: none */
    char *paths[CLI_TASKS];
} cli_shelf;

/* Which of the default models a run can use, as bits (1 << task). */
enum {
    CLI_USE_LABEL = 1 << TONECLS_TASK_LABEL,
    CLI_USE_ACTORS = 1 << TONECLS_TASK_TAG | 1 << TONECLS_TASK_PAIR | 1 << TONECLS_TASK_TARGET
};

/* Opens what -m names, or without -m those of the default models that are wanted and there. With -m and --actors, the
 * default actor models join. Says what is missing or damaged and returns an exit code, else CLI_DONE. */
int cli_shelf_open(cli_shelf *shelf, const cli_settings *settings, unsigned wanted);
void cli_shelf_close(cli_shelf *shelf);

/* An analyzer with all of them; NULL when that failed (said). */
tonecls_analyzer *cli_shelf_analyzer(const cli_shelf *shelf);

tonecls_model *cli_shelf_model(const cli_shelf *shelf, tonecls_task task);
/* What the models call themselves: the name of the LABEL model, else of the first there is; NULL: none has a name. */
const char *cli_shelf_name(const cli_shelf *shelf);

/* Path of a model given as FILE or NAME, to be freed. NULL: said why not (exit code CLI_MODEL). */
char *cli_model_path(const char *name);
/* Paths of all default models found, in order of the tasks, NULL where there is none; to be freed one by one. Returns
 * how many; says nothing. */
size_t cli_default_models(char *paths[CLI_TASKS]);
/* Opens one; says why not. */
tonecls_model *cli_model_open(const char *path);
const char *cli_task_name(tonecls_task task);

#endif
