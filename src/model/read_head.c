/* SPDX-License-Identifier: Apache-2.0 */
/* HEAD, BLKS and PLNS: what the model is for and how its parts are to be put together. */
#include "model/read_parts.h"

#include "base/bytes.h"
#include "feature/document.h"
#include "model/numbers.h"
#include "text/normalize.h"
#include "text/text.h"

static uint32_t head_number(const tnc_section *head, size_t at)
{
    return tnc_load32(head->bytes + at);
}

static int zeros_are_zero(const tnc_section *head)
{
    uint32_t any =
        head_number(head, TNC_HEAD_ZERO) | head_number(head, TNC_HEAD_END) | head_number(head, TNC_HEAD_END + 4);
    for (size_t t = 0; t < TNC_TABLES; t++)
        any |= head_number(head, TNC_HEAD_TABLES + t * TNC_HEAD_TABLE_SIZE + 12);
    return any == 0;
}

static tonecls_status check_pipeline(const tnc_section *head, tonecls_error *error)
{
    uint32_t text = head_number(head, TNC_HEAD_TEXT), templates = head_number(head, TNC_HEAD_TEMPLATES);
    if (text != TNC_TEXT_VERSION || templates != TNC_TEMPLATE_VERSION)
        return tnc_fail(error, TONECLS_E_VERSION, head->offset,
                        "model was made with text pipeline %u.%u, this library has %d.%d", text, templates,
                        TNC_TEXT_VERSION, TNC_TEMPLATE_VERSION);
    char mine[TNC_HEAD_UNICODE_SIZE] = { 0 }, theirs[TNC_HEAD_UNICODE_SIZE + 1] = { 0 };
    const char *version = tnc_unicode_version();
    memcpy(mine, version, strlen(version) < sizeof mine ? strlen(version) : sizeof mine - 1);
    memcpy(theirs, head->bytes + TNC_HEAD_UNICODE, TNC_HEAD_UNICODE_SIZE);
    if (memcmp(mine, theirs, sizeof mine) == 0)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_VERSION, head->offset + TNC_HEAD_UNICODE,
                    "model was made with Unicode %s, this library has Unicode %s", theirs, mine);
}

static tonecls_status read_task(tonecls_model *model, const tnc_section *head, tonecls_error *error)
{
    uint32_t task = head_number(head, TNC_HEAD_TASK), multilabel = head_number(head, TNC_HEAD_MULTILABEL);
    uint32_t labels = head_number(head, TNC_HEAD_LABELS), planes = head_number(head, TNC_HEAD_PLANES);
    if (task < TONECLS_TASK_LABEL || task > TONECLS_TASK_TARGET || multilabel > 1)
        return tnc_damaged(error, head->offset + TNC_HEAD_TASK, "an unknown task");
    if (labels < 2 - multilabel || labels > TNC_LABELS_MAX || planes != (labels == 2 && !multilabel ? 1 : labels))
        return tnc_damaged(error, head->offset + TNC_HEAD_LABELS, "an impossible number of labels");
    model->task = (tonecls_task)task;
    model->multilabel = (int)multilabel;
    model->label_count = labels;
    model->plane_count = planes;
    model->block_count = head_number(head, TNC_HEAD_BLOCKS);
    for (size_t i = 0; i < TNC_SETTINGS_MAX; i++)
        model->settings[i] = head_number(head, TNC_HEAD_SETTINGS + 4 * i);
    return TONECLS_OK;
}

/* Rule 23; the sizes of the sections follow from these numbers. */
static tonecls_status read_table_shape(tonecls_model *model, const tnc_section *head, size_t t, tonecls_error *error)
{
    size_t at = TNC_HEAD_TABLES + t * TNC_HEAD_TABLE_SIZE;
    uint32_t count = head_number(head, at), columns = head_number(head, at + 4), number = head_number(head, at + 8);
    tnc_table *table = &model->tables[t];
    uint32_t planes = model->plane_count;
    int fits = count == 0 ? columns == 0 && number == 0
                          : count <= TNC_VOCABULARY_MAX && number >= TNC_FLOAT32 && number <= TNC_INT8 &&
                                (t == 0 ? columns == planes : columns >= planes && columns % planes == 0);
    if (!fits)
        return tnc_damaged(error, head->offset + at, "an impossible table of weights");
    table->vocabulary.count = count;
    table->columns = columns;
    table->number = number;
    return TONECLS_OK;
}

