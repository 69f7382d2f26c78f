/* SPDX-License-Identifier: Apache-2.0 */
/* eval: a model against a corpus, or a way of training against itself by cross-validation. */
#include "model/model.h"
#include "program/command.h"
#include "program/tasks.h"
#include "report/evaluate.h"
#include "report/table.h"

#include <string.h>

static int check_request(tnc_command *command)
{
    const tnc_request *request = &command->request;
    if (request->path_count == 0)
        return tnc_command_usage(command, "eval needs a corpus; -h shows how");
    if (!request->model && request->cv == TNC_UNSET)
        return tnc_command_usage(command, "eval needs -m MODEL, or --cv K to train and measure by cross-validation");
    if (request->model && request->cv != TNC_UNSET)
        return tnc_command_usage(command, "--cv trains models of its own: leave -m out");
    return TNC_EXIT_DONE;
}

static int choose_task(tnc_command *command, const tonecls_model *model)
{
    const char *asked = command->request.task;
    command->type = tnc_task_numbered(model->task);
    if (!command->type)
        return tnc_command_usage(command, "this tonecls-train was built without the task of the model");
    if (asked && strcmp(asked, command->type->name))
        return tnc_command_usage(command, "--task %s: the model's task is %s", asked, command->type->name);
    return TNC_EXIT_DONE;
}

static tonecls_status evaluate_common(tnc_command *command, const tonecls_model *model)
{
    const tnc_dataset *dataset = &command->dataset;
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_evaluation evaluation = tnc_command_evaluation(command);
    tnc_metrics metrics;
    if (!tnc_metrics_init(&metrics, dataset->source.label_count, dataset->source.multilabel, &memory))
        return tnc_fail_memory(&command->error);
    tonecls_status status = tnc_evaluate(model, dataset, &evaluation, &metrics, &command->error);
    if (!status)
        tnc_metrics_print(&metrics, dataset->source.labels, tnc_command_noun(command), dataset->accepted != NULL,
                          &command->report);
    tnc_metrics_free(&metrics);
    return status;
}

static tonecls_status evaluate_own(tnc_command *command, const tonecls_model *model)
{
    const tnc_request *request = &command->request;
    tnc_evaluation evaluation = tnc_command_evaluation(command);
    tnc_load load = { .paths = request->paths,
                      .path_count = request->path_count,
                      .format = request->format,
                      .model = model,
                      .sets = request->sets.items,
                      .set_count = request->sets.count,
                      .stop = command->stop,
                      .notes = &command->notes };
    return command->type->evaluate(model, &load, &evaluation, &command->report, &command->error);
}

static void report_unknown_labels(tnc_command *command, const tonecls_model *model)
{
    const tnc_source *source = &command->dataset.source;
    if (source->label_count > model->label_count)
        tnc_print(&command->report, "the model does not know %u of the labels, the first: %s\n",
                  source->label_count - model->label_count, source->labels[model->label_count]);
}

static int evaluate(tnc_command *command, const tonecls_model *model)
{
    tonecls_status status;
    if (command->type->evaluate) {
        status = evaluate_own(command, model);
        tnc_notes_print(&command->notes, &command->report);
    } else {
        int code = tnc_command_load(command, model);
        if (code)
            return code;
        tnc_notes_print(&command->notes, &command->report);
        report_unknown_labels(command, model);
        status = evaluate_common(command, model);
    }
    if (!status)
        return TNC_EXIT_DONE;
    int of_output = status == TONECLS_E_IO && command->predictions && ferror(command->predictions);
    return tnc_command_fail(command, status, of_output ? TNC_STEP_OUTPUT : TNC_STEP_CORPUS);
}

static int evaluate_model(tnc_command *command)
{
    tonecls_model *model = NULL;
    tonecls_status status = tonecls_model_open(command->request.model, NULL, &model, &command->error);
    if (status)
        return tnc_command_fail(command, status, TNC_STEP_MODEL);
    int code = choose_task(command, model);
    if (!code)
        code = tnc_command_predictions(command);
    if (!code)
        code = evaluate(command, model);
    if (command->has_dataset && command->dataset.free) /* its labels may be the model's */
        command->dataset.free(&command->dataset);
    command->has_dataset = 0;
    tonecls_model_close(model);
    return code;
}

static int evaluate_training(tnc_command *command)
{
    int code = tnc_command_options(command);
    if (!code)
        code = tnc_command_load(command, NULL);
    if (!code)
        code = tnc_command_predictions(command);
    if (code)
        return code;
    tnc_notes_print(&command->notes, &command->report);
    return tnc_command_cross(command);
}

int tnc_eval_main(char **argv, int argc, const volatile sig_atomic_t *stop)
{
    tnc_command command;
    int code = TNC_EXIT_DONE;
    if (tnc_command_begin(&command, TNC_EVAL, argv, argc, stop, &code)) {
        code = check_request(&command);
        if (!code)
            code = command.request.model ? evaluate_model(&command) : evaluate_training(&command);
        if (!code)
            code = tnc_command_print(&command);
    }
    return tnc_command_end(&command, code);
}
