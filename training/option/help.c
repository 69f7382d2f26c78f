/* SPDX-License-Identifier: Apache-2.0 */
/* Help texts out of the table of flags. */
#include "option/flags.h"
#include "report/table.h"

#include <string.h>

#define FLAG_WIDTH 26
#define LINE_WIDTH 92

static void print_name(const tnc_flag *flag, tnc_buffer *out)
{
    char text[80] = "      ";
    size_t size = 6;
    if (flag->letter) {
        text[2] = '-';
        text[3] = flag->letter;
        text[4] = strlen(flag->name) > 1 ? ',' : ' ';
    }
    tnc_buffer_append(out, text, size);
    text[0] = 0;
    if (strlen(flag->name) > 1)
        strcat(strcat(text, "--"), flag->name);
    if (flag->argument)
        strcat(strcat(text, " "), flag->argument);
    tnc_cell_left(out, text, FLAG_WIDTH);
    if (strlen(text) >= FLAG_WIDTH)
        tnc_buffer_append_byte(out, ' ');
}

/* Words of a text, broken into indented lines. */
static void print_wrapped(const char *text, size_t indent, tnc_buffer *out)
{
    size_t column = 0;
    while (*text) {
        size_t size = strcspn(text, " ");
        if (column && column + 1 + size > LINE_WIDTH) {
            tnc_buffer_append_byte(out, '\n');
            column = 0;
        }
        if (column == 0)
            tnc_cell_left(out, "", indent);
        else
            tnc_buffer_append_byte(out, ' ');
        tnc_buffer_append(out, text, size);
        column = (column ? column + 1 : indent) + size;
        text += size + (text[size] == ' ');
    }
    tnc_buffer_append_byte(out, '\n');
}

static void print_flag(const tnc_flag *flag, int is_long, tnc_buffer *out)
{
    print_name(flag, out);
    tnc_print(out, "%s\n", flag->brief);
    if (!is_long || !flag->more)
        return;
    print_wrapped(flag->more, 10, out);
    tnc_buffer_append_byte(out, '\n');
}

static const char train_usage[] = "Learns from a corpus and writes a model.\n"
                                  "usage: tonecls-train train CORPUS... -o MODEL [FLAGS]\n";
static const char eval_usage[] = "Measures a model on a corpus, or a way of training by cross-validation.\n"
                                 "usage: tonecls-train eval -m MODEL CORPUS... [FLAGS]\n"
                                 "       tonecls-train eval --cv K CORPUS... [FLAGS of train]\n";
static const char codes[] =
    "\nexit codes: 0 done; 1 done, but some file of the corpus could not be read; 2 usage; 3 model missing, damaged\n"
    "or too new; 4 corpus unusable; 5 memory, disk or standard output; 130 interrupted\n";

/* In the brief help of eval the flags that only --cv needs are left to the long one. */
static int is_shown(const tnc_flag *flag, unsigned command, int is_long)
{
    static const char *const of_eval[] = { "model",   "format", "predictions", "threshold", "cv",
                                           "threads", "set",    "quiet",       "h",         "help" };
    if (!(flag->commands & command))
        return 0;
    if (command != TNC_EVAL || is_long)
        return 1;
    for (size_t i = 0; i < sizeof of_eval / sizeof *of_eval; i++)
        if (!strcmp(flag->name, of_eval[i]))
            return 1;
    return 0;
}

void tnc_flags_help(unsigned command, int is_long, tnc_buffer *out)
{
    tnc_print(out, "%s\n", command == TNC_EVAL ? eval_usage : train_usage);
    for (size_t i = 0; i < tnc_flag_count; i++)
        if (is_shown(&tnc_flags[i], command, is_long))
            print_flag(&tnc_flags[i], is_long, out);
    tnc_buffer_append(out, codes, sizeof codes - 1);
}
