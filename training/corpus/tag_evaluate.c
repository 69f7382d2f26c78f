/* SPDX-License-Identifier: Apache-2.0 */
/* Document by document: tag, lift the mentions to the corpus's tokens, count, write. */
#include "corpus/tag_evaluate.h"

#include "actor/tagger.h"
#include "corpus/tag_project.h"

#include <stdio.h>
#include <string.h>

typedef struct tag_evaluator {
    const tonecls_model *model;
    const tnc_evaluation *wanted;
    tnc_tag_corpus corpus;
    tnc_tagger *tagger;
    tnc_text text;
    tnc_mentions mentions;
    uint8_t *gold, *found;
    size_t gold_capacity, found_capacity;
    tnc_buffer line;
    uint32_t entities; /* that count: bits */
    tnc_span_counts counts;
    tnc_memory memory;
} tag_evaluator;

/* The bits of "PER,ORG"; 0 when some name is none. */
static uint32_t named_entities(const char *names)
{
    uint32_t bits = 0;
    while (*names) {
        size_t size = strcspn(names, ",");
        uint32_t e = 1;
        while (e < TNC_ENTITIES && (strlen(tnc_entity_name(e)) != size || memcmp(tnc_entity_name(e), names, size) != 0))
            e++;
        if (e == TNC_ENTITIES)
            return 0;
        bits |= (uint32_t)1 << e;
        names += size + (names[size] == ',');
    }
    return bits;
}

static tonecls_status choose_entities(tag_evaluator *evaluator, const char *names, tonecls_error *error)
{
    if (names) {
        evaluator->entities = named_entities(names);
        if (!evaluator->entities)
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                            "types are PER, ORG, LOC, NORP with commas between them, not '%s'", names);
        return TONECLS_OK;
    }
    for (size_t i = 0; i < evaluator->corpus.path_count; i++)
        evaluator->entities |= evaluator->corpus.entities[i] & ~(uint32_t)1;
    return TONECLS_OK;
}

/* Entities that do not count are outside, in gold and in what was found. */
static void keep_counted(const tag_evaluator *evaluator, uint8_t *tags, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!(evaluator->entities >> tnc_tag_entity(tags[i]) & 1))
            tags[i] = TNC_OUTSIDE;
}

static tonecls_status write_line(tag_evaluator *evaluator, tonecls_error *error)
{
    if (tnc_buffer_failed(&evaluator->line))
        return tnc_fail_memory(error);
    return evaluator->wanted->prediction(evaluator->wanted->prediction_context, evaluator->line.bytes,
                                         evaluator->line.size, error);
}

static void append_text(tnc_buffer *out, const char *text)
{
    tnc_buffer_append(out, text, strlen(text));
}

static tonecls_status write_document(tag_evaluator *evaluator, const tnc_tag_document *document, tonecls_error *error)
{
    const char *bytes = evaluator->corpus.text.bytes + document->text;
    for (size_t i = document->first; i < document->last; i++) {
        const tnc_tag_token *token = &evaluator->corpus.tokens[i];
        tnc_buffer_clear(&evaluator->line);
        tnc_buffer_append(&evaluator->line, bytes + token->start, token->end - token->start);
        tnc_buffer_append_byte(&evaluator->line, '\t');
        append_text(&evaluator->line, tnc_tag_name(evaluator->gold[i - document->first]));
        tnc_buffer_append_byte(&evaluator->line, '\t');
        append_text(&evaluator->line, tnc_tag_name(evaluator->found[i - document->first]));
        append_text(&evaluator->line, i + 1 == document->last || token[1].opens ? "\n\n" : "\n");
        tonecls_status status = write_line(evaluator, error);
        if (status != TONECLS_OK)
            return status;
    }
    return TONECLS_OK;
}

