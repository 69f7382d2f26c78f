/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/subject.h"
#include "cli/card.h"
#include "cli/json_answer.h"

#include <string.h>

const char *cli_stance_name(int stance)
{
    static const char *const names[] = { "neutral", "supportive", "opposed", "mixed" };
    return stance >= 0 && stance < 4 ? names[stance] : "neutral";
}

const char *cli_actor_type(int type)
{
    static const char *const names[] = { "unknown", "person", "country", "organisation", "group" };
    return names[type > 0 && type < 5 ? type : 0];
}

const char *cli_flag_name(unsigned index)
{
    static const char *const names[] = { "empty", "unknown", "pairs_capped", "actors_capped", "page" };
    return index < sizeof names / sizeof *names ? names[index] : NULL;
}

const char *cli_span_text(const cli_subject *subject, const tonecls_span *span, size_t *size)
{
    int title = span->field == TONECLS_FIELD_TITLE;
    const char *bytes = title ? subject->document.title : subject->document.text;
    size_t whole = title ? subject->document.title_size : subject->document.text_size;
    if (!bytes || span->start > span->end || span->end > whole) {
        *size = 0;
        return "";
    }
    *size = span->end - span->start;
    return bytes + span->start;
}

static void row_id(cli_chunk *out, const cli_manner *manner, const cli_subject *subject)
{
    if (!manner->ids)
        return;
    cli_chunk_field(out, subject->id, subject->id_size);
    cli_chunk_byte(out, '\t');
}

/* id, label, probability. Below the threshold: '?', and the best probability all the same. */
static void row(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &count);
    const tonecls_score *label = tonecls_analysis_label(analysis);
    row_id(out, manner, subject);
    if (label)
        cli_chunk_field(out, label->label, strlen(label->label));
    else
        cli_chunk_byte(out, '?');
    cli_chunk_byte(out, '\t');
    cli_chunk_fixed(out, count ? scores[0].probability : 0.0, 4);
    cli_chunk_byte(out, '\n');
}

void cli_report(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_analysis *analysis)
{
    if (manner->format == CLI_FORMAT_TSV)
        row(out, manner, subject, analysis);
    else if (manner->format == CLI_FORMAT_JSON)
        cli_json_answer(out, manner, subject, analysis);
    else
        cli_card(out, manner, subject, analysis);
}

void cli_report_fault(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const cli_fault *fault)
{
    if (manner->format == CLI_FORMAT_JSON) {
        cli_json_fault(out, subject, fault);
    } else if (manner->format == CLI_FORMAT_TSV) {
        row_id(out, manner, subject);
        cli_chunk_byte(out, '!');
        cli_chunk_string(out, fault->code);
        cli_chunk_string(out, "\t0.0000\n");
    } else {
        cli_card_fault(out, manner, subject, fault);
    }
}
