/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_corpus.h"

#include "base/hash.h"
#include "corpus/input.h"
#include "corpus/json_line.h"

#include <stdio.h>
#include <string.h>

#define TEXT_MAX ((size_t)1 << 20) /* a sentence; a longer one is passed over */

static const char *const stances[] = { "neutral", "supportive", "opposed" };
static const char *const sentiments[] = { "negative", "neutral", "positive" };

const tnc_marked_kind tnc_pair_kind = { 2, { "a", "b" }, { "a_to_b", "b_to_a" }, stances, 3 };
const tnc_marked_kind tnc_target_kind = { 1, { "target", NULL }, { "sentiment", NULL }, sentiments, 3 };

typedef struct reader {
    tnc_marked_corpus *corpus;
    tnc_notes *notes;
    const char *path;
    uint32_t path_number;
    uint64_t line;
    tnc_buffer scratch;
} reader;

void tnc_marked_corpus_init(tnc_marked_corpus *corpus, const tnc_marked_kind *kind, const tnc_memory *memory)
{
    *corpus = (tnc_marked_corpus){ .kind = kind, .memory = *memory };
    corpus->bytes = tnc_buffer_make(memory);
}

void tnc_marked_corpus_free(tnc_marked_corpus *corpus)
{
    tnc_memory memory = corpus->memory;
    tnc_buffer_free(&corpus->bytes);
    tnc_free_array(&memory, corpus->items, corpus->capacity, sizeof *corpus->items);
    tnc_marked_corpus_init(corpus, corpus->kind, &memory);
}

static void note(const reader *r, const char *reason)
{
    tnc_notes_add(r->notes, TNC_DROPPED, reason, r->path, r->line);
}

/* Whether the mark lies inside the text, and holds what it says it holds. */
static int read_mark(const json_t *object, const char *name, const json_t *text, tnc_mark *mark)
{
    const json_t *json = json_object_get(object, name);
    json_int_t start = json_integer_value(json_object_get(json, "start"));
    json_int_t end = json_integer_value(json_object_get(json, "end"));
    const json_t *held = json_object_get(json, "text");
    if (!json_is_integer(json_object_get(json, "start")) || !json_is_integer(json_object_get(json, "end")) ||
        start < 0 || end <= start || (uint64_t)end > json_string_length(text))
        return 0;
    if (json_is_string(held) && (json_string_length(held) != (size_t)(end - start) ||
                                 memcmp(json_string_value(held), json_string_value(text) + start, (size_t)(end - start)) != 0))
        return 0;
    *mark = (tnc_mark){ (uint32_t)start, (uint32_t)end };
    return 1;
}

/* TNC_NO_GOLD when not given; 0 when it is none of the labels. */
static int read_gold(const tnc_marked_kind *kind, const json_t *json, uint32_t *gold)
{
    *gold = TNC_NO_GOLD;
    if (!json || json_is_null(json))
        return 1;
    for (uint32_t k = 0; k < kind->label_count && json_is_string(json); k++)
        if (!strcmp(kind->labels[k], json_string_value(json)))
            *gold = k;
    return *gold != TNC_NO_GOLD;
}

static const char *read_record(const tnc_marked_kind *kind, const json_t *object, const json_t *text, tnc_marked *record)
{
    int given = 0;
    for (uint32_t m = 0; m < kind->marks; m++) {
        if (!read_mark(object, kind->mark_names[m], text, &record->marks[m]))
            return "a mark that is missing or does not fit the text";
        if (!read_gold(kind, json_object_get(object, kind->gold_names[m]), &record->gold[m]))
            return "unknown label";
        given += record->gold[m] != TNC_NO_GOLD;
    }
    const tnc_mark *marks = record->marks;
    if (kind->marks == 2 && marks[0].start < marks[1].end && marks[1].start < marks[0].end)
        return "marks that overlap";
    return given ? NULL : "no label";
}

/* The id as a JSON value: as given, or the number of the line. */
static void append_id(const reader *r, const json_t *id, tnc_buffer *out)
{
    char digits[32];
    if (json_is_string(id)) {
        tnc_json_quote(out, json_string_value(id), json_string_length(id));
        return;
    }
    long long number = json_is_integer(id) ? (long long)json_integer_value(id) : (long long)r->line;
    int size = snprintf(digits, sizeof digits, "%lld", number);
    tnc_buffer_append(out, digits, size > 0 ? (size_t)size : 0);
}

