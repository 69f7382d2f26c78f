/* SPDX-License-Identifier: Apache-2.0 */
/* See save_file.h. The temporary file is made with O_EXCL, so that nobody else's file is ever written to. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "save/save_file.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE ((size_t)1 << 20)
#define ATTEMPTS 100

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

typedef struct target {
    char path[PATH_MAX]; /* links followed */
    char folder[PATH_MAX];
    char temporary[PATH_MAX + 32];
    mode_t mode; /* of the file that is there, or 0 */
    int direct;  /* no regular file: written in place */
} target;

static tonecls_status fail_errno(const char *path, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s: %s", path, strerror(errno));
}

/* The path without its last part; "." when it has one part only. */
static void folder_of(const char *path, char *folder)
{
    const char *slash = strrchr(path, '/');
    size_t size = slash ? (size_t)(slash - path) : 0;
    memcpy(folder, path, size);
    folder[size] = 0;
    if (!slash)
        strcpy(folder, ".");
    else if (size == 0)
        strcpy(folder, "/");
}

static tonecls_status find_target(const char *path, target *t, tonecls_error *error)
{
    struct stat status;
    memset(t, 0, sizeof *t);
    if (strlen(path) >= sizeof t->path) {
        errno = ENAMETOOLONG;
        return fail_errno(path, error);
    }
    strcpy(t->path, path);
    if (!stat(path, &status)) {
        char *real = realpath(path, NULL);
        if (real && strlen(real) < sizeof t->path)
            strcpy(t->path, real);
        free(real);
        if (S_ISDIR(status.st_mode)) {
            errno = EISDIR;
            return fail_errno(path, error);
        }
        t->direct = !S_ISREG(status.st_mode);
        t->mode = status.st_mode & 07777;
    } else if (errno != ENOENT) {
        return fail_errno(path, error);
    }
    folder_of(t->path, t->folder);
    return TONECLS_OK;
}

tonecls_status tnc_save_possible(const char *path, tonecls_error *error)
{
    target t;
    if (!strcmp(path, "-"))
        return TONECLS_OK;
    tonecls_status status = find_target(path, &t, error);
    if (status)
        return status;
    if (path[strlen(path) - 1] == '/') {
        errno = EISDIR;
        return fail_errno(path, error);
    }
    if (access(t.direct ? t.path : t.folder, t.direct ? W_OK : W_OK | X_OK))
        return fail_errno(t.direct ? t.path : t.folder, error);
    return TONECLS_OK;
}

static tonecls_status write_all(int descriptor, const char *path, const char *bytes, size_t size,
                                const volatile sig_atomic_t *stop, tonecls_error *error)
{
    while (size) {
        ssize_t written = write(descriptor, bytes, size < PIECE ? size : PIECE);
        if (stop && *stop)
            return tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail_errno(path, error);
        bytes += written;
        size -= (size_t)written;
    }
    return TONECLS_OK;
}

static tonecls_status write_direct(const char *path, int descriptor, const void *bytes, size_t size,
                                   const volatile sig_atomic_t *stop, tonecls_error *error)
{
    if (descriptor < 0)
        return fail_errno(path, error);
    tonecls_status status = write_all(descriptor, path, bytes, size, stop, error);
    if (close(descriptor) && !status)
        status = fail_errno(path, error);
    return status;
}

/* A name nobody has, made by us or not at all. */
static int open_temporary(target *t)
{
    int descriptor = -1;
    for (int i = 0; i < ATTEMPTS && descriptor < 0; i++) {
        snprintf(t->temporary, sizeof t->temporary, "%s.tmp-%ld-%d", t->path, (long)getpid(), i);
        descriptor = open(t->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno != EEXIST)
            return -1;
    }
    return descriptor;
}

static tonecls_status sync_folder(const target *t, tonecls_error *error)
{
    int descriptor = open(t->folder, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return TONECLS_OK; /* a folder one may write to but not read: the rename itself is done */
    int failed = fsync(descriptor) && errno != EINVAL && errno != EROFS;
    tonecls_status status = failed ? fail_errno(t->folder, error) : TONECLS_OK;
    close(descriptor);
    return status;
}

static tonecls_status write_temporary(const target *t, int descriptor, const void *bytes, size_t size,
                                      const volatile sig_atomic_t *stop, tonecls_error *error)
{
    tonecls_status status = write_all(descriptor, t->path, bytes, size, stop, error);
    if (!status && t->mode && fchmod(descriptor, t->mode))
        status = fail_errno(t->path, error);
    if (!status && fsync(descriptor) && errno != EINVAL)
        status = fail_errno(t->path, error);
    if (close(descriptor) && !status)
        status = fail_errno(t->path, error);
    return status;
}

tonecls_status tnc_save_file(const char *path, const void *bytes, size_t size, const volatile sig_atomic_t *stop,
                             tonecls_error *error)
{
    target t;
    if (!strcmp(path, "-"))
        return write_direct("standard output", dup(STDOUT_FILENO), bytes, size, stop, error);
    tonecls_status status = find_target(path, &t, error);
    if (status)
        return status;
    if (t.direct)
        return write_direct(path, open(t.path, O_WRONLY | O_CLOEXEC), bytes, size, stop, error);
    int descriptor = open_temporary(&t);
    if (descriptor < 0)
        return fail_errno(path, error);
    status = write_temporary(&t, descriptor, bytes, size, stop, error);
    if (!status && rename(t.temporary, t.path))
        status = fail_errno(path, error);
    if (status) {
        unlink(t.temporary);
        return status;
    }
    return sync_folder(&t, error);
}
