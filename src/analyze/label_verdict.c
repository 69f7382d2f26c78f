/* SPDX-License-Identifier: Apache-2.0 */
/* The label of a document: with nothing else wanted, this and preparing the text is all that is done. */
#include "analyze/verdict.h"

#include <stdlib.h>

/* Best first: by probability, then by index. */
static int by_rank(const void *left, const void *right)
{
    const tonecls_score *a = left, *b = right;
    if (a->probability != b->probability)
        return a->probability < b->probability ? 1 : -1;
    return (a->label_index > b->label_index) - (a->label_index < b->label_index);
}

/* Few labels are put in place as they come, without asking the system for memory as its sort may. */
static void rank(tonecls_score *scores, size_t count)
{
    enum { FEW = 64 };
    if (count > FEW) {
        qsort(scores, count, sizeof *scores, by_rank);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        tonecls_score score = scores[i];
        size_t at = i;
        for (; at > 0 && by_rank(&scores[at - 1], &score) > 0; at--)
            scores[at] = scores[at - 1];
        scores[at] = score;
    }
}

static void take_scores(tonecls_analysis *analysis, const tonecls_model *model, const double *margins,
                        const double *probabilities)
{
    for (uint32_t k = 0; k < model->label_count; k++)
        analysis->scores[k] = (tonecls_score){ model->labels[k], k, margins[k], probabilities[k] };
    analysis->score_count = model->label_count;
    rank(analysis->scores, analysis->score_count);
}

int tnc_find_label(tonecls_analyzer *analyzer, double threshold)
{
    const tonecls_model *model = analyzer->label;
    tonecls_analysis *analysis = &analyzer->analysis;
    size_t known;
    if (!tnc_reserve(&analyzer->memory, &analyzer->margins, &analyzer->margin_capacity, 2 * (size_t)model->label_count,
                     sizeof *analyzer->margins) ||
        !tnc_reserve(&analyzer->memory, &analysis->scores, &analysis->score_capacity, model->label_count,
                     sizeof *analysis->scores))
        return 0;
    double *margins = analyzer->margins, *probabilities = margins + model->label_count;
    tnc_document_features(&analyzer->settings, tnc_fields_title(&analyzer->fields),
                          &analyzer->fields.texts[TONECLS_FIELD_TEXT], &analyzer->bag);
    if (analyzer->bag.failed || !tnc_score(model, &analyzer->bag, &analyzer->scratch, margins, &known))
        return 0;
    tnc_probabilities(model, margins, probabilities);
    take_scores(analysis, model, margins, probabilities);
    analysis->model = model;
    analysis->flags |= known ? 0 : TONECLS_FLAG_UNKNOWN;
    analysis->decided = analysis->scores[0].probability >= threshold;
    return 1;
}
