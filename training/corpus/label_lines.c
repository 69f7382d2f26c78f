/* SPDX-License-Identifier: Apache-2.0 */
/* The two plain formats: label TAB text, and fastText's words that begin with __label__. */
#include "corpus/label_read.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define PREFIX "__label__"
#define PREFIX_SIZE (sizeof PREFIX - 1)

static tonecls_status add_text(tnc_label_reader *reader, const char *text, size_t size, const tnc_place *place,
                               tonecls_error *error)
{
    char id[32];
    int id_size = snprintf(id, sizeof id, "%llu", (unsigned long long)place->line);
    tnc_raw_record raw = { .id = id, .id_size = (size_t)id_size, .title = "", .text = text, .text_size = size };
    return tnc_label_corpus_add(reader->corpus, &raw, place, reader->notes, error);
}

static tonecls_status drop(tnc_label_reader *reader, const char *reason, const tnc_place *place)
{
    tnc_label_corpus_skip(reader->corpus);
    tnc_notes_add(reader->notes, TNC_DROPPED, reason, place->path, place->line);
    return TONECLS_OK;
}

static int is_heading(const tnc_line *line)
{
    return line->number == 1 && line->size == 10 && !strncasecmp(line->bytes, "label\ttext", 10);
}

tonecls_status tnc_label_line_tsv(tnc_label_reader *reader, const tnc_line *line, const tnc_place *place,
                                  tonecls_error *error)
{
    const char *tab = memchr(line->bytes, '\t', line->size);
    if (is_heading(line))
        return TONECLS_OK;
    if (!tab)
        return drop(reader, "no tab between label and text", place);
    size_t label = (size_t)(tab - line->bytes);
    if (label == 0)
        return drop(reader, "no label before the tab", place);
    tonecls_status status = tnc_label_corpus_gold(reader->corpus, line->bytes, label, place, error);
    return status ? status : add_text(reader, tab + 1, line->size - label - 1, place, error);
}

static size_t word_size(const char *bytes, size_t size)
{
    size_t i = 0;
    while (i < size && bytes[i] != ' ' && bytes[i] != '\t')
        i++;
    return i;
}

/* Labels may stand anywhere in a fastText line; left in the text, one would give the answer away. */
static tonecls_status split_words(tnc_label_reader *reader, const tnc_line *line, const tnc_place *place,
                                  tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    for (size_t i = 0; i < line->size && !status;) {
        const char *word = line->bytes + i;
        size_t size = word_size(word, line->size - i);
        if (size > PREFIX_SIZE && !memcmp(word, PREFIX, PREFIX_SIZE))
            status = tnc_label_corpus_gold(reader->corpus, word + PREFIX_SIZE, size - PREFIX_SIZE, place, error);
        else
            tnc_buffer_append(&reader->text, word, size);
        i += size;
        if (i < line->size)
            tnc_buffer_append(&reader->text, line->bytes + i++, 1);
    }
    return status;
}

tonecls_status tnc_label_line_fasttext(tnc_label_reader *reader, const tnc_line *line, const tnc_place *place,
                                       tonecls_error *error)
{
    tnc_buffer_clear(&reader->text);
    tonecls_status status = split_words(reader, line, place, error);
    if (status)
        return status;
    if (tnc_buffer_failed(&reader->text))
        return tnc_fail_memory(error);
    if (reader->corpus->pending_gold == 0)
        return drop(reader, "no " PREFIX " in the line", place);
    int several = reader->corpus->pending_gold > 1;
    status = add_text(reader, reader->text.size ? reader->text.bytes : "", reader->text.size, place, error);
    reader->corpus->multilabel |= several;
    return status;
}
