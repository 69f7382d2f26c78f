/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Records end to end in one buffer. White space around a text is cut off here, whatever format it came from, so that
 * the same documents make the same model whether they stood in files with a last newline or in lines without.
 */
#include "corpus/label_corpus.h"

#include "base/hash.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

void tnc_label_corpus_init(tnc_label_corpus *corpus, const tnc_memory *memory)
{
    *corpus = (tnc_label_corpus){ .memory = *memory };
    corpus->bytes = tnc_buffer_make(&corpus->memory);
    tnc_names_init(&corpus->labels, &corpus->memory);
    tnc_names_init(&corpus->paths, &corpus->memory);
}

static void free_grown(const tnc_memory *memory, void *array, size_t bytes)
{
    if (array)
        memory->resize(memory->context, array, bytes, 0);
}

void tnc_label_corpus_free(tnc_label_corpus *corpus)
{
    tnc_buffer_free(&corpus->bytes);
    free_grown(&corpus->memory, corpus->records, corpus->capacity * sizeof *corpus->records);
    free_grown(&corpus->memory, corpus->label_ids, corpus->label_id_capacity * sizeof *corpus->label_ids);
    tnc_names_free(&corpus->labels);
    tnc_names_free(&corpus->paths);
    corpus->records = NULL;
    corpus->label_ids = NULL;
    corpus->count = corpus->capacity = corpus->label_id_capacity = 0;
}

const char *tnc_record_id(const tnc_label_corpus *corpus, const tnc_record *record)
{
    return corpus->bytes.bytes + record->start;
}

const char *tnc_record_title(const tnc_label_corpus *corpus, const tnc_record *record)
{
    return tnc_record_id(corpus, record) + record->id_size;
}

const char *tnc_record_text(const tnc_label_corpus *corpus, const tnc_record *record)
{
    return tnc_record_title(corpus, record) + record->title_size;
}

/* Why a label cannot be one, or NULL. */
static const char *label_fault(const char *label, size_t size)
{
    if (size == 0)
        return "is empty";
    if (size > TNC_LABEL_SIZE_MAX)
        return "is longer than 255 bytes";
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)label[i];
        if (c == '/')
            return "holds a slash";
        if (c < 0x20 || c == 0x7f)
            return c == '\n' ? "holds a newline" : "holds a control character";
    }
    for (size_t i = 0; i < size;) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)label + i, size - i);
        if (rune.bad)
            return "is not UTF-8";
        i += rune.size;
    }
    return NULL;
}

static tonecls_status check_label(const char *label, size_t size, const tnc_place *place, tonecls_error *error)
{
    const char *fault = label_fault(label, size);
    if (!fault)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s:%llu: the label '%.*s' %s; no label may",
                    place->path, (unsigned long long)place->line, (int)(size < 60 ? size : 60), label, fault);
}

static int is_pending(const tnc_label_corpus *corpus, uint32_t id)
{
    for (size_t i = corpus->pending; i < corpus->label_id_count; i++)
        if (corpus->label_ids[i] == id)
            return 1;
    return 0;
}

static tonecls_status push_label(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                 uint32_t *added, tonecls_error *error)
{
    tonecls_status status = check_label(label, size, place, error);
    if (status)
        return status;
    uint32_t id = tnc_names_add(&corpus->labels, label, size);
    *added = id != TNC_NO_NAME && !is_pending(corpus, id);
    if (id == TNC_NO_NAME || !tnc_reserve(&corpus->memory, &corpus->label_ids, &corpus->label_id_capacity,
                                          corpus->label_id_count + 1, sizeof *corpus->label_ids))
        return tnc_fail_memory(error);
    if (*added)
        corpus->label_ids[corpus->label_id_count++] = id;
    return TONECLS_OK;
}

tonecls_status tnc_label_corpus_gold(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                     tonecls_error *error)
{
    uint32_t added = 0;
    tonecls_status status = push_label(corpus, label, size, place, &added, error);
    corpus->pending_gold += added;
    return status;
}

