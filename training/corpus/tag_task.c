/* SPDX-License-Identifier: Apache-2.0 */
/* The row of task "tag": a tag corpus, what the model is to know of names and words, and strict evaluation. */
#include "corpus/tag_case.h"
#include "corpus/tag_classes.h"
#include "corpus/tag_corpus.h"
#include "corpus/tag_evaluate.h"
#include "corpus/tag_gazetteer.h"
#include "corpus/tag_opens.h"
#include "corpus/tag_source.h"
#include "corpus/task.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CASE_MIN_COUNT = 5, OPENS_MIN_COUNT = 5, CLASS_ROUNDS = 6, LEXICONS = 5, BLOBS = 2 };

typedef struct tag_data {
    tnc_tag_gazetteer gazetteer;
    tnc_tag_lexicon words;
    tnc_tag_source source;
    float *weights;
    size_t weight_count;
    tnc_lexicon_parts lexicons[LEXICONS];
    tnc_blob_parts blobs[BLOBS];
    tnc_memory memory;
} tag_data;

static const tnc_task_key keys[] = {
    { "gazetteer", "tables of names, with commas between them (training/recipes/gazetteer.py)" },
    { "classes", "word vectors, made into classes of words" },
    { "class-words", "how many of the most frequent words are classed (40000)" },
    { "class-count", "how many fine classes (512; at most 4095)" },
    { "case", "untagged articles, JSON Lines: how words are written in running text" },
    { "weights", "a number for each corpus path, in order: how much its tokens count" },
    { "types", "eval: the entities that count, PER,ORG,LOC,NORP; else those of the corpus" },
    { NULL, NULL },
};

static void defaults(tnc_fit_options *options)
{
    options->cost = 0.03;
    options->folds = 0;
    options->balance = 0;
    options->min_count = 3;
    options->max_features = 260000;
}

/* A whole number from --set, or the standard one. */
static tonecls_status number_set(const tnc_load *load, const char *name, size_t standard, size_t most, size_t *number,
                                 tonecls_error *error)
{
    const char *value = tnc_load_set(load, name);
    char *end;
    *number = standard;
    if (!value)
        return TONECLS_OK;
    errno = 0;
    unsigned long read = strtoul(value, &end, 10);
    if (errno || *end || end == value || value[0] == '-' || read < 1 || read > most)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s is a number from 1 to %zu, not '%s'", name,
                        most, value);
    *number = read;
    return TONECLS_OK;
}

static tonecls_status read_weights(const tnc_load *load, tag_data *data, tonecls_error *error)
{
    const char *value = tnc_load_set(load, "weights");
    data->weight_count = load->path_count;
    data->weights = tnc_alloc_array(&data->memory, load->path_count, sizeof *data->weights);
    if (!data->weights)
        return tnc_fail_memory(error);
    for (size_t i = 0; i < load->path_count; i++) {
        char *end = NULL;
        data->weights[i] = value ? strtof(value, &end) : 1;
        int last = i + 1 == load->path_count;
        if (value && (end == value || *end != (last ? 0 : ',') || !(data->weights[i] > 0 && data->weights[i] <= 1000)))
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                            "weights are %zu numbers from above 0 to 1000 with commas between them", load->path_count);
        if (value)
            value = end + 1;
    }
    return TONECLS_OK;
}

/* The lexicon WORD: classes, cases and openers. */
static tonecls_status know_words(const tnc_load *load, tag_data *data, const tnc_tag_corpus *corpus,
                                 tonecls_error *error)
{
    const char *vectors = tnc_load_set(load, "classes"), *articles = tnc_load_set(load, "case");
    size_t words, classes;
    tonecls_status status = number_set(load, "class-words", 40000, TNC_VOCABULARY_MAX, &words, error);
    if (status == TONECLS_OK)
        status = number_set(load, "class-count", 512, 4095, &classes, error);
    if (status == TONECLS_OK && vectors) {
        tnc_tag_class_options options = { words, (uint32_t)classes, (uint32_t)(classes / 10 > 255 ? 255 : (classes + 9) / 10),
                                          CLASS_ROUNDS, load->stop };
        status = tnc_tag_classes_put(&data->words, vectors, &options, error);
    }
    if (status == TONECLS_OK && articles)
        status = tnc_tag_case_put(&data->words, articles, CASE_MIN_COUNT, load->stop, load->notes, error);
    if (status == TONECLS_OK)
        status = tnc_tag_opens_put(&data->words, corpus, OPENS_MIN_COUNT, error);
    if (status == TONECLS_OK && !tnc_tag_lexicon_close(&data->words, NULL))
        status = tnc_fail_memory(error);
    return status;
}

