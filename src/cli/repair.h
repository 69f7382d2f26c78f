/* SPDX-License-Identifier: Apache-2.0 */
/*
 * UTF-8 as it is found: one step at a time, always forward. What the program prints must be valid even where the input
 * is not: broken parts become U+FFFD, one for each maximal broken part, as the library counts them.
 */
#ifndef CLI_REPAIR_H
#define CLI_REPAIR_H

#include "cli/chunk.h"

#define CLI_BROKEN UINT32_MAX
#define CLI_REPLACEMENT "\xef\xbf\xbd"

/* Bytes taken (at least 1; size must be so too), the code point or CLI_BROKEN into *code. */
size_t cli_utf8_step(const char *bytes, size_t size, uint32_t *code);

/* The same bytes made valid. Returns the number of broken bytes. */
uint64_t cli_repair(cli_chunk *out, const char *bytes, size_t size);

/* Columns of a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1. */
unsigned cli_columns(uint32_t code);

#endif
