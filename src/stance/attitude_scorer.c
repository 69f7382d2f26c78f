/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/attitude_scorer.h"

#include "stance/target_features.h"
#include "stance/target_settings.h"

void tnc_attitude_scorer_init(tnc_attitude_scorer *scorer, const tnc_memory *memory)
{
    *scorer = (tnc_attitude_scorer){ .memory = *memory };
    tnc_bag_init(&scorer->bag, memory);
    tnc_scratch_init(&scorer->scratch, memory);
}

void tnc_attitude_scorer_free(tnc_attitude_scorer *scorer)
{
    const tnc_memory *memory = &scorer->memory;
    tnc_free_array(memory, scorer->sums, scorer->sum_capacity, sizeof *scorer->sums);
    tnc_free_array(memory, scorer->counts, scorer->count_capacity, sizeof *scorer->counts);
    tnc_free_array(memory, scorer->attitudes, scorer->attitude_capacity, sizeof *scorer->attitudes);
    tnc_free_array(memory, scorer->numbers, scorer->number_capacity, sizeof *scorer->numbers);
    tnc_bag_free(&scorer->bag);
    tnc_scratch_free(&scorer->scratch);
    scorer->sums = scorer->numbers = NULL;
    scorer->counts = NULL;
    scorer->attitudes = NULL;
    scorer->sum_capacity = scorer->count_capacity = scorer->attitude_capacity = scorer->number_capacity = 0;
}

int tnc_attitude_model_fits(const tonecls_model *model)
{
    tnc_block blocks[TNC_BLOCKS_MAX];
    return !model->multilabel &&
           model->block_count == tnc_target_blocks((int)tnc_target_settings_load(model->settings).vectors, blocks);
}

int tnc_attitude_begin(tnc_attitude_scorer *scorer, const tonecls_model *model, size_t actor_count)
{
    const tnc_memory *memory = &scorer->memory;
    scorer->model = model;
    scorer->reading = NULL;
    scorer->label_count = model ? model->label_count : 0;
    scorer->vectors = model ? (int)tnc_target_settings_load(model->settings).vectors : 0;
    size_t k = scorer->label_count;
    if (actor_count > SIZE_MAX / sizeof(double) / (k + 1) ||
        !tnc_reserve(memory, &scorer->sums, &scorer->sum_capacity, actor_count * k, sizeof *scorer->sums) ||
        !tnc_reserve(memory, &scorer->counts, &scorer->count_capacity, actor_count, sizeof *scorer->counts) ||
        !tnc_reserve(memory, &scorer->attitudes, &scorer->attitude_capacity, actor_count, sizeof *scorer->attitudes) ||
        !tnc_reserve(memory, &scorer->numbers, &scorer->number_capacity, 3 * k, sizeof *scorer->numbers))
        return 0;
    for (size_t i = 0; i < actor_count * k; i++)
        scorer->sums[i] = 0;
    for (size_t a = 0; a < actor_count; a++)
        scorer->counts[a] = 0;
    return 1;
}

int tnc_attitude_wants(const tnc_attitude_scorer *scorer, uint32_t actor)
{
    return scorer->model != NULL && scorer->counts[actor] < TNC_ATTITUDE_MENTIONS;
}

static int score_part(tnc_attitude_scorer *scorer, const tnc_reading *reading, uint32_t word, unsigned part,
                      double *margins)
{
    tnc_target_features(reading, word, scorer->vectors, part, &scorer->bag);
    return !scorer->bag.failed && tnc_score(scorer->model, &scorer->bag, &scorer->scratch, margins, NULL);
}

int tnc_attitude_sentence(tnc_attitude_scorer *scorer, const tnc_reading *reading)
{
    scorer->reading = reading;
    return score_part(scorer, reading, TNC_NO_WORD, TNC_TARGET_SENTENCE, scorer->numbers);
}

/* Both parts have the bias once; it is taken off again. With one hyperplane for two labels the second margin's bias is
 * that plane's, the first's its negative. */
static double bias_of(const tonecls_model *model, uint32_t label)
{
    if (model->plane_count == model->label_count)
        return (double)model->bias[label];
    return label == 1 ? (double)model->bias[0] : -(double)model->bias[0];
}

int tnc_attitude_add(tnc_attitude_scorer *scorer, uint32_t actor, uint32_t span)
{
    uint32_t k = scorer->label_count, word = scorer->reading->scene.span_word[span];
    double *sentence = scorer->numbers, *margins = sentence + k, *probabilities = margins + k;
    if (word == TNC_NO_WORD)
        return 1;
    if (!score_part(scorer, scorer->reading, word, TNC_TARGET_ACTOR, margins))
        return 0;
    for (uint32_t l = 0; l < k; l++)
        margins[l] += sentence[l] - bias_of(scorer->model, l);
    tnc_probabilities(scorer->model, margins, probabilities);
    for (uint32_t l = 0; l < k; l++)
        scorer->sums[(size_t)actor * k + l] += probabilities[l];
    scorer->counts[actor]++;
    return 1;
}

void tnc_attitude_end(tnc_attitude_scorer *scorer, size_t actor_count)
{
    size_t k = scorer->label_count;
    for (size_t a = 0; a < actor_count; a++) {
        tnc_attitude *attitude = &scorer->attitudes[a];
        *attitude = (tnc_attitude){ .known = scorer->counts[a] > 0 };
        if (!attitude->known)
            continue;
        attitude->label = tnc_best(scorer->sums + a * k, (uint32_t)k);
        attitude->probability = scorer->sums[a * k + attitude->label] / scorer->counts[a];
    }
}