static tonecls_status fill(const tnc_load *load, tag_data *data, tonecls_error *error)
{
    tnc_tag_corpus corpus;
    tonecls_status status = read_weights(load, data, error);
    if (status == TONECLS_OK)
        status = tnc_tag_gazetteer_read(&data->gazetteer, tnc_load_set(load, "gazetteer"), load->notes, error);
    if (status == TONECLS_OK)
        status = tnc_tag_corpus_read(&corpus, load->paths, load->path_count, load->stop, load->notes, error);
    if (status != TONECLS_OK)
        return status;
    status = know_words(load, data, &corpus, error);
    if (status == TONECLS_OK) {
        tnc_gazetteer view = tnc_tag_gazetteer_view(&data->gazetteer);
        view.words = &data->words.view;
        status = tnc_tag_source_make(&data->source, &corpus, &view, data->weights, load->stop, error);
    }
    tnc_tag_corpus_free(&corpus);
    return status;
}

static void identify(const tnc_dataset *dataset, size_t i, tnc_buffer *json)
{
    char digits[32];
    (void)dataset;
    int size = snprintf(digits, sizeof digits, "%zu", i);
    tnc_buffer_append(json, digits, size > 0 ? (size_t)size : 0);
}

static void free_data(tnc_dataset *dataset)
{
    tag_data *data = dataset->context;
    if (!data)
        return;
    tnc_memory memory = data->memory;
    tnc_tag_gazetteer_free(&data->gazetteer);
    tnc_tag_lexicon_free(&data->words);
    tnc_tag_source_free(&data->source);
    tnc_free_array(&memory, data->weights, data->weight_count, sizeof *data->weights);
    tnc_free_array(&memory, data, 1, sizeof *data);
    dataset->context = NULL;
}

/* Lexicons and names that have something in them. */
static void list_parts(tag_data *data, tnc_dataset *dataset)
{
    const struct {
        const tnc_tag_lexicon *lexicon;
        const char *name;
    } lexicons[LEXICONS] = { { &data->gazetteer.countries, "GAZC" },
                             { &data->gazetteer.phrases, "GAZP" },
                             { &data->gazetteer.organisations, "GAZO" },
                             { &data->gazetteer.first_names, "NAMF" },
                             { &data->words, "WORD" } };
    for (size_t i = 0; i < LEXICONS; i++)
        if (lexicons[i].lexicon->count)
            data->lexicons[dataset->lexicon_count++] = tnc_tag_lexicon_parts(lexicons[i].lexicon, lexicons[i].name);
    const tnc_buffer *countries = &data->gazetteer.country_names, *others = &data->gazetteer.organisation_names;
    if (countries->size)
        data->blobs[dataset->blob_count++] = (tnc_blob_parts){ "CTRY", countries->bytes, countries->size };
    if (others->size)
        data->blobs[dataset->blob_count++] = (tnc_blob_parts){ "ORGN", others->bytes, others->size };
    dataset->lexicons = data->lexicons;
    dataset->blobs = data->blobs;
}

static tonecls_status load_tags(const tnc_load *load, tnc_dataset *dataset, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tag_data *data = tnc_alloc_array(&memory, 1, sizeof *data);
    if (!data)
        return tnc_fail_memory(error);
    data->memory = memory;
    tnc_tag_lexicon_init(&data->words, &memory);
    dataset->context = data;
    tonecls_status status = fill(load, data, error);
    if (status != TONECLS_OK) {
        free_data(dataset);
        return status;
    }
    dataset->source = data->source.source;
    dataset->blocks[0] = (tnc_block){ TNC_PLAIN, 0, 0, 1 };
    dataset->block_count = 1;
    dataset->identify = identify;
    dataset->free = free_data;
    list_parts(data, dataset);
    return TONECLS_OK;
}

const tnc_task_type tnc_tag_task = { .name = "tag",
                                     .task = TONECLS_TASK_TAG,
                                     .corpus = "one token a line, its tag last (O, B-PER, I-ORG, ...), empty lines "
                                               "between sentences",
                                     .instances = "tokens",
                                     .keys = keys,
                                     .defaults = defaults,
                                     .load = load_tags,
                                     .evaluate = tnc_tag_evaluate };
