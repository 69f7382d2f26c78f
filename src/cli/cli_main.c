/* SPDX-License-Identifier: Apache-2.0 */
/* The program tonecls: finds the command and hands it the rest of the words. */
#include "cli/command_table.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A closed standard descriptor would be given to the next file that is opened. In its place goes one that cannot do
 * what it is asked: reading standard input, or writing the others, then fails and is reported. */
static void fill_closed(void)
{
    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd ? O_RDONLY : O_WRONLY) < 0)
            return;
}

int main(int argc, char **argv)
{
    fill_closed();
    if (argc < 2)
        return cli_wrong_usage("no command given; `tonecls help` lists them");
    const char *name = argv[1];
    if (!strcmp(name, "--help") || !strcmp(name, "-h"))
        name = "help";
    else if (!strcmp(name, "--version") || !strcmp(name, "-V"))
        name = "version";
#ifdef SIGXFSZ
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error to report, not a reason to die */
#endif
    const cli_command *command = cli_command_named(name);
    return command ? cli_command_run(command, argc - 2, argv + 2) : cli_unknown_command(name);
}
