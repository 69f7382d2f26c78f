/* SPDX-License-Identifier: Apache-2.0 */
/* Documents of a tag corpus to instances: the tagger's walk, with gold tags in place of its own. */
#include "corpus/tag_source.h"

#include "actor/tag_features.h"
#include "actor/tag_memory.h"
#include "corpus/tag_project.h"

#include <string.h>

typedef struct tag_maker {
    tnc_tag_source *out;
    const tnc_tag_corpus *corpus;
    const tnc_gazetteer *gazetteer;
    const float *weights;
    tnc_text text;
    tnc_tag_words words;
    tnc_tag_memory seen;
    uint8_t *tags;
    size_t tag_capacity;
    size_t document;
} tag_maker;

static int make_room(tnc_tag_source *out)
{
    const tnc_memory *memory = &out->memory;
    size_t n = out->source.count;
    return tnc_reserve(memory, &out->keys, &out->key_capacity, out->key_count + 7 * TNC_TAG_KEYS_MAX,
                       sizeof *out->keys) &&
           tnc_reserve(memory, &out->key_start, &out->start_capacity, n + 2, sizeof *out->key_start) &&
           tnc_reserve(memory, &out->gold, &out->gold_capacity, n + 1, sizeof *out->gold) &&
           tnc_reserve(memory, &out->weight, &out->weight_capacity, n + 1, sizeof *out->weight) &&
           tnc_reserve(memory, &out->order, &out->order_capacity, n + 1, sizeof *out->order) &&
           tnc_reserve(memory, &out->group, &out->group_capacity, n + 1, sizeof *out->group);
}

static uint64_t content_hash(const uint64_t *keys, size_t count, uint64_t seed)
{
    for (size_t i = 0; i < count; i++)
        seed = tnc_hash_join(seed, keys[i]);
    return seed;
}

static int add_instance(tag_maker *maker, const tnc_tag_place *place, const tnc_tag_history *history, uint32_t tag)
{
    tnc_tag_source *out = maker->out;
    size_t n = out->source.count, first = out->key_count;
    if (!make_room(out))
        return 0;
    out->key_start[n] = first;
    for (int offset = -TNC_TAG_REACH; offset <= TNC_TAG_REACH; offset++)
        out->key_count += tnc_tag_word_keys(tnc_tag_word_at(place, offset), offset, out->keys + out->key_count);
    for (int offset = -1; offset <= 1; offset++)
        out->key_count += tnc_tag_after_keys(tnc_tag_word_at(place, offset), offset, history->before,
                                             out->keys + out->key_count);
    out->key_count += tnc_tag_context_keys(place, out->keys + out->key_count);
    out->key_count += tnc_tag_history_keys(place, history, out->keys + out->key_count);
    out->key_start[n + 1] = out->key_count;
    out->gold[n] = tag;
    out->weight[n] = maker->weights ? maker->weights[maker->corpus->documents[maker->document].path] : 1;
    out->order[n] = content_hash(out->keys + first, out->key_count - first, tag);
    out->group[n] = maker->document;
    out->source.count++;
    return 1;
}

/* What the gazetteer alone says of a word: 0 when it is not sure. */
static uint32_t known_entity(const tag_maker *maker, const tnc_tag_word *word)
{
    uint32_t kinds = word->alone ? tnc_gazetteer_country(maker->gazetteer, word->key).kinds : 0, id;
    if (kinds & (TNC_COUNTRY_DEMONYM | TNC_COUNTRY_PEOPLE))
        return TNC_NORP;
    if (kinds & TNC_COUNTRY_NAME)
        return TNC_LOC;
    return word->alone && tnc_gazetteer_organisation(maker->gazetteer, word->key, &id) ? TNC_ORG : 0;
}

/* The gazetteer speaks where the corpus does not: of the first part of "U.S.-led", which corpora leave untagged, and of
 * peoples and nationalities in corpora that do not tag them. */
