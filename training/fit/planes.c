/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/planes.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

uint32_t tnc_planes_of(const tnc_source *source)
{
    return source->label_count == 2 && !source->multilabel ? 1 : source->label_count;
}

uint32_t tnc_plane_label(const tnc_source *source, uint32_t plane)
{
    return source->label_count == 2 && !source->multilabel ? 1 : plane;
}

int tnc_plane_side(const tnc_source *source, uint32_t plane, size_t instance)
{
    uint32_t label = tnc_plane_label(source, plane);
    for (size_t g = source->gold_start[instance]; g < source->gold_start[instance + 1]; g++)
        if (source->gold[g] == label)
            return 1;
    return -1;
}

static tonecls_status wrong(tonecls_error *error, const char *what)
{
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s", what);
}

static tonecls_status check_labels(const tnc_source *source, unsigned char *seen, tonecls_error *error)
{
    uint32_t labels = 0, last = 0, wanted = source->multilabel ? 1 : 2;
    for (size_t i = 0; i < source->count; i++) {
        if (!source->multilabel && source->gold_start[i] == source->gold_start[i + 1])
            return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "instance %zu has no label", i);
        for (size_t g = source->gold_start[i]; g < source->gold_start[i + 1]; g++) {
            uint32_t label = source->gold[g];
            if (label >= source->label_count)
                return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "instance %zu has label %u of %u", i,
                                (unsigned)label, (unsigned)source->label_count);
            labels += !seen[label];
            seen[label] = 1;
            last = label;
        }
    }
    if (labels >= wanted)
        return TONECLS_OK;
    if (labels == 0)
        return wrong(error, "no instance has a label");
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                    "every instance has the label '%.100s': at least two "
                    "labels are needed",
                    source->labels[last]);
}

static tonecls_status check_weights(const tnc_source *source, tonecls_error *error)
{
    double sum = 0;
    for (size_t i = 0; source->weight && i < source->count; i++) {
        if (!isfinite(source->weight[i]) || source->weight[i] < 0)
            return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                            "the weight of instance %zu is not a number of 0 or more", i);
        sum += source->weight[i];
    }
    return source->weight && sum <= 0 ? wrong(error, "every instance has the weight 0") : TONECLS_OK;
}

tonecls_status tnc_planes_check(const tnc_source *source, tonecls_error *error)
{
    if (source->count == 0)
        return wrong(error, "the corpus has no instance");
    if (source->count >= INT_MAX)
        return tnc_fail(error, TONECLS_E_TOO_LARGE, TONECLS_NO_OFFSET, "more than %d instances", INT_MAX - 1);
    if (source->label_count == 0)
        return wrong(error, "the corpus has no labels");
    unsigned char *seen = calloc(source->label_count, 1);
    if (!seen)
        return tnc_fail_memory(error);
    tonecls_status status = check_labels(source, seen, error);
    free(seen);
    return status == TONECLS_OK ? check_weights(source, error) : status;
}
