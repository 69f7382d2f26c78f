/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json_answer.h"
#include "cli/json_quote.h"

#include <string.h>

#define DECIMALS 6
#define TEXT_LIMIT 4096 /* bytes of a sentence that are repeated: one of a gigabyte has no need to be */

static void key(cli_chunk *out, const char *name)
{
    cli_chunk_byte(out, '"');
    cli_chunk_string(out, name);
    cli_chunk_string(out, "\":");
}

static void number(cli_chunk *out, const char *name, uint64_t value)
{
    key(out, name);
    cli_chunk_number(out, value);
    cli_chunk_byte(out, ',');
}

static void label_and_probability(cli_chunk *out, const char *label, double probability)
{
    key(out, "label");
    cli_json_name(out, label);
    cli_chunk_byte(out, ',');
    key(out, "probability");
    if (label)
        cli_chunk_short(out, probability, DECIMALS);
    else
        cli_chunk_string(out, "null");
}

static void comma(cli_chunk *out, size_t index)
{
    if (index)
        cli_chunk_byte(out, ',');
}

/* "start":1,"end":2 and, for what lies in the title, "field":"title". */
static void span(cli_chunk *out, const tonecls_span *place)
{
    number(out, "start", place->start);
    key(out, "end");
    cli_chunk_number(out, place->end);
    if (place->field == TONECLS_FIELD_TITLE)
        cli_chunk_string(out, ",\"field\":\"title\"");
}

static void head(cli_chunk *out, const cli_subject *subject)
{
    cli_chunk_string(out, "{\"v\":1,\"id\":");
    if (subject->id_is_json)
        cli_chunk_append(out, subject->id, subject->id_size);
    else
        cli_json_string(out, subject->id, subject->id_size);
    cli_chunk_byte(out, ',');
}

static void tone(cli_chunk *out, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &count);
    const tonecls_score *label = tonecls_analysis_label(analysis);
    cli_chunk_string(out, "\"tone\":{");
    label_and_probability(out, label ? label->label : NULL, label ? label->probability : 0.0);
    cli_chunk_string(out, ",\"scores\":[");
    for (size_t i = 0; i < count; i++) {
        comma(out, i);
        cli_chunk_byte(out, '{');
        label_and_probability(out, scores[i].label, scores[i].probability);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "]},");
}

static void highlights(cli_chunk *out, const cli_subject *subject, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_highlight *items = tonecls_analysis_highlights(analysis, &count);
    cli_chunk_string(out, "\"highlights\":[");
    for (size_t i = 0; i < count; i++) {
        size_t size;
        const char *text = cli_span_text(subject, &items[i].span, &size);
        while (size > TEXT_LIMIT && (size = TEXT_LIMIT) && ((unsigned char)text[size] & 0xc0) == 0x80)
            size--;
        comma(out, i);
        cli_chunk_byte(out, '{');
        span(out, &items[i].span);
        cli_chunk_byte(out, ',');
        key(out, "text");
        cli_json_string(out, text, size);
        cli_chunk_byte(out, ',');
        key(out, "score");
        cli_chunk_short(out, items[i].score, DECIMALS);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "],");
}

static void names(cli_chunk *out, const tonecls_actor *actor)
{
    key(out, "name");
    cli_json_name(out, actor->name);
    cli_chunk_byte(out, ',');
    key(out, "type");
    cli_json_name(out, cli_actor_type(actor->type));
    cli_chunk_string(out, ",\"aliases\":[");
    for (size_t i = 0; i < actor->alias_count; i++) {
        comma(out, i);
        cli_json_name(out, actor->aliases[i]);
    }
    cli_chunk_string(out, "],\"mentions\":[");
    for (size_t i = 0; i < actor->mention_count; i++) {
        comma(out, i);
        cli_chunk_byte(out, '{');
        span(out, &actor->mentions[i]);
        cli_chunk_string(out, ",\"sentence\":");
        cli_chunk_number(out, actor->mentions[i].sentence);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "],");
}

static void evidence(cli_chunk *out, const tonecls_stance *stance)
{
    cli_chunk_string(out, "\"evidence\":[");
    for (size_t i = 0; i < stance->evidence_count; i++) {
        comma(out, i);
        cli_chunk_byte(out, '{');
        number(out, "sentence", stance->evidence[i].span.sentence);
        span(out, &stance->evidence[i].span);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "]}");
}

static void stances(cli_chunk *out, const tonecls_actor *actors, size_t count, const tonecls_actor *actor)
{
    key(out, "stance");
    cli_json_name(out, cli_stance_name(actor->stance));
    cli_chunk_string(out, ",\"stances\":[");
    for (size_t i = 0; i < actor->stance_count; i++) {
        const tonecls_stance *stance = &actor->stances[i];
        comma(out, i);
        cli_chunk_byte(out, '{');
        number(out, "target", stance->target);
        key(out, "target_name");
        cli_json_name(out, stance->target < count ? actors[stance->target].name : NULL);
        cli_chunk_byte(out, ',');
        key(out, "stance");
        cli_json_name(out, cli_stance_name(stance->stance));
        cli_chunk_byte(out, ',');
        key(out, "probability");
        cli_chunk_short(out, stance->probability, DECIMALS);
        cli_chunk_byte(out, ',');
        evidence(out, stance);
    }
    cli_chunk_string(out, "]");
}

static void actors(cli_chunk *out, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_actor *items = tonecls_analysis_actors(analysis, &count);
    cli_chunk_string(out, "\"actors\":[");
    for (size_t i = 0; i < count; i++) {
        comma(out, i);
        cli_chunk_byte(out, '{');
        number(out, "id", i);
        names(out, &items[i]);
        key(out, "attitude");
        if (items[i].has_attitude) {
            cli_chunk_byte(out, '{');
            label_and_probability(out, items[i].attitude, items[i].attitude_probability);
            cli_chunk_string(out, "},");
        } else {
            cli_chunk_string(out, "null,");
        }
        stances(out, items, count, &items[i]);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, "],");
}

static void flags(cli_chunk *out, const tonecls_analysis *analysis)
{
    uint32_t set = tonecls_analysis_flags(analysis);
    size_t written = 0;
    cli_chunk_string(out, "\"flags\":[");
    for (unsigned i = 0; cli_flag_name(i); i++)
        if (set >> i & 1) {
            comma(out, written++);
            cli_json_name(out, cli_flag_name(i));
        }
    cli_chunk_byte(out, ']');
}

void cli_json_answer_open(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                          const tonecls_analysis *analysis)
{
    head(out, subject);
    number(out, "bytes", tonecls_analysis_bytes(analysis));
    number(out, "bad_bytes", tonecls_analysis_bad_bytes(analysis) + subject->repaired);
    number(out, "sentences", tonecls_analysis_sentence_count(analysis));
    key(out, "model");
    cli_json_name(out, manner->model);
    cli_chunk_byte(out, ',');
    tone(out, analysis);
    highlights(out, subject, analysis);
    actors(out, analysis);
    flags(out, analysis);
}

void cli_json_answer(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                     const tonecls_analysis *analysis)
{
    cli_json_answer_open(out, manner, subject, analysis);
    cli_chunk_string(out, "}\n");
}

void cli_json_fault(cli_chunk *out, const cli_subject *subject, const cli_fault *fault)
{
    head(out, subject);
    cli_chunk_string(out, "\"error\":{\"code\":");
    cli_json_name(out, fault->code);
    cli_chunk_string(out, ",\"message\":");
    cli_json_name(out, fault->message);
    cli_chunk_string(out, "}}\n");
}
