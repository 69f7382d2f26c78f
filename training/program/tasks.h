/* SPDX-License-Identifier: Apache-2.0 */
/* The table of tasks: the one place to add a line when a task is added. */
#ifndef TNC_TASKS_H
#define TNC_TASKS_H

#include "corpus/task.h"

/* Rows of the table, ended by NULL. */
extern const tnc_task_type *const tnc_tasks[];

/* NULL when there is none of this name or number. */
const tnc_task_type *tnc_task_named(const char *name);
const tnc_task_type *tnc_task_numbered(tonecls_task task);

#endif
