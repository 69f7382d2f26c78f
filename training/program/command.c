/* SPDX-License-Identifier: Apache-2.0 */
/* Beginning and end of a command, and how failures become exit codes. */
#include "program/command.h"

#include "fit/vectors.h"
#include "program/tasks.h"
#include "report/table.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

static void print_keys(tnc_buffer *out)
{
    tnc_print(out, "\nsettings of the tasks, for --set NAME=VALUE:\n");
    for (size_t t = 0; tnc_tasks[t]; t++) {
        const tnc_task_type *type = tnc_tasks[t];
        tnc_print(out, "  %s  reads %s\n", type->name, type->corpus);
        for (const tnc_task_key *key = type->keys; key && key->name; key++)
            tnc_print(out, "      %-14s %s\n", key->name, key->help);
    }
}

static int print_help(tnc_command *command, unsigned which)
{
    tnc_flags_help(which, command->request.long_help > 0, &command->report);
    if (command->request.long_help > 0)
        print_keys(&command->report);
    if (tnc_buffer_failed(&command->report))
        return TNC_EXIT_SYSTEM;
    fwrite(command->report.bytes, 1, command->report.size, stdout);
    return TNC_EXIT_DONE;
}

int tnc_command_begin(tnc_command *command, unsigned which, char **argv, int argc, const volatile sig_atomic_t *stop,
                      int *code)
{
    static const tnc_command empty;
    tnc_memory memory = tnc_memory_from(NULL);
    *command = empty;
    tnc_request_init(&command->request);
    command->stop = stop;
    command->report = tnc_buffer_make(&memory);
    tonecls_status status = tnc_flags_parse(argv, argc, which, &command->request, &command->error);
    tnc_progress_init(&command->progress, command->request.quiet > 0);
    if (status) {
        *code = tnc_command_fail(command, status, TNC_STEP_OUTPUT);
        return 0;
    }
    if (command->request.help > 0 || command->request.long_help > 0) {
        *code = print_help(command, which);
        return 0;
    }
    return 1;
}

static int close_stream(FILE *stream, const char *name)
{
    int failed = ferror(stream);
    int number = failed ? EIO : 0;
    if (stream == stdout ? fflush(stream) : fclose(stream)) {
        failed = 1;
        number = errno;
    }
    if (failed)
        fprintf(stderr, "tonecls-train: %s: %s\n", name, strerror(number));
    return failed;
}

int tnc_command_end(tnc_command *command, int code)
{
    int failed = 0;
    tnc_progress_end(&command->progress);
    if (command->predictions && command->predictions != stdout)
        failed = close_stream(command->predictions, command->request.predictions);
    failed |= close_stream(stdout, "standard output");
    if (command->has_dataset && command->dataset.free)
        command->dataset.free(&command->dataset);
    tnc_vectors_close(command->vectors);
    tnc_buffer_free(&command->report);
    tnc_request_free(&command->request);
    return failed && code < TNC_EXIT_USAGE ? TNC_EXIT_SYSTEM : code;
}

static int exit_code(tonecls_status status, tnc_step step)
{
    static const int by_step[] = { TNC_EXIT_CORPUS, TNC_EXIT_MODEL, TNC_EXIT_SYSTEM };
    switch (status) {
    case TONECLS_OK:
        return TNC_EXIT_DONE;
    case TONECLS_E_ARGUMENT:
        return TNC_EXIT_USAGE;
    case TONECLS_E_MEMORY:
        return TNC_EXIT_SYSTEM;
    case TONECLS_E_INTERRUPTED:
        return TNC_EXIT_INTERRUPTED;
    case TONECLS_E_CORPUS:
        return TNC_EXIT_CORPUS;
    case TONECLS_E_IO:
    case TONECLS_E_NOT_MODEL:
    case TONECLS_E_CORRUPT:
    case TONECLS_E_VERSION:
    case TONECLS_E_TASK:
    case TONECLS_E_TOO_LARGE:
        break;
    }
    return by_step[step];
}

int tnc_command_fail(tnc_command *command, tonecls_status status, tnc_step step)
{
    tnc_progress_end(&command->progress);
    if (command->stop && *command->stop) { /* whatever failed then failed because of it */
        fprintf(stderr, "tonecls-train: interrupted\n");
        return TNC_EXIT_INTERRUPTED;
    }
    fprintf(stderr, "tonecls-train: %s\n", command->error.message);
    return exit_code(status, step);
}

int tnc_command_usage(tnc_command *command, const char *format, ...)
{
    va_list arguments;
    tnc_progress_end(&command->progress);
    fputs("tonecls-train: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return TNC_EXIT_USAGE;
}

/* Predictions take standard output when they are asked for there; the report then goes to standard error. So it does
 * when the model goes there. */
int tnc_command_print(tnc_command *command)
{
    const tnc_request *request = &command->request;
    int taken = (request->predictions && !strcmp(request->predictions, "-")) ||
                (request->output && !strcmp(request->output, "-"));
    tnc_progress_end(&command->progress);
    if (tnc_buffer_failed(&command->report)) {
        tnc_fail_memory(&command->error);
        return tnc_command_fail(command, TONECLS_E_MEMORY, TNC_STEP_OUTPUT);
    }
    if (request->quiet <= 0)
        fwrite(command->report.bytes, 1, command->report.size, taken ? stderr : stdout);
    size_t failed = tnc_notes_count(&command->notes, TNC_FAILED);
    if (!failed)
        return TNC_EXIT_DONE;
    fprintf(stderr, "tonecls-train: %zu files could not be read, the first: %s\n", failed,
            tnc_notes_first(&command->notes)->first);
    return TNC_EXIT_SOME_FAILED;
}

int tnc_command_predictions(tnc_command *command)
{
    const char *path = command->request.predictions;
    if (!path)
        return TNC_EXIT_DONE;
    command->predictions = !strcmp(path, "-") ? stdout : fopen(path, "w");
    if (command->predictions)
        return TNC_EXIT_DONE;
    tonecls_status status = tnc_fail(&command->error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s: %s", path, strerror(errno));
    return tnc_command_fail(command, status, TNC_STEP_OUTPUT);
}
