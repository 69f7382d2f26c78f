/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/card.h"
#include "cli/paint.h"
#include "cli/wrap.h"

#include <string.h>

#define SENTENCE_LIMIT 600 /* bytes of a sentence that are shown */
#define OTHERS_SHOWN 12
#define STANCES_SHOWN 24
#define NAME_LIMIT 48 /* columns */

void cli_card_title(cli_chunk *out, const cli_manner *manner, const cli_subject *subject)
{
    cli_paint(out, manner->colour, CLI_BOLD);
    cli_clean(out, subject->id, subject->id_size, 4000);
    cli_paint(out, manner->colour, CLI_PLAIN);
    cli_chunk_byte(out, '\n');
}

static void clean_string(cli_chunk *out, const char *string, size_t columns)
{
    cli_clean(out, string, strlen(string), columns);
}

static void label_word(cli_chunk *out, const cli_manner *manner, const tonecls_score *label)
{
    if (label) {
        cli_paint(out, manner->colour, CLI_STANDOUT);
        clean_string(out, label->label, NAME_LIMIT);
        cli_paint(out, manner->colour, CLI_PLAIN);
        cli_chunk_byte(out, ' ');
        cli_chunk_fixed(out, label->probability, 2);
    } else {
        cli_chunk_string(out, "none (below the threshold)");
    }
}

void cli_card_tone(cli_chunk *out, const cli_manner *manner, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_score *scores = tonecls_analysis_scores(analysis, &count);
    const tonecls_score *label = tonecls_analysis_label(analysis);
    if (!count)
        return;
    cli_chunk_string(out, "  Tone        ");
    label_word(out, manner, label);
    size_t first = label ? 1 : 0;
    for (size_t i = first; i < count && i < first + 3; i++) {
        cli_chunk_string(out, i == first ? "   (then " : ", ");
        clean_string(out, scores[i].label, NAME_LIMIT);
        cli_chunk_byte(out, ' ');
        cli_chunk_fixed(out, scores[i].probability, 2);
    }
    cli_chunk_string(out, count > first ? ")\n" : "\n");
}

void cli_card_sentence(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_span *span,
                       const char *lead, size_t indent)
{
    size_t size;
    const char *text = cli_span_text(subject, span, &size);
    int cut = size > SENTENCE_LIMIT;
    if (cut)
        for (size = SENTENCE_LIMIT; size && ((unsigned char)text[size] & 0xc0) == 0x80;)
            size--;
    cli_chunk_string(out, lead);
    cli_wrap(out, text, size, indent, indent, manner->columns);
    cli_chunk_string(out, cut ? "...\n" : "\n");
}

static void highlights(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                       const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_highlight *items = tonecls_analysis_highlights(analysis, &count);
    for (size_t i = 0; i < count; i++)
        cli_card_sentence(out, manner, subject, &items[i].span, i ? "              * " : "  Highlights  * ", 16);
}

static cli_paint_name stance_paint(int stance)
{
    return stance == TONECLS_SUPPORTIVE ? CLI_GOOD : stance == TONECLS_OPPOSED ? CLI_BAD : CLI_STANDOUT;
}

void cli_card_stance(cli_chunk *out, const cli_manner *manner, const tonecls_actor *actors, const tonecls_actor *actor,
                     const tonecls_stance *stance)
{
    cli_paint(out, manner->colour, CLI_BOLD);
    clean_string(out, actor->name, NAME_LIMIT);
    cli_paint(out, manner->colour, CLI_PLAIN);
    cli_chunk_string(out, " -> ");
    cli_paint(out, manner->colour, CLI_BOLD);
    clean_string(out, actors[stance->target].name, NAME_LIMIT);
    cli_paint(out, manner->colour, CLI_PLAIN);
    cli_chunk_string(out, ": ");
    cli_painted(out, manner->colour, stance_paint(stance->stance), cli_stance_name(stance->stance));
    cli_chunk_byte(out, ' ');
    cli_chunk_fixed(out, stance->probability, 2);
    cli_chunk_byte(out, '\n');
}

/* "Sergei Lavrov (person, 5 mentions, treated negatively 0.70)" */
static void describe(cli_chunk *out, const tonecls_actor *actor)
{
    clean_string(out, actor->name, NAME_LIMIT);
    cli_chunk_string(out, " (");
    cli_chunk_string(out, cli_actor_type(actor->type));
    if (actor->mention_count > 1) {
        cli_chunk_string(out, ", ");
        cli_chunk_number(out, actor->mention_count);
        cli_chunk_string(out, " mentions");
    }
    if (actor->has_attitude && strcmp(actor->attitude, "neutral")) {
        cli_chunk_string(out, ", seen as ");
        clean_string(out, actor->attitude, NAME_LIMIT);
        cli_chunk_byte(out, ' ');
        cli_chunk_fixed(out, actor->attitude_probability, 2);
    }
    cli_chunk_byte(out, ')');
}

/* A stance of the whole article, in the order in which they are shown. */
typedef struct walk {
    const tonecls_actor *actors;
    size_t count, actor, next;
} walk;

