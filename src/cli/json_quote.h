/* SPDX-License-Identifier: Apache-2.0 */
/* JSON strings of any bytes: always valid JSON and valid UTF-8, broken parts as U+FFFD. */
#ifndef CLI_JSON_QUOTE_H
#define CLI_JSON_QUOTE_H

#include "cli/chunk.h"

/* With the quotes. */
void cli_json_string(cli_chunk *out, const char *bytes, size_t size);
/* NULL becomes null. */
void cli_json_name(cli_chunk *out, const char *string);

#endif
