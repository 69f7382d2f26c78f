/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One line of --jsonl to a document, by jansson. Broken UTF-8 and lone surrogates (\ud800), which jansson refuses, are
 * mended first: one bad byte must not cost a record.
 */
#ifndef CLI_JSON_RECORD_H
#define CLI_JSON_RECORD_H

#include "cli/subject.h"

#include <jansson.h>

typedef struct cli_record {
    json_t *object;   /* the strings of the subject live here */
    cli_chunk mended; /* scratch, kept from line to line */
    cli_chunk id;
} cli_record;

/* Fills document, and id when the line has one. What was there before stays when it has not. Returns 0 and the fault
 * "json" or "memory" on failure; the id is then filled all the same when it could be read. */
int cli_record_read(cli_record *record, const char *line, size_t size, cli_subject *subject, cli_fault *fault);
/* Frees the object of the last line. */
void cli_record_clear(cli_record *record);
void cli_record_free(cli_record *record);

#endif
