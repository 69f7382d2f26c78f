/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/pair_bag.h"

#define NEAR 4           /* words before the first actor and after the second */
#define SPAN 5           /* words of a word-weight block left and right of an actor */
#define WHOLE_MAX 4      /* words between that are one feature together */
#define BIGRAMS_MAX 20   /* words between beyond which their bigrams say little */

enum block {
    SENTENCE_WORDS,
    SOURCE,
    TARGET,
    BETWEEN,
    ROLES,
    SENTENCE_WEIGHTS,
    SOURCE_LEFT,
    SOURCE_RIGHT,
    TARGET_LEFT,
    TARGET_RIGHT,
    BETWEEN_FORWARD,
    BETWEEN_BACKWARD,
    BLOCKS
};

/* Scales were set on a few runs, not tuned (training/EXPERIMENTS.md). */
static const struct layout {
    unsigned part;
    float scale;
} layout[BLOCKS] = {
    [SENTENCE_WORDS] = { TNC_PAIR_SENTENCE, 1 },
    [SOURCE] = { TNC_PAIR_SOURCE, 1 },
    [TARGET] = { TNC_PAIR_TARGET, 1 },
    [BETWEEN] = { TNC_PAIR_BOTH, 1 },
    [ROLES] = { TNC_PAIR_BOTH, 1 },
    [SENTENCE_WEIGHTS] = { TNC_PAIR_SENTENCE, 0.05f },
    [SOURCE_LEFT] = { TNC_PAIR_SOURCE, 0.05f },
    [SOURCE_RIGHT] = { TNC_PAIR_SOURCE, 0.05f },
    [TARGET_LEFT] = { TNC_PAIR_TARGET, 0.05f },
    [TARGET_RIGHT] = { TNC_PAIR_TARGET, 0.05f },
    [BETWEEN_FORWARD] = { TNC_PAIR_BOTH, 0.05f },
    [BETWEEN_BACKWARD] = { TNC_PAIR_BOTH, 0.05f },
};

uint32_t tnc_pair_blocks(int vectors, tnc_block *blocks)
{
    uint32_t count = vectors ? BLOCKS : SENTENCE_WEIGHTS;
    for (uint32_t b = 0; b < count; b++) {
        int dense = b >= SENTENCE_WEIGHTS;
        blocks[b] = (tnc_block){ .weighting = dense ? TNC_SUM : TNC_BINARY,
                                 .table = (uint8_t)dense,
                                 .group = (uint16_t)(dense ? b - SENTENCE_WEIGHTS : 0),
                                 .scale = layout[b].scale };
    }
    return count;
}

/* ---- n-grams ---- */

static void sentence_words(const tnc_pair_view *view)
{
    for (size_t i = 0; i < view->reading->scene.count; i++)
        tnc_pair_add(view, TNC_T_SENTENCE_WORD, view->reading->scene.words[i].hash, (int64_t)i, (int64_t)i);
}

static void between_words(const tnc_pair_view *view, int64_t first, int64_t second, uint64_t direction)
{
    int64_t limit = first + TNC_PAIR_REACH;
    for (int64_t i = first + 1; i < second && i < limit; i++) {
        tnc_pair_add(view, TNC_T_BETWEEN + direction, tnc_pair_word(view, i), i, i);
        if (view->reading->scene.words[i].flags & TNC_SCENE_WORD)
            tnc_pair_add(view, TNC_T_STEM + direction, view->reading->scene.words[i].stem, i, i);
    }
    for (int64_t i = first; i < second && second - first <= BIGRAMS_MAX; i++)
        tnc_pair_add(view, TNC_T_BETWEEN_TWO + direction, tnc_hash_join(tnc_pair_word(view, i), tnc_pair_word(view, i + 1)),
                     i, i + 1);
}

static void whole_between(const tnc_pair_view *view, int64_t first, int64_t second)
{
    uint64_t value = tnc_pair_word(view, first);
    if (second - first > WHOLE_MAX + 1)
        return;
    for (int64_t i = first + 1; i <= second; i++)
        value = tnc_hash_join(value, tnc_pair_word(view, i));
    tnc_pair_add(view, TNC_T_WHOLE, value, first, second);
}

static void outside_words(const tnc_pair_view *view, int64_t first, int64_t second, uint64_t direction)
{
    for (int64_t i = first - NEAR < 0 ? 0 : first - NEAR; i < first; i++)
        tnc_pair_add(view, TNC_T_BEFORE + direction, tnc_pair_word(view, i), i, i);
    for (int64_t i = second + 1; i <= second + NEAR && i < (int64_t)view->reading->scene.count; i++)
        tnc_pair_add(view, TNC_T_AFTER + direction, tnc_pair_word(view, i), i, i);
}

/* ---- shape ---- */

static uint64_t at_most(int64_t value, int64_t limit)
{
    return (uint64_t)(value < limit ? value : limit);
}

typedef struct counts {
    int64_t names, commas, verbs;
} counts;

