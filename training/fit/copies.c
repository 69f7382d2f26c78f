/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/copies.h"

#include <math.h>
#include <stdlib.h>

#define MULTIPLE_MAX 64
#define COPIES_MAX 1024 /* of one instance */

static double smallest(const tnc_source *source)
{
    double least = INFINITY;
    for (size_t i = 0; i < source->count; i++)
        if (source->weight[i] > 0 && (double)source->weight[i] < least)
            least = source->weight[i];
    return least;
}

static int all_multiples(const tnc_source *source, double unit)
{
    for (size_t i = 0; i < source->count; i++) {
        double times = source->weight[i] / unit;
        if (times > MULTIPLE_MAX || fabs(times - nearbyint(times)) > 1e-4)
            return 0;
    }
    return 1;
}

/* Summed in units of the largest weight, so that the order of instances does not show in the last bits. */
static double quarter_of_mean(const tnc_source *source)
{
    double most = 0, sum = 0;
    size_t positive = 0;
    for (size_t i = 0; i < source->count; i++)
        most = source->weight[i] > most ? source->weight[i] : most;
    for (size_t i = 0; i < source->count; i++) {
        sum += nearbyint(source->weight[i] / most * 1048576.0);
        positive += source->weight[i] > 0;
    }
    return sum / 1048576.0 * most / (double)positive / 4;
}

tonecls_status tnc_copies_make(tnc_copies *copies, const tnc_source *source, tonecls_error *error)
{
    *copies = (tnc_copies){ NULL, 1 };
    if (!source->weight)
        return TONECLS_OK;
    copies->count = calloc(source->count + 1, sizeof *copies->count);
    if (!copies->count)
        return tnc_fail_memory(error);
    double least = smallest(source);
    copies->unit = all_multiples(source, least) ? least : quarter_of_mean(source);
    for (size_t i = 0; i < source->count; i++) {
        double times = nearbyint(source->weight[i] / copies->unit);
        double count = source->weight[i] > 0 && times < 1 ? 1 : times;
        copies->count[i] = (uint16_t)(count < COPIES_MAX ? count : COPIES_MAX);
    }
    return TONECLS_OK;
}

void tnc_copies_free(tnc_copies *copies)
{
    free(copies->count);
    copies->count = NULL;
}
