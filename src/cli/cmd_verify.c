/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/shelf.h"
#include "cli/sink.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int verify(const char *path, cli_chunk *out)
{
    struct stat status;
    tonecls_model *model = cli_model_open(path);
    if (!model)
        return CLI_MODEL;
    cli_chunk_field(out, path, strlen(path));
    cli_chunk_string(out, "\tok\t");
    cli_chunk_string(out, cli_task_name(tonecls_model_task(model)));
    cli_chunk_byte(out, '\t');
    cli_chunk_number(out, stat(path, &status) == 0 ? (uint64_t)status.st_size : 0);
    cli_chunk_string(out, " bytes\n");
    tonecls_model_close(model);
    return CLI_DONE;
}

static int verify_defaults(cli_chunk *out)
{
    char *paths[CLI_TASKS];
    int status = CLI_DONE;
    if (!cli_default_models(paths)) {
        cli_say("verify: no model given, and none found where predict would look (see `tonecls help`)");
        return CLI_MODEL;
    }
    for (size_t i = 0; i < CLI_TASKS; i++) {
        if (paths[i] && verify(paths[i], out) != CLI_DONE)
            status = CLI_MODEL;
        free(paths[i]);
    }
    return status;
}

int cli_cmd_verify(const cli_settings *settings)
{
    cli_chunk out = { 0 };
    int status = settings->operand_count ? CLI_DONE : verify_defaults(&out);
    for (size_t i = 0; i < settings->operand_count; i++) {
        char *path = cli_model_path(settings->operands[i]);
        if (!path || verify(path, &out) != CLI_DONE)
            status = CLI_MODEL;
        free(path);
    }
    if (settings->quiet)
        cli_chunk_clear(&out);
    int printed = cli_print(&out);
    return printed != CLI_DONE ? printed : status;
}
