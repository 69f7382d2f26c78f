/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The features of one instance, as they were found: a document, a token, an actor mention or an ordered pair of actors.
 * Templates fill a bag; vector.h turns a bag into numbers. A feature is a 64-bit key that already holds its block and
 * template (tnc_hash_join of a template's number and the n-gram), and the bytes that caused it.
 *
 * Blocks. Features come in up to TNC_BLOCKS_MAX blocks, one after the other. All features of a block are weighted and
 * normalised together, apart from other blocks: so that a title of eight words counts beside a story of eight hundred.
 */
#ifndef TNC_BAG_H
#define TNC_BAG_H

#include "base/memory.h"

#define TNC_BLOCKS_MAX 16

/* Raised with any change that gives some text other keys, blocks or values, of any task: models hold it, and those made
 * with another are refused. */
#define TNC_TEMPLATE_VERSION 1

typedef struct tnc_item {
    uint64_t key;
    uint32_t start, end; /* bytes of the text; 0, 0 when no place in the text stands for it */
} tnc_item;

typedef struct tnc_bag {
    tnc_item *items;
    size_t count, capacity;
    size_t block_end[TNC_BLOCKS_MAX]; /* block b is items[block_end[b - 1] .. block_end[b]) */
    uint32_t block_count;
    uint32_t field_of_block; /* bit b set: the offsets of block b are bytes of the title */
    size_t title_end[TNC_BLOCKS_MAX]; /* items of block b before this one came from the title too (mixed blocks) */
    int failed;              /* sticky: out of memory */
    tnc_memory memory;
} tnc_bag;

void tnc_bag_init(tnc_bag *bag, const tnc_memory *memory);
void tnc_bag_free(tnc_bag *bag);
void tnc_bag_clear(tnc_bag *bag);

/* Closes the current block (if any) and opens the next. Blocks are opened in order, empty ones too. */
void tnc_bag_open_block(tnc_bag *bag);
void tnc_bag_add(tnc_bag *bag, uint64_t key, uint32_t start, uint32_t end);
/* Room for count more features at once; returns where to write them (then add to bag->count), or NULL. */
tnc_item *tnc_bag_room(tnc_bag *bag, size_t count);
/* Closes the last block. */
void tnc_bag_close(tnc_bag *bag);

/* What the open block has so far came from the title; what follows does not. */
void tnc_bag_end_title(tnc_bag *bag);
/* 1 when the offsets of items[item], which lies in this block, are bytes of the title, else 0. */
int tnc_bag_in_title(const tnc_bag *bag, uint32_t block, size_t item);

#endif
