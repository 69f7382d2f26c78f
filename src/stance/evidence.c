/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/evidence.h"

#include <math.h>
#include <stdlib.h>

#define CHANCE 0.15          /* probability of a stance that a sentence says for no good reason */
#define OFFICE_SHARE 0.5     /* of what speaks for the government's stance */
#define OFFICE_LEAST 0.12    /* a person's own evidence that a hint needs */
#define SENTENCE_LEAST 0.15  /* evidence that is worth showing */
#define SENTENCES_MAX 8      /* of one claim */

void tnc_evidence_init(tnc_evidence *evidence, const tnc_memory *memory)
{
    *evidence = (tnc_evidence){ .memory = *memory };
}

void tnc_evidence_free(tnc_evidence *evidence)
{
    const tnc_memory memory = evidence->memory;
    tnc_free_array(&memory, evidence->items, evidence->capacity, sizeof *evidence->items);
    tnc_free_array(&memory, evidence->office, evidence->office_capacity, sizeof *evidence->office);
    tnc_free_array(&memory, evidence->claims, evidence->claim_capacity, sizeof *evidence->claims);
    tnc_free_array(&memory, evidence->sentences, evidence->sentence_capacity, sizeof *evidence->sentences);
    tnc_evidence_init(evidence, &memory);
}

int tnc_evidence_begin(tnc_evidence *evidence, size_t actor_count)
{
    evidence->count = evidence->claim_count = evidence->sentence_count = 0;
    if (!tnc_reserve(&evidence->memory, &evidence->office, &evidence->office_capacity, actor_count,
                     sizeof *evidence->office))
        return 0;
    for (size_t a = 0; a < actor_count; a++)
        evidence->office[a] = TNC_NO_ACTOR;
    return 1;
}

int tnc_evidence_add(tnc_evidence *evidence, const tnc_testimony *testimony)
{
    if (!tnc_reserve(&evidence->memory, &evidence->items, &evidence->capacity, evidence->count + 1,
                     sizeof *evidence->items))
        return 0;
    evidence->items[evidence->count++] = *testimony;
    return 1;
}

/* ---- order ---- */

static int compare_numbers(uint64_t a, uint64_t b)
{
    return a < b ? -1 : a > b;
}

static uint64_t pair_of(const tnc_testimony *t)
{
    return (uint64_t)t->source << 32 | t->target;
}

static uint64_t place_of(const tnc_testimony *t)
{
    return (uint64_t)!t->field << 32 | t->sentence; /* title first: TONECLS_FIELD_TITLE is 1 */
}

static int by_pair(const void *left, const void *right)
{
    const tnc_testimony *a = left, *b = right;
    int order = compare_numbers(pair_of(a), pair_of(b));
    return order ? order : compare_numbers(place_of(a), place_of(b));
}

/* Sorts, and leaves one testimony for each sentence of a pair. */
static void settle(tnc_evidence *evidence)
{
    size_t kept = 0;
    tnc_testimony *items = evidence->items;
    if (evidence->count)
        qsort(items, evidence->count, sizeof *items, by_pair);
    for (size_t i = 0; i < evidence->count; i++) {
        if (kept == 0 || by_pair(&items[kept - 1], &items[i]) != 0) {
            items[kept++] = items[i];
            continue;
        }
        for (int s = 0; s < 2; s++)
            if (items[i].stance[s] > items[kept - 1].stance[s])
                items[kept - 1].stance[s] = items[i].stance[s];
    }
    evidence->count = kept;
}

/* ---- adding up ---- */

static double log_odds(double p)
{
    p = p < 1e-6 ? 1e-6 : p > 1 - 1e-6 ? 1 - 1e-6 : p;
    return log(p / (1 - p));
}

/* The strongest values of one stance over items first .. last-1, descending; returns how many. */
static size_t strongest(const tnc_testimony *items, size_t first, size_t last, int stance, double *values, uint32_t *which)
{
    size_t count = 0;
    for (size_t i = first; i < last; i++) {
        double value = (double)items[i].stance[stance];
        size_t at = count < SENTENCES_MAX ? count : SENTENCES_MAX;
        while (at > 0 && values[at - 1] < value) {
            if (at < SENTENCES_MAX) {
                values[at] = values[at - 1];
                which[at] = which[at - 1];
            }
            at--;
        }
        if (at < SENTENCES_MAX) {
            values[at] = value;
            which[at] = (uint32_t)i;
            count += count < SENTENCES_MAX;
        }
    }
    return count;
}

