/* SPDX-License-Identifier: Apache-2.0 */
/* What explain found out about one text, and the two ways to write it. */
#ifndef CLI_EXPLAIN_TEXT_H
#define CLI_EXPLAIN_TEXT_H

#include "cli/without.h"

typedef struct cli_explanation {
    const cli_subject *subject;
    const tonecls_analysis *analysis;
    const cli_words *words;
    const cli_claim *claims;
    size_t claim_count;
    size_t shown; /* words for each label */
} cli_explanation;

/* Return 0 when out of memory. */
int cli_explain_plain(cli_chunk *out, const cli_manner *manner, const cli_explanation *explanation);
int cli_explain_json(cli_chunk *out, const cli_manner *manner, const cli_explanation *explanation);

#endif
