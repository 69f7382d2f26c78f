/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The flag table: one row per flag gives the parser, the short help and the long help of every command that knows it.
 * To add a flag: a field in cli_settings, a row in flag_table.c.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include "cli/say.h"

#define CLI_UNSAID UINT64_MAX

/* What the command line asked for. Strings point into argv. */
typedef struct cli_settings {
    const char **models; /* -m, in order */
    size_t model_count;
    const char **operands;
    size_t operand_count;
    const char *title, *output;
    double threshold, stance_threshold;
    uint64_t threads;
    uint64_t features; /* CLI_UNSAID: not said */
    int json, tsv, card, jsonl, lines, quiet;
    int actors, highlights, page; /* 1 yes, 0 no, -1 not said */
    int help;                     /* 1 -h, 2 --help */
} cli_settings;

/* Commands as bits, for the table. */
enum {
    CLI_PREDICT = 1,
    CLI_EXPLAIN = 2,
    CLI_INFO = 4,
    CLI_VERIFY = 8,
    CLI_TOKENS = 16,
    CLI_VERSION = 32,
    CLI_ALL = 63
};

typedef enum cli_flag_kind {
    CLI_FLAG_SET,        /* the int field becomes `value` */
    CLI_FLAG_TEXT,       /* const char * */
    CLI_FLAG_LIST,       /* one more of models */
    CLI_FLAG_COUNT,      /* uint64_t, at most `value` */
    CLI_FLAG_PROBABILITY /* double in 0..1 */
} cli_flag_kind;

typedef struct cli_flag {
    const char *name;     /* without the two dashes */
    char letter;          /* 0: none */
    const char *argument; /* as shown in help; NULL: takes none */
    cli_flag_kind kind;
    int value;
    size_t field; /* offsetof (cli_settings, ...) */
    unsigned commands;
    const char *brief; /* for -h: a few words */
    const char *full;  /* for --help: whole sentences */
} cli_flag;

extern const cli_flag cli_flags[]; /* ended by a NULL name */

/* Reads argv[0 .. argc) (without program and command). Returns CLI_DONE, or says what is wrong and returns CLI_USAGE or
 * CLI_SYSTEM. Free the settings in both cases. */
int cli_parse(cli_settings *settings, const char *command, unsigned commands, int argc, char **argv);
void cli_settings_free(cli_settings *settings);

/* Appends the flags of a command, for -h or, when full, for --help. */
void cli_flags_help(cli_chunk *out, unsigned commands, int full);

#endif
