/* SPDX-License-Identifier: Apache-2.0 */
/* The lines of a file of the Unicode character database, where Debian's package unicode-data puts them, packed or not. */
#ifndef HELPER_LINES_H
#define HELPER_LINES_H

#include <stddef.h>

/* Calls each for every line, comments cut off and empty ones left out. Returns 0 when the file is not there. */
int unicode_lines(const char *file, void (*each)(void *context, char *line), void *context);

/* Reads code points in hexadecimal up to a ';' or the end into UTF-8; returns what follows the ';' or NULL. */
char *unicode_codes(char *field, char *bytes, size_t *size);

#endif
