/* SPDX-License-Identifier: Apache-2.0 */
/* One JSON object to a record. Labels may be strings or integers: many sets number theirs. */
#include "corpus/json_line.h"
#include "corpus/label_read.h"

#include <stdio.h>
#include <string.h>

typedef tonecls_status add_label(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                 tonecls_error *error);

/* What is wrong with a record is a constant string, or NULL. */
typedef struct verdict {
    const char *fault;
    tonecls_status status;
} verdict;

static int is_label(const json_t *value)
{
    return json_is_string(value) || json_is_integer(value);
}

static tonecls_status add_one(tnc_label_reader *reader, const json_t *value, add_label *add, const tnc_place *place,
                              tonecls_error *error)
{
    char number[32];
    if (json_is_string(value))
        return add(reader->corpus, json_string_value(value), json_string_length(value), place, error);
    int size = snprintf(number, sizeof number, "%lld", (long long)json_integer_value(value));
    return add(reader->corpus, number, (size_t)size, place, error);
}

static verdict add_list(tnc_label_reader *reader, const json_t *list, add_label *add, const tnc_place *place,
                        tonecls_error *error)
{
    if (!json_is_array(list))
        return (verdict){ "\"labels\" or \"others\" is not a list", TONECLS_OK };
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *value = json_array_get(list, i);
        if (!is_label(value))
            return (verdict){ "a label is neither string nor integer", TONECLS_OK };
        tonecls_status status = add_one(reader, value, add, place, error);
        if (status)
            return (verdict){ NULL, status };
    }
    return (verdict){ NULL, TONECLS_OK };
}

static int is_there(const json_t *value)
{
    return value && !json_is_null(value);
}

static verdict add_labels(tnc_label_reader *reader, const json_t *object, const tnc_place *place, tonecls_error *error)
{
    const json_t *label = json_object_get(object, "label"), *labels = json_object_get(object, "labels");
    const json_t *others = json_object_get(object, "others");
    verdict v = { NULL, TONECLS_OK };
    if (!is_there(label) && !is_there(labels))
        return (verdict){ "no \"label\"", TONECLS_OK };
    if (is_there(label) && !is_label(label))
        return (verdict){ "a label is neither string nor integer", TONECLS_OK };
    if (is_there(label))
        v.status = add_one(reader, label, tnc_label_corpus_gold, place, error);
    if (!v.status && is_there(labels))
        v = add_list(reader, labels, tnc_label_corpus_gold, place, error);
    if (!v.status && !v.fault && is_there(others))
        v = add_list(reader, others, tnc_label_corpus_other, place, error);
    return v;
}

/* The record's own id, else the number of its line. */
static void write_id(tnc_buffer *id, const json_t *value, uint64_t line)
{
    char number[32];
    tnc_buffer_clear(id);
    if (json_is_string(value)) {
        tnc_json_quote(id, json_string_value(value), json_string_length(value));
        return;
    }
    long long n = json_is_integer(value) ? (long long)json_integer_value(value) : (long long)line;
    int size = snprintf(number, sizeof number, "%lld", n);
    tnc_buffer_append(id, number, (size_t)size);
}

static tonecls_status add_record(tnc_label_reader *reader, const json_t *object, const tnc_place *place,
                                 tonecls_error *error)
{
    const json_t *text = json_object_get(object, "text"), *title = json_object_get(object, "title");
    write_id(&reader->id, json_object_get(object, "id"), place->line);
    if (tnc_buffer_failed(&reader->id))
        return tnc_fail_memory(error);
    tnc_raw_record raw = { .id = reader->id.bytes,
                           .id_size = reader->id.size,
                           .title = json_is_string(title) ? json_string_value(title) : "",
                           .title_size = json_is_string(title) ? json_string_length(title) : 0,
                           .text = json_string_value(text),
                           .text_size = json_string_length(text) };
    return tnc_label_corpus_add(reader->corpus, &raw, place, reader->notes, error);
}

static tonecls_status read_object(tnc_label_reader *reader, const json_t *object, const tnc_place *place,
                                  tonecls_error *error)
{
    const json_t *labels = json_object_get(object, "labels"), *title = json_object_get(object, "title");
    verdict v = { NULL, TONECLS_OK };
    if (!json_is_string(json_object_get(object, "text")))
        v.fault = "no \"text\"";
    else if (is_there(title) && !json_is_string(title))
        v.fault = "\"title\" is not a string";
    else
        v = add_labels(reader, object, place, error);
    if (v.fault || v.status) {
        tnc_label_corpus_skip(reader->corpus);
        if (v.fault)
            tnc_notes_add(reader->notes, TNC_DROPPED, v.fault, place->path, place->line);
        return v.status;
    }
    if (json_is_array(labels) && json_array_size(labels) != 1)
        reader->corpus->multilabel = 1;
    return add_record(reader, object, place, error);
}

tonecls_status tnc_label_line_json(tnc_label_reader *reader, const tnc_line *line, const tnc_place *place,
                                   tonecls_error *error)
{
    json_t *object;
    size_t repaired = 0;
    tonecls_status status = tnc_json_line(line->bytes, line->size, &reader->scratch, &object, &repaired, error);
    if (status == TONECLS_E_CORPUS)
        return tnc_notes_add(reader->notes, TNC_DROPPED, "not a JSON object", place->path, place->line), TONECLS_OK;
    if (status)
        return status;
    if (repaired)
        tnc_notes_add(reader->notes, TNC_CHANGED, "broken UTF-8, read as U+FFFD", place->path, place->line);
    status = read_object(reader, object, place, error);
    json_decref(object);
    return status;
}
