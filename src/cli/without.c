/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/without.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_DROP 0.01

static int same_place(const tonecls_span *a, const tonecls_span *b)
{
    return a->start == b->start && a->end == b->end && a->field == b->field;
}

/* A mention in the sentence, else the first: the subject of a sentence may stand in the one before. */
static tonecls_span mention_in(const tonecls_actor *actor, const tonecls_span *sentence)
{
    for (size_t i = 0; i < actor->mention_count; i++)
        if (actor->mentions[i].sentence == sentence->sentence)
            return actor->mentions[i];
    return actor->mention_count ? actor->mentions[0] : (tonecls_span){ 0 };
}

cli_claim *cli_claims_take(const tonecls_analysis *analysis, size_t *count, int *failed)
{
    size_t actor_count, all = 0;
    const tonecls_actor *actors = tonecls_analysis_actors(analysis, &actor_count);
    for (size_t i = 0; i < actor_count; i++)
        all += actors[i].stance_count;
    cli_claim *claims = calloc(all + 1, sizeof *claims);
    *failed = !claims;
    *count = 0;
    for (size_t i = 0; claims && i < actor_count; i++)
        for (size_t k = 0; k < actors[i].stance_count; k++) {
            const tonecls_stance *stance = &actors[i].stances[k];
            if (stance->target >= actor_count || !stance->evidence_count)
                continue;
            const tonecls_span *sentence = &stance->evidence[0].span;
            claims[(*count)++] = (cli_claim){ .source_id = (uint32_t)i,
                                              .target_id = stance->target,
                                              .source_name = actors[i].name,
                                              .target_name = actors[stance->target].name,
                                              .source = mention_in(&actors[i], sentence),
                                              .target = mention_in(&actors[stance->target], sentence),
                                              .sentence = *sentence,
                                              .stance = stance->stance,
                                              .probability = stance->evidence[0].probability };
        }
    return claims;
}

/* The actor who is meant there; count when it is nobody, or somebody else: "he" may change whom it stands for. */
static size_t actor_at(const tonecls_actor *actors, size_t count, const tonecls_span *mention, const char *name)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < actors[i].mention_count; k++)
            if (same_place(&actors[i].mentions[k], mention))
                return strcmp(actors[i].name, name) ? count : i;
    return count;
}

/* Probability of the claim in this reading, 0 when it is not claimed; -1 when its actors were not found again. */
static double find_again(const cli_claim *claim, const tonecls_analysis *analysis)
{
    size_t count;
    const tonecls_actor *actors = tonecls_analysis_actors(analysis, &count);
    size_t source = actor_at(actors, count, &claim->source, claim->source_name);
    size_t target = actor_at(actors, count, &claim->target, claim->target_name);
    if (source == count || target == count || source == target)
        return -1.0;
    for (size_t k = 0; k < actors[source].stance_count; k++) {
        const tonecls_stance *stance = &actors[source].stances[k];
        if (stance->target != target || stance->stance != claim->stance)
            continue;
        for (size_t i = 0; i < stance->evidence_count; i++)
            if (stance->evidence[i].span.field == claim->sentence.field &&
                stance->evidence[i].span.sentence == claim->sentence.sentence)
                return stance->evidence[i].probability;
    }
    return 0.0;
}

/* Keeps the words in the order of what is left without them. */
static void keep(cli_claim *claim, size_t word, double probability)
{
    size_t i = claim->word_count;
    if (claim->probability - probability < LEAST_DROP ||
        (i == CLI_WITHOUT_MAX && probability >= claim->words[i - 1].probability))
        return;
    if (i == CLI_WITHOUT_MAX)
        i--;
    else
        claim->word_count++;
    for (; i && claim->words[i - 1].probability > probability; i--)
        claim->words[i] = claim->words[i - 1];
    claim->words[i] = (cli_without){ word, probability };
}

static int overlaps(const cli_word *word, const tonecls_span *span)
{
    return word->field == span->field && word->start < span->end && span->start < word->end;
}

/* A copy of the subject's bytes that may be written to. */
typedef struct reading {
    char *title, *text;
    tonecls_document document;
    tonecls_analyzer *analyzer;
    tonecls_options options;
    size_t budget;
} reading;

static int read_without(reading *r, const cli_word *word, cli_claim *claim, double *probability, cli_fault *fault)
{
    char *bytes = word->field == TONECLS_FIELD_TITLE ? r->title : r->text, kept[256];
    size_t size = word->end - word->start;
    const tonecls_analysis *analysis;
    tonecls_error error;
    *probability = -1.0;
    if (size > sizeof kept)
        return 1;
    memcpy(kept, bytes + word->start, size);
    memset(bytes + word->start, ' ', size);
    tonecls_status status = tonecls_analyze(r->analyzer, &r->document, &r->options, &analysis, &error);
    memcpy(bytes + word->start, kept, size);
    if (status != TONECLS_OK)
        return cli_fault_from(fault, status, &error);
    *probability = find_again(claim, analysis);
    return 1;
}

static int examine(reading *r, cli_claim *claim, const cli_words *words, cli_fault *fault)
{
    size_t cost = r->document.text_size + r->document.title_size + 200;
    size_t first = cli_words_from(words, claim->sentence.field, claim->sentence.start), last = first;
    while (last < words->count && overlaps(&words->items[last], &claim->sentence))
        last++;
    if ((last - first) > r->budget / cost)
        return 1;
    r->budget -= (last - first) * cost;
    claim->examined = 1;
    for (size_t i = first; i < last; i++) {
        const cli_word *word = &words->items[i];
        double probability;
        if (!word->plain || overlaps(word, &claim->source) || overlaps(word, &claim->target))
            continue;
        if (!read_without(r, word, claim, &probability, fault))
            return 0;
        if (probability >= 0.0)
            keep(claim, i, probability);
    }
    return 1;
}

static char *copy(const char *bytes, size_t size)
{
    char *own = malloc(size + 1);
    if (own && size)
        memcpy(own, bytes, size);
    return own;
}

int cli_claims_examine(cli_claim *claims, size_t count, tonecls_analyzer *analyzer, const tonecls_options *options,
                       const cli_subject *subject, const cli_words *words, cli_fault *fault)
{
    const tonecls_document *document = &subject->document;
    reading r = { .analyzer = analyzer, .options = *options, .budget = CLI_WITHOUT_BUDGET };
    int fine = 1;
    if (!count)
        return 1;
    r.title = copy(document->title, document->title ? document->title_size : 0);
    r.text = copy(document->text, document->text_size);
    r.document =
        (tonecls_document){ document->title ? r.title : NULL, document->title_size, r.text, document->text_size };
    r.options.want = (options->want & TONECLS_FIND_PAGE) | TONECLS_WANT_ACTORS;
    r.options.stance_threshold = 1e-6; /* also what would no longer be claimed */
    if (!r.title || !r.text)
        fine = cli_fault_set(fault, "memory", "out of memory");
    for (size_t i = 0; i < count && fine; i++)
        fine = examine(&r, &claims[i], words, fault);
    free(r.title);
    free(r.text);
    return fine;
}
