/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Greedy decoding: each candidate token gets the best tag that may follow the one before it. Tokens that cannot be part
 * of a mention are passed over, which is three in four of an ordinary text.
 */
#include "actor/tagger.h"

#include "actor/tag_cache.h"
#include "actor/tag_features.h"
#include "actor/tag_label.h"
#include "actor/tag_memory.h"
#include "actor/tag_score.h"

struct tnc_tagger {
    tnc_tag_words words;
    tnc_tag_memory seen;
    tnc_tag_cache cache;
    tnc_memory memory;
};

/* One text being tagged. */
typedef struct tnc_tagging {
    tnc_tagger *tagger;
    const tonecls_model *model;
    const tnc_text *text;
    uint32_t field;
    uint32_t tags[TNC_TAGS]; /* of labels */
    tnc_mentions *mentions;
    tnc_mention open; /* the mention at hand; entity 0: none */
} tnc_tagging;

tonecls_status tnc_tagger_new(const tnc_memory *memory, tnc_tagger **tagger, tonecls_error *error)
{
    tnc_tagger *made = tnc_alloc_array(memory, 1, sizeof *made);
    if (!made || !tnc_tag_cache_init(&made->cache, memory)) {
        tnc_free_array(memory, made, 1, sizeof *made);
        return tnc_fail_memory(error);
    }
    made->memory = *memory;
    tnc_tag_words_init(&made->words, memory);
    tnc_tag_memory_init(&made->seen, memory);
    *tagger = made;
    return TONECLS_OK;
}

void tnc_tagger_free(tnc_tagger *tagger)
{
    if (!tagger)
        return;
    tnc_tag_words_free(&tagger->words);
    tnc_tag_memory_free(&tagger->seen);
    tnc_tag_cache_free(&tagger->cache);
    tnc_memory memory = tagger->memory;
    tnc_free_array(&memory, tagger, 1, sizeof *tagger);
}

static tnc_tag_sum score(const tnc_tagging *tagging, const tnc_tag_place *place, const tnc_tag_history *history)
{
    uint64_t keys[3 * TNC_TAG_KEYS_MAX];
    uint32_t ids[3 * TNC_TAG_KEYS_MAX];
    tnc_tag_cache *cache = &tagging->tagger->cache;
    tnc_tag_sum sum;
    memset(&sum, 0, sizeof sum);
    for (int offset = -TNC_TAG_REACH; offset <= TNC_TAG_REACH; offset++)
        tnc_tag_sum_add(tagging->model, &sum, tnc_tag_cache_sum(cache, tnc_tag_word_at(place, offset), offset));
    size_t count = tnc_tag_context_keys(place, keys);
    count += tnc_tag_history_keys(place, history, keys + count);
    for (int offset = -1; offset <= 1; offset++) {
        const tnc_tag_word *word = tnc_tag_word_at(place, offset);
        if (history->before == TNC_OUTSIDE)
            tnc_tag_sum_add(tagging->model, &sum, tnc_tag_cache_after(cache, word, offset));
        else
            count += tnc_tag_after_keys(word, offset, history->before, keys + count);
    }
    tnc_tag_sum_keys(tagging->model, &cache->filter, keys, count, ids, &sum);
    return sum;
}

static uint32_t best_tag(const tnc_tagging *tagging, const tnc_tag_sum *sum, uint32_t before)
{
    double margins[TNC_TAGS], best = 0;
    uint32_t tag = TNC_OUTSIDE, found = 0;
    tnc_tag_margins(tagging->model, sum, margins);
    for (uint32_t label = 0; label < tagging->model->label_count; label++) {
        if (!tnc_tag_may_follow(before, tagging->tags[label]) || (found && margins[label] <= best))
            continue;
        best = margins[label];
        tag = tagging->tags[label];
        found = 1;
    }
    return tag;
}

static uint32_t tag_token(const tnc_tagging *tagging, const tnc_tag_place *place, uint32_t before, uint32_t before_that)
{
    const tnc_tag_word *word = &place->words[place->at];
    if (word->candidate == TNC_CANDIDATE_NO)
        return TNC_OUTSIDE;
    if (word->candidate == TNC_CANDIDATE_AFTER && (before == TNC_OUTSIDE || before == TNC_TAGS))
        return TNC_OUTSIDE;
    const tnc_tag_memory *seen = &tagging->tagger->seen;
    tnc_tag_history history = { before, before_that, tnc_tag_memory_get(seen, word->key), 0 };
    if (place->at + 1 < place->last)
        history.remembered_next = tnc_tag_memory_get(seen, tnc_tag_word_at(place, 1)->key);
    tnc_tag_sum sum = score(tagging, place, &history);
    return best_tag(tagging, &sum, before);
}

static void close_mention(tnc_tagging *tagging)
{
    if (tagging->open.entity)
        tnc_mentions_add(tagging->mentions, &tagging->open);
    tagging->open.entity = 0;
}

static void take(tnc_tagging *tagging, const tnc_tag_word *word, size_t at, uint32_t sentence, uint32_t tag)
{
    tnc_mention *open = &tagging->open;
    if (!tnc_tag_is_inside(tag))
        close_mention(tagging);
    if (tag == TNC_OUTSIDE)
        return;
    if (!open->entity)
        *open = (tnc_mention){ .field = tagging->field,
                               .first = (uint32_t)at,
                               .start = tagging->text->tokens[at].start,
                               .sentence = sentence,
                               .actor = TNC_NO_ACTOR,
                               .entity = (uint8_t)tnc_tag_entity(tag) };
    open->last = (uint32_t)at + 1;
    open->end = word->end;
}

static void tag_sentence(tnc_tagging *tagging, uint32_t index)
{
    const tnc_sentence *sentence = &tagging->text->sentences[index];
    const tnc_tag_word *words = tagging->tagger->words.items;
    tnc_tag_place place = { words, sentence->first, sentence->last, sentence->first };
    uint32_t before = TNC_TAGS, before_that = TNC_TAGS;
    for (; place.at < place.last; place.at++) {
        uint32_t tag = tag_token(tagging, &place, before, before_that);
        take(tagging, &words[place.at], place.at, index, tag);
        before_that = before;
        before = tag;
        if (words[place.at].candidate == TNC_CANDIDATE_YES)
            tnc_tag_memory_put(&tagging->tagger->seen, words[place.at].key, tag);
    }
    close_mention(tagging);
}

tonecls_status tnc_tag(tnc_tagger *tagger, const tonecls_model *model, tnc_text *text, uint32_t field, int fresh,
                       tnc_mentions *mentions, tonecls_error *error)
{
    tnc_tagging tagging = { .tagger = tagger, .model = model, .text = text, .field = field, .mentions = mentions };
    tonecls_status status = tnc_tags_of_model(model, tagging.tags, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_tag_can_score(model))
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "the tag model is not one that this tagger can use");
    tnc_gazetteer gazetteer = tnc_gazetteer_of(model);
    if (!tnc_tag_cache_use(&tagger->cache, model))
        return tnc_fail_memory(error);
    status = tnc_tag_words_make(&tagger->words, &gazetteer, &tagger->cache, text, error);
    if (status != TONECLS_OK)
        return status;
    if (fresh)
        tnc_tag_memory_forget(&tagger->seen);
    for (size_t s = 0; s < text->sentence_count; s++)
        tag_sentence(&tagging, (uint32_t)s);
    return mentions->failed || tagger->seen.failed ? tnc_fail_memory(error) : TONECLS_OK;
}
