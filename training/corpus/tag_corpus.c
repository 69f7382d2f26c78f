/* SPDX-License-Identifier: Apache-2.0 */
/* Reading tag corpora: lines to sentences, sentences to documents of running text. */
#include "corpus/tag_corpus.h"

#include "actor/tag_label.h"
#include "corpus/input.h"
#include "corpus/tag_join.h"
#include "corpus/tag_types.h"

#include <string.h>

/* A token of the sentence at hand, as it stood in the file. */
typedef struct tag_row {
    size_t word, word_size; /* in reader.bytes */
    size_t type, type_size;
    char kind; /* 'O', 'B' or 'I' */
} tag_row;

typedef struct tag_reader {
    tnc_tag_corpus *corpus;
    tnc_notes *notes;
    const char *path;
    uint32_t path_index;
    tnc_buffer bytes; /* of the sentence */
    tag_row *rows;
    size_t row_count, row_capacity;
    size_t sentences; /* in the document at hand */
    tnc_tag_join join;
} tag_reader;

static int is_blank(const tnc_line *line)
{
    for (size_t i = 0; i < line->size; i++)
        if (line->bytes[i] != ' ' && line->bytes[i] != '\t')
            return 0;
    return 1;
}

static char kind_of(char letter)
{
    if (strchr("BSU", letter))
        return 'B';
    return strchr("IEL", letter) ? 'I' : 0;
}

/* Splits the tag into kind and type. Returns 0 when it is none. */
static int read_tag(const char *tag, size_t size, tag_row *out, size_t base)
{
    out->kind = 'O';
    out->type = base;
    out->type_size = 0;
    if (size == 1 && tag[0] == 'O')
        return 1;
    if (size < 3 || tag[1] != '-' || tag[0] == 0 || !(out->kind = kind_of(tag[0])))
        return 0;
    out->type = base + 2;
    out->type_size = size - 2;
    return 1;
}

static const char *bytes_of(const tag_reader *reader, size_t at)
{
    return reader->bytes.bytes + at;
}

static size_t column_end(const tnc_line *line, char separator)
{
    size_t end = 0;
    while (end < line->size && line->bytes[end] != separator)
        end++;
    return end;
}

/* Adds the line as a row. Returns the reason when it is no token with a tag. */
static const char *read_row(tag_reader *reader, const tnc_line *line)
{
    char separator = memchr(line->bytes, '\t', line->size) ? '\t' : ' ';
    size_t word_size = column_end(line, separator), end = line->size, start;
    while (end > 0 && (line->bytes[end - 1] == ' ' || line->bytes[end - 1] == '\t'))
        end--;
    for (start = end; start > 0 && line->bytes[start - 1] != separator; start--)
        ;
    if (word_size == 0 || start <= word_size)
        return "a line without a token and a tag";
    if (word_size > TNC_TAG_TOKEN_MAX)
        return "a token that is too long";
    tag_row made = { reader->bytes.size, word_size, 0, 0, 'O' };
    if (!read_tag(line->bytes + start, end - start, &made, reader->bytes.size + start))
        return "a tag that is neither O nor B-, I-, E-, S-, L-, U- and a type";
    tnc_buffer_append(&reader->bytes, line->bytes, end);
    if (tnc_reserve(&reader->corpus->memory, &reader->rows, &reader->row_capacity, reader->row_count + 1, sizeof made))
        reader->rows[reader->row_count++] = made;
    else
        reader->bytes.failed = 1;
    return NULL;
}

static int same_type(const tag_reader *reader, const tag_row *a, const tag_row *b)
{
    return a->type_size == b->type_size &&
           memcmp(bytes_of(reader, a->type), bytes_of(reader, b->type), a->type_size) == 0;
}

/* One after the last row of the mention that begins at a row. */
static size_t mention_end(const tag_reader *reader, size_t first)
{
    size_t end = first + 1;
    while (end < reader->row_count && reader->rows[end].kind == 'I' &&
           same_type(reader, &reader->rows[first], &reader->rows[end]))
        end++;
    return end;
}

static size_t pass_titles(const tag_reader *reader, size_t first, size_t end)
{
    const tag_row *rows = reader->rows;
    if (tnc_tag_type_has_titles(bytes_of(reader, rows[first].type), rows[first].type_size))
        while (first < end && tnc_tag_is_title(bytes_of(reader, rows[first].word), rows[first].word_size))
            first++;
    return first;
}

static void tag_rows(tag_reader *reader, tnc_tag_token *tokens)
{
    for (size_t i = 0; i < reader->row_count;) {
        const tag_row *row = &reader->rows[i];
        if (row->kind == 'O') {
            i++;
            continue;
        }
        size_t end = mention_end(reader, i);
        uint32_t entity = tnc_tag_type_entity(bytes_of(reader, row->type), row->type_size);
        for (size_t k = pass_titles(reader, i, end), first = k; k < end; k++) {
            tokens[k].other = entity == 0;
            if (entity)
                tokens[k].tag = (uint8_t)(k == first ? tnc_tag_begin((tnc_entity)entity)
                                                     : tnc_tag_inside((tnc_entity)entity));
        }
        reader->corpus->entities[reader->path_index] |= (uint32_t)1 << entity;
        i = end;
    }
}

static int open_document(tag_reader *reader)
{
    tnc_tag_corpus *corpus = reader->corpus;
    if (!tnc_reserve(&corpus->memory, &corpus->documents, &corpus->document_capacity, corpus->document_count + 1,
                     sizeof *corpus->documents))
        return 0;
    corpus->documents[corpus->document_count++] = (tnc_tag_document){
        corpus->text.size, 0, corpus->token_count, corpus->token_count, reader->path_index
    };
    reader->sentences = 0;
    return 1;
}

