/* SPDX-License-Identifier: Apache-2.0 */
/* A folder for the files of one test, removed with all that is in it. */
#ifndef HELPER_SCRATCH_H
#define HELPER_SCRATCH_H

#include <stddef.h>

typedef struct scratch_folder {
    char path[256];
    char file[512]; /* written by scratch_path */
} scratch_folder;

/* Fail the test when the system says no. */
void scratch_new(scratch_folder *scratch);
void scratch_remove(scratch_folder *scratch);

/* PATH/name, until the next call. */
const char *scratch_path(scratch_folder *scratch, const char *name);
/* Writes a file, making the folders on the way to it. Returns its path, until the next call. */
const char *scratch_write(scratch_folder *scratch, const char *name, const void *bytes, size_t size);
const char *scratch_text(scratch_folder *scratch, const char *name, const char *text);
/* The same, compressed. */
const char *scratch_gzip(scratch_folder *scratch, const char *name, const void *bytes, size_t size);
/* Number of entries of the folder itself. */
size_t scratch_count(scratch_folder *scratch);

#endif
