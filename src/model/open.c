/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing. All of models/FORMAT.md that a reader must reject is rejected here, before anything is used. */
#include "base/bytes.h"
#include "model/mapping.h"
#include "model/read_parts.h"

#include <stdio.h>

typedef tonecls_status (*read_step)(tonecls_model *model, tnc_sections *sections, tonecls_error *error);

static const read_step steps[] = { tnc_read_head,   tnc_read_blocks, tnc_read_labels,
                                   tnc_read_planes, tnc_read_tables, tnc_read_lexicons,
                                   tnc_read_blobs,  tnc_read_names,  tnc_read_properties };

static tonecls_status read_all(tonecls_model *model, tonecls_error *error)
{
    tnc_sections sections;
    tonecls_status status = tnc_sections_open(&sections, model->bytes, model->size, error);
    for (size_t i = 0; status == TONECLS_OK && i < sizeof steps / sizeof *steps; i++)
        status = steps[i](model, &sections, error);
    return status == TONECLS_OK ? tnc_sections_finish(&sections, error) : status;
}

static tonecls_status check_machine(tonecls_error *error)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    if (first == 1)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_VERSION, TONECLS_NO_OFFSET,
                    "models are little-endian and used in place; this machine is big-endian");
}

/* Takes the bytes over, and gives them back on failure too. */
static tonecls_status open_bytes(tnc_mapping *bytes, const tnc_memory *memory, tonecls_model **model,
                                 tonecls_error *error)
{
    tonecls_model *made = tnc_alloc_array(memory, 1, sizeof *made);
    if (!made) {
        if (bytes->mapped || bytes->owned)
            tnc_mapping_close(bytes, memory);
        return tnc_fail_memory(error);
    }
    made->memory = *memory;
    made->bytes = bytes->bytes;
    made->size = bytes->size;
    made->mapped = bytes->mapped;
    made->owned = bytes->owned;
    tonecls_status status = read_all(made, error);
    if (status == TONECLS_OK)
        *model = made;
    else
        tonecls_model_close(made);
    return status;
}

/* "PATH: message": of a long path the end, which tells more. */
static void name_path(tonecls_error *error, const char *path)
{
    const size_t most = 120;
    size_t size = strlen(path);
    tonecls_error plain = *error;
    if (size > most)
        path += size - most;
    while (size > most && ((unsigned char)*path & 0xc0) == 0x80)
        path++; /* not in the middle of a character */
    tnc_fail(error, plain.code, plain.offset, "%s%s: %s", size > most ? "..." : "", path, plain.message);
}

tonecls_status tonecls_model_open(const char *path, const tonecls_allocator *allocator, tonecls_model **model,
                                  tonecls_error *error)
{
    tnc_mapping bytes = { 0 };
    tonecls_error local;
    tonecls_error *told = error ? error : &local;
    tnc_memory memory = tnc_memory_from(allocator);
    if (!path || !model)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no path or no place for the model");
    tonecls_status status = check_machine(told);
    if (status == TONECLS_OK)
        status = tnc_mapping_open(&bytes, path, &memory, told);
    if (status == TONECLS_OK)
        status = open_bytes(&bytes, &memory, model, told);
    if (status != TONECLS_OK)
        name_path(told, path);
    return status;
}

tonecls_status tonecls_model_open_memory(const void *bytes, size_t size, const tonecls_allocator *allocator,
                                         tonecls_model **model, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(allocator);
    if ((!bytes && size) || !model)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no bytes or no place for the model");
    if ((uintptr_t)bytes % sizeof(uint64_t) != 0)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "a model in memory must be aligned to 8 bytes");
    tonecls_status status = check_machine(error);
    tnc_mapping borrowed = { bytes, size, 0, 0 };
    return status == TONECLS_OK ? open_bytes(&borrowed, &memory, model, error) : status;
}

void tonecls_model_close(tonecls_model *model)
{
    if (!model)
        return;
    tnc_memory memory = model->memory;
    tnc_mapping bytes = { model->bytes, model->size, model->mapped, model->owned };
    tnc_free_array(&memory, model->labels, model->label_count, sizeof *model->labels);
    tnc_free_array(&memory, model->properties, 2 * model->property_count, sizeof *model->properties);
    tnc_free_array(&memory, model->strings, model->string_size, 1);
    if (bytes.mapped || bytes.owned)
        tnc_mapping_close(&bytes, &memory);
    tnc_free_array(&memory, model, 1, sizeof *model);
}
