/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/json_quote.h"
#include "cli/shelf.h"
#include "cli/sink.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void line(cli_chunk *out, const char *name, const char *value)
{
    cli_chunk_string(out, name);
    cli_chunk_byte(out, '\t');
    cli_chunk_field(out, value, strlen(value));
    cli_chunk_byte(out, '\n');
}

static void plain_features(cli_chunk *out, const tonecls_model *model, tonecls_feature *features, size_t capacity)
{
    for (size_t label = 0; label < tonecls_model_label_count(model); label++) {
        size_t count = tonecls_model_top_features(model, label, features, capacity);
        for (size_t i = 0; i < count; i++) {
            cli_chunk_string(out, "feature\t");
            cli_chunk_field(out, tonecls_model_label(model, label), strlen(tonecls_model_label(model, label)));
            cli_chunk_byte(out, '\t');
            cli_chunk_field(out, features[i].name, strlen(features[i].name));
            cli_chunk_byte(out, '\t');
            cli_chunk_fixed(out, features[i].weight, 4);
            cli_chunk_byte(out, '\n');
        }
    }
}

static void plain(cli_chunk *out, const tonecls_model *model, const char *path, uint64_t size)
{
    const char *name, *value;
    line(out, "file", path);
    cli_chunk_string(out, "bytes\t");
    cli_chunk_number(out, size);
    cli_chunk_byte(out, '\n');
    line(out, "name", tonecls_model_name(model));
    line(out, "task", cli_task_name(tonecls_model_task(model)));
    line(out, "several labels", tonecls_model_multilabel(model) ? "yes" : "no");
    for (size_t i = 0; tonecls_model_property(model, i, &name, &value); i++)
        if (strcmp(name, "name"))
            line(out, name, value);
    for (size_t i = 0; i < tonecls_model_label_count(model); i++)
        line(out, "label", tonecls_model_label(model, i));
}

static void json_features(cli_chunk *out, const tonecls_model *model, size_t label, tonecls_feature *features,
                          size_t capacity)
{
    size_t count = tonecls_model_top_features(model, label, features, capacity);
    cli_chunk_string(out, ",\"features\":[");
    for (size_t i = 0; i < count; i++) {
        cli_chunk_string(out, i ? ",{\"name\":" : "{\"name\":");
        cli_json_name(out, features[i].name);
        cli_chunk_string(out, ",\"weight\":");
        cli_chunk_short(out, features[i].weight, 6);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_byte(out, ']');
}

static void json(cli_chunk *out, const tonecls_model *model, const char *path, uint64_t size, tonecls_feature *features,
                 size_t capacity)
{
    const char *name, *value;
    cli_chunk_string(out, "{\"v\":1,\"file\":");
    cli_json_name(out, path);
    cli_chunk_string(out, ",\"bytes\":");
    cli_chunk_number(out, size);
    cli_chunk_string(out, ",\"name\":");
    cli_json_name(out, tonecls_model_name(model));
    cli_chunk_string(out, ",\"task\":");
    cli_json_name(out, cli_task_name(tonecls_model_task(model)));
    cli_chunk_string(out, tonecls_model_multilabel(model) ? ",\"multilabel\":true" : ",\"multilabel\":false");
    cli_chunk_string(out, ",\"properties\":{");
    for (size_t i = 0; tonecls_model_property(model, i, &name, &value); i++) {
        cli_chunk_string(out, i ? "," : "");
        cli_json_name(out, name);
        cli_chunk_byte(out, ':');
        cli_json_name(out, value);
    }
    cli_chunk_string(out, "},\"labels\":[");
    for (size_t i = 0; i < tonecls_model_label_count(model); i++) {
        cli_chunk_string(out, i ? ",{\"label\":" : "{\"label\":");
        cli_json_name(out, tonecls_model_label(model, i));
        json_features(out, model, i, features, capacity);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "]}\n");
}

static int one(cli_chunk *out, const cli_settings *settings, const char *path)
{
    struct stat status;
    size_t capacity = settings->features == CLI_UNSAID ? 0 : (size_t)settings->features;
    tonecls_model *model = cli_model_open(path);
    tonecls_feature *features = calloc(capacity + 1, sizeof *features);
    int result = !model ? CLI_MODEL : !features ? cli_no_memory() : CLI_DONE;
    if (result == CLI_DONE) {
        uint64_t size = stat(path, &status) == 0 ? (uint64_t)status.st_size : 0;
        if (settings->json) {
            json(out, model, path, size, features, capacity);
        } else {
            cli_chunk_string(out, out->size ? "\n" : "");
            plain(out, model, path, size);
            plain_features(out, model, features, capacity);
        }
    }
    free(features);
    tonecls_model_close(model);
    return result;
}

static int defaults(cli_chunk *out, const cli_settings *settings)
{
    char *paths[CLI_TASKS];
    int status = CLI_DONE;
    if (!cli_default_models(paths)) {
        cli_say("info: no model given, and none found where predict would look (see `tonecls help`)");
        return CLI_MODEL;
    }
    for (size_t i = 0; i < CLI_TASKS; i++) {
        int done = paths[i] ? one(out, settings, paths[i]) : CLI_DONE;
        status = done != CLI_DONE ? done : status;
        free(paths[i]);
    }
    return status;
}

int cli_cmd_info(const cli_settings *settings)
{
    cli_chunk out = { 0 };
    int status = settings->operand_count ? CLI_DONE : defaults(&out, settings);
    for (size_t i = 0; i < settings->operand_count; i++) {
        char *path = cli_model_path(settings->operands[i]);
        int done = path ? one(&out, settings, path) : CLI_MODEL;
        status = done != CLI_DONE ? done : status;
        free(path);
    }
    int printed = cli_print(&out);
    return printed != CLI_DONE ? printed : status;
}
