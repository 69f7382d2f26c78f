/* SPDX-License-Identifier: Apache-2.0 */
/* A file as one text, or why it is none. */
#ifndef CLI_WHOLE_TEXT_H
#define CLI_WHOLE_TEXT_H

#include "cli/say.h"

/* The whole file ("-": standard input), unpacked, into the chunk. Returns 0 and the fault when it cannot be read, is
 * too large, or is no text. */
int cli_load(const char *path, cli_chunk *text, cli_fault *fault);

/* 1 when the bytes are no text: UTF-16, or many control characters; the fault says what they look like. A NUL here and
 * there is a character like any other, and broken UTF-8 is repaired: neither makes a text binary. */
int cli_looks_binary(const char *bytes, size_t size, cli_fault *fault);

#endif
