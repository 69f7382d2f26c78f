/* SPDX-License-Identifier: Apache-2.0 */
/* Which features and which words of the vectors get a column or a row, and their idf. */
#include "fit/columns.h"

#include "fit/survey.h"

#include <math.h>
#include <stdlib.h>

static int has_tfidf(const tnc_block *blocks, uint32_t count)
{
    for (uint32_t b = 0; b < count; b++)
        if (blocks[b].table == 0 && blocks[b].weighting == TNC_TFIDF)
            return 1;
    return 0;
}

/* One more than the highest group of word-weight blocks; 0 without such blocks. */
static uint32_t count_groups(const tnc_block *blocks, uint32_t count)
{
    uint32_t groups = 0;
    for (uint32_t b = 0; b < count; b++)
        if (blocks[b].table == 1 && blocks[b].group >= groups)
            groups = blocks[b].group + 1u;
    return groups;
}

static int make_vocabulary(tnc_vocabulary *vocabulary, const uint64_t *keys, size_t count)
{
    size_t slot_count = tnc_vocabulary_slot_count(count);
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    *vocabulary = (tnc_vocabulary){ keys, slots, count, slot_count };
    if (slots)
        tnc_vocabulary_fill(slots, slot_count, keys, count);
    return slots != NULL;
}

static tonecls_status choose_features(tnc_columns *columns, const tnc_survey *survey, const tnc_fit_options *options,
                                      tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    size_t frequent = tnc_counts_frequent(survey->counts, options->min_count);
    size_t most = options->max_features < TNC_VOCABULARY_MAX ? options->max_features : TNC_VOCABULARY_MAX;
    tnc_key_count *counts = malloc((frequent + 1) * sizeof *counts);
    if (!counts)
        return tnc_fail_memory(error);
    tnc_counts_export(survey->counts, options->min_count, counts);
    tonecls_status status =
        tnc_vocabulary_choose(counts, frequent, options->min_count, most, &memory, &columns->chosen, error);
    free(counts);
    if (status != TONECLS_OK)
        return status;
    columns->chosen.rare = tnc_counts_distinct(survey->counts) - frequent;
    for (size_t v = 0; v < columns->chosen.count; v++)
        columns->cells_most += columns->chosen.documents[v];
    return make_vocabulary(&columns->vocabulary, columns->chosen.keys, columns->chosen.count) ? TONECLS_OK
                                                                                              : tnc_fail_memory(error);
}

/* ln((1 + N) / (1 + df)) + 1: as if one more instance held every feature, so that no feature weighs nothing. */
static tonecls_status make_idf(tnc_columns *columns, const tnc_survey *survey, size_t instances, tonecls_error *error)
{
    size_t count = columns->chosen.count;
    columns->idf = malloc((count + 1) * sizeof *columns->idf);
    if (!columns->idf)
        return tnc_fail_memory(error);
    for (size_t v = 0; v < count; v++) {
        double rarity = (1.0 + (double)instances) / (1.0 + columns->chosen.documents[v]);
        columns->idf[v] = tnc_counts_marked(survey->counts, columns->chosen.keys[v]) ? (float)(log(rarity) + 1) : 1;
    }
    return TONECLS_OK;
}

typedef struct word_candidate {
    uint64_t key;
    uint32_t documents, rank, id;
} word_candidate;

static int more_frequent_first(const void *left, const void *right)
{
    const word_candidate *a = left, *b = right;
    if (a->documents != b->documents)
        return a->documents > b->documents ? -1 : 1;
    return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static int by_key(const void *left, const void *right)
{
    const word_candidate *a = left, *b = right;
    return a->key < b->key ? -1 : a->key > b->key;
}

/* The most frequent words in this corpus; then, for texts to come, the most frequent ones elsewhere. */
static void choose_candidates(word_candidate *words, size_t count, const tnc_vectors *vectors,
                              const uint32_t *documents, size_t kept)
{
    for (size_t w = 0; w < count; w++)
        words[w] = (word_candidate){ vectors->vocabulary.keys[w], documents[w], vectors->ranks[w], (uint32_t)w };
    qsort(words, count, sizeof *words, more_frequent_first);
    qsort(words, kept, sizeof *words, by_key);
}

static tonecls_status choose_words(tnc_columns *columns, const tnc_survey *survey, size_t most, tonecls_error *error)
{
    const tnc_vectors *vectors = columns->vectors;
    size_t count = vectors->vocabulary.count, kept = count < most ? count : most;
    word_candidate *words = malloc(count * sizeof *words);
    columns->word_keys = malloc((kept + 1) * sizeof *columns->word_keys);
    columns->word_ids = malloc((kept + 1) * sizeof *columns->word_ids);
    if (!words || !columns->word_keys || !columns->word_ids) {
        free(words);
        return tnc_fail_memory(error);
    }
    choose_candidates(words, count, vectors, survey->documents, kept);
    for (size_t w = 0; w < kept; w++) {
        columns->word_keys[w] = words[w].key;
        columns->word_ids[w] = words[w].id;
    }
    free(words);
    columns->word_count = kept;
    return make_vocabulary(&columns->words, columns->word_keys, kept) ? TONECLS_OK : tnc_fail_memory(error);
}

static tonecls_status settle(tnc_columns *columns, const tnc_survey *survey, const tnc_source *source, int tfidf,
                             const tnc_fit_options *options, tonecls_error *error)
{
    tonecls_status status = choose_features(columns, survey, options, error);
    if (status == TONECLS_OK && tfidf)
        status = make_idf(columns, survey, source->count, error);
    if (status == TONECLS_OK && columns->vectors)
        status = choose_words(columns, survey, options->max_words, error);
    if (status != TONECLS_OK)
        return status;
    size_t dense = (size_t)columns->groups * columns->dimensions;
    columns->count = columns->chosen.count + dense;
    columns->cells_most += dense * source->count;
    if (columns->chosen.count == 0 && columns->word_count == 0)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                        "no feature stands in %u or more instances: nothing to learn from",
                        (unsigned)options->min_count);
    return TONECLS_OK;
}

tonecls_status tnc_columns_choose(tnc_columns *columns, const tnc_source *source, const tnc_block *blocks,
                                  uint32_t block_count, const tnc_fit_options *options, tonecls_error *error)
{
    tnc_watch watch = { options->stop, options->progress, options->progress_context };
    uint32_t groups = count_groups(blocks, block_count);
    tnc_survey survey;
    *columns = (tnc_columns){ .vectors = groups && options->max_words ? options->vectors : NULL };
    if (columns->vectors) {
        columns->groups = groups;
        columns->dimensions = columns->vectors->dimensions;
    }
    tonecls_status status =
        tnc_survey_make(&survey, source, blocks, block_count, columns->vectors, options->threads, &watch, error);
    if (status != TONECLS_OK)
        return status;
    status = settle(columns, &survey, source, has_tfidf(blocks, block_count), options, error);
    tnc_survey_free(&survey);
    if (status != TONECLS_OK)
        tnc_columns_free(columns);
    return status;
}

void tnc_columns_free(tnc_columns *columns)
{
    tnc_chosen_free(&columns->chosen);
    free(columns->idf);
    free((void *)columns->vocabulary.slots);
    free(columns->word_keys);
    free(columns->word_ids);
    free((void *)columns->words.slots);
    *columns = (tnc_columns){ .count = 0 };
}
