/* SPDX-License-Identifier: Apache-2.0 */
#include "model/describe.h"

#include "base/bytes.h"
#include "model/format.h"
#include "text/normalize.h"
#include "text/text.h"

#include <stdio.h>

#define PROPERTY_SIZE 32 /* of a technical one; the longest number has 20 digits */

const char *tnc_task_name(tonecls_task task)
{
    static const char *const names[] = { "none", "label", "tag", "pair", "target" };
    return (size_t)task < sizeof names / sizeof *names ? names[task] : "none";
}

const char *tnc_number_name(uint32_t number)
{
    static const char *const names[] = { "none", "float32", "int16", "int8" };
    return number < sizeof names / sizeof *names ? names[number] : "none";
}

typedef struct writer {
    tonecls_model *model;
    size_t pair; /* the next one */
    char *room;
} writer;

/* The value is cut at PROPERTY_SIZE - 1 bytes, which none reaches. */
static void put(writer *to, const char *name, const char *value)
{
    snprintf(to->room, PROPERTY_SIZE, "%s", value);
    to->model->properties[2 * to->pair] = name;
    to->model->properties[2 * to->pair + 1] = to->room;
    to->pair++;
    to->room += PROPERTY_SIZE;
}

static void put_number(writer *to, const char *name, uint64_t value)
{
    char text[PROPERTY_SIZE];
    snprintf(text, sizeof text, "%llu", (unsigned long long)value);
    put(to, name, text);
}

int tnc_describe(tonecls_model *model)
{
    char text[PROPERTY_SIZE];
    model->string_size = (size_t)TNC_TECHNICAL_PROPERTIES * PROPERTY_SIZE;
    model->strings = tnc_alloc_array(&model->memory, model->string_size, 1);
    if (!model->strings)
        return 0;
    writer to = { model, model->stored_property_count, model->strings };
    put(&to, "task", tnc_task_name(model->task));
    put_number(&to, "labels", model->label_count);
    put_number(&to, "features", model->tables[0].vocabulary.count);
    put_number(&to, "word weights", model->tables[1].vocabulary.count);
    put(&to, "numbers", tnc_number_name(model->tables[0].number));
    snprintf(text, sizeof text, "%d.%d", TNC_FORMAT_MAJOR, tnc_load16(model->bytes + TNC_AT_MINOR));
    put(&to, "format", text);
    snprintf(text, sizeof text, "%d.%d", TNC_TEXT_VERSION, TNC_TEMPLATE_VERSION);
    put(&to, "text pipeline", text);
    put(&to, "unicode", tnc_unicode_version());
    put_number(&to, "bytes", model->size);
    return 1;
}

static uint32_t name_of(const char name[4])
{
    return tnc_load32(name);
}

const tnc_lexicon *tnc_model_lexicon(const tonecls_model *model, const char name[4])
{
    for (uint32_t i = 0; i < model->lexicon_count; i++)
        if (model->lexicons[i].name == name_of(name))
            return &model->lexicons[i];
    return NULL;
}

const tnc_blob *tnc_model_blob(const tonecls_model *model, const char name[4])
{
    for (uint32_t i = 0; i < model->blob_count; i++)
        if (model->blobs[i].name == name_of(name))
            return &model->blobs[i];
    return NULL;
}

uint32_t tnc_lexicon_find(const tnc_lexicon *lexicon, uint64_t key)
{
    uint32_t id = lexicon ? tnc_vocabulary_find(&lexicon->vocabulary, key) : TNC_NO_ID;
    return id == TNC_NO_ID ? 0 : lexicon->values[id];
}

const char *tnc_model_property(const tonecls_model *model, const char *name)
{
    for (size_t i = 0; i < model->property_count; i++)
        if (strcmp(model->properties[2 * i], name) == 0)
            return model->properties[2 * i + 1];
    return NULL;
}

tonecls_task tonecls_model_task(const tonecls_model *model)
{
    return model->task;
}

const char *tonecls_model_name(const tonecls_model *model)
{
    const char *name = tnc_model_property(model, "name");
    return name ? name : "";
}

size_t tonecls_model_label_count(const tonecls_model *model)
{
    return model->label_count;
}

const char *tonecls_model_label(const tonecls_model *model, size_t label)
{
    return label < model->label_count ? model->labels[label] : NULL;
}

int tonecls_model_multilabel(const tonecls_model *model)
{
    return model->multilabel;
}

int tonecls_model_property(const tonecls_model *model, size_t index, const char **name, const char **value)
{
    if (index >= model->property_count)
        return 0;
    *name = model->properties[2 * index];
    *value = model->properties[2 * index + 1];
    return 1;
}
