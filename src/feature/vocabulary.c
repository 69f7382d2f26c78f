/* SPDX-License-Identifier: Apache-2.0 */
/* Making the table of slots that tnc_vocabulary_find searches. */
#include "feature/vocabulary.h"

size_t tnc_vocabulary_slot_count(size_t count)
{
    return count / 4 + 2;
}

void tnc_vocabulary_fill(uint32_t *slots, size_t slot_count, const uint64_t *keys, size_t count)
{
    size_t bucket = 0;
    for (size_t id = 0; id < count; id++)
        for (size_t own = tnc_vocabulary_bucket(keys[id], slot_count - 1); bucket <= own; bucket++)
            slots[bucket] = (uint32_t)id;
    for (; bucket < slot_count; bucket++)
        slots[bucket] = (uint32_t)count;
}
