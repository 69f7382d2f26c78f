/* SPDX-License-Identifier: Apache-2.0 */
/* train: a corpus to a model file. */
#include "program/command.h"
#include "program/description.h"
#include "report/cross.h"
#include "report/table.h"
#include "save/assemble.h"
#include "save/save_file.h"

#include <string.h>

static int check_request(tnc_command *command)
{
    const tnc_request *request = &command->request;
    if (request->path_count == 0)
        return tnc_command_usage(command, "train needs a corpus; -h shows how");
    if (!request->output && request->cv == TNC_UNSET)
        return tnc_command_usage(command, "train needs -o MODEL, or --cv K to see scores only");
    if (request->predictions && request->cv == TNC_UNSET)
        return tnc_command_usage(command, "--predictions of train are those of cross-validation: --cv K is missing");
    if (request->output && request->predictions && !strcmp(request->output, "-") && !strcmp(request->predictions, "-"))
        return tnc_command_usage(command, "-o and --predictions cannot both be standard output");
    if (request->properties.count > 64)
        return tnc_command_usage(command, "at most 64 times --property");
    return TNC_EXIT_DONE;
}

static void report_corpus(tnc_command *command)
{
    const tnc_source *source = &command->dataset.source;
    tnc_print(&command->report, "corpus: %zu %s, %u labels%s\n", source->count, tnc_command_noun(command),
              source->label_count, source->multilabel ? ", several may hold at once" : "");
    tnc_notes_print(&command->notes, &command->report);
    tnc_print(&command->report, "\n");
}

static void report_fit(tnc_command *command, const tnc_fitted *fitted, const tnc_metrics *held_out)
{
    tnc_buffer *out = &command->report;
    tnc_print(out, "features: %zu kept", fitted->count);
    if (fitted->rare)
        tnc_print(out, ", %zu left out as too rare (--min-count %u)", fitted->rare, command->fit.min_count);
    if (fitted->over_cap)
        tnc_print(out, ", %zu left out as beyond the most frequent %zu (--max-features)", fitted->over_cap,
                  command->fit.max_features);
    if (fitted->word_count)
        tnc_print(out, "; %zu words with weights from vectors", fitted->word_count);
    tnc_print(out, "\nC: %g%s\n", fitted->cost, command->request.tune > 0 ? " (chosen by cross-validation)" : "");
    if (!fitted->calibrated)
        tnc_print(out, "not calibrated: probabilities are no more than a ranking\n");
    if (!held_out)
        return;
    tnc_print(out, "\nheld-out answers, %u folds: ", command->fit.folds);
    tnc_metrics_print(held_out, command->dataset.source.labels, tnc_command_noun(command),
                      command->dataset.accepted != NULL, out);
}

static tonecls_status write_model(tnc_command *command, const tnc_fitted *fitted, const tnc_metrics *held_out,
                                  tnc_buffer *bytes)
{
    tnc_description description;
    tonecls_status status = TONECLS_OK;
    if (!tnc_describe_training(&description, command, fitted, held_out))
        status = tnc_fail_memory(&command->error);
    tnc_assembly assembly = { .number = tnc_command_number(command),
                              .names = command->request.names != 0,
                              .properties = description.pairs,
                              .property_count = description.count,
                              .stop = command->stop };
    if (!status)
        status = tnc_assemble(command->type->task, &command->dataset, fitted, &assembly, bytes, &command->error);
    tnc_description_free(&description);
    return status;
}

static int assemble_and_save(tnc_command *command, const tnc_fitted *fitted, const tnc_metrics *held_out)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer bytes = tnc_buffer_make(&memory);
    const char *path = command->request.output;
    tonecls_status status = write_model(command, fitted, held_out, &bytes);
    if (!status)
        status = tnc_save_file(path, bytes.bytes, bytes.size, command->stop, &command->error);
    if (!status)
        tnc_print(&command->report, "\nmodel: %s, %zu bytes\n", path, bytes.size);
    tnc_buffer_free(&bytes);
    return status ? tnc_command_fail(command, status, TNC_STEP_OUTPUT) : TNC_EXIT_DONE;
}

static int save_fitted(tnc_command *command, tnc_fitted *fitted)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_metrics held_out;
    if (command->type->finish) {
        tonecls_status status = command->type->finish(&command->dataset, fitted, &command->error);
        if (status)
            return tnc_command_fail(command, status, TNC_STEP_CORPUS);
    }
    int has_scores = tnc_held_out_metrics(&command->dataset, fitted, &held_out, &memory);
    report_fit(command, fitted, has_scores ? &held_out : NULL);
    int code = assemble_and_save(command, fitted, has_scores ? &held_out : NULL);
    if (has_scores)
        tnc_metrics_free(&held_out);
    return code;
}

static int fit_and_save(tnc_command *command)
{
    tnc_fitted fitted = { 0 };
    const tnc_dataset *dataset = &command->dataset;
    tonecls_status status =
        tnc_fit(&dataset->source, dataset->blocks, dataset->block_count, &command->fit, &fitted, &command->error);
    if (status)
        return tnc_command_fail(command, status, TNC_STEP_CORPUS);
    int code = save_fitted(command, &fitted);
    tnc_fitted_free(&fitted);
    return code;
}

static int train(tnc_command *command)
{
    int code = check_request(command);
    if (!code && command->request.output) {
        tonecls_status status = tnc_save_possible(command->request.output, &command->error);
        code = status ? tnc_command_fail(command, status, TNC_STEP_OUTPUT) : TNC_EXIT_DONE;
    }
    if (!code)
        code = tnc_command_options(command);
    if (!code)
        code = tnc_command_load(command, NULL);
    if (!code)
        code = tnc_command_predictions(command);
    if (code)
        return code;
    report_corpus(command);
    if (command->request.cv != TNC_UNSET)
        code = tnc_command_cross(command);
    if (!code && command->request.output)
        code = fit_and_save(command);
    return code ? code : tnc_command_print(command);
}

int tnc_train_main(char **argv, int argc, const volatile sig_atomic_t *stop)
{
    tnc_command command;
    int code = TNC_EXIT_DONE;
    if (tnc_command_begin(&command, TNC_TRAIN, argv, argc, stop, &code))
        code = train(&command);
    return tnc_command_end(&command, code);
}
