/* SPDX-License-Identifier: Apache-2.0 */
/*
 * From a request to the options of fitting. Three layers: what holds for every task, what the task's row changes, what
 * the command line says. The first layer's numbers are measured in training/EXPERIMENTS.md.
 */
#include "fit/vectors.h"
#include "program/command.h"
#include "program/tasks.h"
#include "report/cross.h"
#include "report/table.h"

#include <string.h>
#include <unistd.h>

#define MAX_FEATURES 8000000
#define MAX_WORDS 400000

static uint32_t processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > 1024 ? 1024 : (uint32_t)count;
}

static tnc_fit_options standard_options(void)
{
    return (tnc_fit_options){ .solver = "auto",
                              .loss = TNC_SQUARED_HINGE,
                              .cost = 1,
                              .folds = 5,
                              .seed = 1,
                              .min_count = 1,
                              .max_features = MAX_FEATURES,
                              .max_words = MAX_WORDS,
                              .threads = processors() };
}

static void set_whole(int64_t asked, size_t *field)
{
    if (asked != TNC_UNSET)
        *field = (size_t)asked;
}

static void set_small(int64_t asked, uint32_t *field)
{
    if (asked != TNC_UNSET)
        *field = (uint32_t)asked;
}

static void apply_request(const tnc_request *request, tnc_fit_options *fit)
{
    if (request->solver)
        fit->solver = request->solver;
    if (request->loss)
        fit->loss = !strcmp(request->loss, "hinge") ? TNC_HINGE : TNC_SQUARED_HINGE;
    else if (request->solver && !strcmp(request->solver, "libsvm"))
        fit->loss = TNC_HINGE; /* the only one it knows */
    if (request->cost >= 0)
        fit->cost = request->cost;
    if (request->blend >= 0)
        fit->blend = request->blend;
    if (request->tune > 0)
        fit->cost = 0;
    if (request->balance != TNC_UNSET)
        fit->balance = (int)request->balance;
    if (request->seed != TNC_UNSET)
        fit->seed = (uint64_t)request->seed;
    set_small(request->folds, &fit->folds);
    set_small(request->min_count, &fit->min_count);
    set_small(request->threads, &fit->threads);
    set_whole(request->max_features, &fit->max_features);
    set_whole(request->max_words, &fit->max_words);
    set_whole(request->max_memory, &fit->max_memory);
}

static int check_sets(tnc_command *command)
{
    const tnc_request *request = &command->request;
    const char *names[32];
    size_t count = 0;
    for (const tnc_task_key *key = command->type->keys; key && key->name && count < 32; key++)
        names[count++] = key->name;
    for (size_t i = 0; i < request->sets.count; i++) {
        const char *name = request->sets.items[i].name;
        size_t n = 0;
        while (n < count && strcmp(names[n], name))
            n++;
        const char *near = n < count ? NULL : tnc_nearest(name, names, count);
        if (n == count)
            return tnc_command_usage(command, "--set %s: the task %s has no such setting%s%s%s", name,
                                     command->type->name, near ? "; did you mean " : "", near ? near : "",
                                     near ? "?" : "");
    }
    return TNC_EXIT_DONE;
}

static int open_vectors(tnc_command *command)
{
    if (!command->request.vectors)
        return TNC_EXIT_DONE;
    tonecls_status status = tnc_vectors_open(command->request.vectors, &command->vectors, &command->error);
    command->fit.vectors = command->vectors;
    return status ? tnc_command_fail(command, status, TNC_STEP_CORPUS) : TNC_EXIT_DONE;
}

int tnc_command_options(tnc_command *command)
{
    const tnc_request *request = &command->request;
    command->type = tnc_task_named(request->task ? request->task : "label");
    if (!command->type)
        return tnc_command_usage(command, "this tonecls-train was built without the task %s", request->task);
    int code = check_sets(command);
    if (code)
        return code;
    command->fit = standard_options();
    if (command->type->defaults)
        command->type->defaults(&command->fit);
    apply_request(request, &command->fit);
    if (request->tune > 0 && command->fit.folds < 2)
        return tnc_command_usage(command, "--tune needs --folds of at least 2");
    command->fit.stop = command->stop;
    command->fit.progress = tnc_progress_tell;
    command->fit.progress_context = &command->progress;
    return open_vectors(command);
}

int tnc_command_load(tnc_command *command, const tonecls_model *model)
{
    const tnc_request *request = &command->request;
    tnc_load load = { .paths = request->paths,
                      .path_count = request->path_count,
                      .format = request->format,
                      .model = model,
                      .wanted = { request->ngrams.min, request->ngrams.max, request->chars.min, request->chars.max,
                                  request->title, request->lead, request->punctuation },
                      .sets = request->sets.items,
                      .set_count = request->sets.count,
                      .vectors = command->vectors != NULL,
                      .stop = command->stop,
                      .notes = &command->notes };
    tonecls_status status = command->type->load(&load, &command->dataset, &command->error);
    if (status)
        return tnc_command_fail(command, status, TNC_STEP_CORPUS);
    command->has_dataset = 1;
    return TNC_EXIT_DONE;
}

static tonecls_status write_prediction(void *context, const char *line, size_t size, tonecls_error *error)
{
    if (fwrite(line, 1, size, context) == size)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "the predictions could not be written");
}

tnc_evaluation tnc_command_evaluation(tnc_command *command)
{
    const tnc_request *request = &command->request;
    return (tnc_evaluation){ .threshold = request->threshold > 0 ? request->threshold : 0,
                             .threads = request->threads != TNC_UNSET ? (uint32_t)request->threads : processors(),
                             .prediction = command->predictions ? write_prediction : NULL,
                             .prediction_context = command->predictions,
                             .stop = command->stop,
                             .progress = tnc_progress_tell,
                             .progress_context = &command->progress };
}

const char *tnc_command_noun(const tnc_command *command)
{
    return command->type->instances ? command->type->instances : "instances";
}

tnc_number tnc_command_number(const tnc_command *command)
{
    const char *name = command->request.numbers ? command->request.numbers : "int16";
    return !strcmp(name, "float32") ? TNC_FLOAT32 : !strcmp(name, "int8") ? TNC_INT8 : TNC_INT16;
}

static tonecls_status cross(tnc_command *command)
{
    const tnc_dataset *dataset = &command->dataset;
    tnc_cross how = { command->type->task, (uint32_t)command->request.cv, tnc_command_number(command), &command->fit,
                      command->type->finish };
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_evaluation evaluation = tnc_command_evaluation(command);
    tnc_metrics metrics;
    if (!tnc_metrics_init(&metrics, dataset->source.label_count, dataset->source.multilabel, &memory))
        return tnc_fail_memory(&command->error);
    tonecls_status status = tnc_cross_validate(&how, dataset, &evaluation, &metrics, &command->error);
    if (!status) {
        tnc_print(&command->report, "cross-validation, %u folds: ", how.folds);
        tnc_metrics_print(&metrics, dataset->source.labels, tnc_command_noun(command), dataset->accepted != NULL,
                          &command->report);
    }
    tnc_metrics_free(&metrics);
    return status;
}

int tnc_command_cross(tnc_command *command)
{
    if (command->type->evaluate && !command->type->cross)
        return tnc_command_usage(command, "--cv is not for the task %s: evaluate on a corpus of its own",
                                 command->type->name);
    tonecls_status status = cross(command);
    return status ? tnc_command_fail(command, status, status == TONECLS_E_IO ? TNC_STEP_OUTPUT : TNC_STEP_CORPUS)
                  : TNC_EXIT_DONE;
}
