/* SPDX-License-Identifier: Apache-2.0 */
/*
 * train and eval: the solvers live in a program of their own, so that this one needs neither them nor a C++ run time.
 * It takes this one's place, as git does with git-foo.
 */
#include "cli/command_table.h"
#include "cli/places.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef TONECLS_LIBEXEC_DIR
#define TONECLS_LIBEXEC_DIR "/usr/local/libexec/tonecls"
#endif

static int become(char *path, const char *name, int argc, char **argv)
{
    char **words = calloc((size_t)argc + 3, sizeof *words);
    size_t size = strlen(name) + 1;
    char *command = malloc(size);
    if (!words || !command) {
        free(words);
        free(command);
        return cli_no_memory();
    }
    words[0] = path;
    words[1] = memcpy(command, name, size);
    memcpy(words + 2, argv, (size_t)argc * sizeof *words);
    execv(path, words);
    cli_say("%s: cannot run %s: %s", name, path, strerror(errno));
    free(words);
    free(command);
    return CLI_SYSTEM;
}

int cli_cmd_trainer(const char *name, int argc, char **argv)
{
    char *own = cli_own_folder();
    char *path = own ? cli_path_join(own, "tonecls-train") : NULL;
    if (!path || !cli_is_file(path)) {
        free(path);
        path = cli_path_join(TONECLS_LIBEXEC_DIR, "tonecls-train");
    }
    int status;
    if (path && cli_is_file(path)) {
        status = become(path, name, argc, argv);
    } else {
        cli_say(
            "%s: the program tonecls-train is not there (looked in %s and %s); it is built when libsvm and LIBLINEAR "
            "are installed",
            name, own ? own : "?", TONECLS_LIBEXEC_DIR);
        status = CLI_SYSTEM;
    }
    free(path);
    free(own);
    return status;
}
