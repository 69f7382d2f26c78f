/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/json_quote.h"
#include "cli/whole_text.h"
#include "cli/sink.h"

#include <string.h>

#define FLUSH_AT ((size_t)1 << 20)

typedef struct writer {
    cli_sink *sink;
    cli_chunk out;
    const char *text;
    int json;
} writer;

static void row(writer *w, const tonecls_token *token)
{
    cli_chunk *out = &w->out;
    cli_chunk_field(out, w->text + token->start, token->end - token->start);
    cli_chunk_byte(out, '\t');
    cli_chunk_string(out, token->kind);
    cli_chunk_byte(out, '\t');
    cli_chunk_field(out, token->normal, token->normal_size);
    cli_chunk_byte(out, '\t');
    cli_chunk_number(out, token->start);
    cli_chunk_byte(out, '\t');
    cli_chunk_number(out, token->end);
    cli_chunk_byte(out, '\t');
    cli_chunk_number(out, token->sentence);
    cli_chunk_byte(out, '\n');
}

static void json(writer *w, const tonecls_token *token)
{
    cli_chunk *out = &w->out;
    cli_chunk_string(out, "{\"token\":");
    cli_json_string(out, w->text + token->start, token->end - token->start);
    cli_chunk_string(out, ",\"kind\":");
    cli_json_name(out, token->kind);
    cli_chunk_string(out, ",\"normal\":");
    cli_json_string(out, token->normal, token->normal_size);
    cli_chunk_string(out, ",\"start\":");
    cli_chunk_number(out, token->start);
    cli_chunk_string(out, ",\"end\":");
    cli_chunk_number(out, token->end);
    cli_chunk_string(out, ",\"sentence\":");
    cli_chunk_number(out, token->sentence);
    cli_chunk_string(out, "}\n");
}

static int take(void *context, const tonecls_token *token)
{
    writer *w = context;
    if (w->json)
        json(w, token);
    else
        row(w, token);
    return w->out.size > FLUSH_AT && !cli_sink_put(w->sink, &w->out);
}

static int one(writer *w, tonecls_analyzer *analyzer, const char *path, int quiet)
{
    cli_chunk text = { 0 };
    cli_fault fault = { .code = NULL };
    tonecls_error error;
    if (cli_load(path, &text, &fault)) {
        w->text = text.bytes;
        tonecls_status status = tonecls_tokens(analyzer, text.bytes, text.size, take, w, &error);
        if (status != TONECLS_OK)
            cli_fault_from(&fault, status, &error);
    }
    if (fault.code && !quiet)
        cli_say("%s: %s", path, fault.message);
    cli_sink_put(w->sink, &w->out);
    cli_chunk_free(&text);
    return fault.code ? CLI_SOME_FAILED : CLI_DONE;
}

static int all(const cli_settings *settings, cli_sink *sink)
{
    tonecls_analyzer *analyzer = NULL;
    tonecls_error error;
    int status = cli_sink_check(sink, "tokens", settings->operands, settings->operand_count);
    if (status == CLI_DONE && tonecls_analyzer_new(NULL, &analyzer, &error) != TONECLS_OK) {
        cli_say("%s", error.message);
        status = CLI_SYSTEM;
    }
    writer w = { .sink = sink, .json = settings->json };
    size_t count = settings->operand_count ? settings->operand_count : 1;
    for (size_t i = 0; analyzer && i < count && !sink->failure; i++) {
        int done = one(&w, analyzer, settings->operand_count ? settings->operands[i] : "-", settings->quiet);
        status = done != CLI_DONE ? done : status;
    }
    cli_chunk_free(&w.out);
    tonecls_analyzer_free(analyzer);
    return status;
}

int cli_cmd_tokens(const cli_settings *settings)
{
    cli_sink sink;
    int status = cli_sink_open(&sink, settings->output);
    if (status != CLI_DONE)
        return status;
    status = all(settings, &sink);
    int closed = cli_sink_close(&sink, status == CLI_DONE || status == CLI_SOME_FAILED);
    return closed != CLI_DONE ? closed : status;
}
