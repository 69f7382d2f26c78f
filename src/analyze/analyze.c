/* SPDX-License-Identifier: Apache-2.0 */
/* One document through all rooms. */
#include "analyze/analyze.h"

#include "analyze/question.h"
#include "analyze/verdict.h"

static void describe(tonecls_analyzer *analyzer, const tonecls_document *document)
{
    tonecls_analysis *analysis = &analyzer->analysis;
    const tnc_fields *fields = &analyzer->fields;
    const tnc_text *title = &fields->texts[TONECLS_FIELD_TITLE], *text = &fields->texts[TONECLS_FIELD_TEXT];
    analysis->bytes = (uint64_t)document->title_size + document->text_size;
    analysis->bad_bytes = fields->bad_bytes;
    analysis->sentence_count = title->sentence_count + text->sentence_count;
    analysis->flags |= title->token_count + text->token_count ? 0 : TONECLS_FLAG_EMPTY;
    analysis->flags |= fields->page ? TONECLS_FLAG_PAGE : 0;
}

static tonecls_status run(tonecls_analyzer *analyzer, const tonecls_document *document, const tonecls_options *options,
                          tonecls_error *error)
{
    int ok = 1;
    tonecls_status status =
        tnc_fields_prepare(&analyzer->fields, document, (options->want & TONECLS_FIND_PAGE) != 0, error);
    if (status)
        return status;
    describe(analyzer, document);
    if (analyzer->label) {
        ok = tnc_find_label(analyzer, options->threshold);
        if (ok && options->want & TONECLS_WANT_HIGHLIGHTS)
            ok = tnc_find_highlights(analyzer);
        if (ok && options->want & TONECLS_WANT_REASONS)
            ok = tnc_find_reasons(analyzer);
    }
    if (!ok)
        return tnc_fail_memory(error);
    if (analyzer->tag && options->want & TONECLS_WANT_ACTORS)
        return tnc_find_actors(analyzer, options->stance_threshold, error);
    return TONECLS_OK;
}

tonecls_status tnc_analyze(tonecls_analyzer *analyzer, const tonecls_document *document, const tonecls_options *options,
                           const tonecls_analysis **analysis, tonecls_error *error)
{
    tonecls_options asked;
    tnc_analysis_clear(&analyzer->analysis);
    tonecls_status status = tnc_check_options(options, &asked, error);
    if (status == TONECLS_OK)
        status = tnc_check_document(document, error);
    if (status == TONECLS_OK)
        status = run(analyzer, document, &asked, error);
    if (status == TONECLS_OK)
        *analysis = &analyzer->analysis;
    else
        tnc_analysis_clear(&analyzer->analysis);
    return status;
}

tonecls_status tonecls_analyze(tonecls_analyzer *analyzer, const tonecls_document *document,
                               const tonecls_options *options, const tonecls_analysis **analysis, tonecls_error *error)
{
    if (!analyzer || !analysis)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s is NULL", analyzer ? "analysis" : "analyzer");
    return tnc_analyze(analyzer, document, options, analysis, error);
}
