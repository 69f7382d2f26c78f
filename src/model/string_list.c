/* SPDX-License-Identifier: Apache-2.0 */
#include "model/string_list.h"

#include "base/bytes.h"
#include "text/utf8.h"

int tnc_is_line(const char *text, size_t size)
{
    for (size_t at = 0; at < size;) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)text + at, size - at);
        if (rune.bad || rune.code < 0x20 || rune.code == 0x7f)
            return 0;
        at += rune.size;
    }
    return 1;
}

int tnc_string_list_open(tnc_string_list *list, const tnc_section *section)
{
    if (section->size < sizeof(uint32_t))
        return 0;
    list->count = tnc_load32(section->bytes);
    uint64_t ends = ((uint64_t)list->count + 1) * sizeof(uint32_t);
    if (section->size < ends)
        return 0;
    list->ends = (const uint32_t *)(const void *)(section->bytes + sizeof(uint32_t));
    list->bytes = (const char *)section->bytes + ends;
    list->size = (size_t)(section->size - ends);
    return 1;
}

const char *tnc_string_list_get(const tnc_string_list *list, uint32_t i)
{
    size_t start = i ? list->ends[i - 1] : 0, end = list->ends[i];
    if (start >= end || end > list->size || list->bytes[end - 1] != '\0' ||
        !tnc_is_line(list->bytes + start, end - 1 - start))
        return NULL;
    return list->bytes + start;
}

int tnc_string_list_sound(const tnc_string_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!tnc_string_list_get(list, i))
            return 0;
    return list->size == (list->count ? list->ends[list->count - 1] : 0);
}

const char **tnc_string_list_pointers(const tnc_string_list *list, const tnc_memory *memory)
{
    const char **pointers = tnc_alloc_array(memory, list->count, sizeof *pointers);
    for (uint32_t i = 0; pointers && i < list->count; i++)
        pointers[i] = list->bytes + (i ? list->ends[i - 1] : 0);
    return pointers;
}
