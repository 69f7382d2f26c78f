/* SPDX-License-Identifier: Apache-2.0 */
/* The command table: one row, and one file cmd_<name>.c, for each command. */
#ifndef CLI_COMMAND_TABLE_H
#define CLI_COMMAND_TABLE_H

#include "cli/option.h"

typedef struct cli_command {
    const char *name;
    unsigned bit;         /* CLI_PREDICT, ...: which flags it knows */
    const char *operands; /* for the usage line */
    const char *summary;  /* one line */
    const char *about;    /* for --help: paragraphs, divided by newlines */
    const char *example;  /* for --help: lines */
    int (*run)(const cli_settings *settings);
    /* For commands that read their own words (help; train and eval, which hand them on). NULL: flags are parsed. */
    int (*run_words)(const char *name, int argc, char **argv);
} cli_command;

extern const cli_command cli_commands[]; /* ended by a NULL name */

const cli_command *cli_command_named(const char *name); /* NULL: none */
int cli_unknown_command(const char *name);              /* says so, with the nearest one; returns CLI_USAGE */
int cli_command_run(const cli_command *command, int argc, char **argv);

/* Appends the help of all, or of one command. */
void cli_overview(cli_chunk *out);
void cli_command_help(cli_chunk *out, const cli_command *command, int full);

int cli_cmd_predict(const cli_settings *settings);
int cli_cmd_explain(const cli_settings *settings);
int cli_cmd_info(const cli_settings *settings);
int cli_cmd_verify(const cli_settings *settings);
int cli_cmd_tokens(const cli_settings *settings);
int cli_cmd_version(const cli_settings *settings);
int cli_cmd_trainer(const char *name, int argc, char **argv);
int cli_cmd_help(const char *name, int argc, char **argv);

#endif
