/* SPDX-License-Identifier: Apache-2.0 */
/* Labels, names of features and properties. */
#include "model/read_parts.h"

#include "base/hash.h"
#include "model/describe.h"

/* Is this label among those in the table? If not, it is put in. */
static int label_is_new(uint32_t *table, size_t size, const char *const *labels, uint32_t i)
{
    size_t at = (size_t)tnc_hash_bytes(0, labels[i], strlen(labels[i])) & (size - 1);
    for (; table[at]; at = (at + 1) & (size - 1))
        if (strcmp(labels[table[at] - 1], labels[i]) == 0)
            return 0;
    table[at] = i + 1;
    return 1;
}

int tnc_labels_differ(const char *const *labels, uint32_t count, const tnc_memory *memory)
{
    size_t size = 8;
    while (size / 2 < count)
        size *= 2;
    uint32_t *table = tnc_alloc_array(memory, size, sizeof *table);
    if (!table)
        return -1;
    int differ = 1;
    for (uint32_t i = 0; differ && i < count; i++)
        differ = label_is_new(table, size, labels, i);
    tnc_free_array(memory, table, size, sizeof *table);
    return differ;
}

static int none_empty(const char *const *strings, size_t count, size_t step)
{
    for (size_t i = 0; i < count; i += step)
        if (strings[i][0] == '\0')
            return 0;
    return 1;
}

tonecls_status tnc_read_labels(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    tnc_string_list list;
    tonecls_status status = tnc_sections_need(sections, "LABL", 0, &section, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_string_list_open(&list, &section) || list.count != model->label_count || !tnc_string_list_sound(&list))
        return tnc_damaged(error, section.offset, "a malformed list of labels");
    model->labels = tnc_string_list_pointers(&list, &model->memory);
    if (!model->labels)
        return tnc_fail_memory(error);
    int differ = tnc_labels_differ(model->labels, list.count, &model->memory);
    if (differ < 0)
        return tnc_fail_memory(error);
    if (!differ || !none_empty(model->labels, list.count, 1))
        return tnc_damaged(error, section.offset, "an empty label, or the same one twice");
    return TONECLS_OK;
}

tonecls_status tnc_read_names(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    if (!tnc_sections_take(sections, "NAME", 0, &section))
        return TONECLS_OK;
    if (!tnc_string_list_open(&model->names, &section) || model->names.count != model->tables[0].vocabulary.count ||
        (model->names.count && model->names.ends[model->names.count - 1] != model->names.size))
        return tnc_damaged(error, section.offset, "names of another number than its features");
    return TONECLS_OK;
}

static tonecls_status open_properties(tnc_string_list *list, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    *list = (tnc_string_list){ 0 };
    if (!tnc_sections_take(sections, "PROP", 0, &section))
        return TONECLS_OK;
    if (!tnc_string_list_open(list, &section) || list->count % 2 != 0 || !tnc_string_list_sound(list))
        return tnc_damaged(error, section.offset, "a malformed list of properties");
    for (uint32_t i = 0; i < list->count; i += 2)
        if (tnc_string_list_get(list, i)[0] == '\0')
            return tnc_damaged(error, section.offset, "a property without a name");
    return TONECLS_OK;
}

tonecls_status tnc_read_properties(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_string_list list;
    tonecls_status status = open_properties(&list, sections, error);
    if (status != TONECLS_OK)
        return status;
    model->stored_property_count = list.count / 2;
    model->property_count = model->stored_property_count + TNC_TECHNICAL_PROPERTIES;
    model->properties = tnc_alloc_array(&model->memory, 2 * model->property_count, sizeof *model->properties);
    if (!model->properties)
        return tnc_fail_memory(error);
    for (uint32_t i = 0; i < list.count; i++)
        model->properties[i] = tnc_string_list_get(&list, i);
    return tnc_describe(model) ? TONECLS_OK : tnc_fail_memory(error);
}
