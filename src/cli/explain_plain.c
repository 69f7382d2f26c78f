/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/card.h"
#include "cli/explain_text.h"
#include "cli/paint.h"
#include "cli/wrap.h"

#include <stdlib.h>
#include <string.h>

#define LABELS_SHOWN 2
#define MARKED_SHARE 0.15 /* of the heaviest word: lighter ones are not marked */
#define MARKED_BYTES ((size_t)64 << 10)

static void signed_number(cli_chunk *out, double value, unsigned decimals)
{
    if (value >= 0.0)
        cli_chunk_byte(out, '+');
    cli_chunk_fixed(out, value, decimals);
}

static void row(cli_chunk *out, const cli_manner *manner, const cli_tally_row *row)
{
    cli_chunk_string(out, "      ");
    cli_paint(out, manner->colour, row->weight > 0 ? CLI_GOOD : CLI_BAD);
    signed_number(out, row->weight, 3);
    cli_paint(out, manner->colour, CLI_PLAIN);
    cli_chunk_string(out, "  ");
    cli_clean(out, row->text, row->size, 60);
    if (row->count > 1) {
        cli_chunk_string(out, "  (");
        cli_chunk_number(out, row->count);
        cli_chunk_string(out, " times)");
    }
    cli_chunk_byte(out, '\n');
}

/* The words for a label, and fewer of those against it. */
static void rows(cli_chunk *out, const cli_manner *manner, const cli_tally *tally, size_t shown)
{
    size_t against = shown / 2;
    for (size_t i = 0; i < tally->count && i < shown && tally->rows[i].weight > 0.0; i++)
        row(out, manner, &tally->rows[i]);
    size_t first = tally->count > against ? tally->count - against : 0;
    while (first < tally->count && (tally->rows[first].weight >= 0.0))
        first++;
    for (size_t i = first; i < tally->count; i++)
        row(out, manner, &tally->rows[i]);
}

static int label(cli_chunk *out, const cli_manner *manner, const cli_explanation *e, const tonecls_score *score)
{
    size_t count;
    const tonecls_reason *reasons = tonecls_analysis_reasons(e->analysis, &count);
    cli_tally tally;
    int fine = cli_tally_make(&tally, e->words, reasons, count, score->label_index);
    if (fine) {
        cli_chunk_string(out, "\n  ");
        cli_paint(out, manner->colour, CLI_BOLD);
        cli_clean(out, score->label, strlen(score->label), 60);
        cli_paint(out, manner->colour, CLI_PLAIN);
        cli_chunk_byte(out, ' ');
        cli_chunk_fixed(out, score->probability, 2);
        cli_chunk_string(out, ": margin ");
        signed_number(out, score->margin, 3);
        cli_chunk_string(out, " = bias ");
        signed_number(out, tonecls_analysis_bias(e->analysis, score->label_index), 3);
        cli_chunk_string(out, ", words ");
        signed_number(out, tally.total, 3);
        cli_chunk_byte(out, '\n');
        rows(out, manner, &tally, e->shown);
    }
    cli_tally_free(&tally);
    return fine;
}

static void marked(cli_chunk *out, const cli_explanation *e, const double *weights)
{
    const tonecls_document *document = &e->subject->document;
    double most = 0.0;
    size_t from = 0;
    for (size_t i = 0; i < e->words->count; i++)
        if (weights[i] > most || -weights[i] > most)
            most = weights[i] > 0 ? weights[i] : -weights[i];
    cli_chunk_string(out, "\n");
    for (size_t i = 0; i < e->words->count; i++) {
        const cli_word *word = &e->words->items[i];
        double size = weights[i] > 0 ? weights[i] : -weights[i];
        if (word->field != TONECLS_FIELD_TEXT || !(size > MARKED_SHARE * most))
            continue;
        if (from < word->start)
            cli_wrap_raw(out, document->text + from, word->start - from);
        cli_paint(out, 1, weights[i] > 0 ? CLI_GOOD : CLI_BAD);
        cli_wrap_raw(out, document->text + word->start, word->end - word->start);
        cli_paint(out, 1, CLI_PLAIN);
        from = word->end;
    }
    cli_wrap_raw(out, document->text + from, document->text_size - from);
    cli_chunk_byte(out, '\n');
}

