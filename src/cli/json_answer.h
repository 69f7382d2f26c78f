/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The JSON line of an answer, version 1 (README.md has the fields). Written straight into the output, not through a
 * tree of nodes: half the time of a stream of short documents would go there.
 */
#ifndef CLI_JSON_ANSWER_H
#define CLI_JSON_ANSWER_H

#include "cli/subject.h"

void cli_json_answer(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                     const tonecls_analysis *analysis);
void cli_json_fault(cli_chunk *out, const cli_subject *subject, const cli_fault *fault);

/* The same without the closing brace and newline, for a command that adds fields of its own. */
void cli_json_answer_open(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                          const tonecls_analysis *analysis);

#endif