static counts count_between(const tnc_pair_view *view, int64_t first, int64_t second)
{
    const uint64_t comma = tnc_hash_bytes(0, ",", 1);
    counts c = { 0, 0, 0 };
    for (int64_t i = first + 1; i < second && i < first + TNC_PAIR_REACH; i++) {
        const tnc_scene_word *word = &view->reading->scene.words[i];
        c.names += word->part == TNC_PART_NAME;
        c.commas += word->hash == comma;
        c.verbs += word->part == TNC_PART_VERB || word->part == TNC_PART_PAST;
    }
    return c;
}

static void shape(const tnc_pair_view *view, int64_t first, int64_t second, uint64_t direction)
{
    const tnc_scene_word *words = view->reading->scene.words;
    counts c = count_between(view, first, second);
    int64_t length = second - first - 1;
    uint64_t quotes = (words[view->source].flags & TNC_SCENE_QUOTED) * 2u + (words[view->target].flags & TNC_SCENE_QUOTED);
    uint64_t possessive =
        (words[view->source].flags & TNC_SCENE_POSSESSIVE) * 2u + (words[view->target].flags & TNC_SCENE_POSSESSIVE);
    tnc_pair_add(view, TNC_T_DISTANCE + direction, at_most(length < 8 ? length : 8 + (length - 8) / 4, 14), first, second);
    tnc_pair_add(view, TNC_T_NAMES + direction, at_most(c.names, 4), first, second);
    tnc_pair_add(view, TNC_T_COMMAS + direction, at_most(c.commas, 4), first, second);
    tnc_pair_add(view, TNC_T_VERBS + direction, at_most(c.verbs, 4), first, second);
    tnc_pair_add(view, TNC_T_QUOTES + direction, quotes, first, second);
    tnc_pair_add(view, TNC_T_SAYS + direction, possessive, first, second);
    tnc_pair_add(view, TNC_T_ORDER + direction, at_most(first, 6), first, first);
    tnc_pair_add(view, TNC_T_ORDER + direction + TNC_PAIR_SIDES,
                 at_most((int64_t)view->reading->scene.count - 1 - second, 6), second, second);
}

static void between(const tnc_pair_view *view)
{
    int backward = view->target < view->source;
    int64_t first = backward ? view->target : view->source, second = backward ? view->source : view->target;
    uint64_t direction = backward ? TNC_PAIR_DIRECTIONS : 0;
    between_words(view, first, second, direction);
    whole_between(view, first, second);
    outside_words(view, first, second, direction);
    shape(view, first, second, direction);
}

/* ---- word weights ---- */

static void weigh_between(const tnc_pair_view *view, uint32_t first, uint32_t second)
{
    if (first < second)
        tnc_pair_weigh(view, (int64_t)first + 1, second < first + TNC_PAIR_REACH ? second : first + TNC_PAIR_REACH);
}

static void fill_block(const tnc_pair_view *view, enum block block)
{
    int64_t source = view->source, target = view->target;
    switch (block) {
    case SENTENCE_WORDS: sentence_words(view); break;
    case SOURCE: tnc_pair_side_features(view, view->source, 0); break;
    case TARGET: tnc_pair_side_features(view, view->target, 1); break;
    case BETWEEN: between(view); break;
    case ROLES: tnc_pair_role_features(view); break;
    case SENTENCE_WEIGHTS: tnc_pair_weigh(view, 0, (int64_t)view->reading->scene.count); break;
    case SOURCE_LEFT: tnc_pair_weigh(view, source - SPAN, source); break;
    case SOURCE_RIGHT: tnc_pair_weigh(view, source + 1, source + 1 + SPAN); break;
    case TARGET_LEFT: tnc_pair_weigh(view, target - SPAN, target); break;
    case TARGET_RIGHT: tnc_pair_weigh(view, target + 1, target + 1 + SPAN); break;
    case BETWEEN_FORWARD: weigh_between(view, view->source, view->target); break;
    case BETWEEN_BACKWARD: weigh_between(view, view->target, view->source); break;
    case BLOCKS: break;
    }
}

void tnc_pair_features(const tnc_reading *reading, uint32_t source, uint32_t target, int vectors, unsigned parts,
                       tnc_bag *bag)
{
    tnc_pair_view whole = { reading, source, target, bag };
    tnc_pair_view alone = { reading, TNC_NO_WORD, TNC_NO_WORD, bag };
    uint32_t count = vectors ? BLOCKS : SENTENCE_WEIGHTS;
    tnc_bag_clear(bag);
    for (uint32_t b = 0; b < count; b++) {
        tnc_pair_view view = layout[b].part == TNC_PAIR_BOTH ? whole : alone;
        if (layout[b].part == TNC_PAIR_SOURCE)
            view.source = source;
        if (layout[b].part == TNC_PAIR_TARGET)
            view.target = target;
        tnc_bag_open_block(bag);
        if (parts & layout[b].part)
            fill_block(&view, (enum block)b);
    }
    tnc_bag_close(bag);
}
