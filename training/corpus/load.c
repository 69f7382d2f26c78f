/* SPDX-License-Identifier: Apache-2.0 */
/* What every task's loader asks of the command line. */
#include "corpus/task.h"

#include <string.h>

const char *tnc_load_set(const tnc_load *load, const char *name)
{
    for (size_t i = load->set_count; i-- > 0;) /* the last one given wins */
        if (!strcmp(load->sets[i].name, name))
            return load->sets[i].value;
    return NULL;
}
