/* SPDX-License-Identifier: Apache-2.0 */
/* A growing list of mentions with a sticky failure. */
#include "actor/mention.h"

#include <string.h>

void tnc_mentions_init(tnc_mentions *mentions, const tnc_memory *memory)
{
    memset(mentions, 0, sizeof *mentions);
    mentions->memory = *memory;
}

void tnc_mentions_free(tnc_mentions *mentions)
{
    tnc_free_array(&mentions->memory, mentions->items, mentions->capacity, sizeof *mentions->items);
    mentions->items = NULL;
    mentions->count = mentions->capacity = 0;
}

void tnc_mentions_clear(tnc_mentions *mentions)
{
    mentions->count = 0;
    mentions->failed = 0;
}

void tnc_mentions_add(tnc_mentions *mentions, const tnc_mention *mention)
{
    if (mentions->failed)
        return;
    if (!tnc_reserve(&mentions->memory, &mentions->items, &mentions->capacity, mentions->count + 1,
                     sizeof *mentions->items)) {
        mentions->failed = 1;
        return;
    }
    mentions->items[mentions->count++] = *mention;
}