static int add_sentence(tag_reader *reader)
{
    tnc_tag_corpus *corpus = reader->corpus;
    if (reader->row_count == 0)
        return 1;
    if ((reader->sentences == 0 || reader->sentences == TNC_TAG_SENTENCES) && !open_document(reader))
        return 0;
    if (!tnc_reserve(&corpus->memory, &corpus->tokens, &corpus->token_capacity, corpus->token_count + reader->row_count,
                     sizeof *corpus->tokens))
        return 0;
    tnc_tag_document *document = &corpus->documents[corpus->document_count - 1];
    tnc_tag_token *tokens = corpus->tokens + corpus->token_count;
    tnc_tag_join_line(&reader->join, &corpus->text, corpus->text.size > document->text);
    for (size_t i = 0; i < reader->row_count; i++) {
        tnc_tag_join_word(&reader->join, &corpus->text, bytes_of(reader, reader->rows[i].word),
                          reader->rows[i].word_size);
        uint32_t end = (uint32_t)(corpus->text.size - document->text);
        tokens[i] = (tnc_tag_token){ end - (uint32_t)reader->rows[i].word_size, end, TNC_OUTSIDE, i == 0, 0 };
    }
    tag_rows(reader, tokens);
    corpus->token_count += reader->row_count;
    corpus->sentence_count++;
    document->last = corpus->token_count;
    document->size = corpus->text.size - document->text;
    reader->sentences++;
    reader->row_count = 0;
    tnc_buffer_clear(&reader->bytes);
    return !tnc_buffer_failed(&corpus->text);
}

static tonecls_status take_line(tag_reader *reader, const tnc_line *line, tonecls_error *error)
{
    if (line->too_long) {
        tnc_notes_add(reader->notes, TNC_DROPPED, "a line that is too long", reader->path, line->number);
        return TONECLS_OK;
    }
    if (line->size >= 10 && memcmp(line->bytes, "-DOCSTART-", 10) == 0) {
        if (!add_sentence(reader))
            return tnc_fail_memory(error);
        reader->sentences = 0;
        return TONECLS_OK;
    }
    if (is_blank(line))
        return add_sentence(reader) ? TONECLS_OK : tnc_fail_memory(error);
    if (reader->row_count == TNC_TAG_ROWS_MAX) {
        tnc_notes_add(reader->notes, TNC_CHANGED, "a sentence that is too long, cut", reader->path, line->number);
        if (!add_sentence(reader))
            return tnc_fail_memory(error);
    }
    const char *reason = read_row(reader, line);
    if (reason)
        tnc_notes_add(reader->notes, TNC_DROPPED, reason, reader->path, line->number);
    return tnc_buffer_failed(&reader->bytes) ? tnc_fail_memory(error) : TONECLS_OK;
}

static tonecls_status read_file(tag_reader *reader, const volatile sig_atomic_t *stop, tonecls_error *error)
{
    tnc_input *input;
    tonecls_status status = tnc_input_open(reader->path, &input, error);
    if (status != TONECLS_OK)
        return status;
    tnc_line line;
    reader->sentences = 0;
    while ((status = tnc_input_line(input, &line, error)) == TONECLS_OK && line.bytes) {
        if (stop && *stop)
            status = tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
        else
            status = take_line(reader, &line, error);
        if (status != TONECLS_OK)
            break;
    }
    if (status == TONECLS_OK && !add_sentence(reader))
        status = tnc_fail_memory(error);
    tnc_input_close(input);
    return status;
}

static tonecls_status read_all(tag_reader *reader, const char *const *paths, const volatile sig_atomic_t *stop,
                               tonecls_error *error)
{
    for (size_t i = 0; i < reader->corpus->path_count; i++) {
        reader->path = paths[i];
        reader->path_index = (uint32_t)i;
        tonecls_status status = read_file(reader, stop, error);
        if (status != TONECLS_OK)
            return status;
    }
    if (reader->corpus->token_count == 0)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "the tag corpus has not one token with a tag");
    return TONECLS_OK;
}

tonecls_status tnc_tag_corpus_read(tnc_tag_corpus *corpus, const char *const *paths, size_t path_count,
                                   const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error)
{
    memset(corpus, 0, sizeof *corpus);
    corpus->memory = tnc_memory_from(NULL);
    corpus->text = tnc_buffer_make(&corpus->memory);
    corpus->path_count = path_count;
    corpus->entities = tnc_alloc_array(&corpus->memory, path_count, sizeof *corpus->entities);
    tag_reader reader = { .corpus = corpus, .notes = notes, .bytes = tnc_buffer_make(&corpus->memory) };
    tonecls_status status =
        corpus->entities ? read_all(&reader, paths, stop, error) : tnc_fail_memory(error);
    tnc_free_array(&corpus->memory, reader.rows, reader.row_capacity, sizeof *reader.rows);
    tnc_buffer_free(&reader.bytes);
    if (status != TONECLS_OK)
        tnc_tag_corpus_free(corpus);
    return status;
}

void tnc_tag_corpus_free(tnc_tag_corpus *corpus)
{
    tnc_buffer_free(&corpus->text);
    tnc_free_array(&corpus->memory, corpus->tokens, corpus->token_capacity, sizeof *corpus->tokens);
    tnc_free_array(&corpus->memory, corpus->documents, corpus->document_capacity, sizeof *corpus->documents);
    tnc_free_array(&corpus->memory, corpus->entities, corpus->path_count, sizeof *corpus->entities);
    memset(corpus, 0, sizeof *corpus);
}
