/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_analyzer.h"

#include <string.h>

small_analyzer small_analyzer_open(const label_spec *spec)
{
    small_analyzer small = { .bytes = label_model_write(spec) };
    small.model = label_model_open(&small.bytes);
    assert_int_equal(tonecls_analyzer_new(NULL, &small.analyzer, NULL), TONECLS_OK);
    tonecls_error error;
    if (tonecls_analyzer_use(small.analyzer, small.model, &error))
        fail_msg("%s", error.message);
    return small;
}

void small_analyzer_close(small_analyzer *small)
{
    tonecls_analyzer_free(small->analyzer);
    tonecls_model_close(small->model);
    tnc_buffer_free(&small->bytes);
}

const tonecls_analysis *small_analyze(const small_analyzer *small, const char *title, const char *text, uint32_t want)
{
    tonecls_document document = { title, title ? strlen(title) : 0, text, strlen(text) };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = want;
    const tonecls_analysis *analysis = NULL;
    tonecls_error error;
    if (tonecls_analyze(small->analyzer, &document, &options, &analysis, &error))
        fail_msg("%s", error.message);
    return analysis;
}

static void put(tnc_buffer *out, const void *bytes, size_t size)
{
    tnc_buffer_append(out, bytes, size);
}

static void put_number(tnc_buffer *out, uint64_t number)
{
    put(out, &number, sizeof number);
}

static void put_span(tnc_buffer *out, const tonecls_span *span)
{
    put_number(out, span->start);
    put_number(out, span->end);
    put_number(out, span->field);
    put_number(out, span->sentence);
}

tnc_buffer analysis_dump(const tonecls_analysis *analysis)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    size_t count;
    put_number(&out, tonecls_analysis_bytes(analysis));
    put_number(&out, tonecls_analysis_bad_bytes(analysis));
    put_number(&out, tonecls_analysis_sentence_count(analysis));
    put_number(&out, tonecls_analysis_flags(analysis));
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &count);
    for (size_t i = 0; i < count; i++) {
        put_number(&out, scores[i].label_index);
        put(&out, scores[i].label, strlen(scores[i].label));
        put(&out, &scores[i].margin, sizeof scores[i].margin);
        put(&out, &scores[i].probability, sizeof scores[i].probability);
    }
    const tonecls_highlight *highlights = tonecls_analysis_highlights(analysis, &count);
    for (size_t i = 0; i < count; i++) {
        put_span(&out, &highlights[i].span);
        put(&out, &highlights[i].score, sizeof highlights[i].score);
    }
    const tonecls_reason *reasons = tonecls_analysis_reasons(analysis, &count);
    for (size_t i = 0; i < count; i++) {
        put_span(&out, &reasons[i].span);
        put_number(&out, reasons[i].label_index);
        put(&out, &reasons[i].weight, sizeof reasons[i].weight);
    }
    assert_false(out.failed);
    return out;
}
