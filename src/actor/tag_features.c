/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Feature templates of the tagger. A key is the join of a template's number and what was seen there. The numbers are part
 * of the models: a template may be added with a new number, never renumbered.
 */
#include "actor/tag_features.h"

#include "actor/tag_label.h"

enum template {
    WORD = 1, /* + 32 * (offset + TNC_TAG_REACH) */
    FORM,
    SHAPE,
    PREFIX,
    SUFFIX = PREFIX + TNC_AFFIXES,
    FINE = SUFFIX + TNC_AFFIXES,
    COARSE,
    CASE,
    ALONE,
    ALONE_BIT,
    WORD_TEMPLATES = 32,
    BEFORE_WORD = 256,
    WORD_AFTER,
    AROUND,
    TWO_BEFORE,
    TWO_AFTER,
    CLASS_BEFORE,
    CLASS_AFTER,
    CLASS_AROUND,
    CLASSES,
    SHAPES,
    MATCH,
    MATCH_BIT,
    MATCH_BEFORE,
    MATCH_AFTER,
    RUN_LENGTH,
    RUN_BEFORE,
    RUN_AFTER,
    RUN_CLASS_BEFORE,
    RUN_CLASS_AFTER,
    RUN_LAST,
    POSITION,
    POSITION_CASE,
    TAG = 512,
    TAGS,
    TAG_WORD,
    TAG_SHAPE,
    TAG_CLASS,
    TAG_NEXT,
    TAG_PREVIOUS,
    TAG_MATCH,
    TAG_ALONE,
    MEMORY,
    MEMORY_TAG,
    MEMORY_NEXT
};

static const tnc_tag_word nothing = { .raw = 1, .key = 1, .hash = 1, .form = 1 };

typedef struct keys {
    uint64_t *items;
    size_t count;
} keys;

static inline void add(keys *out, uint64_t template, uint64_t value)
{
    if (out->count < TNC_TAG_KEYS_MAX)
        out->items[out->count++] = tnc_hash_join(template, value);
}

static inline void add_two(keys *out, uint64_t template, uint64_t left, uint64_t right)
{
    add(out, template, tnc_hash_step(left, right));
}

static void add_bits(keys *out, uint64_t template, uint32_t bits, uint64_t where)
{
    bits &= TNC_PHRASE_TYPES;
    for (uint32_t bit = 0; bits >> bit; bit++)
        if (bits >> bit & 1)
            add(out, template, where << 8 | bit);
}

size_t tnc_tag_word_keys(const tnc_tag_word *word, int offset, uint64_t *items)
{
    keys out = { items, 0 };
    uint64_t base = (uint64_t)(offset + TNC_TAG_REACH) * WORD_TEMPLATES;
    add(&out, base + WORD, word->hash);
    add(&out, base + SHAPE, (uint64_t)word->shape << 2 | (uint64_t)word->glued << 1 | word->possessive);
    if (TNC_WORD_FINE(word->word))
        add(&out, base + FINE, TNC_WORD_FINE(word->word));
    add(&out, base + COARSE, TNC_WORD_COARSE(word->word));
    if (offset < -1 || offset > 1)
        return out.count;
    if (word->alone)
        add(&out, base + ALONE, word->alone & TNC_PHRASE_TYPES);
    if (word->suffix[1])
        add(&out, base + SUFFIX + 1, word->suffix[1]);
    if (offset != 0)
        return out.count;
    add(&out, base + FORM, word->form);
    add(&out, base + CASE, TNC_WORD_CASE(word->word));
    add_bits(&out, base + ALONE_BIT, word->alone, 0);
    for (size_t i = 0; i < TNC_AFFIXES; i++) {
        if (word->prefix[i])
            add(&out, base + PREFIX + i, word->prefix[i]);
        if (word->suffix[i] && i != 1)
            add(&out, base + SUFFIX + i, word->suffix[i]);
    }
    return out.count;
}

const tnc_tag_word *tnc_tag_word_at(const tnc_tag_place *place, int offset)
{
    size_t distance = (size_t)(offset < 0 ? -offset : offset);
    if (offset < 0 && place->at - place->first < distance)
        return &nothing;
    if (offset > 0 && place->last - place->at <= distance)
        return &nothing;
    return &place->words[offset < 0 ? place->at - distance : place->at + distance];
}

#define RUN_MAX 8

