/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of the flag table (option.h), in the order in which help shows them. */
#include "cli/option.h"

#define AT(field) offsetof(cli_settings, field)

const cli_flag cli_flags[] = {
    { "model", 'm', "FILE|NAME", CLI_FLAG_LIST, 0, AT(models), CLI_PREDICT | CLI_EXPLAIN,
      "model to use; may be repeated, one for each task",
      "Use this model. May be given once for each task (label, tag, pair, target). A NAME is looked for as NAME.tcm "
      "where "
      "models live (see `tonecls help`). With a label model and nothing else, labels are given and actors only when "
      "--actors asks for them." },
    { "json", 0, NULL, CLI_FLAG_SET, 1, AT(json), CLI_PREDICT | CLI_EXPLAIN | CLI_INFO | CLI_TOKENS, "JSON lines",
      "Write JSON, one line for each answer; src/cli/README.md has the fields." },
    { "tsv", 0, NULL, CLI_FLAG_SET, 1, AT(tsv), CLI_PREDICT, "tab-separated rows: id, label, probability",
      "Write tab-separated rows: id, label, probability (with --lines no id). This is the default when the output is "
      "not "
      "a terminal. No label (see --threshold) is '?'; an input that failed is '!' and the kind of failure. Tab, "
      "newline "
      "and backslash in an id are written \\t, \\n, \\\\." },
    { "card", 0, NULL, CLI_FLAG_SET, 1, AT(card), CLI_PREDICT, "a readable card per input",
      "Write a readable card per input: tone, highlights, actors and their stances. This is the default on a "
      "terminal." },
    { "lines", 'l', NULL, CLI_FLAG_SET, 1, AT(lines), CLI_PREDICT, "every line of the input is a document",
      "Every line of the input is a document and gets one row: label, tab, probability; an empty line too. With "
      "--json, a "
      "line of JSON, whose id is the number of the line." },
    { "jsonl", 0, NULL, CLI_FLAG_SET, 1, AT(jsonl), CLI_PREDICT, "every line is JSON: {\"id\", \"title\", \"text\"}",
      "Every line of the input is a JSON object with \"text\" and, if wanted, \"title\" and \"id\"; each gets one line "
      "of "
      "JSON, in order. Without \"id\" the number of the line is used. Lines are written as soon as they are done, so a "
      "program at the other end of two pipes can wait for its answer." },
    { "actors", 'a', NULL, CLI_FLAG_SET, 1, AT(actors), CLI_PREDICT | CLI_EXPLAIN,
      "actors and stances, whatever -m says",
      "Give actors and stances, also when -m names a label model only; needs the model actor.tcm, and stance.tcm and "
      "attitude.tcm for stances and attitudes." },
    { "no-actors", 0, NULL, CLI_FLAG_SET, 0, AT(actors), CLI_PREDICT | CLI_EXPLAIN, "no actors and stances",
      "Leave actors and stances out; much faster." },
    { "highlights", 0, NULL, CLI_FLAG_SET, 1, AT(highlights), CLI_PREDICT, "the sentences that did most (default)",
      "Give the up to three sentences that did most for the label. This is the default for cards and JSON." },
    { "no-highlights", 0, NULL, CLI_FLAG_SET, 0, AT(highlights), CLI_PREDICT, "no highlights",
      "Leave highlights out." },
    { "threshold", 't', "P", CLI_FLAG_PROBABILITY, 0, AT(threshold), CLI_PREDICT | CLI_EXPLAIN,
      "no label when the best probability is below P",
      "Give no label when the best probability is below P (0 to 1): '?' in rows, null in JSON." },
    { "stance-threshold", 0, "P", CLI_FLAG_PROBABILITY, 0, AT(stance_threshold), CLI_PREDICT | CLI_EXPLAIN,
      "probability a stance needs",
      "Probability (0 to 1) that a stance needs to be claimed, in place of the stance model's own." },
    { "title", 0, "TEXT", CLI_FLAG_TEXT, 0, AT(title), CLI_PREDICT | CLI_EXPLAIN, "title of the text",
      "The title of the text. With several inputs it is the title of each; with --jsonl, of those without a "
      "\"title\"." },
    { "page", 0, NULL, CLI_FLAG_SET, 1, AT(page), CLI_PREDICT | CLI_EXPLAIN,
      "look for a page layout (default for files)",
      "Look for the layout of a news page (dates, title, \"Highlights\", \"Story\") and read its title and story only. "
      "This "
      "is the default for files; with --lines and --jsonl it is not." },
    { "no-page", 0, NULL, CLI_FLAG_SET, 0, AT(page), CLI_PREDICT | CLI_EXPLAIN, "read the whole file as the text",
      "Read the whole file as the text, whatever it looks like." },
    { "threads", 'j', "N", CLI_FLAG_COUNT, 256, AT(threads), CLI_PREDICT, "threads; 0 = one for each processor",
      "Use N threads (default 1); 0 means one for each processor. The output is the same, in the same order, for any "
      "N." },
    { "features", 'n', "N", CLI_FLAG_COUNT, 100000, AT(features), CLI_EXPLAIN | CLI_INFO,
      "how many words or features to show for a label", "Show the N strongest words or features of each label." },
    { "output", 'o', "FILE", CLI_FLAG_TEXT, 0, AT(output), CLI_PREDICT | CLI_EXPLAIN | CLI_TOKENS, "write to FILE",
      "Write to FILE instead of stdout. FILE appears, or is replaced, when everything is done; it may not be an "
      "input." },
    { "quiet", 'q', NULL, CLI_FLAG_SET, 1, AT(quiet), CLI_PREDICT | CLI_EXPLAIN | CLI_VERIFY | CLI_TOKENS,
      "no progress and no notes on stderr",
      "Say nothing on stderr about single inputs, and show no progress. The exit code still tells." },
    { "help", 'h', NULL, CLI_FLAG_SET, 2, AT(help), CLI_ALL, "this help; --help says more",
      "-h gives a short help, --help this one." },
    { NULL, 0, NULL, CLI_FLAG_SET, 0, 0, 0, NULL, NULL }
};
