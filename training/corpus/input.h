/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Bytes of a corpus file: plain or gzip, told by content; "-" is standard input. Read line by line or whole, in bounded
 * memory: a line or file over the stated maximum is passed over, never half read.
 */
#ifndef TNC_INPUT_H
#define TNC_INPUT_H

#include "base/buffer.h"
#include "base/status.h"

#define TNC_LINE_MAX ((size_t)64 << 20) /* bytes of one line, and of one file of a LABEL folder */

typedef struct tnc_input tnc_input;

/* Errors: IO (with the path and the system's reason), MEMORY. Directories, devices and sockets are refused;
 * named pipes are read. */
tonecls_status tnc_input_open(const char *path, tnc_input **input, tonecls_error *error);
void tnc_input_close(tnc_input *input); /* NULL is fine */

typedef struct tnc_line {
    const char *bytes; /* without "\n" or "\r\n"; valid until the next call. NULL at the end of the file */
    size_t size;
    uint64_t number; /* 1, 2, ... */
    int too_long;    /* 1: over TNC_LINE_MAX; bytes holds the first few only */
} tnc_line;

/* A byte order mark at the start of the file is passed over. Errors: IO (damaged gzip too), MEMORY. */
tonecls_status tnc_input_line(tnc_input *input, tnc_line *line, tonecls_error *error);

/* Up to size first bytes of what comes next, without taking them: to tell formats apart. */
tonecls_status tnc_input_peek(tnc_input *input, size_t size, const char **bytes, size_t *got, tonecls_error *error);

/* The whole file into out (cleared first). E_TOO_LARGE when over TNC_LINE_MAX. */
tonecls_status tnc_input_all(const char *path, tnc_buffer *out, tonecls_error *error);

#endif
