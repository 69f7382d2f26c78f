/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/shelf.h"
#include "cli/places.h"

#include <stdlib.h>
#include <string.h>

static const char *const file_names[CLI_TASKS] = { "tone.tcm", "actor.tcm", "stance.tcm", "attitude.tcm" };

const char *cli_task_name(tonecls_task task)
{
    static const char *const names[CLI_TASKS] = { "label", "tag", "pair", "target" };
    return task >= 1 && task <= CLI_TASKS ? names[task - 1] : "unknown";
}

static int not_found(const char *what, const char *also, const cli_places *places)
{
    cli_chunk list = { 0 };
    cli_places_list(places, &list);
    cli_say("no model %s found; looked %sin %s; give one with -m FILE or set TONECLS_MODELS", what, also,
            list.failed ? "the usual places" : list.bytes);
    cli_chunk_free(&list);
    return CLI_MODEL;
}

/* The first place that has the file; to be freed. */
static char *look_for(const cli_places *places, const char *name)
{
    for (size_t i = 0; i < places->count; i++) {
        char *path = cli_path_join(places->folders[i], name);
        if (path && cli_is_file(path))
            return path;
        free(path);
    }
    return NULL;
}

/* NAME.tcm, then NAME, in each place. */
static char *look_for_name(const cli_places *places, const char *name)
{
    cli_chunk file = { 0 };
    cli_chunk_string(&file, name);
    cli_chunk_append(&file, ".tcm", 5);
    char *path = file.failed ? NULL : look_for(places, file.bytes);
    cli_chunk_free(&file);
    return path ? path : look_for(places, name);
}

char *cli_model_path(const char *name)
{
    cli_places places;
    if (cli_is_file(name) || strchr(name, '/')) {
        cli_chunk path = { 0 };
        cli_chunk_append(&path, name, strlen(name) + 1);
        if (path.failed)
            cli_no_memory();
        return path.bytes;
    }
    char *path = NULL;
    if (!cli_places_find(&places)) {
        cli_no_memory();
    } else if (!(path = look_for_name(&places, name))) {
        cli_chunk what = { 0 };
        cli_chunk_byte(&what, '\'');
        cli_chunk_string(&what, name);
        cli_chunk_append(&what, "'", 2);
        not_found(what.failed ? "of this name" : what.bytes, "here, and ", &places);
        cli_chunk_free(&what);
    }
    cli_places_free(&places);
    return path;
}

/* From the first place that has any of them: models of different places are never mixed. */
static size_t defaults_in(const cli_places *places, char *paths[CLI_TASKS])
{
    size_t found = 0;
    for (size_t i = 0; i < places->count && !found; i++)
        for (size_t task = 0; task < CLI_TASKS; task++) {
            char *path = cli_path_join(places->folders[i], file_names[task]);
            if (path && !cli_is_file(path)) {
                free(path);
                path = NULL;
            }
            paths[task] = path;
            found += path != NULL;
        }
    return found;
}

size_t cli_default_models(char *paths[CLI_TASKS])
{
    cli_places places;
    memset(paths, 0, CLI_TASKS * sizeof *paths);
    size_t found = cli_places_find(&places) ? defaults_in(&places, paths) : 0;
    cli_places_free(&places);
    return found;
}

tonecls_model *cli_model_open(const char *path)
{
    tonecls_model *model = NULL;
    tonecls_error error;
    if (tonecls_model_open(path, NULL, &model, &error) == TONECLS_OK)
        return model;
    cli_say("%s", error.message); /* it begins with the path */
    return NULL;
}

/* Takes path. */
static int put(cli_shelf *shelf, char *path)
{
    tonecls_model *model = path ? cli_model_open(path) : NULL;
    if (!model) {
        free(path);
        return CLI_MODEL;
    }
    size_t place = (size_t)tonecls_model_task(model) - 1;
    if (place >= CLI_TASKS || shelf->models[place]) {
        int status = cli_wrong_usage("%s and %s are both models of task %s; give one", shelf->paths[place % CLI_TASKS],
                                     path, cli_task_name(tonecls_model_task(model)));
        tonecls_model_close(model);
        free(path);
        return status;
    }
    shelf->models[place] = model;
    shelf->paths[place] = path;
    return CLI_DONE;
}

static int open_named(cli_shelf *shelf, const cli_settings *settings)
{
    int status = CLI_DONE;
    for (size_t i = 0; i < settings->model_count && status == CLI_DONE; i++)
        status = put(shelf, cli_model_path(settings->models[i]));
    return status;
}

static int complain_about(const char *name)
{
    cli_places places;
    int status = cli_places_find(&places) ? not_found(name, "", &places) : cli_no_memory();
    cli_places_free(&places);
    return status;
}

/* Those of the default models that are wanted, there, and not yet on the shelf for their task. */
static int open_defaults(cli_shelf *shelf, unsigned wanted)
{
    char *paths[CLI_TASKS];
    int status = CLI_DONE;
    cli_default_models(paths);
    for (size_t i = 0; i < CLI_TASKS; i++) {
        int use = (wanted >> (i + 1) & 1) && !shelf->models[i];
        if (paths[i] && use && status == CLI_DONE)
            status = put(shelf, paths[i]);
        else
            free(paths[i]);
    }
    return status;
}

int cli_shelf_open(cli_shelf *shelf, const cli_settings *settings, unsigned wanted)
{
    *shelf = (cli_shelf){ .models = { NULL } };
    int status = open_named(shelf, settings);
    int any = settings->model_count > 0;
    if (status == CLI_DONE && (!any || settings->actors == 1))
        status = open_defaults(shelf, any ? CLI_USE_ACTORS : wanted);
    if (status != CLI_DONE)
        return status;
    if (settings->actors == 1 && !cli_shelf_model(shelf, TONECLS_TASK_TAG))
        return complain_about("actor.tcm");
    for (size_t i = 0; i < CLI_TASKS; i++)
        any |= shelf->models[i] != NULL;
    return any ? CLI_DONE : complain_about(wanted & CLI_USE_ACTORS ? "(tone.tcm, actor.tcm)" : "tone.tcm");
}

void cli_shelf_close(cli_shelf *shelf)
{
    for (size_t i = 0; i < CLI_TASKS; i++) {
        tonecls_model_close(shelf->models[i]);
        free(shelf->paths[i]);
    }
    *shelf = (cli_shelf){ .models = { NULL } };
}

tonecls_analyzer *cli_shelf_analyzer(const cli_shelf *shelf)
{
    tonecls_analyzer *analyzer = NULL;
    tonecls_error error;
    tonecls_status status = tonecls_analyzer_new(NULL, &analyzer, &error);
    for (size_t i = 0; i < CLI_TASKS && status == TONECLS_OK; i++)
        if (shelf->models[i])
            status = tonecls_analyzer_use(analyzer, shelf->models[i], &error);
    if (status == TONECLS_OK)
        return analyzer;
    cli_say("%s", error.message);
    tonecls_analyzer_free(analyzer);
    return NULL;
}

tonecls_model *cli_shelf_model(const cli_shelf *shelf, tonecls_task task)
{
    return shelf->models[task - 1];
}

const char *cli_shelf_name(const cli_shelf *shelf)
{
    for (size_t i = 0; i < CLI_TASKS; i++)
        if (shelf->models[i] && *tonecls_model_name(shelf->models[i]))
            return tonecls_model_name(shelf->models[i]);
    return NULL;
}
