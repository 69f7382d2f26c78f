/* SPDX-License-Identifier: Apache-2.0 */
/* Reading an analysis. A NULL analysis reads as an empty one. */
#include "analyze/analyzer.h"

void tnc_analysis_clear(tonecls_analysis *analysis)
{
    analysis->bytes = analysis->bad_bytes = 0;
    analysis->sentence_count = 0;
    analysis->flags = 0;
    analysis->model = NULL;
    analysis->decided = 0;
    analysis->score_count = analysis->highlight_count = analysis->reason_count = analysis->actor_count = 0;
}

uint64_t tonecls_analysis_bytes(const tonecls_analysis *analysis)
{
    return analysis ? analysis->bytes : 0;
}

uint64_t tonecls_analysis_bad_bytes(const tonecls_analysis *analysis)
{
    return analysis ? analysis->bad_bytes : 0;
}

size_t tonecls_analysis_sentence_count(const tonecls_analysis *analysis)
{
    return analysis ? analysis->sentence_count : 0;
}

uint32_t tonecls_analysis_flags(const tonecls_analysis *analysis)
{
    return analysis ? analysis->flags : 0;
}

/* An empty array is NULL, whatever room it had before. */
static const void *array_of(const void *items, size_t found, size_t *count)
{
    if (count)
        *count = found;
    return found ? items : NULL;
}

const tonecls_score *tonecls_analysis_scores(const tonecls_analysis *analysis, size_t *count)
{
    return array_of(analysis ? analysis->scores : NULL, analysis ? analysis->score_count : 0, count);
}

const tonecls_score *tonecls_analysis_label(const tonecls_analysis *analysis)
{
    return analysis && analysis->decided ? &analysis->scores[0] : NULL;
}

const tonecls_highlight *tonecls_analysis_highlights(const tonecls_analysis *analysis, size_t *count)
{
    return array_of(analysis ? analysis->highlights : NULL, analysis ? analysis->highlight_count : 0, count);
}

const tonecls_reason *tonecls_analysis_reasons(const tonecls_analysis *analysis, size_t *count)
{
    return array_of(analysis ? analysis->reasons : NULL, analysis ? analysis->reason_count : 0, count);
}

double tonecls_analysis_bias(const tonecls_analysis *analysis, size_t label_index)
{
    const tonecls_model *model = analysis ? analysis->model : NULL;
    if (!model || label_index >= model->label_count)
        return 0;
    if (model->plane_count == model->label_count)
        return (double)model->bias[label_index];
    return label_index == 0 ? -(double)model->bias[0] : (double)model->bias[0];
}

const tonecls_actor *tonecls_analysis_actors(const tonecls_analysis *analysis, size_t *count)
{
    return array_of(analysis ? analysis->actors : NULL, analysis ? analysis->actor_count : 0, count);
}