static double added_up(const double *values, size_t count)
{
    double sum = count ? log_odds(values[0]) : log_odds(0);
    for (size_t k = 1; k < count && values[k] > CHANCE; k++)
        sum += (log_odds(values[k]) - log_odds(CHANCE)) / (double)(k + 1);
    return sum;
}

/* First item of a pair, or where it would stand. */
static size_t find_pair(const tnc_evidence *evidence, uint32_t source, uint32_t target)
{
    size_t low = 0, high = evidence->count;
    uint64_t wanted = (uint64_t)source << 32 | target;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pair_of(&evidence->items[middle]) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t end_of_pair(const tnc_evidence *evidence, size_t first)
{
    size_t last = first;
    while (last < evidence->count && pair_of(&evidence->items[last]) == pair_of(&evidence->items[first]))
        last++;
    return last;
}

/* What the source's government adds. */
static double hint(const tnc_evidence *evidence, const tnc_testimony *pair, int stance)
{
    double values[SENTENCES_MAX];
    uint32_t which[SENTENCES_MAX], office = evidence->office[pair->source];
    if (office == TNC_NO_ACTOR || office == pair->target)
        return 0;
    size_t first = find_pair(evidence, office, pair->target);
    if (first == evidence->count || evidence->items[first].source != office || evidence->items[first].target != pair->target)
        return 0;
    size_t count = strongest(evidence->items, first, end_of_pair(evidence, first), stance, values, which);
    double more = added_up(values, count) - log_odds(CHANCE);
    return more > 0 ? OFFICE_SHARE * more : 0;
}

static int add_sentences(tnc_evidence *evidence, tnc_stance_claim *claim, const double *values, const uint32_t *which,
                         size_t count)
{
    if (!tnc_reserve(&evidence->memory, &evidence->sentences, &evidence->sentence_capacity,
                     evidence->sentence_count + count, sizeof *evidence->sentences))
        return 0;
    claim->evidence_start = evidence->sentence_count;
    for (size_t k = 0; k < count && (k == 0 || values[k] >= SENTENCE_LEAST); k++) {
        const tnc_testimony *t = &evidence->items[which[k]];
        evidence->sentences[evidence->sentence_count++] = (tnc_stance_evidence){ t->field, t->sentence, values[k] };
    }
    claim->evidence_count = evidence->sentence_count - claim->evidence_start;
    return 1;
}

/* The likelier stance of one pair, when it is likely enough. */
static int claim_pair(tnc_evidence *evidence, size_t first, size_t last, double threshold)
{
    double values[2][SENTENCES_MAX], odds[2];
    uint32_t which[2][SENTENCES_MAX];
    size_t count[2];
    for (int s = 0; s < 2; s++) {
        count[s] = strongest(evidence->items, first, last, s, values[s], which[s]);
        odds[s] = added_up(values[s], count[s]);
        if (values[s][0] >= OFFICE_LEAST)
            odds[s] += hint(evidence, &evidence->items[first], s);
    }
    int s = odds[1] > odds[0];
    double probability = 1 / (1 + exp(-odds[s]));
    if (!(probability >= threshold))
        return 1;
    tnc_stance_claim claim = { .source = evidence->items[first].source,
                               .target = evidence->items[first].target,
                               .stance = s ? TONECLS_OPPOSED : TONECLS_SUPPORTIVE,
                               .probability = probability };
    if (!add_sentences(evidence, &claim, values[s], which[s], count[s]) ||
        !tnc_reserve(&evidence->memory, &evidence->claims, &evidence->claim_capacity, evidence->claim_count + 1,
                     sizeof *evidence->claims))
        return 0;
    evidence->claims[evidence->claim_count++] = claim;
    return 1;
}

static int by_source(const void *left, const void *right)
{
    const tnc_stance_claim *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    if (a->probability != b->probability)
        return a->probability > b->probability ? -1 : 1;
    return compare_numbers(a->target, b->target);
}

int tnc_evidence_claim(tnc_evidence *evidence, double threshold)
{
    settle(evidence);
    for (size_t first = 0, last; first < evidence->count; first = last) {
        last = end_of_pair(evidence, first);
        if (!claim_pair(evidence, first, last, threshold))
            return 0;
    }
    if (evidence->claim_count)
        qsort(evidence->claims, evidence->claim_count, sizeof *evidence->claims, by_source);
    return 1;
}
