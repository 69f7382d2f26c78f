/* SPDX-License-Identifier: Apache-2.0 */
/* Each thread has a tally of features and counts of its own for words, which are few; both are added up at the end. */
#include "fit/survey.h"

#include "fit/crew.h"

#include <pthread.h>
#include <stdlib.h>

#define PIECE 64

typedef struct survey_view {
    const tnc_source *source;
    const tnc_block *blocks;
    uint32_t block_count;
    const tnc_vectors *vectors;
    tnc_survey *survey;
    pthread_mutex_t lock; /* over survey->documents and lost */
    int lost;             /* some tally could not be handed over */
} survey_view;

typedef struct survey_scratch {
    void *source; /* the source's own */
    tnc_bag bag;
    tnc_tally *tally;
    uint32_t *documents; /* [words] */
    uint32_t *seen;      /* [words] instance + 1 that counted the word last */
} survey_scratch;

static size_t word_count(const survey_view *view)
{
    return view->vectors ? view->vectors->vocabulary.count : 0;
}

static void scratch_drop(const survey_view *view, survey_scratch *scratch)
{
    if (scratch->source)
        view->source->scratch_free(scratch->source);
    tnc_bag_free(&scratch->bag);
    tnc_tally_free(scratch->tally);
    free(scratch->documents);
    free(scratch->seen);
    free(scratch);
}

static void *scratch_new(void *context)
{
    survey_view *view = context;
    tnc_memory memory = tnc_memory_from(NULL);
    survey_scratch *made = calloc(1, sizeof *made);
    if (!made)
        return NULL;
    tnc_bag_init(&made->bag, &memory);
    made->source = view->source->scratch_new(view->source);
    made->tally = tnc_tally_new(view->survey->counts);
    made->documents = calloc(word_count(view) + 1, sizeof *made->documents);
    made->seen = calloc(word_count(view) + 1, sizeof *made->seen);
    if (made->source && made->tally && made->documents && made->seen)
        return made;
    scratch_drop(view, made);
    return NULL;
}

static void scratch_free(void *context, void *given)
{
    survey_view *view = context;
    survey_scratch *scratch = given;
    int flushed = tnc_tally_flush(scratch->tally);
    pthread_mutex_lock(&view->lock);
    view->lost |= !flushed;
    for (size_t w = 0; w < word_count(view); w++)
        view->survey->documents[w] += scratch->documents[w];
    pthread_mutex_unlock(&view->lock);
    scratch_drop(view, scratch);
}

static void count_features(survey_scratch *scratch, size_t first, size_t last, int marked)
{
    for (size_t i = first; i < last; i++)
        tnc_tally_add(scratch->tally, scratch->bag.items[i].key, marked);
}

static void count_words(const survey_view *view, survey_scratch *scratch, size_t first, size_t last, uint32_t instance)
{
    for (size_t i = first; i < last; i++) {
        uint32_t word = tnc_vocabulary_find(&view->vectors->vocabulary, scratch->bag.items[i].key);
        if (word == TNC_NO_ID || scratch->seen[word] == instance)
            continue;
        scratch->seen[word] = instance;
        scratch->documents[word]++;
    }
}

/* TFIDF blocks first, as marks ask (counts.h). */
static void count_blocks(const survey_view *view, survey_scratch *scratch, int tfidf)
{
    const tnc_bag *bag = &scratch->bag;
    for (uint32_t b = 0; b < bag->block_count; b++) {
        size_t first = b ? bag->block_end[b - 1] : 0;
        if (view->blocks[b].table == 0 && (view->blocks[b].weighting == TNC_TFIDF) == tfidf)
            count_features(scratch, first, bag->block_end[b], tfidf);
    }
}

static tonecls_status survey_one(const survey_view *view, survey_scratch *scratch, size_t i, tonecls_error *error)
{
    const tnc_bag *bag = &scratch->bag;
    tonecls_status status = view->source->extract(view->source, scratch->source, i, &scratch->bag, error);
    if (status != TONECLS_OK)
        return status;
    if (bag->failed || !tnc_tally_open(scratch->tally, bag->count))
        return tnc_fail_memory(error);
    if (bag->block_count != view->block_count)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "instance %zu has %u blocks of features, not %u",
                        i, (unsigned)bag->block_count, (unsigned)view->block_count);
    count_blocks(view, scratch, 1);
    count_blocks(view, scratch, 0);
    for (uint32_t b = 0; view->vectors && b < bag->block_count; b++)
        if (view->blocks[b].table == 1)
            count_words(view, scratch, b ? bag->block_end[b - 1] : 0, bag->block_end[b], (uint32_t)i + 1);
    return TONECLS_OK;
}

static tonecls_status work(void *context, void *scratch, size_t first, size_t last, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    for (size_t i = first; i < last && status == TONECLS_OK; i++)
        status = survey_one(context, scratch, i, error);
    return status;
}

static tonecls_status run(survey_view *view, uint32_t threads, const tnc_watch *watch, tonecls_error *error)
{
    tnc_crew crew = { .what = "counting features",
                      .threads = threads,
                      .count = view->source->count,
                      .piece = PIECE,
                      .watch = watch,
                      .context = view,
                      .scratch_new = scratch_new,
                      .scratch_free = scratch_free,
                      .work = work };
    if (pthread_mutex_init(&view->lock, NULL) != 0)
        return tnc_fail_memory(error);
    tonecls_status status = tnc_crew_run(&crew, error);
    pthread_mutex_destroy(&view->lock);
    return status == TONECLS_OK && view->lost ? tnc_fail_memory(error) : status;
}

tonecls_status tnc_survey_make(tnc_survey *survey, const tnc_source *source, const tnc_block *blocks,
                               uint32_t block_count, const tnc_vectors *vectors, uint32_t threads,
                               const tnc_watch *watch, tonecls_error *error)
{
    survey_view view = {
        .source = source, .blocks = blocks, .block_count = block_count, .vectors = vectors, .survey = survey
    };
    survey->counts = tnc_counts_new();
    survey->documents = vectors ? calloc(vectors->vocabulary.count + 1, sizeof *survey->documents) : NULL;
    tonecls_status status =
        !survey->counts || (vectors && !survey->documents) ? tnc_fail_memory(error) : run(&view, threads, watch, error);
    if (status != TONECLS_OK)
        tnc_survey_free(survey);
    return status;
}

void tnc_survey_free(tnc_survey *survey)
{
    tnc_counts_free(survey->counts);
    free(survey->documents);
    *survey = (tnc_survey){ NULL, NULL };
}