tonecls_status tnc_label_corpus_other(tnc_label_corpus *corpus, const char *label, size_t size, const tnc_place *place,
                                      tonecls_error *error)
{
    uint32_t added = 0;
    return push_label(corpus, label, size, place, &added, error);
}

void tnc_label_corpus_skip(tnc_label_corpus *corpus)
{
    corpus->label_id_count = corpus->pending;
    corpus->pending_gold = 0;
}

static int is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void trim(const char **text, size_t *size)
{
    while (*size && is_space((*text)[*size - 1]))
        --*size;
    while (*size && is_space(**text)) {
        ++*text;
        --*size;
    }
}

static int is_broken(const char *text, size_t size)
{
    for (size_t i = 0; i < size;) {
        if ((unsigned char)text[i] < 0x80) {
            i++;
            continue;
        }
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)text + i, size - i);
        if (rune.bad)
            return 1;
        i += rune.size;
    }
    return 0;
}

/* Hash of what the record says, the same wherever it was read. */
static uint64_t content_hash(const tnc_raw_record *raw)
{
    return tnc_hash_join(tnc_hash_bytes(1, raw->title, raw->title_size), tnc_hash_bytes(2, raw->text, raw->text_size));
}

static void fill_record(tnc_label_corpus *corpus, const tnc_raw_record *raw, const tnc_place *place, uint32_t path)
{
    tnc_record *record = &corpus->records[corpus->count];
    *record = (tnc_record){ .start = corpus->bytes.size,
                            .id_size = (uint32_t)raw->id_size,
                            .title_size = (uint32_t)raw->title_size,
                            .text_size = (uint32_t)raw->text_size,
                            .gold_count = corpus->pending_gold,
                            .other_count = (uint32_t)(corpus->label_id_count - corpus->pending - corpus->pending_gold),
                            .path = path,
                            .labels = corpus->pending,
                            .line = place->line,
                            .content = content_hash(raw) };
    corpus->has_others |= record->other_count > 0;
}

static tonecls_status store(tnc_label_corpus *corpus, const tnc_raw_record *raw, const tnc_place *place,
                            tonecls_error *error)
{
    uint32_t path = tnc_names_add(&corpus->paths, place->path, strlen(place->path));
    if (path == TNC_NO_NAME ||
        !tnc_reserve(&corpus->memory, &corpus->records, &corpus->capacity, corpus->count + 1, sizeof *corpus->records))
        return tnc_fail_memory(error);
    fill_record(corpus, raw, place, path);
    tnc_buffer_append(&corpus->bytes, raw->id, raw->id_size);
    tnc_buffer_append(&corpus->bytes, raw->title, raw->title_size);
    tnc_buffer_append(&corpus->bytes, raw->text, raw->text_size);
    if (tnc_buffer_failed(&corpus->bytes))
        return tnc_fail_memory(error);
    corpus->count++;
    corpus->pending = corpus->label_id_count;
    corpus->pending_gold = 0;
    return TONECLS_OK;
}

tonecls_status tnc_label_corpus_add(tnc_label_corpus *corpus, const tnc_raw_record *given, const tnc_place *place,
                                    tnc_notes *notes, tonecls_error *error)
{
    tnc_raw_record raw = *given;
    trim(&raw.title, &raw.title_size);
    trim(&raw.text, &raw.text_size);
    if (raw.title_size + raw.text_size == 0 && !corpus->keep_empty) {
        tnc_notes_add(notes, TNC_DROPPED, "empty text", place->path, place->line);
        tnc_label_corpus_skip(corpus);
        return TONECLS_OK;
    }
    if (raw.title_size > UINT32_MAX || raw.text_size > UINT32_MAX || raw.id_size > UINT32_MAX)
        return tnc_fail(error, TONECLS_E_TOO_LARGE, TONECLS_NO_OFFSET, "%s: a text is too large", place->path);
    if (is_broken(raw.title, raw.title_size) || is_broken(raw.text, raw.text_size))
        tnc_notes_add(notes, TNC_CHANGED, "broken UTF-8, read as U+FFFD", place->path, place->line);
    return store(corpus, &raw, place, error);
}
