/* SPDX-License-Identifier: Apache-2.0 */
/* Forms by key; their parts lie one after the other in one array. */
#include "actor/name_form.h"

#include <string.h>

void tnc_name_forms_init(tnc_name_forms *forms, const tnc_memory *memory)
{
    memset(forms, 0, sizeof *forms);
    forms->memory = *memory;
    tnc_name_table_init(&forms->table, memory);
}

void tnc_name_forms_free(tnc_name_forms *forms)
{
    tnc_free_array(&forms->memory, forms->items, forms->capacity, sizeof *forms->items);
    tnc_free_array(&forms->memory, forms->parts, forms->part_capacity, sizeof *forms->parts);
    tnc_name_table_free(&forms->table);
    tnc_memory memory = forms->memory;
    tnc_name_forms_init(forms, &memory);
}

void tnc_name_forms_clear(tnc_name_forms *forms)
{
    forms->count = forms->part_count = 0;
    tnc_name_table_clear(&forms->table);
}

static int reserve(tnc_name_forms *forms, size_t parts)
{
    return tnc_reserve(&forms->memory, &forms->items, &forms->capacity, forms->count + 1, sizeof *forms->items) &&
           tnc_reserve(&forms->memory, &forms->parts, &forms->part_capacity, forms->part_count + parts,
                       sizeof *forms->parts);
}

static uint32_t add(tnc_name_forms *forms, uint64_t key, const tnc_name_parts *parts)
{
    size_t kept = parts->overflow ? 0 : parts->count;
    tnc_name_form *form = &forms->items[forms->count];
    memset(form, 0, sizeof *form);
    form->key = key;
    form->part_start = (uint32_t)forms->part_count;
    form->part_count = (uint32_t)kept;
    form->twin = form->owner = form->place = form->used = form->regnal_start = TNC_NAME_NONE;
    for (size_t i = 0; i < 3; i++)
        form->own[i] = TNC_NAME_NONE;
    if (kept)
        memcpy(forms->parts + forms->part_count, parts->items, kept * sizeof *parts->items);
    forms->part_count += kept;
    return (uint32_t)forms->count++;
}

uint32_t tnc_name_forms_intern(tnc_name_forms *forms, uint64_t key, const tnc_name_parts *parts, int *fresh)
{
    *fresh = 0;
    uint32_t *place = tnc_name_table_at(&forms->table, key);
    if (!place)
        return TNC_NAME_NONE;
    if (*place != TNC_NAME_NONE)
        return *place;
    if (!reserve(forms, TNC_NAME_PARTS_MAX))
        return TNC_NAME_NONE;
    *fresh = 1;
    return *place = add(forms, key, parts);
}
