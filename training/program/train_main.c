/* SPDX-License-Identifier: Apache-2.0 */
/* tonecls-train: which command, and what signals mean. The first Ctrl-C asks the work to stop cleanly, the second
 * kills. */
#include "program/command.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static volatile sig_atomic_t stop;

static void ask_to_stop(int number)
{
    (void)number;
    stop = 1;
}

static void catch_signal(int number)
{
    struct sigaction old, action = { .sa_handler = ask_to_stop, .sa_flags = SA_RESETHAND };
    sigemptyset(&action.sa_mask);
    if (!sigaction(number, NULL, &old) && old.sa_handler != SIG_IGN) /* nohup's wish is respected */
        sigaction(number, &action, NULL);
}

static void set_signals(void)
{
    struct sigaction ignore = { .sa_handler = SIG_IGN };
    sigemptyset(&ignore.sa_mask);
    catch_signal(SIGINT);
    catch_signal(SIGTERM);
    catch_signal(SIGHUP);
    sigaction(SIGPIPE, &ignore, NULL); /* a closed pipe and a full disk are errors of write() here */
    sigaction(SIGXFSZ, &ignore, NULL);
}

static const char usage[] = "tonecls-train: trains and measures models of tonecls.\n"
                            "usage: tonecls-train train CORPUS... -o MODEL [FLAGS]\n"
                            "       tonecls-train eval -m MODEL CORPUS... [FLAGS]\n"
                            "       tonecls-train train|eval -h|--help\n"
                            "       tonecls-train --version\n";

static int fail_command(const char *given)
{
    static const char *const commands[] = { "train", "eval", "help", "version" };
    const char *near = tnc_nearest(given, commands, 4);
    if (near)
        fprintf(stderr, "tonecls-train: no command %s; did you mean %s?\n", given, near);
    else
        fprintf(stderr, "tonecls-train: no command %s; there are train and eval\n", given);
    return TNC_EXIT_USAGE;
}

static int answer(const char *text, const char *value)
{
    printf(text, value);
    if (fflush(stdout) == 0)
        return TNC_EXIT_DONE;
    perror("tonecls-train: standard output");
    return TNC_EXIT_SYSTEM;
}

static int help(char **argv, int argc)
{
    static char flag[] = "--help";
    char *only[] = { flag };
    if (argc > 2 && !strcmp(argv[2], "train"))
        return tnc_train_main(only, 1, &stop);
    if (argc > 2 && !strcmp(argv[2], "eval"))
        return tnc_eval_main(only, 1, &stop);
    return answer("%s", usage);
}

int main(int argc, char **argv)
{
    set_signals();
    if (argc < 2) {
        fputs("tonecls-train: which command? train or eval; --help says more\n", stderr);
        return TNC_EXIT_USAGE;
    }
    if (!strcmp(argv[1], "train"))
        return tnc_train_main(argv + 2, argc - 2, &stop);
    if (!strcmp(argv[1], "eval"))
        return tnc_eval_main(argv + 2, argc - 2, &stop);
    if (!strcmp(argv[1], "--version") || !strcmp(argv[1], "version"))
        return answer("tonecls-train %s\n", tonecls_version());
    if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") || !strcmp(argv[1], "help"))
        return help(argv, argc);
    return fail_command(argv[1]);
}
