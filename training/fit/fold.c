/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/fold.h"

#include <math.h>
#include <stdlib.h>

static tonecls_status check(const double *weights, size_t count, tonecls_error *error)
{
    for (size_t i = 0; i < count; i++)
        if (!isfinite(weights[i]))
            return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "the solver gave a weight that is not finite");
    return TONECLS_OK;
}

static void fold_idf(double *weights, const float *idf, size_t count, uint32_t planes)
{
    for (size_t v = 0; idf && v < count; v++)
        for (uint32_t h = 0; h < planes; h++)
            weights[v * planes + h] *= idf[v];
}

/* dense [D * H] are the weights of one group's columns, out [H] the folded ones of one word. */
static void fold_word(const float *numbers, const double *dense, uint32_t dimensions, uint32_t planes, double *out)
{
    for (uint32_t d = 0; d < dimensions; d++)
        for (uint32_t h = 0; h < planes; h++)
            out[h] += numbers[d] * dense[(size_t)d * planes + h];
}

static tonecls_status fold_words(tnc_fitted *fitted, tnc_columns *columns, tonecls_error *error)
{
    uint32_t planes = fitted->planes, groups = columns->groups, dimensions = columns->dimensions;
    size_t row = (size_t)groups * planes, group_size = (size_t)dimensions * planes;
    const double *dense = fitted->weights + columns->chosen.count * planes;
    if (columns->word_count > SIZE_MAX / row / sizeof *fitted->word_weights - 1)
        return tnc_fail_memory(error);
    fitted->word_weights = calloc(columns->word_count * row + 1, sizeof *fitted->word_weights);
    if (!fitted->word_weights)
        return tnc_fail_memory(error);
    for (size_t w = 0; w < columns->word_count; w++) {
        const float *numbers = tnc_vectors_row(columns->vectors, columns->word_ids[w]);
        for (uint32_t g = 0; g < groups; g++)
            fold_word(numbers, dense + g * group_size, dimensions, planes,
                      fitted->word_weights + w * row + (size_t)g * planes);
    }
    fitted->groups = groups;
    fitted->word_count = columns->word_count;
    fitted->word_keys = columns->word_keys;
    columns->word_keys = NULL;
    return TONECLS_OK;
}

static void move_keys(tnc_fitted *fitted, tnc_columns *columns)
{
    fitted->count = columns->chosen.count;
    fitted->rare = columns->chosen.rare;
    fitted->over_cap = columns->chosen.over_cap;
    fitted->keys = columns->chosen.keys; /* from the C library's allocator, as everything here */
    fitted->idf = columns->idf;
    columns->chosen.keys = NULL;
    columns->idf = NULL;
}

tonecls_status tnc_fold(tnc_fitted *fitted, tnc_columns *columns, tonecls_error *error)
{
    tonecls_status status = check(fitted->weights, columns->count * fitted->planes, error);
    if (status == TONECLS_OK)
        status = check(fitted->bias, fitted->planes, error);
    if (status == TONECLS_OK && columns->groups)
        status = fold_words(fitted, columns, error);
    if (status != TONECLS_OK)
        return status;
    fold_idf(fitted->weights, columns->idf, columns->chosen.count, fitted->planes);
    move_keys(fitted, columns);
    return TONECLS_OK;
}
