/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

void scratch_new(scratch_folder *scratch)
{
    const char *base = getenv("TMPDIR");
    snprintf(scratch->path, sizeof scratch->path, "%s/tonecls-test-XXXXXX", base && *base ? base : "/tmp");
    assert_non_null(mkdtemp(scratch->path));
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

void scratch_remove(scratch_folder *scratch)
{
    nftw(scratch->path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *scratch_path(scratch_folder *scratch, const char *name)
{
    snprintf(scratch->file, sizeof scratch->file, "%s/%s", scratch->path, name);
    return scratch->file;
}

static void make_folders(char *path, size_t from)
{
    for (char *c = path + from + 1; *c; c++) {
        if (*c != '/')
            continue;
        *c = 0;
        mkdir(path, 0777);
        *c = '/';
    }
}

const char *scratch_write(scratch_folder *scratch, const char *name, const void *bytes, size_t size)
{
    scratch_path(scratch, name);
    make_folders(scratch->file, strlen(scratch->path));
    FILE *file = fopen(scratch->file, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
    return scratch->file;
}

const char *scratch_text(scratch_folder *scratch, const char *name, const char *text)
{
    return scratch_write(scratch, name, text, strlen(text));
}

const char *scratch_gzip(scratch_folder *scratch, const char *name, const void *bytes, size_t size)
{
    scratch_path(scratch, name);
    make_folders(scratch->file, strlen(scratch->path));
    gzFile file = gzopen(scratch->file, "wb");
    assert_non_null(file);
    assert_int_equal(gzwrite(file, bytes, (unsigned)size), (int)size);
    assert_int_equal(gzclose(file), Z_OK);
    return scratch->file;
}

size_t scratch_count(scratch_folder *scratch)
{
    size_t count = 0;
    DIR *folder = opendir(scratch->path);
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));)
        count += entry->d_name[0] != '.' || (strcmp(entry->d_name, ".") && strcmp(entry->d_name, ".."));
    closedir(folder);
    return count;
}
