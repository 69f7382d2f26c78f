/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writing a file so that there is always a whole one: to a temporary name in the same folder, synced, renamed, the
 * folder synced. Until the rename an older file of that name is untouched; on any failure the temporary one is removed.
 */
#ifndef TNC_SAVE_FILE_H
#define TNC_SAVE_FILE_H

#include "base/status.h"

#include <signal.h>

/* A link is followed. What exists and is no regular file (a pipe, /dev/null) is written to directly. "-" is standard
 * output. stop, looked at between pieces, may be NULL. Errors: IO, MEMORY, INTERRUPTED. */
tonecls_status tnc_save_file(const char *path, const void *bytes, size_t size, const volatile sig_atomic_t *stop,
                             tonecls_error *error);

/* Whether tnc_save_file has a chance, before hours are spent on what it shall write. Errors: IO. */
tonecls_status tnc_save_possible(const char *path, tonecls_error *error);

#endif
