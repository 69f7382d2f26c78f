/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/sink.h"
#include "cli/say.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void know(cli_sink *sink, const struct stat *status)
{
    sink->regular = S_ISREG(status->st_mode);
    sink->device = status->st_dev;
    sink->inode = status->st_ino;
}

static int cannot(const char *name, int reason)
{
    cli_say("cannot write %s: %s", name, strerror(reason));
    return CLI_SYSTEM;
}

/* Of the one unfinished file, for the handler: an interrupted program leaves nothing lying about. */
static char *volatile unfinished;

static void interrupted(int number)
{
    if (unfinished)
        unlink(unfinished);
    signal(number, SIG_DFL);
    raise(number);
}

static void watch_signals(char *path)
{
    static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
    unfinished = path;
    struct sigaction now = { .sa_handler = interrupted }, before;
    sigemptyset(&now.sa_mask);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(numbers[i], &now, NULL);
}

/* A new file beside the one it will become, with the permissions it would have had. */
static int open_temporary(cli_sink *sink, mode_t mode)
{
    const char *target = sink->target ? sink->target : sink->name;
    size_t size = strlen(target);
    sink->fd = -1;
    sink->temporary = malloc(size + 8);
    if (!sink->temporary)
        return cli_no_memory();
    memcpy(sink->temporary, target, size);
    memcpy(sink->temporary + size, ".XXXXXX", 8);
    sink->fd = mkstemp(sink->temporary);
    if (sink->fd >= 0)
        watch_signals(sink->temporary);
    if (sink->fd >= 0 && fchmod(sink->fd, mode) == 0)
        return CLI_DONE;
    int reason = errno;
    if (sink->fd >= 0)
        cli_sink_close(sink, 0);
    free(sink->temporary);
    sink->temporary = NULL;
    return cannot(sink->name, reason);
}

static int open_file(cli_sink *sink)
{
    struct stat status;
    mode_t mask = umask(0);
    umask(mask);
    if (stat(sink->name, &status) != 0)
        return errno == ENOENT ? open_temporary(sink, 0666 & ~mask) : cannot(sink->name, errno);
    if (S_ISDIR(status.st_mode))
        return cannot(sink->name, EISDIR);
    know(sink, &status);
    if (sink->regular) {
        sink->target = realpath(sink->name, NULL);
        return sink->target ? open_temporary(sink, status.st_mode & 0777) : cannot(sink->name, errno);
    }
    sink->fd = open(sink->name, O_WRONLY | O_NOCTTY);
    return sink->fd < 0 ? cannot(sink->name, errno) : CLI_DONE;
}

int cli_sink_open(cli_sink *sink, const char *path)
{
    *sink = (cli_sink){ .fd = 1, .name = path ? path : "stdout", .named = path != NULL };
    if (path)
        return open_file(sink);
    struct stat status;
    if (fstat(1, &status) == 0)
        know(sink, &status);
    sink->terminal = isatty(1);
    return CLI_DONE;
}

/* A descriptor that does not block (shared with some other program) is waited for. */
static int wait_for(int fd)
{
    struct pollfd wanted = { fd, POLLOUT, 0 };
    return poll(&wanted, 1, -1) >= 0 || errno == EINTR;
}

int cli_sink_write(cli_sink *sink, const char *bytes, size_t size)
{
    while (size && !sink->failure) {
        ssize_t done = write(sink->fd, bytes, size < (1u << 30) ? size : (1u << 30));
        if (done > 0) {
            bytes += done;
            size -= (size_t)done;
        } else if (done == 0 ||
                   (errno != EINTR && !((errno == EAGAIN || errno == EWOULDBLOCK) && wait_for(sink->fd)))) {
            sink->failure = done == 0 ? EIO : errno;
        }
    }
    return !sink->failure;
}

int cli_sink_put(cli_sink *sink, cli_chunk *chunk)
{
    if (chunk->failed && !sink->failure)
        sink->failure = ENOMEM;
    int written = cli_sink_write(sink, chunk->bytes, chunk->size);
    cli_chunk_clear(chunk);
    return written;
}

int cli_sink_close(cli_sink *sink, int keep)
{
    if (sink->fd < 0)
        return CLI_DONE;
    if (sink->temporary && keep && !sink->failure && fsync(sink->fd) != 0 && errno != EINVAL)
        sink->failure = errno;
    /* Some file systems report a full disk only here. */
    if (close(sink->fd) != 0 && errno != EINTR && !sink->failure)
        sink->failure = errno;
    sink->fd = -1;
    if (sink->temporary) {
        if (keep && !sink->failure && rename(sink->temporary, sink->target ? sink->target : sink->name) != 0)
            sink->failure = errno;
        if (!keep || sink->failure)
            unlink(sink->temporary);
        unfinished = NULL;
        free(sink->temporary);
        sink->temporary = NULL;
    }
    free(sink->target);
    sink->target = NULL;
    return sink->failure ? cannot(sink->name, sink->failure) : CLI_DONE;
}

int cli_sink_is(const cli_sink *sink, dev_t device, ino_t inode)
{
    return sink->regular && sink->device == device && sink->inode == inode;
}

static int same_file(const cli_sink *sink, const char *path)
{
    struct stat status;
    int known = strcmp(path, "-") ? stat(path, &status) == 0 : fstat(0, &status) == 0;
    return known && cli_sink_is(sink, status.st_dev, status.st_ino);
}

int cli_sink_check(const cli_sink *sink, const char *command, const char *const *inputs, size_t count)
{
    static const char *const standard_input[] = { "-" };
    if (!sink->named)
        return CLI_DONE;
    for (size_t i = 0; i < (count ? count : 1); i++) {
        const char *path = count ? inputs[i] : standard_input[0];
        if (same_file(sink, path))
            return cli_wrong_usage("%s: %s is an input, and the output too", command, path);
    }
    return CLI_DONE;
}

int cli_print(cli_chunk *chunk)
{
    cli_sink sink;
    int status = cli_sink_open(&sink, NULL);
    cli_sink_put(&sink, chunk);
    cli_chunk_free(chunk);
    int closed = cli_sink_close(&sink, 1);
    return status ? status : closed;
}
