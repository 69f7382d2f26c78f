/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Word vectors come unscaled: the sum of 170 GloVe vectors divided by the square root of 170 is some twenty times as
 * long as a normalised block of words, and a title's is shorter than a story's. The standard scales bring them to about
 * one (training/EXPERIMENTS.md, "Tone").
 *
 * Favouring rare labels: probabilities are small for them even where they are the best guess by far. Dividing the odds
 * by prior^r moves the offsets of the sigmoids; r is a choice between accuracy (0) and macro-F1.
 */
#include "corpus/label_options.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const tnc_task_key tnc_label_keys[] = {
    { "title-scale", "how much a title of its own counts against the text (1)" },
    { "vector-scale", "how much word weights from vectors count, over the text (0.05)" },
    { "title-vector-scale", "the same over the title (0.15)" },
    { "rare", "0 to 1: favour rare labels, for macro-F1 (0)" },
    { NULL, NULL },
};

static tonecls_status read_number(const tnc_load *load, const char *name, double least, double most, double *number,
                                  tonecls_error *error)
{
    const char *value = tnc_load_set(load, name);
    char *end;
    if (!value)
        return TONECLS_OK;
    *number = strtod(value, &end);
    if (end != value && !*end && *number >= least && *number <= most)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--set %s=%s: wanted is a number from %g to %g", name,
                    value, least, most);
}

tonecls_status tnc_label_options_read(const tnc_load *load, tnc_label_options *options, tonecls_error *error)
{
    *options = (tnc_label_options){ 1, 0.05, 0.15, 0 };
    tonecls_status status = read_number(load, "title-scale", 1e-3, 1e3, &options->title, error);
    if (!status)
        status = read_number(load, "vector-scale", 1e-3, 1e3, &options->vector, error);
    if (!status)
        status = read_number(load, "title-vector-scale", 1e-3, 1e3, &options->title_vector, error);
    return status ? status : read_number(load, "rare", 0, 1, &options->rare, error);
}

void tnc_label_options_scale(const tnc_label_options *options, const tnc_document_settings *settings, tnc_block *blocks,
                             uint32_t count)
{
    for (uint32_t b = 0; b < count; b++) {
        if (blocks[b].table == 1)
            blocks[b].scale = (float)(blocks[b].group ? options->title_vector : options->vector);
        else if (b == 1 && settings->title && settings->word_max)
            blocks[b].scale = (float)options->title;
    }
}

int tnc_label_options_shift(const tnc_label_options *options, const tnc_source *source, tnc_fitted *fitted)
{
    tnc_memory memory = tnc_memory_from(NULL);
    uint32_t k = source->label_count;
    if (options->rare <= 0 || source->multilabel || fitted->planes != k)
        return 1;
    size_t *counts = tnc_alloc_array(&memory, k, sizeof *counts);
    if (!counts)
        return 0;
    for (size_t g = 0; g < source->gold_start[source->count]; g++)
        counts[source->gold[g]]++;
    for (uint32_t h = 0; h < k; h++)
        if (counts[h])
            fitted->offset[h] -= options->rare * log((double)counts[h] / (double)source->count);
    tnc_free_array(&memory, counts, k, sizeof *counts);
    return 1;
}
