/* SPDX-License-Identifier: Apache-2.0 */
/* Paths to records: which format a path has, and the loop over its lines. */
#include "corpus/label_read.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define PEEK 4096

static const struct format {
    const char *name;
    tnc_line_reader *read; /* NULL: a folder */
} formats[] = { { "folder", NULL },
                { "jsonl", tnc_label_line_json },
                { "tsv", tnc_label_line_tsv },
                { "fasttext", tnc_label_line_fasttext } };

static const struct format *format_named(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (!strcmp(formats[i].name, name))
            return &formats[i];
    return NULL;
}

static int ends_with(const char *path, size_t size, const char *ending)
{
    size_t length = strlen(ending);
    return size > length && !memcmp(path + size - length, ending, length);
}

static const char *format_of_name(const char *path)
{
    static const char *const endings[][2] = {
        { ".jsonl", "jsonl" }, { ".ndjson", "jsonl" }, { ".json", "jsonl" }, { ".tsv", "tsv" }
    };
    size_t size = strlen(path);
    if (ends_with(path, size, ".gz"))
        size -= 3;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(path, size, endings[i][0]))
            return endings[i][1];
    return NULL;
}

static const char *format_of_bytes(const char *bytes, size_t size)
{
    size_t i = 0;
    while (i < size && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t'))
        i++;
    if (i < size && bytes[i] == '{')
        return "jsonl";
    if (size - i >= 9 && !memcmp(bytes + i, "__label__", 9))
        return "fasttext";
    if (memchr(bytes, 0, size) || !memchr(bytes, '\t', size))
        return NULL;
    return "tsv";
}

/* Why no format could be told. */
static tonecls_status fail_format(const char *path, const char *bytes, size_t size, tonecls_error *error)
{
    const char *what = "neither JSON Lines nor label<TAB>text nor fastText lines (--format says which)";
    if (size == 0)
        what = "an empty file";
    else if (bytes[0] == '[')
        what = "a JSON array; wanted are JSON Lines, one object a line";
    else if (memchr(bytes, 0, size))
        what = "a binary file, not a corpus";
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s: %s", path, what);
}

static tonecls_status choose(tnc_input *input, const char *path, const char *asked, const struct format **format,
                             tonecls_error *error)
{
    const char *bytes, *name = asked ? asked : format_of_name(path);
    size_t size;
    tonecls_status status = tnc_input_peek(input, PEEK, &bytes, &size, error);
    if (status)
        return status;
    if (size == 0 || (!asked && bytes[0] == '['))
        return fail_format(path, bytes, size, error);
    if (!name)
        name = format_of_bytes(bytes, size);
    if (!name)
        return fail_format(path, bytes, size, error);
    *format = format_named(name);
    return TONECLS_OK;
}

tonecls_status tnc_label_stopped(const tnc_label_reader *reader, tonecls_error *error)
{
    if (!reader->stop || !*reader->stop)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
}

static int is_blank(const tnc_line *line)
{
    size_t i = 0;
    while (i < line->size && (line->bytes[i] == ' ' || line->bytes[i] == '\t'))
        i++;
    return i == line->size;
}

static tonecls_status read_line(tnc_label_reader *reader, const tnc_line *line, const char *path,
                                const struct format *format, tonecls_error *error)
{
    tnc_place place = { path, line->number };
    if (line->too_long)
        return tnc_notes_add(reader->notes, TNC_DROPPED, "line over 64 MiB", path, line->number), TONECLS_OK;
    return is_blank(line) ? TONECLS_OK : format->read(reader, line, &place, error);
}

tonecls_status tnc_label_read_lines(tnc_label_reader *reader, const char *path, const char *asked, tonecls_error *error)
{
    tnc_input *input;
    tnc_line line = { 0 };
    const struct format *format = NULL;
    tonecls_status status = tnc_input_open(path, &input, error);
    if (status)
        return status;
    status = choose(input, path, asked, &format, error);
    while (!status && !(status = tnc_label_stopped(reader, error)) && !(status = tnc_input_line(input, &line, error)) &&
           line.bytes)
        status = read_line(reader, &line, path, format, error);
    tnc_input_close(input);
    return status;
}

static tonecls_status read_path(tnc_label_reader *reader, const char *path, const char *format, tonecls_error *error)
{
    struct stat status;
    int is_folder = strcmp(path, "-") && !stat(path, &status) && S_ISDIR(status.st_mode);
    if (is_folder && format && strcmp(format, "folder"))
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s: is a folder, not a file of format %s", path,
                        format);
    if (!is_folder && format && !strcmp(format, "folder"))
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s: is not a folder", path);
    return is_folder ? tnc_label_read_folder(reader, path, error) : tnc_label_read_lines(reader, path, format, error);
}

static tonecls_status fail_nothing(const tnc_notes *notes, tonecls_error *error)
{
    const tnc_note *note = notes ? tnc_notes_first(notes) : NULL;
    if (!note)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "the corpus holds no document");
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                    "the corpus holds no usable document: %zu left out, the first for: %s (%s)",
                    tnc_notes_count(notes, TNC_DROPPED) + tnc_notes_count(notes, TNC_FAILED), note->reason,
                    note->first);
}

tonecls_status tnc_label_read(tnc_label_corpus *corpus, const char *const *paths, size_t path_count, const char *format,
                              const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error)
{
    tnc_label_reader reader = { .corpus = corpus, .notes = notes, .stop = stop };
    tonecls_status status = TONECLS_OK;
    if (format && !format_named(format))
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                        "no format '%s': there are folder, jsonl, tsv and fasttext", format);
    reader.scratch = tnc_buffer_make(&corpus->memory);
    reader.id = tnc_buffer_make(&corpus->memory);
    reader.text = tnc_buffer_make(&corpus->memory);
    for (size_t i = 0; i < path_count && !status; i++)
        status = read_path(&reader, paths[i], format, error);
    tnc_buffer_free(&reader.scratch);
    tnc_buffer_free(&reader.id);
    tnc_buffer_free(&reader.text);
    if (!status && corpus->count == 0)
        status = fail_nothing(notes, error);
    return status ? status : tnc_label_corpus_finish(corpus, notes, error);
}
