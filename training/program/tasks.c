/* SPDX-License-Identifier: Apache-2.0 */
/* Add a task: its row in a file of corpus/, its name here. */
#include "program/tasks.h"

#include <string.h>

const tnc_task_type *const tnc_tasks[] = { &tnc_label_task, &tnc_tag_task, &tnc_pair_task, &tnc_target_task, NULL };

const tnc_task_type *tnc_task_named(const char *name)
{
    for (size_t i = 0; tnc_tasks[i]; i++)
        if (!strcmp(tnc_tasks[i]->name, name))
            return tnc_tasks[i];
    return NULL;
}

const tnc_task_type *tnc_task_numbered(tonecls_task task)
{
    for (size_t i = 0; tnc_tasks[i]; i++)
        if (tnc_tasks[i]->task == task)
            return tnc_tasks[i];
    return NULL;
}
