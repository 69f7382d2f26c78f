/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

static const char *const standard_input[] = { "-" };

void cli_walk_begin(cli_walk *walk, const char *const *operands, size_t count, const char *const *suffixes,
                    const cli_sink *output)
{
    *walk = (cli_walk){ .operands = count ? operands : standard_input, .operand_count = count ? count : 1 };
    walk->suffixes = suffixes;
    walk->output = output;
}

static void folder_free(cli_folder *folder)
{
    for (size_t i = 0; i < folder->count; i++)
        free(folder->names[i]);
    free(folder->names);
    free(folder->path);
}

void cli_walk_end(cli_walk *walk)
{
    while (walk->depth)
        folder_free(&walk->folders[--walk->depth]);
    free(walk->folders);
    free(walk->path);
    *walk = (cli_walk){ 0 };
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *copy(const char *string)
{
    size_t size = strlen(string) + 1;
    char *bytes = malloc(size);
    return bytes ? memcpy(bytes, string, size) : NULL;
}

static int add_name(cli_folder *folder, size_t *capacity, const char *name)
{
    if (folder->count == *capacity) {
        size_t larger = *capacity ? *capacity * 2 : 64;
        char **names = realloc(folder->names, larger * sizeof *names);
        if (!names)
            return 0;
        folder->names = names;
        *capacity = larger;
    }
    folder->names[folder->count] = copy(name);
    return folder->names[folder->count] && ++folder->count;
}

/* Reads the names. On failure the folder is as much as was read, to be freed all the same. */
static int read_names(cli_folder *folder, cli_fault *fault)
{
    size_t capacity = 0;
    DIR *directory = opendir(folder->path);
    if (!directory)
        return cli_fault_set(fault, "io", "%s", strerror(errno));
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(directory);
        if (!entry)
            break;
        if (entry->d_name[0] != '.' && !add_name(folder, &capacity, entry->d_name)) {
            closedir(directory);
            return cli_fault_set(fault, "memory", "out of memory");
        }
    }
    int reason = errno;
    closedir(directory);
    if (reason)
        return cli_fault_set(fault, "io", "%s", strerror(reason));
    if (folder->count)
        qsort(folder->names, folder->count, sizeof *folder->names, by_name);
    return 1;
}

static int enter(cli_walk *walk, const char *path, int top, cli_fault *fault)
{
    if (walk->depth == walk->capacity) {
        size_t larger = walk->capacity ? walk->capacity * 2 : 8;
        cli_folder *folders = realloc(walk->folders, larger * sizeof *folders);
        if (!folders)
            return cli_fault_set(fault, "memory", "out of memory");
        walk->folders = folders;
        walk->capacity = larger;
    }
    cli_folder folder = { .path = copy(path), .top = top, .silent = top };
    if (!folder.path)
        return cli_fault_set(fault, "memory", "out of memory");
    if (!read_names(&folder, fault)) {
        folder_free(&folder);
        return 0;
    }
    walk->folders[walk->depth++] = folder;
    return 1;
}

static int has_suffix(const cli_walk *walk, const char *name)
{
    size_t size = strlen(name);
    for (const char *const *suffix = walk->suffixes; *suffix; suffix++) {
        size_t length = strlen(*suffix);
        if (size > length && !strcasecmp(name + size - length, *suffix))
            return 1;
    }
    return 0;
}

static void found_something(cli_walk *walk)
{
    for (size_t i = 0; i < walk->depth; i++)
        walk->folders[i].silent = 0;
}

/* folder/name into walk->path. */
static int join(cli_walk *walk, const char *folder, const char *name)
{
    size_t size = strlen(folder), length = strlen(name) + 1;
    int slash = size && folder[size - 1] != '/';
    free(walk->path);
    walk->path = malloc(size + (size_t)slash + length);
    if (!walk->path)
        return 0;
    memcpy(walk->path, folder, size);
    if (slash)
        walk->path[size] = '/';
    memcpy(walk->path + size + slash, name, length);
    return 1;
}

/* The next entry of the innermost folder. 1: an input or a fault; 0: nothing to report, go on. */
static int look_inside(cli_walk *walk, cli_fault *fault)
{
    cli_folder *folder = &walk->folders[walk->depth - 1];
    struct stat status;
    if (folder->next == folder->count) {
        int silent = folder->silent;
        free(walk->path);
        walk->path = folder->path;
        folder->path = NULL;
        folder_free(folder);
        walk->depth--;
        return silent && !cli_fault_set(fault, "empty", "no %s files in this folder", walk->suffixes[0]);
    }
    const char *name = folder->names[folder->next++];
    if (!join(walk, folder->path, name))
        return !cli_fault_set(fault, "memory", "out of memory");
    if (lstat(walk->path, &status) != 0)
        return has_suffix(walk, name) && !cli_fault_set(fault, "io", "%s", strerror(errno));
    if (S_ISDIR(status.st_mode))
        return !enter(walk, walk->path, 0, fault);
    if (!has_suffix(walk, name))
        return 0;
    /* A dangling link is left for the opening to complain about. */
    if (stat(walk->path, &status) == 0 &&
        (!S_ISREG(status.st_mode) || cli_sink_is(walk->output, status.st_dev, status.st_ino)))
        return 0;
    found_something(walk);
    return 1;
}

/* An operand: a file, or a folder to go into. 1: an input or a fault; 0: go on. */
static int take_operand(cli_walk *walk, cli_fault *fault)
{
    struct stat status;
    const char *operand = walk->operands[walk->next++];
    free(walk->path);
    walk->path = copy(operand);
    if (!walk->path)
        return !cli_fault_set(fault, "memory", "out of memory");
    if (!strcmp(operand, "-") || stat(operand, &status) != 0 || !S_ISDIR(status.st_mode))
        return 1;
    return !enter(walk, operand, 1, fault);
}

int cli_walk_next(cli_walk *walk, const char **path, cli_fault *fault)
{
    fault->code = NULL;
    while (walk->depth || walk->next < walk->operand_count) {
        int given = walk->depth ? look_inside(walk, fault) : take_operand(walk, fault);
        if (given) {
            *path = walk->path ? walk->path : "?";
            return 1;
        }
    }
    return 0;
}
