/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command_table.h"
#include "cli/did_you_mean.h"
#include "cli/sink.h"
#include "cli/wrap.h"

#include <string.h>

const cli_command cli_commands[] = {
    { "predict", CLI_PREDICT, "[FILE|DIR|-]...", "tone, actors and stances of articles",
      "Reads each FILE (plain or gzip), every .txt and .txt.gz file below each DIR in the order of their names, or "
      "standard "
      "input, and gives one answer for each: a readable card on a terminal, tab-separated rows when piped, JSON with "
      "--json.\n"
      "An input that cannot be read gets an answer that says so, the others go on, and the exit code is 1. An empty "
      "text is "
      "answered too, with what the model expects of any text. Broken UTF-8 is repaired and counted.",
      "tonecls predict article.txt\n"
      "tonecls predict --json articles/ > answers.jsonl\n"
      "tonecls predict --lines -m topic.tcm < headlines.txt\n"
      "zcat feed.jsonl.gz | tonecls predict --jsonl -j 4\n",
      cli_cmd_predict, NULL },
    { "explain", CLI_EXPLAIN, "[FILE|-]...", "which words made the tone, which sentence made the stance",
      "Shows what the words of each text added to the margin of the best labels, the text with these words marked (on "
      "a "
      "terminal), and for each stance the sentences it rests on and the words without which it would be weaker.\n"
      "Words of a label add up exactly: bias + words = margin. Words of a stance are found by leaving each out in "
      "turn.",
      "tonecls explain article.txt\n"
      "tonecls explain --json -n 20 article.txt\n",
      cli_cmd_explain, NULL },
    { "train", 0, "CORPUS... -o MODEL", "train a model on labels of your own",
      "Runs tonecls-train, which stands beside this program. `tonecls train --help` is its help.", "", NULL,
      cli_cmd_trainer },
    { "eval", 0, "-m MODEL CORPUS...", "how well a model does on labelled texts",
      "Runs tonecls-train, which stands beside this program. `tonecls eval --help` is its help.", "", NULL,
      cli_cmd_trainer },
    { "info", CLI_INFO, "[MODEL]...", "what a model is and knows",
      "Prints what the model says of itself, its labels, and with --features the strongest features of each label. "
      "Without "
      "MODEL, the models that predict would use.",
      "tonecls info models/tone.tcm\n"
      "tonecls info -n 20 my.tcm\n",
      cli_cmd_info, NULL },
    { "verify", CLI_VERIFY, "[MODEL]...", "check that model files are whole",
      "Checks structure and checksum of each model file: one line for each sound one on stdout, one for each other one "
      "on "
      "stderr, and the exit code 3. Without MODEL, the models that predict would use.",
      "tonecls verify *.tcm\n", cli_cmd_verify, NULL },
    { "tokens", CLI_TOKENS, "[FILE|-]...", "how a text is cut into tokens",
      "Prints a row for each token: its bytes, kind, normal form (what the model sees), start and end (bytes of the "
      "text), "
      "and sentence. Needs no model.",
      "echo \"The U.S. can't.\" | tonecls tokens\n", cli_cmd_tokens, NULL },
    { "help", 0, "[COMMAND]", "this help, or that of a command", "", "", NULL, cli_cmd_help },
    { "version", CLI_VERSION, "", "the version", "", "", cli_cmd_version, NULL },
    { NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL }
};

const cli_command *cli_command_named(const char *name)
{
    for (const cli_command *command = cli_commands; command->name; command++)
        if (!strcmp(command->name, name))
            return command;
    return NULL;
}

int cli_unknown_command(const char *name)
{
    cli_nearest nearest = { NULL, 0 };
    for (const cli_command *command = cli_commands; command->name; command++)
        cli_nearest_try(&nearest, name, command->name);
    if (nearest.word)
        return cli_wrong_usage("unknown command '%s'; did you mean '%s'?", name, nearest.word);
    return cli_wrong_usage("unknown command '%s'; `tonecls help` lists them", name);
}

int cli_command_run(const cli_command *command, int argc, char **argv)
{
    if (command->run_words)
        return command->run_words(command->name, argc, argv);
    cli_settings settings;
    int status = cli_parse(&settings, command->name, command->bit, argc, argv);
    if (status == CLI_DONE && settings.help) {
        cli_chunk help = { 0 };
        cli_command_help(&help, command, settings.help == 2);
        status = cli_print(&help);
    } else if (status == CLI_DONE) {
        status = command->run(&settings);
    }
    cli_settings_free(&settings);
    return status;
}

void cli_overview(cli_chunk *out)
{
    cli_chunk_string(out, "tonecls: the tone of an article, its actors, and the stance each takes\n\n");
    for (const cli_command *command = cli_commands; command->name; command++) {
        size_t size = strlen(command->name) + 1 + strlen(command->operands);
        cli_chunk_string(out, "  tonecls ");
        cli_chunk_string(out, command->name);
        cli_chunk_byte(out, ' ');
        cli_chunk_string(out, command->operands);
        cli_chunk_repeat(out, ' ', size < 26 ? 26 - size : 1);
        cli_chunk_string(out, command->summary);
        cli_chunk_byte(out, '\n');
    }
    cli_chunk_string(out, "\n`tonecls COMMAND --help` says more of each.\n\n"
                          "Models (tone.tcm, actor.tcm, stance.tcm, attitude.tcm) are taken from the folder\n"
                          "TONECLS_MODELS when that is set, else from ../share/tonecls or ../models beside\n"
                          "the program, else from the share folder it was installed for; -m names others.\n\n"
                          "Exit codes: 0 done; 1 some input failed; 2 wrong usage; 3 model missing, damaged\n"
                          "or too new; 4 corpus unusable; 5 memory, disk or stdout; 130 interrupted.\n");
}

static void usage_line(cli_chunk *out, const cli_command *command)
{
    cli_chunk_string(out, "usage: tonecls ");
    cli_chunk_string(out, command->name);
    if (command->bit)
        cli_chunk_string(out, " [OPTION]...");
    cli_chunk_string(out, *command->operands ? " " : "");
    cli_chunk_string(out, command->operands);
    cli_chunk_string(out, "\n\n");
}

/* Paragraphs or lines, divided by newlines, each with this indentation. */
static void paragraphs(cli_chunk *out, const char *text, size_t indent, const char *between)
{
    while (*text) {
        size_t size = strcspn(text, "\n");
        cli_wrap(out, text, size, indent, indent, 80);
        cli_chunk_string(out, between);
        text += size + (text[size] == '\n');
    }
}

void cli_command_help(cli_chunk *out, const cli_command *command, int full)
{
    usage_line(out, command);
    if (full && *command->about) {
        paragraphs(out, command->about, 0, "\n\n");
    } else {
        cli_chunk_string(out, command->summary);
        cli_chunk_string(out, "\n\n");
    }
    cli_flags_help(out, command->bit, full);
    if (full && *command->example) {
        cli_chunk_string(out, "\nexamples:\n");
        paragraphs(out, command->example, 2, "\n");
    }
}
