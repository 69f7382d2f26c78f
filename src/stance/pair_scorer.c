/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/pair_scorer.h"

#include <string.h>

void tnc_pair_scorer_init(tnc_pair_scorer *scorer, const tnc_memory *memory)
{
    *scorer = (tnc_pair_scorer){ .memory = *memory };
    tnc_bag_init(&scorer->bag, memory);
    tnc_scratch_init(&scorer->scratch, memory);
}

void tnc_pair_scorer_free(tnc_pair_scorer *scorer)
{
    tnc_free_array(&scorer->memory, scorer->sides, scorer->side_capacity, sizeof *scorer->sides);
    tnc_bag_free(&scorer->bag);
    tnc_scratch_free(&scorer->scratch);
    scorer->sides = NULL;
    scorer->side_capacity = 0;
}

int tnc_pair_model_fits(const tonecls_model *model)
{
    static const char *const names[TNC_PAIR_LABELS] = { "neutral", "supportive", "opposed" };
    tnc_block blocks[TNC_BLOCKS_MAX];
    if (model->label_count != TNC_PAIR_LABELS || model->plane_count != TNC_PAIR_LABELS ||
        model->block_count != tnc_pair_blocks((int)tnc_pair_settings_load(model->settings).vectors, blocks))
        return 0;
    for (int k = 0; k < TNC_PAIR_LABELS; k++)
        if (strcmp(model->labels[k], names[k]) != 0)
            return 0;
    return 1;
}

/* Margins of some parts, the bias left out. */
static int score_parts(tnc_pair_scorer *scorer, uint32_t source, uint32_t target, unsigned parts,
                       double margins[TNC_PAIR_LABELS])
{
    tnc_pair_features(scorer->reading, source, target, (int)scorer->settings.vectors, parts, &scorer->bag);
    if (scorer->bag.failed || !tnc_score(scorer->model, &scorer->bag, &scorer->scratch, margins, NULL))
        return 0;
    for (int k = 0; k < TNC_PAIR_LABELS; k++)
        margins[k] -= (double)scorer->model->bias[k];
    return 1;
}

int tnc_pair_scorer_begin(tnc_pair_scorer *scorer, const tonecls_model *model, const tnc_reading *reading)
{
    size_t sides = 2 * reading->scene.span_count;
    scorer->model = model;
    scorer->reading = reading;
    scorer->settings = tnc_pair_settings_load(model->settings);
    if (!tnc_reserve(&scorer->memory, &scorer->sides, &scorer->side_capacity, sides, sizeof *scorer->sides) ||
        !score_parts(scorer, TNC_NO_WORD, TNC_NO_WORD, TNC_PAIR_SENTENCE, scorer->sentence))
        return 0;
    for (int k = 0; k < TNC_PAIR_LABELS; k++)
        scorer->sentence[k] += (double)model->bias[k];
    for (size_t s = 0; s < sides; s++)
        scorer->sides[s].done = 0;
    return 1;
}

static const tnc_pair_side *side_of(tnc_pair_scorer *scorer, uint32_t span, unsigned part)
{
    uint32_t word = scorer->reading->scene.span_word[span];
    tnc_pair_side *side = &scorer->sides[2 * (size_t)span + (part == TNC_PAIR_TARGET)];
    if (!side->done && !score_parts(scorer, word, word, part, side->margins))
        return NULL;
    side->done = 1;
    return side;
}

/* How far "neutral" is ahead, in margins. */
static double lead_of_neutral(const double margins[TNC_PAIR_LABELS])
{
    double best = margins[TNC_PAIR_SUPPORTIVE] > margins[TNC_PAIR_OPPOSED] ? margins[TNC_PAIR_SUPPORTIVE]
                                                                           : margins[TNC_PAIR_OPPOSED];
    return margins[TNC_PAIR_NEUTRAL] - best;
}

int tnc_pair_scorer_score(tnc_pair_scorer *scorer, uint32_t source, uint32_t target,
                          double probabilities[TNC_PAIR_LABELS], int *scored)
{
    const uint32_t *words = scorer->reading->scene.span_word;
    double margins[TNC_PAIR_LABELS], both[TNC_PAIR_LABELS];
    const tnc_pair_side *from = side_of(scorer, source, TNC_PAIR_SOURCE);
    const tnc_pair_side *to = from ? side_of(scorer, target, TNC_PAIR_TARGET) : NULL;
    if (!to)
        return 0;
    for (int k = 0; k < TNC_PAIR_LABELS; k++)
        margins[k] = scorer->sentence[k] + from->margins[k] + to->margins[k];
    *scored = scorer->settings.lead == 0 || lead_of_neutral(margins) * 100 < scorer->settings.lead;
    if (!*scored)
        return 1;
    if (!score_parts(scorer, words[source], words[target], TNC_PAIR_BOTH, both))
        return 0;
    for (int k = 0; k < TNC_PAIR_LABELS; k++)
        margins[k] += both[k];
    tnc_probabilities(scorer->model, margins, probabilities);
    return 1;
}