/* The text as it stands, the words that did most in colour: only where colour can be seen. */
static int mark(cli_chunk *out, const cli_manner *manner, const cli_explanation *e, uint32_t label_index)
{
    size_t count;
    const tonecls_reason *reasons = tonecls_analysis_reasons(e->analysis, &count);
    if (!manner->colour || e->subject->document.text_size > MARKED_BYTES)
        return 1;
    double *weights = calloc(e->words->count + 1, sizeof *weights);
    if (!weights)
        return 0;
    cli_words_weigh(e->words, reasons, count, label_index, weights);
    marked(out, e, weights);
    free(weights);
    return 1;
}

static const tonecls_stance *stance_of(const tonecls_actor *actor, const cli_claim *claim)
{
    for (size_t k = 0; k < actor->stance_count; k++)
        if (actor->stances[k].target == claim->target_id && actor->stances[k].stance == claim->stance)
            return &actor->stances[k];
    return NULL;
}

static void claim_words(cli_chunk *out, const cli_explanation *e, const cli_claim *claim)
{
    cli_chunk_string(out, "      ");
    if (!claim->examined)
        cli_chunk_string(out, "words: not looked into, the text is long");
    else if (!claim->word_count)
        cli_chunk_string(out, "words: none that alone makes a difference");
    for (size_t i = 0; i < claim->word_count; i++) {
        const cli_word *word = &e->words->items[claim->words[i].word];
        tonecls_span span = { word->start, word->end, word->field, 0 };
        size_t size;
        const char *text = cli_span_text(e->subject, &span, &size);
        cli_chunk_string(out, i ? ", \"" : "without \"");
        cli_clean(out, text, size, 40);
        cli_chunk_string(out, "\" ");
        if (claim->words[i].probability > 0.0)
            cli_chunk_fixed(out, claim->words[i].probability, 2);
        else
            cli_chunk_string(out, "none");
    }
    cli_chunk_byte(out, '\n');
}

static void claims(cli_chunk *out, const cli_manner *manner, const cli_explanation *e)
{
    size_t count;
    const tonecls_actor *actors = tonecls_analysis_actors(e->analysis, &count);
    for (size_t i = 0; i < e->claim_count; i++) {
        const cli_claim *claim = &e->claims[i];
        const tonecls_stance *stance = stance_of(&actors[claim->source_id], claim);
        if (!stance)
            continue;
        cli_chunk_string(out, "\n  ");
        cli_card_stance(out, manner, actors, &actors[claim->source_id], stance);
        for (size_t k = 0; k < stance->evidence_count && k < 3; k++) {
            cli_chunk_string(out, "    ");
            cli_chunk_fixed(out, stance->evidence[k].probability, 2);
            cli_card_sentence(out, manner, e->subject, &stance->evidence[k].span, "  ", 10);
            if (!k)
                claim_words(out, e, claim);
        }
    }
}

int cli_explain_plain(cli_chunk *out, const cli_manner *manner, const cli_explanation *e)
{
    size_t count;
    const tonecls_score *scores = tonecls_analysis_scores(e->analysis, &count);
    int fine = 1;
    cli_card_title(out, manner, e->subject);
    cli_card_tone(out, manner, e->analysis);
    for (size_t i = 0; i < count && i < LABELS_SHOWN && fine; i++)
        fine = label(out, manner, e, &scores[i]);
    if (count && fine)
        fine = mark(out, manner, e, scores[0].label_index);
    claims(out, manner, e);
    cli_card_notes(out, manner, e->subject, e->analysis);
    cli_chunk_byte(out, '\n');
    return fine;
}
