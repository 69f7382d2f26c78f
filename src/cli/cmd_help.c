/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/sink.h"

#include <string.h>

/* `help CMD` is `CMD --help`, also for the commands of the trainer. */
int cli_cmd_help(const char *name, int argc, char **argv)
{
    (void)name;
    char flag[] = "--help";
    char *words[] = { flag, NULL };
    cli_chunk help = { 0 };
    if (argc > 1)
        return cli_wrong_usage("help: one command, please");
    if (argc == 0 || !strcmp(argv[0], "help") || !strcmp(argv[0], "--help") || !strcmp(argv[0], "-h")) {
        cli_overview(&help);
        return cli_print(&help);
    }
    const cli_command *command = cli_command_named(argv[0]);
    return command ? cli_command_run(command, 1, words) : cli_unknown_command(argv[0]);
}
