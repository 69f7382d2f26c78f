/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Texts for a reader's eyes: white space runs become one space, control characters (which could drive a terminal) and
 * broken bytes become U+FFFD, lines are broken between words.
 */
#ifndef CLI_WRAP_H
#define CLI_WRAP_H

#include "cli/chunk.h"

/* Appends the text, the first line from column `start` (the caller has written up to there or it is filled up when the
 * chunk stands at the start of a line), the others indented by `indent`. No newline at the end. */
void cli_wrap(cli_chunk *out, const char *text, size_t size, size_t start, size_t indent, size_t columns);

/* Appends the text as it stands, line breaks too, only made harmless. */
void cli_wrap_raw(cli_chunk *out, const char *text, size_t size);

/* Appends the text on one line, cut with "..." after so many columns. Returns the columns written. */
size_t cli_clean(cli_chunk *out, const char *text, size_t size, size_t columns);

/* Columns that cli_clean would take for all of it. */
size_t cli_clean_width(const char *text, size_t size);

#endif
