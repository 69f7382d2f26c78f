/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/target_features.h"

#include "stance/pair_bag.h"

#define NEAR 5
#define REACH 60 /* words to either side */

/* Numbers of templates, apart from those of pair_bag.h. */
enum { ONE = 16384, TWO, BEFORE, AFTER, STEM };

enum block { SENTENCE_WORDS, SIDE, PLACED, SENTENCE_WEIGHTS, ALL_BEFORE, ALL_AFTER, LEFT, RIGHT, BLOCKS };

/* Scales were set on a few runs, not tuned (training/EXPERIMENTS.md). */
static const struct layout {
    unsigned part;
    float scale;
} layout[BLOCKS] = {
    [SENTENCE_WORDS] = { TNC_TARGET_SENTENCE, 1 },     [SIDE] = { TNC_TARGET_ACTOR, 1 },
    [PLACED] = { TNC_TARGET_ACTOR, 1 },                [SENTENCE_WEIGHTS] = { TNC_TARGET_SENTENCE, 0.1f },
    [ALL_BEFORE] = { TNC_TARGET_ACTOR, 0.1f },         [ALL_AFTER] = { TNC_TARGET_ACTOR, 0.1f },
    [LEFT] = { TNC_TARGET_ACTOR, 0.1f },               [RIGHT] = { TNC_TARGET_ACTOR, 0.1f },
};

uint32_t tnc_target_blocks(int vectors, tnc_block *blocks)
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

static void sentence_words(const tnc_pair_view *view)
{
    int64_t count = (int64_t)view->reading->scene.count;
    const tnc_scene_word *words = view->reading->scene.words;
    for (int64_t i = 0; i < count; i++) {
        tnc_pair_add(view, ONE, words[i].hash, i, i);
        if (words[i].flags & TNC_SCENE_WORD)
            tnc_pair_add(view, STEM, words[i].stem, i, i);
        if (i > 0)
            tnc_pair_add(view, TWO, tnc_hash_join(words[i - 1].hash, words[i].hash), i - 1, i);
    }
}

static void placed_words(const tnc_pair_view *view)
{
    const tnc_scene *scene = &view->reading->scene;
    int64_t target = view->target, first = target - REACH < 0 ? 0 : target - REACH;
    for (int64_t i = first; i < (int64_t)scene->count && i <= target + REACH; i++)
        if (i != target && scene->words[i].flags & TNC_SCENE_WORD)
            tnc_pair_add(view, i < target ? BEFORE : AFTER, scene->words[i].stem, i, i);
}

static void fill_block(const tnc_pair_view *view, enum block block)
{
    int64_t target = view->target;
    switch (block) {
    case SENTENCE_WORDS: sentence_words(view); break;
    case SIDE: tnc_pair_side_features(view, view->target, 1); break;
    case PLACED: placed_words(view); break;
    case SENTENCE_WEIGHTS: tnc_pair_weigh(view, 0, (int64_t)view->reading->scene.count); break;
    case ALL_BEFORE: tnc_pair_weigh(view, target - REACH, target); break;
    case ALL_AFTER: tnc_pair_weigh(view, target + 1, target + REACH); break;
    case LEFT: tnc_pair_weigh(view, target - NEAR, target); break;
    case RIGHT: tnc_pair_weigh(view, target + 1, target + 1 + NEAR); break;
    case BLOCKS: break;
    }
}

void tnc_target_features(const tnc_reading *reading, uint32_t target, int vectors, unsigned parts, tnc_bag *bag)
{
    uint32_t count = vectors ? BLOCKS : SENTENCE_WEIGHTS;
    tnc_bag_clear(bag);
    for (uint32_t b = 0; b < count; b++) {
        tnc_pair_view view = { reading, TNC_NO_WORD, TNC_NO_WORD, bag };
        if (layout[b].part == TNC_TARGET_ACTOR)
            view.target = target;
        tnc_bag_open_block(bag);
        if (parts & layout[b].part)
            fill_block(&view, (enum block)b);
    }
    tnc_bag_close(bag);
}
