/* SPDX-License-Identifier: Apache-2.0 */
/* predict, a file a document: the reader only walks, the workers open and read, so that both go on side by side. */
#include "cli/whole_text.h"
#include "cli/predict_run.h"

#include <string.h>

void cli_answer_fault(const cli_run *run, const cli_subject *subject, const char *where, const cli_fault *fault,
                      cli_batch *batch)
{
    cli_report_fault(&batch->out, &run->manner, subject, fault);
    cli_say_into(&batch->notes, "%s: %s", where, fault->message);
    batch->failures = 1;
    batch->documents++;
}

void cli_answer(const cli_run *run, cli_worker *worker, const cli_subject *subject, const char *where, cli_batch *batch)
{
    const tonecls_analysis *analysis;
    tonecls_error error;
    tonecls_status status = tonecls_analyze(worker->analyzer, &subject->document, &run->options, &analysis, &error);
    if (status != TONECLS_OK) {
        cli_fault fault;
        cli_fault_from(&fault, status, &error);
        cli_answer_fault(run, subject, where, &fault, batch);
        return;
    }
    cli_report(&batch->out, &run->manner, subject, analysis);
    batch->documents++;
    batch->bytes += subject->document.text_size;
}

int cli_fill_file(void *run, cli_batch *batch)
{
    const char *path;
    if (!cli_walk_next(&((cli_run *)run)->lines.walk, &path, &batch->fault))
        return 0;
    cli_chunk_append(&batch->path, path, strlen(path) + 1);
    return 1;
}

void cli_work_file(void *context, void *own, cli_batch *batch)
{
    const cli_run *run = context;
    cli_worker *worker = own;
    const char *path = batch->path.failed ? "?" : batch->path.bytes;
    const char *title = run->settings->title;
    cli_subject subject = { .id = path, .id_size = strlen(path) };
    if (!batch->fault.code && !batch->path.failed)
        cli_load(path, &worker->text, &batch->fault);
    else if (batch->path.failed)
        cli_fault_set(&batch->fault, "memory", "out of memory");
    if (batch->fault.code) {
        cli_answer_fault(run, &subject, path, &batch->fault, batch);
    } else {
        subject.document =
            (tonecls_document){ title, title ? strlen(title) : 0, worker->text.bytes, worker->text.size };
        cli_answer(run, worker, &subject, path, batch);
        if (!worker->text.size)
            cli_say_into(&batch->notes, "%s: empty file: the answer is what the model expects of any text", path);
    }
    /* Not kept: a file of a gigabyte would stay with the thread. */
    cli_chunk_clear(&worker->text);
}
