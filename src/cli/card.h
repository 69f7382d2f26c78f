/* SPDX-License-Identifier: Apache-2.0 */
/* The readable answer: tone, highlights, who takes which stance towards whom, and the sentence that says so. */
#ifndef CLI_CARD_H
#define CLI_CARD_H

#include "cli/subject.h"

void cli_card(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_analysis *analysis);
void cli_card_fault(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const cli_fault *fault);

/* Parts of it, for `explain`. */
void cli_card_title(cli_chunk *out, const cli_manner *manner, const cli_subject *subject);
void cli_card_tone(cli_chunk *out, const cli_manner *manner, const tonecls_analysis *analysis);
/* "  Sergei Lavrov -> United States  opposed 0.90" and a newline. */
void cli_card_stance(cli_chunk *out, const cli_manner *manner, const tonecls_actor *actors, const tonecls_actor *actor,
                     const tonecls_stance *stance);
/* A sentence, indented and wrapped, long ones cut; and a newline. */
void cli_card_sentence(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_span *span,
                       const char *lead, size_t indent);
void cli_card_notes(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                    const tonecls_analysis *analysis);

#endif