tonecls_status tnc_read_head(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section head;
    tonecls_status status = tnc_sections_need(sections, "HEAD", 0, &head, error);
    if (status != TONECLS_OK)
        return status;
    if (head.size != TNC_HEAD_SIZE || !zeros_are_zero(&head))
        return tnc_damaged(error, head.offset, "a malformed head");
    status = check_pipeline(&head, error);
    if (status == TONECLS_OK)
        status = read_task(model, &head, error);
    for (size_t t = 0; status == TONECLS_OK && t < TNC_TABLES; t++)
        status = read_table_shape(model, &head, t, error);
    return status;
}

static int block_fits(const tonecls_model *model, const tnc_block *block)
{
    const tnc_table *words = &model->tables[1];
    int kind = block->table == 1 ? block->weighting == TNC_SUM
                                 : block->table == 0 && block->weighting >= TNC_TFIDF &&
                                       block->weighting <= TNC_PLAIN && block->group == 0;
    int group = block->table == 0 || words->vocabulary.count == 0 || block->group < words->columns / model->plane_count;
    return kind && group && tnc_all_positive(&block->scale, 1);
}

/* Rule 20: documents are cut into blocks by the settings, and the blocks of the file must be those. */
static int layout_fits(const tonecls_model *model)
{
    tnc_document_settings settings = tnc_document_settings_load(model->settings);
    tnc_block blocks[TNC_BLOCKS_MAX];
    if (!tnc_document_settings_valid(&settings) || tnc_document_blocks(&settings, blocks) != model->block_count)
        return 0;
    for (uint32_t b = 0; b < model->block_count; b++)
        if (blocks[b].table != model->blocks[b].table || blocks[b].group != model->blocks[b].group)
            return 0;
    return 1;
}

tonecls_status tnc_read_blocks(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    tonecls_status status = tnc_sections_need(sections, "BLKS", 0, &section, error);
    if (status != TONECLS_OK)
        return status;
    if (model->block_count > TNC_BLOCKS_MAX || section.size != model->block_count * TNC_BLOCK_SIZE)
        return tnc_damaged(error, section.offset, "an impossible number of blocks");
    for (uint32_t b = 0; b < model->block_count; b++) {
        const unsigned char *bytes = section.bytes + (size_t)b * TNC_BLOCK_SIZE;
        model->blocks[b] = (tnc_block){ bytes[0], bytes[1], tnc_load16(bytes + 2), tnc_load_float(bytes + 4) };
        if (!block_fits(model, &model->blocks[b]))
            return tnc_damaged(error, section.offset + b * TNC_BLOCK_SIZE, "an impossible block of features");
    }
    if (model->task == TONECLS_TASK_LABEL && !layout_fits(model))
        return tnc_damaged(error, section.offset, "blocks of features that its settings do not give");
    return TONECLS_OK;
}

tonecls_status tnc_read_planes(tonecls_model *model, tnc_sections *sections, tonecls_error *error)
{
    tnc_section section;
    size_t planes = model->plane_count;
    tonecls_status status = tnc_sections_need(sections, "PLNS", 0, &section, error);
    if (status != TONECLS_OK)
        return status;
    if (section.size != planes * 3 * sizeof(float))
        return tnc_damaged(error, section.offset, "hyperplanes of another number than its labels");
    model->bias = (const float *)(const void *)section.bytes;
    model->slope = model->bias + planes;
    model->offset = model->slope + planes;
    if (!tnc_all_finite(model->bias, planes) || !tnc_all_positive(model->slope, planes) ||
        !tnc_all_finite(model->offset, planes))
        return tnc_damaged(error, section.offset, "a bias or calibration that is no number");
    return TONECLS_OK;
}
