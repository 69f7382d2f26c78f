/* SPDX-License-Identifier: Apache-2.0 */
/* Vocabularies with their weights, lexicons and blobs. */
#include "model/read_parts.h"

#include "base/bytes.h"
#include "model/numbers.h"
#include "model/quantise.h"

static const void *in_place(const tnc_section *section)
{
    return section->bytes;
}

int tnc_read_vocabulary(tnc_vocabulary *vocabulary, uint64_t count, const tnc_section *keys, const tnc_section *slots)
{
    if (count > TNC_VOCABULARY_MAX || keys->size != count * sizeof(uint64_t) ||
        slots->size != tnc_vocabulary_slot_count((size_t)count) * sizeof(uint32_t))
        return 0;
    vocabulary->keys = in_place(keys);
    vocabulary->slots = in_place(slots);
    vocabulary->count = (size_t)count;
    vocabulary->slot_count = (size_t)slots->size / sizeof(uint32_t);
    return 1;
}

static int all_one(const float *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (values[i] != 1.0f)
            return 0;
    return 1;
}

static int scales_fit(const tnc_table *table)
{
    return table->number == TNC_FLOAT32 ? all_one(table->scales, table->columns)
                                        : tnc_all_positive(table->scales, table->columns);
}

static int rows_fit(const tnc_table *table)
{
    return table->number != TNC_FLOAT32 || tnc_all_finite(table->rows, table->vocabulary.count * table->columns);
}

static tonecls_status read_idf(tnc_table *table, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    if (!tnc_sections_take(sections, "IDFS", 0, &section))
        return TONECLS_OK;
    if (section.size != table->vocabulary.count * sizeof(float))
        return tnc_damaged(error, section.offset, "document frequencies of another number than its features");
    table->idf = in_place(&section);
    if (!tnc_all_not_negative(table->idf, table->vocabulary.count))
        return tnc_damaged(error, section.offset, "a document frequency that is no number");
    return TONECLS_OK;
}

static tonecls_status read_weights(tnc_table *table, const tnc_section *scales, const tnc_section *rows,
                                   tonecls_error *error)
{
    uint64_t cells = (uint64_t)table->vocabulary.count * table->columns; /* < 2^24 * 2^32 */
    if (scales->size != table->columns * sizeof(float))
        return tnc_damaged(error, scales->offset, "scales of another number than its columns");
    if (rows->size != cells * tnc_number_size(table->number))
        return tnc_damaged(error, rows->offset, "weights of another number than its features");
    table->scales = in_place(scales);
    table->rows = in_place(rows);
    if (!scales_fit(table))
        return tnc_damaged(error, scales->offset, "an impossible scale");
    if (!rows_fit(table))
        return tnc_damaged(error, rows->offset, "a weight that is no number");
    return TONECLS_OK;
}

static tonecls_status read_table(tnc_table *table, uint32_t t, tnc_sections *sections, tonecls_error *error)
{
    tnc_section keys, slots, scales, rows;
    tonecls_status status = tnc_sections_need(sections, "KEYS", t, &keys, error);
    if (status == TONECLS_OK)
        status = tnc_sections_need(sections, "SLOT", t, &slots, error);
    if (status == TONECLS_OK)
        status = tnc_sections_need(sections, "SCAL", t, &scales, error);
    if (status == TONECLS_OK)
        status = tnc_sections_need(sections, "ROWS", t, &rows, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_read_vocabulary(&table->vocabulary, table->vocabulary.count, &keys, &slots))
        return tnc_damaged(error, keys.offset, "a vocabulary of another size than its table");
    if (t == 0)
        status = read_idf(table, sections, error);
    return status == TONECLS_OK ? read_weights(table, &scales, &rows, error) : status;
}

tonecls_status tnc_read_tables(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    for (uint32_t t = 0; status == TONECLS_OK && t < TNC_TABLES; t++)
        if (model->tables[t].vocabulary.count)
            status = read_table(&model->tables[t], t, sections, error);
    return status;
}

static int is_tag(uint32_t tag)
{
    unsigned char name[4];
    tnc_store32(name, tag);
    return tnc_is_section_name(name);
}

static int lexicon_is_new(const tonecls_model *model, uint32_t name)
{
    for (uint32_t i = 0; i < model->lexicon_count; i++)
        if (model->lexicons[i].name == name)
            return 0;
    return is_tag(name);
}

static tonecls_status read_lexicon(tonecls_model *model, const tnc_section *keys, tnc_sections *sections,
                                   tonecls_error *error)
{
    tnc_section slots, values;
    uint32_t i = model->lexicon_count;
    tnc_lexicon *lexicon = &model->lexicons[i];
    tonecls_status status = tnc_sections_need(sections, "LXSL", i, &slots, error);
    if (status == TONECLS_OK)
        status = tnc_sections_need(sections, "LXVL", i, &values, error);
    if (status != TONECLS_OK)
        return status;
    uint64_t count = keys->size / sizeof(uint64_t);
    if (!tnc_read_vocabulary(&lexicon->vocabulary, count, keys, &slots) || values.size != count * sizeof(uint32_t))
        return tnc_damaged(error, keys->offset, "a lexicon whose parts do not fit");
    if (keys->tag != slots.tag || keys->tag != values.tag || !lexicon_is_new(model, keys->tag))
        return tnc_damaged(error, keys->offset, "a lexicon with a wrong name");
    lexicon->name = keys->tag;
    lexicon->values = in_place(&values);
    model->lexicon_count++;
    return TONECLS_OK;
}

tonecls_status tnc_read_lexicons(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section keys;
    tonecls_status status = TONECLS_OK;
    while (status == TONECLS_OK && model->lexicon_count < TNC_LEXICONS_MAX &&
           tnc_sections_take(sections, "LXKY", model->lexicon_count, &keys))
        status = read_lexicon(model, &keys, sections, error);
    return status;
}

tonecls_status tnc_read_blobs(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    while (model->blob_count < TNC_BLOBS_MAX && tnc_sections_take(sections, "BLOB", model->blob_count, &section)) {
        for (uint32_t i = 0; i < model->blob_count; i++)
            if (model->blobs[i].name == section.tag)
                return tnc_damaged(error, section.offset, "two blobs of one name");
        if (!is_tag(section.tag))
            return tnc_damaged(error, section.offset, "a blob with a wrong name");
        model->blobs[model->blob_count++] = (tnc_blob){ section.tag, section.bytes, (size_t)section.size };
    }
    return TONECLS_OK;
}
