/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/explain_text.h"
#include "cli/whole_text.h"
#include "cli/paint.h"
#include "cli/shelf.h"
#include "cli/sink.h"

#include <stdlib.h>
#include <string.h>

typedef struct explainer {
    const cli_settings *settings;
    cli_manner manner;
    tonecls_options options;
    cli_shelf shelf;
    tonecls_analyzer *analyzer, *second; /* the second one reads while the analysis of the first is in use */
    cli_chunk text, out;
} explainer;

static int look_closer(explainer *e, const cli_subject *subject, const tonecls_analysis *analysis, cli_fault *fault)
{
    cli_words words;
    size_t count;
    int failed;
    cli_claim *claims = cli_claims_take(analysis, &count, &failed);
    int fine = cli_words_read(&words, e->second, subject, fault);
    if (failed)
        fine = cli_fault_set(fault, "memory", "out of memory");
    if (fine)
        fine = cli_claims_examine(claims, count, e->second, &e->options, subject, &words, fault);
    if (fine) {
        cli_explanation explanation = {
            subject, analysis, &words,
            claims,  count,    e->settings->features == CLI_UNSAID ? 10 : (size_t)e->settings->features
        };
        fine = e->settings->json ? cli_explain_json(&e->out, &e->manner, &explanation)
                                 : cli_explain_plain(&e->out, &e->manner, &explanation);
        if (!fine)
            cli_fault_set(fault, "memory", "out of memory");
    }
    cli_words_free(&words);
    free(claims);
    return fine;
}

static int one(explainer *e, const char *path)
{
    const char *title = e->settings->title;
    cli_subject subject = { .id = path, .id_size = strlen(path) };
    cli_fault fault = { .code = NULL };
    if (cli_load(path, &e->text, &fault)) {
        const tonecls_analysis *analysis;
        tonecls_error error;
        subject.document = (tonecls_document){ title, title ? strlen(title) : 0, e->text.bytes, e->text.size };
        tonecls_status status = tonecls_analyze(e->analyzer, &subject.document, &e->options, &analysis, &error);
        if (status != TONECLS_OK)
            cli_fault_from(&fault, status, &error);
        else
            look_closer(e, &subject, analysis, &fault);
    }
    if (!fault.code)
        return CLI_DONE;
    cli_chunk_clear(&e->out);
    cli_report_fault(&e->out, &e->manner, &subject, &fault);
    if (!e->settings->quiet)
        cli_say("%s: %s", path, fault.message);
    return CLI_SOME_FAILED;
}

static int all(explainer *e, cli_sink *sink)
{
    const cli_settings *s = e->settings;
    int status = CLI_DONE;
    size_t count = s->operand_count ? s->operand_count : 1;
    for (size_t i = 0; i < count && !sink->failure; i++) {
        int done = one(e, s->operand_count ? s->operands[i] : "-");
        status = done != CLI_DONE ? done : status;
        cli_sink_put(sink, &e->out);
    }
    return status;
}

static int run(explainer *e, cli_sink *sink)
{
    const cli_settings *s = e->settings;
    e->manner = (cli_manner){ s->json ? CLI_FORMAT_JSON : CLI_FORMAT_CARD, 1, cli_paint_wanted(sink->terminal),
                              cli_terminal_columns(sink->terminal), NULL };
    tonecls_options options = TONECLS_OPTIONS_INIT;
    options.want = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_REASONS;
    options.want |= s->actors ? TONECLS_WANT_ACTORS : 0u;
    options.want |= s->page ? TONECLS_FIND_PAGE : 0u;
    options.threshold = s->threshold;
    options.stance_threshold = s->stance_threshold;
    e->options = options;
    int status = cli_sink_check(sink, "explain", s->operands, s->operand_count);
    if (status == CLI_DONE)
        status = cli_shelf_open(&e->shelf, s, CLI_USE_LABEL | (s->actors ? (unsigned)CLI_USE_ACTORS : 0u));
    if (status != CLI_DONE)
        return status;
    e->manner.model = cli_shelf_name(&e->shelf);
    e->analyzer = cli_shelf_analyzer(&e->shelf);
    e->second = cli_shelf_analyzer(&e->shelf);
    return e->analyzer && e->second ? all(e, sink) : CLI_SYSTEM;
}

int cli_cmd_explain(const cli_settings *settings)
{
    cli_sink sink;
    explainer e = { .settings = settings };
    int status = cli_sink_open(&sink, settings->output);
    if (status != CLI_DONE)
        return status;
    status = run(&e, &sink);
    tonecls_analyzer_free(e.analyzer);
    tonecls_analyzer_free(e.second);
    cli_shelf_close(&e.shelf);
    cli_chunk_free(&e.text);
    cli_chunk_free(&e.out);
    int closed = cli_sink_close(&sink, status == CLI_DONE || status == CLI_SOME_FAILED);
    return closed != CLI_DONE ? closed : status;
}
