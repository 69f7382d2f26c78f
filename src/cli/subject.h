/* SPDX-License-Identifier: Apache-2.0 */
/* A subject: one document on its way through the program, with the name under which its answer goes out. */
#ifndef CLI_SUBJECT_H
#define CLI_SUBJECT_H

#include "cli/say.h"

typedef struct cli_subject {
    const char *id;
    size_t id_size;
    int id_is_json; /* id is a JSON value already (a number from a JSON line), to be written as it stands */
    tonecls_document document;
    uint64_t repaired; /* broken bytes that were mended before the document was made */
} cli_subject;

/* How answers are written. */
typedef enum cli_format { CLI_FORMAT_CARD, CLI_FORMAT_TSV, CLI_FORMAT_JSON } cli_format;

typedef struct cli_manner {
    cli_format format;
    int ids;           /* TSV: a first column with the id */
    int colour;        /* escape sequences are welcome */
    size_t columns;    /* of the terminal */
    const char *model; /* name of the models, or NULL */
} cli_manner;

/* Appends what the format says of the analysis, or of the fault in its place. */
void cli_report(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_analysis *analysis);
void cli_report_fault(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const cli_fault *fault);

/* The bytes of a span, cut to the field they lie in (an offset that does not fit gives nothing). */
const char *cli_span_text(const cli_subject *subject, const tonecls_span *span, size_t *size);

const char *cli_stance_name(int stance);
const char *cli_actor_type(int type);
/* "empty", "unknown", ...: flag number 0, 1, ... of tonecls.h; NULL after the last. */
const char *cli_flag_name(unsigned index);

#endif