static const tonecls_stance *next_stance(walk *w, const tonecls_actor **actor)
{
    for (; w->actor < w->count; w->actor++, w->next = 0) {
        *actor = &w->actors[w->actor];
        while (w->next < (*actor)->stance_count) {
            const tonecls_stance *stance = &(*actor)->stances[w->next++];
            if (stance->target < w->count)
                return stance;
        }
    }
    return NULL;
}

static int same_sentence(const tonecls_stance *a, const tonecls_stance *b)
{
    return b && a->evidence_count && b->evidence_count && a->evidence[0].span.start == b->evidence[0].span.start &&
           a->evidence[0].span.field == b->evidence[0].span.field;
}

static void evidence(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_stance *stance)
{
    if (!stance->evidence_count)
        return;
    cli_paint(out, manner->colour, CLI_DIM);
    cli_card_sentence(out, manner, subject, &stance->evidence[0].span, "                ", 16);
    cli_paint(out, manner->colour, CLI_PLAIN);
}

/* Each with the sentence that says so; one sentence of several stances stands once, after them. */
static void stances(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_actor *actors,
                    size_t count)
{
    walk w = { actors, count, 0, 0 };
    const tonecls_actor *actor, *next_actor;
    const tonecls_stance *stance = next_stance(&w, &actor), *next;
    size_t shown = 0;
    for (; stance; stance = next, actor = next_actor, shown++) {
        next = next_stance(&w, &next_actor);
        if (shown >= STANCES_SHOWN)
            continue;
        cli_chunk_string(out, shown ? "              " : "  Stances     ");
        cli_card_stance(out, manner, actors, actor, stance);
        if (!same_sentence(stance, next) || shown + 1 == STANCES_SHOWN)
            evidence(out, manner, subject, stance);
    }
    if (shown > STANCES_SHOWN) {
        cli_chunk_string(out, "              and ");
        cli_chunk_number(out, shown - STANCES_SHOWN);
        cli_chunk_string(out, " more (--json has them all)\n");
    }
}

/* Who is in the text, in the order of the text. */
static void actors_named(cli_chunk *out, const cli_manner *manner, const tonecls_actor *actors, size_t count)
{
    cli_chunk list = { 0 };
    for (size_t i = 0; i < count && i < OTHERS_SHOWN; i++) {
        if (i)
            cli_chunk_string(&list, ", ");
        describe(&list, &actors[i]);
    }
    if (count > OTHERS_SHOWN) {
        cli_chunk_string(&list, " and ");
        cli_chunk_number(&list, count - OTHERS_SHOWN);
        cli_chunk_string(&list, " more");
    }
    cli_chunk_string(out, "  Actors      ");
    cli_wrap(out, list.bytes, list.size, 14, 14, manner->columns);
    cli_chunk_byte(out, '\n');
    out->failed |= list.failed;
    cli_chunk_free(&list);
}

static void note(cli_chunk *out, const cli_manner *manner, const char *text)
{
    cli_chunk_string(out, "  Note        ");
    cli_wrap(out, text, strlen(text), 14, 14, manner->columns);
    cli_chunk_byte(out, '\n');
}

void cli_card_notes(cli_chunk *out, const cli_manner *manner, const cli_subject *subject,
                    const tonecls_analysis *analysis)
{
    uint32_t flags = tonecls_analysis_flags(analysis);
    uint64_t broken = tonecls_analysis_bad_bytes(analysis) + subject->repaired;
    if (flags & TONECLS_FLAG_EMPTY)
        note(out, manner, "there is no text: the tone is only what the model expects of any text");
    else if (flags & TONECLS_FLAG_UNKNOWN)
        note(out, manner, "the model knows no word of this text: the tone is only what it expects of any text");
    if (flags & TONECLS_FLAG_PAIRS_CAPPED)
        note(out, manner, "a sentence has too many actors; only the first ones were compared");
    if (flags & TONECLS_FLAG_ACTORS_CAPPED)
        note(out, manner, "too many actors; only the first ones were kept");
    if (flags & TONECLS_FLAG_PAGE)
        note(out, manner,
             "a news page: its title and story were read, not what stands around them (--no-page reads all)");
    if (broken) {
        cli_chunk_string(out, "  Note        ");
        cli_chunk_number(out, broken);
        cli_chunk_string(out, broken == 1 ? " byte is not UTF-8\n" : " bytes are not UTF-8\n");
    }
}

void cli_card(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_actor *actors = tonecls_analysis_actors(analysis, &count);
    cli_card_title(out, manner, subject);
    cli_card_tone(out, manner, analysis);
    highlights(out, manner, subject, analysis);
    stances(out, manner, subject, actors, count);
    if (count)
        actors_named(out, manner, actors, count);
    cli_card_notes(out, manner, subject, analysis);
    cli_chunk_byte(out, '\n');
}

void cli_card_fault(cli_chunk *out, const cli_manner *manner, const cli_subject *subject, const cli_fault *fault)
{
    cli_card_title(out, manner, subject);
    cli_chunk_string(out, "  Failed      ");
    cli_wrap(out, fault->message, strlen(fault->message), 14, 14, manner->columns);
    cli_chunk_string(out, "\n\n");
}
