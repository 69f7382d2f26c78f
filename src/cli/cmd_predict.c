/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/paint.h"
#include "cli/predict_run.h"

#include <stdlib.h>
#include <unistd.h>

static const char *const texts[] = { ".txt", ".txt.gz", NULL };
static const char *const json_lines[] = { ".jsonl", ".jsonl.gz", NULL };

static int check(const cli_settings *s)
{
    if (s->json + s->tsv + s->card > 1)
        return cli_wrong_usage("predict: --json, --tsv and --card exclude each other");
    if (s->lines && s->jsonl)
        return cli_wrong_usage("predict: --lines and --jsonl exclude each other");
    return CLI_DONE;
}

static cli_format choose_format(const cli_settings *s, int terminal)
{
    if (s->json || s->tsv || s->card)
        return s->json ? CLI_FORMAT_JSON : s->tsv ? CLI_FORMAT_TSV : CLI_FORMAT_CARD;
    if (s->jsonl)
        return CLI_FORMAT_JSON;
    return s->lines || !terminal ? CLI_FORMAT_TSV : CLI_FORMAT_CARD;
}

static void choose_options(cli_run *run)
{
    const cli_settings *s = run->settings;
    int rows = run->manner.format == CLI_FORMAT_TSV, each_line = s->lines || s->jsonl;
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = 0;
    if (!rows && s->highlights != 0)
        options.want |= TONECLS_WANT_HIGHLIGHTS;
    if (!rows && s->actors != 0)
        options.want |= TONECLS_WANT_ACTORS;
    if (s->page == 1 || (s->page == -1 && !each_line))
        options.want |= TONECLS_FIND_PAGE;
    options.threshold = s->threshold;
    options.stance_threshold = s->stance_threshold;
    run->options = options;
}

static int open_models(cli_run *run)
{
    const cli_settings *s = run->settings;
    int rows = run->manner.format == CLI_FORMAT_TSV;
    if (rows && s->actors == 1)
        return cli_wrong_usage("predict: --actors needs --json or --card; a row holds the tone only");
    unsigned wanted = CLI_USE_LABEL | (rows || s->actors == 0 ? 0u : (unsigned)CLI_USE_ACTORS);
    int status = cli_shelf_open(&run->shelf, s, wanted);
    if (status == CLI_DONE && rows && !cli_shelf_model(&run->shelf, TONECLS_TASK_LABEL))
        return cli_wrong_usage("predict: rows need a model of task label; this one needs --json or --card");
    run->manner.model = cli_shelf_name(&run->shelf);
    return status;
}

static int deliver(void *context, cli_batch *batch)
{
    cli_run *run = context;
    if (batch->notes.size && !run->settings->quiet) {
        cli_progress_clear(&run->progress);
        cli_put_stderr(batch->notes.bytes, batch->notes.size);
    }
    run->failures |= batch->failures;
    cli_progress_add(&run->progress, batch->documents, batch->bytes);
    return cli_sink_put(&run->sink, &batch->out);
}

static void workers_free(void **workers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cli_worker *worker = workers[i];
        if (!worker)
            continue;
        tonecls_analyzer_free(worker->analyzer);
        cli_chunk_free(&worker->text);
        cli_chunk_free(&worker->id);
        cli_record_free(&worker->record);
        free(worker);
    }
    free(workers);
}

static void **workers_new(const cli_shelf *shelf, size_t count)
{
    void **workers = calloc(count, sizeof *workers);
    for (size_t i = 0; workers && i < count; i++) {
        cli_worker *worker = calloc(1, sizeof *worker);
        workers[i] = worker;
        if (worker && (worker->analyzer = cli_shelf_analyzer(shelf)))
            continue;
        if (!worker)
            cli_no_memory();
        workers_free(workers, count);
        return NULL;
    }
    return workers;
}

static size_t thread_count(uint64_t asked)
{
    if (asked)
        return (size_t)asked;
#ifdef _SC_NPROCESSORS_ONLN
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    if (online > 0)
        return online < 256 ? (size_t)online : 256;
#endif
    return 1;
}

static int run_all(cli_run *run)
{
    const cli_settings *s = run->settings;
    size_t threads = thread_count(s->threads);
    int each_line = s->lines || s->jsonl;
    void **workers = workers_new(&run->shelf, threads);
    if (!workers)
        return CLI_SYSTEM;
    cli_walk_begin(&run->lines.walk, s->operands, s->operand_count, s->jsonl ? json_lines : texts, &run->sink);
    cli_progress_begin(&run->progress, !s->quiet && !run->sink.terminal);
    cli_pipeline pipeline = { .fill = each_line ? cli_fill_lines : cli_fill_file,
                              .work = each_line ? cli_work_lines : cli_work_file,
                              .deliver = deliver,
                              .context = run,
                              .workers = workers,
                              .worker_count = threads };
    int status = cli_pipeline_run(&pipeline);
    cli_progress_clear(&run->progress);
    /* The output is broken: threads may still be at work on all this, so end here and now. */
    if (run->sink.failure)
        _exit(cli_sink_close(&run->sink, 0));
    cli_lines_end(&run->lines);
    workers_free(workers, threads);
    return status;
}

static int run_with_sink(cli_run *run)
{
    const cli_settings *s = run->settings;
    int status = cli_sink_check(&run->sink, "predict", s->operands, s->operand_count);
    run->manner.format = choose_format(s, run->sink.terminal);
    run->manner.ids = !s->lines;
    run->manner.colour = cli_paint_wanted(run->sink.terminal);
    run->manner.columns = cli_terminal_columns(run->sink.terminal);
    choose_options(run);
    if (status == CLI_DONE)
        status = open_models(run);
    if (status != CLI_DONE)
        return status;
    if (!s->quiet && !s->operand_count && isatty(0))
        cli_say("reading from the terminal; end with Ctrl-D");
    status = run_all(run);
    return status == CLI_DONE && run->failures ? CLI_SOME_FAILED : status;
}

int cli_cmd_predict(const cli_settings *settings)
{
    cli_run run = { .settings = settings };
    int status = check(settings);
    if (status == CLI_DONE)
        status = cli_sink_open(&run.sink, settings->output);
    if (status != CLI_DONE)
        return status;
    status = run_with_sink(&run);
    cli_shelf_close(&run.shelf);
    int closed = cli_sink_close(&run.sink, status == CLI_DONE || status == CLI_SOME_FAILED);
    return closed != CLI_DONE ? closed : status;
}
