/* SPDX-License-Identifier: Apache-2.0 */
/* The fields that explain adds to the line of predict: reasons (words by label), spans (what each word added to the
 * best label), stance_words. */
#include "cli/explain_text.h"
#include "cli/json_answer.h"
#include "cli/json_quote.h"

#include <stdlib.h>
#include <string.h>

#define LABELS_TOLD 32 /* the best ones: each costs a pass over all reasons */

static void words_of(cli_chunk *out, const cli_tally *tally, size_t shown)
{
    cli_chunk_string(out, ",\"words\":[");
    size_t written = 0;
    for (size_t i = 0; i < tally->count; i++) {
        /* The heaviest from both ends. */
        if (i >= shown && i + shown < tally->count)
            continue;
        cli_chunk_string(out, written++ ? ",{\"text\":" : "{\"text\":");
        cli_json_string(out, tally->rows[i].text, tally->rows[i].size);
        cli_chunk_string(out, ",\"count\":");
        cli_chunk_number(out, tally->rows[i].count);
        cli_chunk_string(out, ",\"weight\":");
        cli_chunk_short(out, tally->rows[i].weight, 6);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_byte(out, ']');
}

static int label(cli_chunk *out, const cli_explanation *e, const tonecls_score *score)
{
    size_t count;
    const tonecls_reason *reasons = tonecls_analysis_reasons(e->analysis, &count);
    cli_tally tally;
    int fine = cli_tally_make(&tally, e->words, reasons, count, score->label_index);
    cli_chunk_string(out, "{\"label\":");
    cli_json_name(out, score->label);
    cli_chunk_string(out, ",\"margin\":");
    cli_chunk_short(out, score->margin, 6);
    cli_chunk_string(out, ",\"bias\":");
    cli_chunk_short(out, tonecls_analysis_bias(e->analysis, score->label_index), 6);
    if (fine)
        words_of(out, &tally, e->shown);
    cli_chunk_byte(out, '}');
    cli_tally_free(&tally);
    return fine;
}

static void place(cli_chunk *out, const cli_word *word)
{
    cli_chunk_string(out, "{\"start\":");
    cli_chunk_number(out, word->start);
    cli_chunk_string(out, ",\"end\":");
    cli_chunk_number(out, word->end);
    if (word->field == TONECLS_FIELD_TITLE)
        cli_chunk_string(out, ",\"field\":\"title\"");
}

static int spans(cli_chunk *out, const cli_explanation *e, uint32_t label_index)
{
    size_t count, written = 0;
    const tonecls_reason *reasons = tonecls_analysis_reasons(e->analysis, &count);
    double *weights = calloc(e->words->count + 1, sizeof *weights);
    if (!weights)
        return 0;
    cli_words_weigh(e->words, reasons, count, label_index, weights);
    for (size_t i = 0; i < e->words->count; i++) {
        if (weights[i] == 0.0)
            continue;
        cli_chunk_string(out, written++ ? "," : "");
        place(out, &e->words->items[i]);
        cli_chunk_string(out, ",\"weight\":");
        cli_chunk_short(out, weights[i], 6);
        cli_chunk_byte(out, '}');
    }
    free(weights);
    return 1;
}

static void claim(cli_chunk *out, const cli_explanation *e, const cli_claim *c)
{
    cli_chunk_string(out, "{\"source\":");
    cli_chunk_number(out, c->source_id);
    cli_chunk_string(out, ",\"target\":");
    cli_chunk_number(out, c->target_id);
    cli_chunk_string(out, ",\"stance\":");
    cli_json_name(out, cli_stance_name(c->stance));
    cli_chunk_string(out, ",\"sentence\":");
    cli_chunk_number(out, c->sentence.sentence);
    cli_chunk_string(out, ",\"probability\":");
    cli_chunk_short(out, c->probability, 6);
    cli_chunk_string(out, c->examined ? ",\"words\":[" : ",\"words\":null");
    for (size_t i = 0; i < c->word_count; i++) {
        cli_chunk_string(out, i ? "," : "");
        place(out, &e->words->items[c->words[i].word]);
        cli_chunk_string(out, ",\"without\":");
        cli_chunk_short(out, c->words[i].probability, 6);
        cli_chunk_byte(out, '}');
    }
    cli_chunk_string(out, c->examined ? "]}" : "}");
}

int cli_explain_json(cli_chunk *out, const cli_manner *manner, const cli_explanation *e)
{
    size_t count;
    const tonecls_score *scores = tonecls_analysis_scores(e->analysis, &count);
    int fine = 1;
    cli_json_answer_open(out, manner, e->subject, e->analysis);
    cli_chunk_string(out, ",\"reasons\":[");
    for (size_t i = 0; i < count && i < LABELS_TOLD && fine; i++) {
        cli_chunk_string(out, i ? "," : "");
        fine = label(out, e, &scores[i]);
    }
    cli_chunk_string(out, "],\"spans\":[");
    if (count && fine)
        fine = spans(out, e, scores[0].label_index);
    cli_chunk_string(out, "],\"stance_words\":[");
    for (size_t i = 0; i < e->claim_count; i++) {
        cli_chunk_string(out, i ? "," : "");
        claim(out, e, &e->claims[i]);
    }
    cli_chunk_string(out, "]}\n");
    return fine;
}