static uint32_t gold_tag(const tag_maker *maker, size_t i)
{
    const tnc_tag_word *word = &maker->words.items[i];
    uint32_t tag = maker->tags[i], entity = 0;
    uint32_t entities = maker->corpus->entities[maker->corpus->documents[maker->document].path];
    if (tag == TNC_TAG_UNKNOWN)
        entity = known_entity(maker, word);
    else if (tag == TNC_OUTSIDE && !(entities >> TNC_NORP & 1) && known_entity(maker, word) == TNC_NORP)
        entity = TNC_NORP;
    return entity ? tnc_tag_begin((tnc_entity)entity) : tag;
}

static int is_candidate(const tnc_tag_word *word, uint32_t before)
{
    if (word->candidate == TNC_CANDIDATE_AFTER)
        return before != TNC_OUTSIDE && before != TNC_TAGS;
    return word->candidate == TNC_CANDIDATE_YES;
}

static int walk_sentence(tag_maker *maker, const tnc_sentence *sentence)
{
    const tnc_tag_word *words = maker->words.items;
    tnc_tag_place place = { words, sentence->first, sentence->last, sentence->first };
    uint32_t before = TNC_TAGS, before_that = TNC_TAGS;
    for (; place.at < place.last; place.at++) {
        const tnc_tag_word *word = &words[place.at];
        uint32_t tag = gold_tag(maker, place.at);
        int learnt = tag != TNC_TAG_UNKNOWN, candidate = is_candidate(word, before);
        if (!learnt)
            tag = TNC_OUTSIDE;
        tnc_tag_history history = { before, before_that, tnc_tag_memory_get(&maker->seen, word->key), 0 };
        if (place.at + 1 < place.last)
            history.remembered_next = tnc_tag_memory_get(&maker->seen, words[place.at + 1].key);
        if (candidate && learnt && !add_instance(maker, &place, &history, tag))
            return 0;
        maker->out->missed += !candidate && tag != TNC_OUTSIDE;
        if (word->candidate == TNC_CANDIDATE_YES && learnt)
            tnc_tag_memory_put(&maker->seen, word->key, tag);
        before_that = before;
        before = candidate ? tag : TNC_OUTSIDE;
    }
    return !maker->seen.failed;
}

static tonecls_status walk_document(tag_maker *maker, tonecls_error *error)
{
    const tnc_tag_document *document = &maker->corpus->documents[maker->document];
    tonecls_status status =
        tnc_text_prepare(&maker->text, maker->corpus->text.bytes + document->text, document->size, error);
    if (status == TONECLS_OK)
        status = tnc_tag_words_make(&maker->words, maker->gazetteer, NULL, &maker->text, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_reserve(&maker->out->memory, &maker->tags, &maker->tag_capacity, maker->text.token_count,
                     sizeof *maker->tags))
        return tnc_fail_memory(error);
    tnc_tag_project(maker->corpus, document, &maker->text, maker->tags);
    tnc_tag_memory_forget(&maker->seen);
    for (size_t s = 0; s < maker->text.sentence_count; s++)
        if (!walk_sentence(maker, &maker->text.sentences[s]))
            return tnc_fail_memory(error);
    return TONECLS_OK;
}

static tonecls_status extract(const tnc_source *source, void *scratch, size_t i, tnc_bag *bag, tonecls_error *error)
{
    const tnc_tag_source *tags = source->context;
    (void)scratch;
    size_t first = tags->key_start[i], count = tags->key_start[i + 1] - first;
    tnc_bag_clear(bag);
    tnc_bag_open_block(bag);
    tnc_item *items = tnc_bag_room(bag, count);
    if (!items)
        return tnc_fail_memory(error);
    for (size_t k = 0; k < count; k++)
        items[k] = (tnc_item){ tags->keys[first + k], 0, 0 };
    bag->count += count;
    tnc_bag_close(bag);
    return TONECLS_OK;
}

static void *scratch_new(const tnc_source *source)
{
    return (void *)source; /* nothing is needed; not NULL */
}

