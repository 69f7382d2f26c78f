/* SPDX-License-Identifier: Apache-2.0 */
/* TIOCGWINSZ is no part of POSIX 2008; without it the width is 80, or what COLUMNS says. */
#include "cli/paint.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

int cli_paint_wanted(int terminal)
{
    const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
    return terminal && !(no && *no) && term && *term && strcmp(term, "dumb");
}

static size_t asked_columns(void)
{
    const char *columns = getenv("COLUMNS");
    long number = columns ? strtol(columns, NULL, 10) : 0;
#ifdef TIOCGWINSZ
    struct winsize window;
    if (number <= 0 && ioctl(1, TIOCGWINSZ, &window) == 0)
        number = window.ws_col;
#endif
    return number > 0 ? (size_t)number : 80;
}

size_t cli_terminal_columns(int terminal)
{
    size_t columns = terminal ? asked_columns() : 80;
    return columns < 40 ? 40 : columns > 120 ? 120 : columns;
}

void cli_paint(cli_chunk *out, int on, cli_paint_name name)
{
    static const char *const codes[] = { "\033[0m", "\033[1m", "\033[2m", "\033[32m", "\033[31m", "\033[1;33m" };
    if (on)
        cli_chunk_string(out, codes[name]);
}

void cli_painted(cli_chunk *out, int on, cli_paint_name name, const char *string)
{
    cli_paint(out, on, name);
    cli_chunk_string(out, string);
    cli_paint(out, on, CLI_PLAIN);
}
