/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/option.h"
#include "cli/did_you_mean.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

typedef struct parser {
    cli_settings *settings;
    const char *command;
    unsigned commands;
    char **argv;
    int argc, next;
} parser;

static const cli_flag *flag_named(unsigned commands, const char *name, size_t size)
{
    for (const cli_flag *flag = cli_flags; flag->name; flag++)
        if (flag->commands & commands && strlen(flag->name) == size && !memcmp(flag->name, name, size))
            return flag;
    return NULL;
}

static const cli_flag *flag_lettered(unsigned commands, char letter)
{
    for (const cli_flag *flag = cli_flags; flag->name; flag++)
        if (flag->commands & commands && flag->letter == letter)
            return flag;
    return NULL;
}

static int unknown_flag(const parser *p, const char *name)
{
    cli_nearest nearest = { NULL, 0 };
    for (const cli_flag *flag = cli_flags; flag->name; flag++)
        if (flag->commands & p->commands)
            cli_nearest_try(&nearest, name, flag->name);
    if (nearest.word)
        return cli_wrong_usage("%s: unknown option --%s; did you mean --%s?", p->command, name, nearest.word);
    return cli_wrong_usage("%s: unknown option --%s; `tonecls help %s` lists them", p->command, name, p->command);
}

/* A decimal number without strtod, which would follow the locale of a program that sets one. Returns 0 when it is not
 * one. */
static int read_probability(const char *text, double *value)
{
    double number = 0.0, unit = 1.0;
    const char *c = text;
    for (; *c >= '0' && *c <= '9'; c++)
        number = number * 10.0 + (*c - '0');
    if (*c == '.')
        for (c++; *c >= '0' && *c <= '9'; c++)
            number += (*c - '0') * (unit /= 10.0);
    if (*c || c == text || !strcmp(text, ".") || number > 1.0)
        return 0;
    *value = number;
    return 1;
}

static int read_count(const char *text, int most, uint64_t *value)
{
    char *end;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || errno || number > (unsigned long long)most)
        return 0;
    *value = number;
    return 1;
}

static int apply(const parser *p, const cli_flag *flag, const char *argument)
{
    void *field = (char *)p->settings + flag->field;
    switch (flag->kind) {
    case CLI_FLAG_SET:
        *(int *)field = flag->value;
        return CLI_DONE;
    case CLI_FLAG_TEXT:
        *(const char **)field = argument;
        return CLI_DONE;
    case CLI_FLAG_LIST:
        p->settings->models[p->settings->model_count++] = argument;
        return CLI_DONE;
    case CLI_FLAG_COUNT:
        if (!read_count(argument, flag->value, field))
            return cli_wrong_usage("%s: --%s wants a number from 0 to %d, not '%s'", p->command, flag->name,
                                   flag->value, argument);
        return CLI_DONE;
    case CLI_FLAG_PROBABILITY:
        if (!read_probability(argument, field))
            return cli_wrong_usage("%s: --%s wants a number from 0 to 1, such as 0.5, not '%s'", p->command, flag->name,
                                   argument);
        return CLI_DONE;
    }
    return CLI_USAGE;
}

/* The argument of a flag: what is attached to it, else the next word. NULL: said that there is none. */
static const char *take_argument(parser *p, const cli_flag *flag, const char *attached)
{
    if (attached)
        return attached;
    if (p->next < p->argc)
        return p->argv[p->next++];
    cli_wrong_usage("%s: --%s wants %s", p->command, flag->name, flag->argument);
    return NULL;
}

static int read_long(parser *p, const char *word)
{
    const char *equals = strchr(word, '=');
    size_t size = equals ? (size_t)(equals - word) : strlen(word);
    const cli_flag *flag = flag_named(p->commands, word, size);
    if (!flag)
        return unknown_flag(p, word);
    if (!flag->argument)
        return equals ? cli_wrong_usage("%s: --%s takes no value", p->command, flag->name) : apply(p, flag, NULL);
    const char *argument = take_argument(p, flag, equals ? equals + 1 : NULL);
    return argument ? apply(p, flag, argument) : CLI_USAGE;
}

static int read_letters(parser *p, const char *letters)
{
    for (; *letters; letters++) {
        const cli_flag *flag = flag_lettered(p->commands, *letters);
        if (!flag)
            return cli_wrong_usage("%s: unknown option -%c; `tonecls help %s` lists them", p->command, *letters,
                                   p->command);
        const char *argument = NULL;
        if (flag->argument && !(argument = take_argument(p, flag, letters[1] ? letters + 1 : NULL)))
            return CLI_USAGE;
        int status = apply(p, flag, argument);
        if (status != CLI_DONE || argument)
            return status;
        if (flag->letter == 'h')
            p->settings->help = 1;
    }
    return CLI_DONE;
}

int cli_parse(cli_settings *settings, const char *command, unsigned commands, int argc, char **argv)
{
    *settings = (cli_settings){ .threads = 1, .actors = -1, .highlights = -1, .page = -1, .features = CLI_UNSAID };
    settings->models = calloc((size_t)argc + 1, sizeof *settings->models);
    settings->operands = calloc((size_t)argc + 1, sizeof *settings->operands);
    if (!settings->models || !settings->operands)
        return cli_no_memory();
    parser p = { settings, command, commands, argv, argc, 0 };
    int only_operands = 0;
    while (p.next < argc) {
        const char *word = argv[p.next++];
        int status = CLI_DONE;
        if (only_operands || word[0] != '-' || !word[1])
            settings->operands[settings->operand_count++] = word;
        else if (!strcmp(word, "--"))
            only_operands = 1;
        else
            status = word[1] == '-' ? read_long(&p, word + 2) : read_letters(&p, word + 1);
        if (status != CLI_DONE || settings->help)
            return status;
    }
    return CLI_DONE;
}

void cli_settings_free(cli_settings *settings)
{
    free(settings->models);
    free(settings->operands);
    settings->models = settings->operands = NULL;
}