static void scratch_free(void *scratch)
{
    (void)scratch;
}

/* Labels are the tags that occur, in the order of tags. */
static tonecls_status number_labels(tnc_tag_source *out, tonecls_error *error)
{
    uint32_t label_of[TNC_TAGS] = { 0 }, seen[TNC_TAGS] = { 0 };
    size_t n = out->source.count;
    for (size_t i = 0; i < n; i++)
        seen[out->gold[i]] = 1;
    for (uint32_t tag = 0; tag < TNC_TAGS; tag++) {
        label_of[tag] = out->source.label_count;
        if (seen[tag])
            out->labels[out->source.label_count++] = tnc_tag_name(tag);
    }
    if (out->source.label_count < 2 || !seen[TNC_OUTSIDE])
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                        "the tag corpus needs tokens of mentions and tokens outside of any");
    for (size_t i = 0; i < n; i++)
        out->gold[i] = label_of[out->gold[i]];
    return TONECLS_OK;
}

static tonecls_status finish(tnc_tag_source *out, tonecls_error *error)
{
    tonecls_status status = number_labels(out, error);
    if (status != TONECLS_OK)
        return status;
    out->gold_start = tnc_alloc_array(&out->memory, out->source.count + 1, sizeof *out->gold_start);
    if (!out->gold_start)
        return tnc_fail_memory(error);
    for (size_t i = 0; i <= out->source.count; i++)
        out->gold_start[i] = i;
    out->source.labels = out->labels;
    out->source.gold_start = out->gold_start;
    out->source.gold = out->gold;
    out->source.weight = out->weight;
    out->source.group = out->group;
    out->source.order = out->order;
    out->source.extract = extract;
    out->source.scratch_new = scratch_new;
    out->source.scratch_free = scratch_free;
    out->source.context = out;
    return TONECLS_OK;
}

tonecls_status tnc_tag_source_make(tnc_tag_source *source, const tnc_tag_corpus *corpus,
                                   const tnc_gazetteer *gazetteer, const float *weights,
                                   const volatile sig_atomic_t *stop, tonecls_error *error)
{
    memset(source, 0, sizeof *source);
    source->memory = tnc_memory_from(NULL);
    tag_maker maker = { .out = source, .corpus = corpus, .gazetteer = gazetteer, .weights = weights };
    tnc_text_init(&maker.text, &source->memory);
    tnc_tag_words_init(&maker.words, &source->memory);
    tnc_tag_memory_init(&maker.seen, &source->memory);
    tonecls_status status = TONECLS_OK;
    for (; status == TONECLS_OK && maker.document < corpus->document_count; maker.document++) {
        status = walk_document(&maker, error);
        if (status == TONECLS_OK && stop && *stop)
            status = tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
    }
    if (status == TONECLS_OK)
        status = finish(source, error);
    tnc_text_free(&maker.text);
    tnc_tag_words_free(&maker.words);
    tnc_tag_memory_free(&maker.seen);
    tnc_free_array(&source->memory, maker.tags, maker.tag_capacity, sizeof *maker.tags);
    if (status != TONECLS_OK)
        tnc_tag_source_free(source);
    return status;
}

void tnc_tag_source_free(tnc_tag_source *source)
{
    const tnc_memory *memory = &source->memory;
    tnc_free_array(memory, source->keys, source->key_capacity, sizeof *source->keys);
    tnc_free_array(memory, source->key_start, source->start_capacity, sizeof *source->key_start);
    tnc_free_array(memory, source->gold, source->gold_capacity, sizeof *source->gold);
    tnc_free_array(memory, source->weight, source->weight_capacity, sizeof *source->weight);
    tnc_free_array(memory, source->order, source->order_capacity, sizeof *source->order);
    tnc_free_array(memory, source->group, source->group_capacity, sizeof *source->group);
    tnc_free_array(memory, source->gold_start, source->source.count + 1, sizeof *source->gold_start);
    memset(source, 0, sizeof *source);
}
