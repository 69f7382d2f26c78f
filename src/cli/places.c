/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/places.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef TONECLS_MODELS_DIR
#define TONECLS_MODELS_DIR "/usr/local/share/tonecls"
#endif

char *cli_path_join(const char *folder, const char *name)
{
    size_t size = strlen(folder), length = strlen(name) + 1;
    char *path = malloc(size + 1 + length);
    if (!path)
        return NULL;
    memcpy(path, folder, size);
    path[size] = '/';
    memcpy(path + size + 1, name, length);
    return path;
}

int cli_is_file(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISDIR(status.st_mode);
}

char *cli_own_folder(void)
{
    size_t capacity = 4096;
    char *path = malloc(capacity);
    if (!path)
        return NULL;
    ssize_t size = readlink("/proc/self/exe", path, capacity - 1);
    char *slash = NULL;
    if (size > 0) {
        path[size] = 0;
        slash = strrchr(path, '/');
    }
    if (!slash) {
        free(path);
        return NULL;
    }
    *(slash == path ? slash + 1 : slash) = 0;
    return path;
}

static int add(cli_places *places, char *folder)
{
    if (!folder)
        return 0;
    places->folders[places->count++] = folder;
    return 1;
}

static char *copy(const char *string)
{
    size_t size = strlen(string) + 1;
    char *bytes = malloc(size);
    return bytes ? memcpy(bytes, string, size) : NULL;
}

/* folder's parent + "/" + name: what a reader of the message would call the place, without "bin/..". */
static char *beside(const char *folder, const char *name)
{
    const char *slash = strrchr(folder, '/');
    size_t size = slash ? (size_t)(slash - folder) : 0, length = strlen(name) + 1;
    char *path = malloc(size + 1 + length);
    if (!path)
        return NULL;
    memcpy(path, folder, size);
    path[size] = '/';
    memcpy(path + size + 1, name, length);
    return path;
}

int cli_places_find(cli_places *places)
{
    *places = (cli_places){ .count = 0 };
    const char *named = getenv("TONECLS_MODELS");
    if (named && *named)
        return add(places, copy(named));
    char *own = cli_own_folder();
    int fine = 1;
    if (own)
        fine = add(places, beside(own, "share/tonecls")) && add(places, beside(own, "models"));
    free(own);
    return fine && add(places, copy(TONECLS_MODELS_DIR));
}

void cli_places_free(cli_places *places)
{
    while (places->count)
        free(places->folders[--places->count]);
}

void cli_places_list(const cli_places *places, cli_chunk *out)
{
    for (size_t i = 0; i < places->count; i++) {
        size_t earlier = 0;
        while (earlier < i && strcmp(places->folders[earlier], places->folders[i]))
            earlier++;
        if (earlier < i)
            continue;
        if (i)
            cli_chunk_string(out, ", ");
        cli_chunk_string(out, places->folders[i]);
    }
    cli_chunk_byte(out, 0);
}
