/* SPDX-License-Identifier: Apache-2.0 */
/* The row of task "target": a target corpus, word classes, and the common evaluation. */
#include "corpus/marked_options.h"
#include "corpus/marked_tune.h"
#include "corpus/target_source.h"
#include "corpus/task.h"
#include "stance/target_features.h"
#include "stance/target_settings.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct target_data {
    tnc_marked_corpus corpus;
    tnc_target_source source;
    tnc_tag_lexicon classes;
    tnc_lexicon_parts parts;
    float *weights;
    size_t weight_count;
    char tuned[96];
    const char *properties[2];
    tnc_memory memory;
} target_data;

static const tnc_task_key keys[] = {
    { "parts", "corpora with parts of speech, with commas between them: word classes" },
    { "weights", "a number for each corpus path, in order: how much its records count" },
    { NULL, NULL },
};

/* Set on a few runs, not tuned (training/EXPERIMENTS.md). */
static void defaults(tnc_fit_options *options)
{
    options->cost = 0.1;
    options->balance = TNC_BALANCE_ROOT;
    options->min_count = 2;
    options->max_features = 400000;
    options->max_words = 40000;
}

static void free_data(tnc_dataset *dataset)
{
    target_data *data = dataset->context;
    if (!data)
        return;
    tnc_memory memory = data->memory;
    tnc_target_source_free(&data->source);
    tnc_marked_corpus_free(&data->corpus);
    tnc_tag_lexicon_free(&data->classes);
    tnc_free_array(&memory, data->weights, data->weight_count, sizeof *data->weights);
    tnc_free_array(&memory, data, 1, sizeof *data);
    dataset->context = NULL;
}

static void identify(const tnc_dataset *dataset, size_t i, tnc_buffer *json)
{
    const target_data *data = dataset->context;
    tnc_marked_name(&data->corpus, &data->corpus.items[i], 0, json);
}

static tonecls_status fill(const tnc_load *load, target_data *data, tnc_dataset *dataset, tonecls_error *error)
{
    const tnc_lexicon *lexicon = NULL;
    tnc_target_settings settings = { .vectors = load->vectors ? 1 : 0 };
    tonecls_status status = TONECLS_OK;
    if (load->model) {
        lexicon = tnc_model_lexicon(load->model, TNC_TARGET_CLASSES);
        settings = tnc_target_settings_load(load->model->settings);
    } else {
        status = tnc_marked_weights(load, &data->weights, &data->weight_count, error);
        if (!status)
            status = tnc_marked_classes(load, &data->classes, error);
        lexicon = data->classes.count ? &data->classes.view : NULL;
    }
    if (!status)
        status = tnc_marked_corpus_read(&data->corpus, load->paths, load->path_count, load->stop, load->notes, error);
    if (!status)
        status = tnc_target_source_make(&data->source, &data->corpus, lexicon, (int)settings.vectors, data->weights,
                                      &dataset->source, error);
    if (status)
        return status;
    dataset->block_count = tnc_target_blocks((int)settings.vectors, dataset->blocks);
    tnc_target_settings_store(&settings, dataset->settings);
    return TONECLS_OK;
}

static tonecls_status load_targets(const tnc_load *load, tnc_dataset *dataset, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    target_data *data = tnc_alloc_array(&memory, 1, sizeof *data);
    if (!data)
        return tnc_fail_memory(error);
    data->memory = memory;
    tnc_marked_corpus_init(&data->corpus, &tnc_target_kind, &data->memory);
    tnc_tag_lexicon_init(&data->classes, &data->memory);
    dataset->context = data;
    dataset->identify = identify;
    dataset->free = free_data;
    tonecls_status status = fill(load, data, dataset, error);
    if (status) {
        free_data(dataset);
        return status;
    }
    if (data->classes.count) {
        data->parts = tnc_tag_lexicon_parts(&data->classes, TNC_TARGET_CLASSES);
        dataset->lexicons = &data->parts;
        dataset->lexicon_count = 1;
    }
    return TONECLS_OK;
}

static tonecls_status finish(tnc_dataset *dataset, tnc_fitted *fitted, tonecls_error *error)
{
    target_data *data = dataset->context;
    double scores[2];
    tonecls_status status = tnc_marked_tune(&dataset->source, fitted, scores, error);
    if (status || !fitted->held_out)
        return status;
    snprintf(data->tuned, sizeof data->tuned, "held-out macro-F1 %.4f, %.4f before", scores[1], scores[0]);
    data->properties[0] = "offsets tuned for macro-F1";
    data->properties[1] = data->tuned;
    dataset->properties = data->properties;
    dataset->property_count = 1;
    return TONECLS_OK;
}

const tnc_task_type tnc_target_task = { .name = "target",
                                      .task = TONECLS_TASK_TARGET,
                                      .corpus = "JSON Lines: text, target (start, end), sentiment",
                                      .instances = "targets",
                                      .keys = keys,
                                      .defaults = defaults,
                                      .load = load_targets,
                                      .finish = finish };
