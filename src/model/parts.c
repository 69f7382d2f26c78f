/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Parts to the bytes of a file, section by section in the order of models/FORMAT.md. The finished file is opened once:
 * a model that this library would refuse is never handed out.
 */
#include "model/parts.h"

#include "base/bytes.h"
#include "model/check_parts.h"
#include "model/quantise.h"
#include "model/section_writer.h"
#include "text/normalize.h"
#include "text/text.h"

/* Writing goes on after a failure and writes nothing; what went wrong first is kept. */
typedef struct parts_writer {
    tnc_section_writer sections;
    const tnc_parts *parts;
    uint32_t planes;
    tonecls_status status;
    tonecls_error *error;
} parts_writer;

static unsigned char *add(parts_writer *writer, const char name[4], uint32_t index, const char *tag, size_t size)
{
    unsigned char *room = NULL;
    if (writer->status == TONECLS_OK)
        room = tnc_section_writer_add(&writer->sections, name, index, tag, size);
    if (!room && writer->status == TONECLS_OK)
        writer->status = tnc_fail_memory(writer->error);
    return room;
}

static void refuse(parts_writer *writer, const char *what)
{
    if (writer->status == TONECLS_OK)
        writer->status =
            tnc_fail(writer->error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "this cannot be a model: %s", what);
}

static void write_copy(parts_writer *writer, const char name[4], uint32_t index, const char *tag, const void *bytes,
                       size_t size)
{
    unsigned char *room = add(writer, name, index, tag, size);
    if (room && size)
        memcpy(room, bytes, size);
}

static uint32_t count_sections(const tnc_parts *parts)
{
    uint32_t count = 4 + 3 * parts->lexicon_count + parts->blob_count;
    for (size_t t = 0; t < TNC_TABLES; t++)
        if (parts->tables[t].count)
            count += parts->tables[t].idf ? 5 : 4;
    return count + (parts->feature_names && parts->tables[0].count) + (parts->property_count != 0);
}

static void write_table_shapes(const tnc_parts *parts, unsigned char *head)
{
    for (size_t t = 0; t < TNC_TABLES; t++) {
        const tnc_table_parts *table = &parts->tables[t];
        unsigned char *shape = head + TNC_HEAD_TABLES + t * TNC_HEAD_TABLE_SIZE;
        tnc_store32(shape, (uint32_t)table->count);
        tnc_store32(shape + 4, table->count ? table->columns : 0);
        tnc_store32(shape + 8, table->count ? (uint32_t)table->number : 0);
    }
}

static void write_head(parts_writer *writer)
{
    const tnc_parts *parts = writer->parts;
    unsigned char *head = add(writer, "HEAD", 0, NULL, TNC_HEAD_SIZE);
    const char *unicode = tnc_unicode_version();
    if (!head)
        return;
    tnc_store32(head + TNC_HEAD_TEXT, TNC_TEXT_VERSION);
    tnc_store32(head + TNC_HEAD_TEMPLATES, TNC_TEMPLATE_VERSION);
    memcpy(head + TNC_HEAD_UNICODE, unicode,
           strlen(unicode) < TNC_HEAD_UNICODE_SIZE ? strlen(unicode) : TNC_HEAD_UNICODE_SIZE - 1);
    tnc_store32(head + TNC_HEAD_TASK, (uint32_t)parts->task);
    tnc_store32(head + TNC_HEAD_MULTILABEL, parts->multilabel != 0);
    tnc_store32(head + TNC_HEAD_LABELS, parts->label_count);
    tnc_store32(head + TNC_HEAD_PLANES, writer->planes);
    tnc_store32(head + TNC_HEAD_BLOCKS, parts->block_count);
    for (size_t i = 0; i < TNC_SETTINGS_MAX; i++)
        tnc_store32(head + TNC_HEAD_SETTINGS + 4 * i, parts->settings[i]);
    write_table_shapes(parts, head);
}

static void write_blocks(parts_writer *writer)
{
    const tnc_parts *parts = writer->parts;
    unsigned char *room = add(writer, "BLKS", 0, NULL, (size_t)parts->block_count * TNC_BLOCK_SIZE);
    for (uint32_t b = 0; room && b < parts->block_count; b++, room += TNC_BLOCK_SIZE) {
        room[0] = parts->blocks[b].weighting;
        room[1] = parts->blocks[b].table;
        tnc_store16(room + 2, parts->blocks[b].group);
        tnc_store_float(room + 4, parts->blocks[b].scale);
    }
}

/* A string list. Sizes are summed in 64 bits; ends have 32. */
static void write_strings(parts_writer *writer, const char name[4], const char *const *strings, size_t count)
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < count; i++)
        bytes += strings[i] ? strlen(strings[i]) + 1 : UINT32_MAX;
    if (bytes >= UINT32_MAX) {
        refuse(writer, "a missing string, or too many bytes of them");
        return;
    }
    unsigned char *ends = add(writer, name, 0, NULL, (count + 1) * sizeof(uint32_t) + (size_t)bytes);
    if (!ends)
        return;
    unsigned char *text = ends + (count + 1) * sizeof(uint32_t);
    uint32_t end = 0;
    tnc_store32(ends, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(strings[i]) + 1;
        memcpy(text + end, strings[i], size);
        end += (uint32_t)size;
        tnc_store32(ends + (i + 1) * sizeof(uint32_t), end);
    }
}

static void write_floats(unsigned char *room, const float *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        tnc_store_float(room + i * sizeof *values, values[i]);
}

