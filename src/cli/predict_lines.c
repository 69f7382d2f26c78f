/* SPDX-License-Identifier: Apache-2.0 */
/* predict, a line a document: plain text, or JSON. */
#include "cli/predict_run.h"

#include <string.h>

/* "file:3", or "3" for standard input, NUL-terminated. */
static void name_line(cli_chunk *id, const cli_batch *batch, uint64_t line)
{
    cli_chunk_clear(id);
    if (strcmp(batch->path.bytes, "-")) {
        cli_chunk_string(id, batch->path.bytes);
        cli_chunk_byte(id, ':');
    }
    cli_chunk_number(id, line);
    cli_chunk_byte(id, 0);
}

int cli_fill_lines(void *run, cli_batch *batch)
{
    int more = cli_lines_fill(&((cli_run *)run)->lines, batch);
    if (batch->path.failed && !batch->fault.code)
        cli_fault_set(&batch->fault, "memory", "out of memory");
    return more;
}

static void work_line(const cli_run *run, cli_worker *worker, const char *line, size_t size, cli_batch *batch)
{
    const char *title = run->settings->title;
    const char *name = worker->id.failed ? "?" : worker->id.bytes;
    cli_subject subject = { .id = name, .id_size = worker->id.size ? worker->id.size - 1 : 0 };
    cli_fault fault = { .code = NULL };
    subject.document = (tonecls_document){ title, title ? strlen(title) : 0, line, size };
    if (run->settings->jsonl && !cli_record_read(&worker->record, line, size, &subject, &fault))
        cli_answer_fault(run, &subject, name, &fault, batch);
    else
        cli_answer(run, worker, &subject, name, batch);
}

static void work_lines(const cli_run *run, cli_worker *worker, cli_batch *batch)
{
    const char *block = batch->block.bytes, *line;
    size_t size = batch->block.size, line_size;
    uint64_t number = batch->first_line;
    /* A byte order mark is none of the first document's. */
    if (number == 1 && size >= 3 && !memcmp(block, "\xef\xbb\xbf", 3)) {
        block += 3;
        size -= 3;
    }
    for (; cli_line_next(&block, &size, &line, &line_size); number++) {
        name_line(&worker->id, batch, number);
        work_line(run, worker, line, line_size, batch);
    }
    if (batch->fault.code && !strcmp(batch->fault.code, "too_large"))
        name_line(&worker->id, batch, number);
}

void cli_work_lines(void *context, void *own, cli_batch *batch)
{
    const cli_run *run = context;
    cli_worker *worker = own;
    const char *path = batch->path.failed ? "?" : batch->path.bytes;
    cli_chunk_clear(&worker->id);
    cli_chunk_append(&worker->id, path, strlen(path) + 1);
    if (batch->has_block && !batch->path.failed)
        work_lines(run, worker, batch);
    if (!batch->fault.code)
        return;
    const char *name = worker->id.failed ? "?" : worker->id.bytes;
    if (strcmp(batch->fault.code, "too_large"))
        name = path;
    cli_subject subject = { .id = name, .id_size = strlen(name) };
    cli_answer_fault(run, &subject, name, &batch->fault, batch);
}
