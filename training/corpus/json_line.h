/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One line of JSON Lines to a jansson object. Before jansson, which refuses them, broken UTF-8 and lone surrogates
 * (\ud800) become U+FFFD: one bad byte must not cost a record.
 */
#ifndef TNC_JSON_LINE_H
#define TNC_JSON_LINE_H

#include "base/buffer.h"
#include "base/status.h"

#include <jansson.h>

/* Gives an object (json_decref it). scratch is reused from line to line. *repaired counts what was replaced. Errors:
 * CORPUS (not a JSON object; the message says why and the offset is the byte of the line), MEMORY. */
tonecls_status tnc_json_line(const char *line, size_t size, tnc_buffer *scratch, json_t **object, size_t *repaired,
                             tonecls_error *error);

/* Appends a JSON string with its quotes: control characters escaped, broken UTF-8 as U+FFFD. */
void tnc_json_quote(tnc_buffer *out, const char *bytes, size_t size);

#endif
