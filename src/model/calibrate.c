/* SPDX-License-Identifier: Apache-2.0 */
/* Margins to probabilities, so that nothing overflows and no division is by zero, whatever finite margins come in. */
#include "model/score.h"

#include <math.h>

static double sigmoid(double x)
{
    return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

static double logit_of(const tonecls_model *model, const double *margins, uint32_t label)
{
    return (double)model->slope[label] * margins[label] + (double)model->offset[label];
}

/* Where every sigmoid is so small that their sum is lost, they behave as exp of their arguments: divide these. */
static void divide_exponentials(const tonecls_model *model, const double *margins, double *probabilities)
{
    double greatest = -INFINITY, sum = 0;
    for (uint32_t k = 0; k < model->label_count; k++)
        greatest = fmax(greatest, logit_of(model, margins, k));
    for (uint32_t k = 0; k < model->label_count; k++)
        sum += probabilities[k] = exp(logit_of(model, margins, k) - greatest);
    for (uint32_t k = 0; k < model->label_count; k++)
        probabilities[k] /= sum;
}

void tnc_probabilities(const tonecls_model *model, const double *margins, double *probabilities)
{
    double sum = 0;
    if (model->plane_count < model->label_count) {
        double x = (double)model->slope[0] * margins[1] + (double)model->offset[0];
        probabilities[1] = sigmoid(x);
        probabilities[0] = sigmoid(-x);
        return;
    }
    for (uint32_t k = 0; k < model->label_count; k++)
        sum += probabilities[k] = sigmoid(logit_of(model, margins, k));
    if (model->multilabel)
        return;
    if (sum < 1e-200) {
        divide_exponentials(model, margins, probabilities);
        return;
    }
    for (uint32_t k = 0; k < model->label_count; k++)
        probabilities[k] /= sum;
}

uint32_t tnc_best(const double *values, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (values[i] > values[best])
            best = i;
    return best;
}