/* The run of capitals a token stands in: the words before and after it tell what it names. */
static void add_run(keys *out, const tnc_tag_place *place)
{
    size_t left = 0, right = 0;
    while (left < RUN_MAX && place->at - left > place->first && place->words[place->at - left - 1].capital)
        left++;
    while (right < RUN_MAX && place->at + right + 1 < place->last && place->words[place->at + right + 1].capital)
        right++;
    tnc_tag_place edge = *place;
    edge.at = place->at - left;
    const tnc_tag_word *before = tnc_tag_word_at(&edge, -1);
    edge.at = place->at + right;
    const tnc_tag_word *after = tnc_tag_word_at(&edge, 1), *end = &place->words[edge.at];
    add(out, RUN_LENGTH, left << 4 | right);
    if (left > 0)
        add(out, RUN_BEFORE, before->hash);
    if (right > 0) {
        add(out, RUN_AFTER, after->hash);
        add(out, RUN_LAST, end->hash);
    }
    add(out, RUN_CLASS_BEFORE, TNC_WORD_COARSE(before->word));
    add(out, RUN_CLASS_AFTER, TNC_WORD_COARSE(after->word));
}

static void add_pairs(keys *out, const tnc_tag_word *const *w)
{
    uint64_t class[2 * TNC_TAG_REACH + 1];
    for (int i = 0; i <= 2 * TNC_TAG_REACH; i++)
        class[i] = TNC_WORD_FINE(w[i]->word);
    add_two(out, BEFORE_WORD, w[1]->hash, w[2]->hash);
    add_two(out, WORD_AFTER, w[2]->hash, w[3]->hash);
    add_two(out, AROUND, w[1]->hash, w[3]->hash);
    add_two(out, TWO_BEFORE, w[0]->hash, w[1]->hash);
    add_two(out, TWO_AFTER, w[3]->hash, w[4]->hash);
    add(out, CLASS_BEFORE, class[1] << 12 | class[2]);
    add(out, CLASS_AFTER, class[2] << 12 | class[3]);
    add(out, CLASS_AROUND, class[1] << 12 | class[3]);
    add(out, CLASSES, TNC_WORD_COARSE(w[1]->word) << 16 | TNC_WORD_COARSE(w[2]->word) << 8 | TNC_WORD_COARSE(w[3]->word));
    add(out, SHAPES, (uint64_t)w[1]->shape << 32 | (uint64_t)w[2]->shape << 16 | w[3]->shape);
}

size_t tnc_tag_context_keys(const tnc_tag_place *place, uint64_t *items)
{
    keys out = { items, 0 };
    const tnc_tag_word *w[2 * TNC_TAG_REACH + 1];
    for (int i = 0; i <= 2 * TNC_TAG_REACH; i++)
        w[i] = tnc_tag_word_at(place, i - TNC_TAG_REACH);
    const tnc_tag_word *self = w[TNC_TAG_REACH];
    add_pairs(&out, w);
    if (self->match) {
        add(&out, MATCH, (uint64_t)self->match << 8 | self->place);
        add_bits(&out, MATCH_BIT, self->match, self->place);
    }
    if (w[1]->match)
        add(&out, MATCH_BEFORE, (uint64_t)w[1]->match << 8 | w[1]->place);
    if (w[3]->match)
        add(&out, MATCH_AFTER, (uint64_t)w[3]->match << 8 | w[3]->place);
    add_run(&out, place);
    uint64_t position = self->position;
    add(&out, POSITION, position);
    add(&out, POSITION_CASE, position << 8 | TNC_WORD_CASE(self->word));
    return out.count;
}

size_t tnc_tag_after_keys(const tnc_tag_word *word, int offset, uint32_t before, uint64_t *items)
{
    keys out = { items, 0 };
    uint64_t tag = before;
    if (offset != 0) {
        add_two(&out, offset < 0 ? TAG_PREVIOUS : TAG_NEXT, tag, word->hash);
        return out.count;
    }
    add_two(&out, TAG_WORD, tag, word->hash);
    add(&out, TAG_SHAPE, tag << 32 | word->shape);
    add(&out, TAG_CLASS, tag << 32 | TNC_WORD_FINE(word->word));
    add(&out, TAG_ALONE, tag << 32 | (word->alone & TNC_PHRASE_TYPES));
    return out.count;
}

size_t tnc_tag_history_keys(const tnc_tag_place *place, const tnc_tag_history *history, uint64_t *items)
{
    keys out = { items, 0 };
    const tnc_tag_word *self = &place->words[place->at];
    uint64_t tag = history->before;
    add(&out, TAG, tag);
    add(&out, TAGS, tag << 8 | history->before_that);
    add(&out, TAG_MATCH, tag << 40 | (uint64_t)self->match << 8 | self->place);
    add(&out, MEMORY, history->remembered);
    if (history->remembered)
        add(&out, MEMORY_TAG, tag << 16 | history->remembered);
    if (history->remembered_next)
        add(&out, MEMORY_NEXT, (uint64_t)history->remembered_next << 1 | tnc_tag_word_at(place, 1)->capital);
    return out.count;
}