static void write_planes(parts_writer *writer)
{
    size_t planes = writer->planes, size = planes * sizeof(float);
    unsigned char *room = add(writer, "PLNS", 0, NULL, 3 * size);
    if (!room)
        return;
    write_floats(room, writer->parts->bias, planes);
    write_floats(room + size, writer->parts->slope, planes);
    write_floats(room + 2 * size, writer->parts->offset, planes);
}

static void write_vocabulary(parts_writer *writer, const char *keys_name, const char *slots_name, uint32_t index,
                             const char *tag, const uint64_t *keys, size_t count)
{
    size_t slot_count = tnc_vocabulary_slot_count(count);
    write_copy(writer, keys_name, index, tag, keys, count * sizeof *keys);
    unsigned char *slots = add(writer, slots_name, index, tag, slot_count * sizeof(uint32_t));
    if (slots)
        tnc_vocabulary_fill((uint32_t *)(void *)slots, slot_count, keys, count);
}

static void write_weights(parts_writer *writer, uint32_t t, const tnc_table_parts *table)
{
    const tnc_memory *memory = &writer->sections.out->memory;
    size_t size = table->columns * sizeof(float);
    float *scales = tnc_alloc_array(memory, table->columns, sizeof *scales);
    /* The rows come after the scales, but tell them: so room for the scales is written twice. */
    unsigned char *room = scales ? add(writer, "SCAL", t, NULL, size) : NULL;
    size_t place = room ? (size_t)(room - (unsigned char *)writer->sections.out->bytes) : 0;
    if (!scales && writer->status == TONECLS_OK)
        writer->status = tnc_fail_memory(writer->error);
    unsigned char *rows = add(writer, "ROWS", t, NULL, table->count * table->columns * tnc_number_size(table->number));
    if (rows) {
        tnc_quantise(table->weights, table->count, table->columns, table->number, scales, rows);
        memcpy(writer->sections.out->bytes + place, scales, size);
    }
    tnc_free_array(memory, scales, table->columns, sizeof *scales);
}

static void write_tables(parts_writer *writer)
{
    for (uint32_t t = 0; t < TNC_TABLES; t++) {
        const tnc_table_parts *table = &writer->parts->tables[t];
        if (table->count == 0)
            continue;
        write_vocabulary(writer, "KEYS", "SLOT", t, NULL, table->keys, table->count);
        if (table->idf)
            write_copy(writer, "IDFS", t, NULL, table->idf, table->count * sizeof *table->idf);
        write_weights(writer, t, table);
    }
}

static void write_lexicons(parts_writer *writer)
{
    for (uint32_t i = 0; i < writer->parts->lexicon_count; i++) {
        const tnc_lexicon_parts *lexicon = &writer->parts->lexicons[i];
        write_vocabulary(writer, "LXKY", "LXSL", i, lexicon->name, lexicon->keys, lexicon->count);
        write_copy(writer, "LXVL", i, lexicon->name, lexicon->values, lexicon->count * sizeof *lexicon->values);
    }
    for (uint32_t i = 0; i < writer->parts->blob_count; i++) {
        const tnc_blob_parts *blob = &writer->parts->blobs[i];
        write_copy(writer, "BLOB", i, blob->name, blob->bytes, blob->size);
    }
}

static void write_all(parts_writer *writer)
{
    const tnc_parts *parts = writer->parts;
    write_head(writer);
    write_blocks(writer);
    write_strings(writer, "LABL", parts->labels, parts->label_count);
    write_planes(writer);
    write_tables(writer);
    write_lexicons(writer);
    if (parts->feature_names && parts->tables[0].count)
        write_strings(writer, "NAME", parts->feature_names, parts->tables[0].count);
    if (parts->property_count)
        write_strings(writer, "PROP", parts->properties, 2 * parts->property_count);
}

/* The reader's word on it. What it calls damage is here a mistake in the parts. */
static tonecls_status ask_reader(const tnc_buffer *out, size_t start, tonecls_error *error)
{
    tonecls_model *model = NULL;
    tonecls_error local;
    tonecls_error *told = error ? error : &local;
    tonecls_status status =
        tonecls_model_open_memory(out->bytes + start, out->size - start, &out->memory, &model, told);
    tonecls_model_close(model);
    if (status == TONECLS_OK || status == TONECLS_E_MEMORY)
        return status;
    tonecls_error plain = *told;
    return tnc_fail(told, TONECLS_E_ARGUMENT, plain.offset, "this cannot be a model: its file would be refused: %s",
                    plain.message);
}

tonecls_status tnc_parts_write(const tnc_parts *parts, tnc_buffer *out, tonecls_error *error)
{
    size_t start = out->size;
    if (start % sizeof(uint64_t) != 0)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "a model must start at a multiple of 8 bytes");
    tonecls_status status = tnc_check_parts(parts, error);
    if (status != TONECLS_OK)
        return status;
    parts_writer writer = { .parts = parts, .error = error, .status = TONECLS_OK };
    writer.planes = tnc_plane_count(parts->label_count, parts->multilabel);
    tnc_section_writer_begin(&writer.sections, out, count_sections(parts));
    write_all(&writer);
    if (writer.status == TONECLS_OK)
        tnc_section_writer_end(&writer.sections);
    if (writer.status == TONECLS_OK && tnc_buffer_failed(out))
        writer.status = tnc_fail_memory(error);
    if (writer.status == TONECLS_OK)
        writer.status = ask_reader(out, start, error);
    if (writer.status != TONECLS_OK)
        out->size = start;
    return writer.status;
}
