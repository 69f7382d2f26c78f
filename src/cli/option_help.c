/* SPDX-License-Identifier: Apache-2.0 */
/* Help texts from the flag table: short ones a line per flag, long ones whole sentences, both 80 columns wide. */
#include "cli/option.h"
#include "cli/wrap.h"

#include <string.h>

#define HELP_COLUMNS 80
#define BRIEF_COLUMN 28

static size_t append_heading(cli_chunk *out, const cli_flag *flag)
{
    size_t before = out->size;
    cli_chunk_string(out, "  ");
    if (flag->letter) {
        cli_chunk_byte(out, '-');
        cli_chunk_byte(out, flag->letter);
        cli_chunk_string(out, ", ");
    } else {
        cli_chunk_string(out, "    ");
    }
    cli_chunk_string(out, "--");
    cli_chunk_string(out, flag->name);
    if (flag->argument) {
        cli_chunk_byte(out, ' ');
        cli_chunk_string(out, flag->argument);
    }
    return out->size - before;
}

void cli_flags_help(cli_chunk *out, unsigned commands, int full)
{
    for (const cli_flag *flag = cli_flags; flag->name; flag++) {
        if (!(flag->commands & commands))
            continue;
        size_t width = append_heading(out, flag);
        if (full) {
            cli_chunk_byte(out, '\n');
            cli_wrap(out, flag->full, strlen(flag->full), 10, 10, HELP_COLUMNS);
        } else {
            cli_chunk_repeat(out, ' ', width + 2 < BRIEF_COLUMN ? BRIEF_COLUMN - width : 2);
            cli_chunk_string(out, flag->brief);
        }
        cli_chunk_byte(out, '\n');
    }
}
