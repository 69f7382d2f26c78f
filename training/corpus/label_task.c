/* SPDX-License-Identifier: Apache-2.0 */
/* The row of task "label": a label corpus, the features of whole documents, and the common evaluation. */
#include "corpus/label_options.h"
#include "corpus/label_read.h"
#include "corpus/label_source.h"
#include "corpus/task.h"

#include <stdio.h>
#include <string.h>

typedef struct label_data {
    tnc_memory memory;
    tnc_label_corpus corpus;
    tnc_label_source source;
    tnc_label_options options;
} label_data;

static uint32_t pick(int64_t wanted, uint32_t standard)
{
    return wanted == TNC_UNSET ? standard : (uint32_t)wanted;
}

/* Words of one or two, everything else only when asked for: measured in training/EXPERIMENTS.md. */
static tnc_document_settings settings_wanted(const tnc_load *load)
{
    return (tnc_document_settings){ .word_min = pick(load->wanted.word_min, 1),
                                    .word_max = pick(load->wanted.word_max, 2),
                                    .char_min = pick(load->wanted.char_min, 0),
                                    .char_max = pick(load->wanted.char_max, 0),
                                    .title = pick(load->wanted.title, 0),
                                    .lead = pick(load->wanted.lead, 0),
                                    .punctuation = pick(load->wanted.punctuation, 0),
                                    .vectors = load->vectors ? 1 : 0 };
}

static tonecls_status choose_settings(const tnc_load *load, tnc_document_settings *settings, tonecls_error *error)
{
    *settings = load->model ? tnc_document_settings_load(load->model->settings) : settings_wanted(load);
    if (tnc_document_settings_valid(settings))
        return TONECLS_OK;
    return tnc_fail(
        error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
        "no such features: word n-grams go from 1 to 5, character n-grams from 1 to 8, and one must be there");
}

/* To evaluate: the model's labels come first and keep their numbers. */
static tonecls_status know_labels(tnc_label_corpus *corpus, const tonecls_model *model, tonecls_error *error)
{
    if (!model)
        return TONECLS_OK;
    for (uint32_t k = 0; k < model->label_count; k++)
        if (tnc_names_add(&corpus->labels, model->labels[k], strlen(model->labels[k])) == TNC_NO_NAME)
            return tnc_fail_memory(error);
    corpus->known_labels = model->label_count;
    corpus->keep_empty = 1;
    return TONECLS_OK;
}

static tonecls_status check_labels(const tnc_label_corpus *corpus, tonecls_error *error)
{
    if (corpus->used_labels > TNC_LABELS_MAX)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%zu labels: a model holds at most %d",
                        corpus->used_labels, TNC_LABELS_MAX);
    if (corpus->used_labels >= 2)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                    "all %zu documents of the corpus have one label, '%s': at least two labels are needed",
                    corpus->count, corpus->used_labels ? tnc_names_at(&corpus->labels, 0) : "");
}

static void identify(const tnc_dataset *dataset, size_t i, tnc_buffer *json)
{
    const tnc_label_corpus *corpus = &((const label_data *)dataset->context)->corpus;
    tnc_buffer_append(json, tnc_record_id(corpus, &corpus->records[i]), corpus->records[i].id_size);
}

static int accepted(const tnc_dataset *dataset, size_t i, uint32_t label)
{
    const tnc_label_corpus *corpus = &((const label_data *)dataset->context)->corpus;
    const tnc_record *record = &corpus->records[i];
    for (uint32_t o = 0; o < record->other_count; o++)
        if (corpus->label_ids[record->labels + record->gold_count + o] == label)
            return 1;
    return 0;
}

static tonecls_status item_name(const tnc_dataset *dataset, void *scratch, const tnc_bag *bag, size_t item,
                                tnc_buffer *out, tonecls_error *error)
{
    return tnc_label_item_name(&((const label_data *)dataset->context)->source, scratch, bag, item, out, error);
}

static void free_data(tnc_dataset *dataset)
{
    label_data *data = dataset->context;
    if (!data)
        return;
    tnc_memory memory = data->memory;
    tnc_label_source_free(&data->source);
    tnc_label_corpus_free(&data->corpus);
    tnc_free_array(&memory, data, 1, sizeof *data);
    dataset->context = NULL;
}

static tonecls_status fill(const tnc_load *load, label_data *data, tnc_dataset *dataset, tonecls_error *error)
{
    tnc_document_settings settings;
    tonecls_status status = choose_settings(load, &settings, error);
    if (!status)
        status = tnc_label_options_read(load, &data->options, error);
    if (!status)
        status = know_labels(&data->corpus, load->model, error);
    if (!status)
        status =
            tnc_label_read(&data->corpus, load->paths, load->path_count, load->format, load->stop, load->notes, error);
    if (!status && !load->model)
        status = check_labels(&data->corpus, error);
    if (!status)
        status = tnc_label_source_make(&data->corpus, &settings, load->model != NULL, &data->source, &dataset->source,
                                       error);
    if (status)
        return status;
    if (load->model)
        dataset->source.multilabel = load->model->multilabel;
    dataset->block_count = tnc_document_blocks(&settings, dataset->blocks);
    tnc_label_options_scale(&data->options, &settings, dataset->blocks, dataset->block_count);
    tnc_document_settings_store(&settings, dataset->settings);
    return TONECLS_OK;
}

static tonecls_status load_labels(const tnc_load *load, tnc_dataset *dataset, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    label_data *data = tnc_alloc_array(&memory, 1, sizeof *data);
    if (!data)
        return tnc_fail_memory(error);
    data->memory = memory;
    tnc_label_corpus_init(&data->corpus, &data->memory);
    data->source.corpus = &data->corpus;
    tonecls_status status = fill(load, data, dataset, error);
    dataset->context = data;
    dataset->identify = identify;
    dataset->accepted = data->corpus.has_others ? accepted : NULL;
    dataset->name = item_name;
    dataset->free = free_data;
    if (status)
        free_data(dataset);
    return status;
}

static tonecls_status finish(tnc_dataset *dataset, tnc_fitted *fitted, tonecls_error *error)
{
    const label_data *data = dataset->context;
    return tnc_label_options_shift(&data->options, &dataset->source, fitted) ? TONECLS_OK : tnc_fail_memory(error);
}

/* Measured over eight benchmarks: training/EXPERIMENTS.md, "Documents". */
static void defaults(tnc_fit_options *options)
{
    options->cost = 2;
    options->blend = 0.5;
}

const tnc_task_type tnc_label_task = { .name = "label",
                                       .task = TONECLS_TASK_LABEL,
                                       .corpus = "folders LABEL/*.txt, JSON Lines, label<TAB>text, fastText lines",
                                       .instances = "documents",
                                       .keys = tnc_label_keys,
                                       .defaults = defaults,
                                       .load = load_labels,
                                       .finish = finish };