static tonecls_status take_document(tag_evaluator *evaluator, const tnc_tag_document *document, tonecls_error *error)
{
    const tnc_tag_corpus *corpus = &evaluator->corpus;
    size_t count = document->last - document->first;
    tonecls_status status =
        tnc_text_prepare(&evaluator->text, corpus->text.bytes + document->text, document->size, error);
    tnc_mentions_clear(&evaluator->mentions);
    if (status == TONECLS_OK)
        status = tnc_tag(evaluator->tagger, evaluator->model, &evaluator->text, TONECLS_FIELD_TEXT, 1,
                         &evaluator->mentions, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_reserve(&evaluator->memory, &evaluator->gold, &evaluator->gold_capacity, count, 1) ||
        !tnc_reserve(&evaluator->memory, &evaluator->found, &evaluator->found_capacity, count, 1))
        return tnc_fail_memory(error);
    for (size_t i = 0; i < count; i++)
        evaluator->gold[i] = corpus->tokens[document->first + i].tag;
    tnc_tag_lift(corpus, document, &evaluator->mentions, evaluator->found);
    keep_counted(evaluator, evaluator->gold, count);
    keep_counted(evaluator, evaluator->found, count);
    tnc_spans_count(&evaluator->counts, evaluator->gold, evaluator->found, count);
    return evaluator->wanted->prediction ? write_document(evaluator, document, error) : TONECLS_OK;
}

static tonecls_status take_all(tag_evaluator *evaluator, tonecls_error *error)
{
    const tnc_evaluation *wanted = evaluator->wanted;
    size_t count = evaluator->corpus.document_count;
    tonecls_status status = tnc_tagger_new(&evaluator->memory, &evaluator->tagger, error);
    for (size_t d = 0; status == TONECLS_OK && d < count; d++) {
        if (wanted->stop && *wanted->stop)
            return tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
        if (wanted->progress)
            wanted->progress(wanted->progress_context, "tagging", d, count);
        status = take_document(evaluator, &evaluator->corpus.documents[d], error);
    }
    return status;
}

static void print_report(const tag_evaluator *evaluator, tnc_buffer *report)
{
    char line[200];
    int size = snprintf(line, sizeof line, "%zu sentences, %zu tokens; strict: first token, last token and entity\n",
                        evaluator->corpus.sentence_count, evaluator->corpus.token_count);
    if (size > 0)
        tnc_buffer_append(report, line, (size_t)size < sizeof line ? (size_t)size : sizeof line - 1);
    tnc_spans_print(&evaluator->counts, evaluator->entities, report);
}

static void release(tag_evaluator *evaluator)
{
    tnc_tagger_free(evaluator->tagger);
    tnc_text_free(&evaluator->text);
    tnc_mentions_free(&evaluator->mentions);
    tnc_free_array(&evaluator->memory, evaluator->gold, evaluator->gold_capacity, 1);
    tnc_free_array(&evaluator->memory, evaluator->found, evaluator->found_capacity, 1);
    tnc_buffer_free(&evaluator->line);
    tnc_tag_corpus_free(&evaluator->corpus);
}

tonecls_status tnc_tag_evaluate(const tonecls_model *model, const tnc_load *load, const tnc_evaluation *evaluation,
                                tnc_buffer *report, tonecls_error *error)
{
    tag_evaluator evaluator = { .model = model, .wanted = evaluation, .memory = tnc_memory_from(NULL) };
    tonecls_status status =
        tnc_tag_corpus_read(&evaluator.corpus, load->paths, load->path_count, load->stop, load->notes, error);
    if (status != TONECLS_OK)
        return status;
    tnc_text_init(&evaluator.text, &evaluator.memory);
    tnc_mentions_init(&evaluator.mentions, &evaluator.memory);
    evaluator.line = tnc_buffer_make(&evaluator.memory);
    status = choose_entities(&evaluator, tnc_load_set(load, "types"), error);
    if (status == TONECLS_OK)
        status = take_all(&evaluator, error);
    if (status == TONECLS_OK)
        print_report(&evaluator, report);
    release(&evaluator);
    return status;
}
