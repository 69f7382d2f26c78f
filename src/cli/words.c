/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/words.h"

#include <stdlib.h>
#include <string.h>

typedef struct taker {
    cli_words *words;
    uint32_t field;
} taker;

static int take(void *context, const tonecls_token *token)
{
    taker *t = context;
    cli_words *words = t->words;
    if (words->count == words->capacity) {
        size_t larger = words->capacity ? words->capacity * 2 : 512;
        cli_word *items = larger <= SIZE_MAX / sizeof *items ? realloc(words->items, larger * sizeof *items) : NULL;
        if (!items)
            return words->failed = 1;
        words->items = items;
        words->capacity = larger;
    }
    cli_word word = { token->start, token->end, t->field, 0, words->normals.size, token->normal_size };
    word.plain = !strcmp(token->kind, "word") || !strcmp(token->kind, "number");
    words->items[words->count++] = word;
    cli_chunk_append(&words->normals, token->normal, token->normal_size);
    return words->failed = words->normals.failed;
}

int cli_words_read(cli_words *words, tonecls_analyzer *analyzer, const cli_subject *subject, cli_fault *fault)
{
    *words = (cli_words){ .items = NULL };
    const tonecls_document *document = &subject->document;
    taker t = { words, TONECLS_FIELD_TITLE };
    tonecls_error error;
    tonecls_status status = TONECLS_OK;
    if (document->title)
        status = tonecls_tokens(analyzer, document->title, document->title_size, take, &t, &error);
    t.field = TONECLS_FIELD_TEXT;
    if (status == TONECLS_OK && !words->failed)
        status = tonecls_tokens(analyzer, document->text, document->text_size, take, &t, &error);
    if (status != TONECLS_OK)
        return cli_fault_from(fault, status, &error);
    return !words->failed || cli_fault_set(fault, "memory", "out of memory");
}

void cli_words_free(cli_words *words)
{
    free(words->items);
    cli_chunk_free(&words->normals);
    *words = (cli_words){ .items = NULL };
}

size_t cli_words_from(const cli_words *words, uint32_t field, size_t byte)
{
    size_t low = 0, high = words->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const cli_word *word = &words->items[middle];
        int before = word->field == field ? word->end <= byte : word->field == TONECLS_FIELD_TITLE;
        if (before)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int covers(const tonecls_span *span, const cli_words *words, size_t i)
{
    return i < words->count && words->items[i].field == span->field && words->items[i].start < span->end;
}

/* The normal forms of what the span covers, one space between them. */
static void append_normal(cli_chunk *out, const cli_words *words, const tonecls_span *span)
{
    size_t first = cli_words_from(words, span->field, span->start);
    for (size_t i = first; covers(span, words, i); i++) {
        if (i > first)
            cli_chunk_byte(out, ' ');
        cli_chunk_append(out, words->normals.bytes + words->items[i].normal, words->items[i].normal_size);
    }
}

static int compare_text(const void *a, const void *b)
{
    const cli_tally_row *x = a, *y = b;
    int order = memcmp(x->text, y->text, x->size < y->size ? x->size : y->size);
    return order ? order : (x->size > y->size) - (x->size < y->size);
}

static int compare_weight(const void *a, const void *b)
{
    const cli_tally_row *x = a, *y = b;
    return x->weight > y->weight ? -1 : x->weight < y->weight ? 1 : compare_text(a, b);
}

static void merge(cli_tally *tally)
{
    size_t kept = 0;
    for (size_t i = 0; i < tally->count; i++) {
        cli_tally_row *row = &tally->rows[i];
        if (kept && !compare_text(&tally->rows[kept - 1], row)) {
            tally->rows[kept - 1].weight += row->weight;
            tally->rows[kept - 1].count++;
        } else {
            tally->rows[kept++] = *row;
        }
    }
    tally->count = kept;
}

int cli_tally_make(cli_tally *tally, const cli_words *words, const tonecls_reason *reasons, size_t reason_count,
                   uint32_t label)
{
    *tally = (cli_tally){ .rows = NULL };
    tally->capacity = reason_count;
    tally->rows = calloc(reason_count + 1, sizeof *tally->rows);
    if (!tally->rows)
        return 0;
    for (size_t i = 0; i < reason_count; i++) {
        if (reasons[i].label_index != label)
            continue;
        cli_tally_row *row = &tally->rows[tally->count++];
        size_t before = tally->texts.size;
        append_normal(&tally->texts, words, &reasons[i].span);
        *row = (cli_tally_row){ NULL, tally->texts.size - before, 1, reasons[i].weight };
        tally->total += reasons[i].weight;
    }
    if (tally->texts.failed)
        return 0;
    /* Only now does the memory of the texts stay where it is. */
    const char *text = tally->texts.bytes ? tally->texts.bytes : "";
    for (size_t i = 0; i < tally->count; i++) {
        tally->rows[i].text = text;
        text += tally->rows[i].size;
    }
    qsort(tally->rows, tally->count, sizeof *tally->rows, compare_text);
    merge(tally);
    qsort(tally->rows, tally->count, sizeof *tally->rows, compare_weight);
    return 1;
}

void cli_tally_free(cli_tally *tally)
{
    free(tally->rows);
    cli_chunk_free(&tally->texts);
    *tally = (cli_tally){ .rows = NULL };
}

void cli_words_weigh(const cli_words *words, const tonecls_reason *reasons, size_t reason_count, uint32_t label,
                     double *weights)
{
    for (size_t i = 0; i < words->count; i++)
        weights[i] = 0.0;
    for (size_t r = 0; r < reason_count; r++) {
        if (reasons[r].label_index != label)
            continue;
        size_t first = cli_words_from(words, reasons[r].span.field, reasons[r].span.start), last = first;
        while (covers(&reasons[r].span, words, last))
            last++;
        for (size_t i = first; i < last; i++)
            weights[i] += reasons[r].weight / (double)(last - first);
    }
}