static tonecls_status add_record(const reader *r, const json_t *object, const json_t *text, tnc_marked *record,
                                 tonecls_error *error)
{
    tnc_marked_corpus *corpus = r->corpus;
    const json_t *article = json_object_get(object, "article");
    const json_t *whole = json_is_string(article) ? article : text;
    if (!tnc_reserve(&corpus->memory, &corpus->items, &corpus->capacity, corpus->count + 1, sizeof *corpus->items))
        return tnc_fail_memory(error);
    record->path = r->path_number;
    record->group = tnc_hash_bytes(json_is_string(article) ? 1 : 2, json_string_value(whole), json_string_length(whole));
    record->start = corpus->bytes.size;
    append_id(r, json_object_get(object, "id"), &corpus->bytes);
    record->id_size = (uint32_t)(corpus->bytes.size - record->start);
    record->text_size = (uint32_t)json_string_length(text);
    tnc_buffer_append(&corpus->bytes, json_string_value(text), record->text_size);
    if (tnc_buffer_failed(&corpus->bytes))
        return tnc_fail_memory(error);
    corpus->items[corpus->count++] = *record;
    return TONECLS_OK;
}

static tonecls_status read_object(const reader *r, const json_t *object, tonecls_error *error)
{
    tnc_marked record = { 0 };
    const json_t *text = json_object_get(object, "text");
    if (!json_is_string(text) || json_string_length(text) > TEXT_MAX) {
        note(r, "no text, or too long");
        return TONECLS_OK;
    }
    const char *reason = read_record(r->corpus->kind, object, text, &record);
    if (reason) {
        note(r, reason);
        return TONECLS_OK;
    }
    return add_record(r, object, text, &record, error);
}

static tonecls_status read_line(reader *r, const tnc_line *line, tonecls_error *error)
{
    json_t *object = NULL;
    size_t repaired = 0, blank = 0;
    tonecls_error why;
    r->line = line->number;
    while (blank < line->size && (line->bytes[blank] == ' ' || line->bytes[blank] == '\t'))
        blank++;
    if (blank == line->size)
        return TONECLS_OK;
    if (line->too_long) {
        note(r, "a line that is too long");
        return TONECLS_OK;
    }
    tonecls_status status = tnc_json_line(line->bytes, line->size, &r->scratch, &object, &repaired, &why);
    if (status == TONECLS_E_CORPUS) {
        note(r, "not a JSON object");
        return TONECLS_OK;
    }
    if (status)
        return tnc_fail(error, status, why.offset, "%s", why.message);
    status = read_object(r, object, error);
    json_decref(object);
    return status;
}

static tonecls_status read_path(reader *r, const volatile sig_atomic_t *stop, tonecls_error *error)
{
    tnc_input *input;
    tnc_line line = { 0 };
    tonecls_status status = tnc_input_open(r->path, &input, error);
    if (status)
        return status;
    for (;;) {
        if (stop && *stop)
            status = tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "stopped while reading the corpus");
        if (!status)
            status = tnc_input_line(input, &line, error);
        if (status || !line.bytes)
            break;
        status = read_line(r, &line, error);
    }
    tnc_input_close(input);
    return status;
}

tonecls_status tnc_marked_corpus_read(tnc_marked_corpus *corpus, const char *const *paths, size_t path_count,
                                      const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error)
{
    reader r = { .corpus = corpus, .notes = notes, .scratch = tnc_buffer_make(&corpus->memory) };
    tonecls_status status = TONECLS_OK;
    for (size_t p = 0; p < path_count && !status; p++) {
        r.path = paths[p];
        r.path_number = (uint32_t)p;
        status = read_path(&r, stop, error);
    }
    tnc_buffer_free(&r.scratch);
    if (!status && corpus->count == 0)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "the corpus has no record with %s and %s",
                        corpus->kind->mark_names[0], corpus->kind->gold_names[0]);
    return status;
}
