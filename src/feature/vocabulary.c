/* SPDX-License-Identifier: Apache-2.0 */
/* Making the table of slots that tnc_vocabulary_find searches. */
#include "feature/vocabulary.h"

size_t tnc_vocabulary_slot_count(size_t count)
{
    size_t slots = 8;
    while (slots / 2 < count)
        slots *= 2;
    return slots;
}

static int place(uint32_t *slots, size_t slot_count, uint64_t key, size_t id)
{
    size_t at = (size_t)key & (slot_count - 1);
    for (unsigned probe = 0; probe < TNC_VOCABULARY_PROBES; probe++) {
        if (slots[at] == 0) {
            slots[at] = (uint32_t)(key >> 56) << 24 | (uint32_t)(id + 1);
            return 1;
        }
        at = (at + 1) & (slot_count - 1);
    }
    return 0;
}

int tnc_vocabulary_fill(uint32_t *slots, size_t slot_count, const uint64_t *keys, size_t count)
{
    if (count > TNC_VOCABULARY_MAX)
        return 0;
    for (size_t id = 0; id < count; id++)
        if (!place(slots, slot_count, keys[id], id))
            return 0;
    return 1;
}
