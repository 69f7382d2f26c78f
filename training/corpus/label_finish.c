/* SPDX-License-Identifier: Apache-2.0 */
/*
 * After the last record: labels are put in the order of their bytes and duplicates are looked for. A text that stands
 * several times under one label stays that many times: how often something is said is evidence too. A text under two
 * different labels stays too, and is reported, because one of the two is most likely wrong.
 */
#include "corpus/label_corpus.h"

#include <stdlib.h>
#include <string.h>

typedef struct named {
    const char *name;
    uint32_t old;
    int unused; /* no record has it as gold: it stood in "others" only, or in records that were dropped */
} named;

static int by_name(const void *a, const void *b)
{
    const named *x = a, *y = b;
    return x->unused != y->unused ? x->unused - y->unused : strcmp(x->name, y->name);
}

static void mark_used(const tnc_label_corpus *corpus, named *order)
{
    for (size_t i = 0; i < corpus->count; i++)
        for (uint32_t g = 0; g < corpus->records[i].gold_count; g++)
            order[corpus->label_ids[corpus->records[i].labels + g]].unused = 0;
}

static size_t count_used(const named *order, size_t count, size_t known)
{
    size_t used = known;
    while (used < count && !order[used].unused)
        used++;
    return used;
}

/* A second set of names in the new order; moved[old number] = new number. */
static int rebuild(tnc_names *labels, named *order, uint32_t *moved)
{
    tnc_names sorted;
    int fine = 1;
    tnc_names_init(&sorted, &labels->memory);
    for (uint32_t i = 0; i < labels->count && fine; i++) {
        moved[order[i].old] = i;
        fine = tnc_names_add(&sorted, order[i].name, strlen(order[i].name)) != TNC_NO_NAME;
    }
    tnc_names_free(fine ? labels : &sorted);
    if (fine)
        *labels = sorted;
    return fine;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void renumber(tnc_label_corpus *corpus, const uint32_t *moved)
{
    for (size_t i = 0; i < corpus->label_id_count; i++)
        corpus->label_ids[i] = moved[corpus->label_ids[i]];
    for (size_t i = 0; i < corpus->count; i++) {
        const tnc_record *record = &corpus->records[i];
        if (record->gold_count + record->other_count < 2)
            continue; /* most have one; and with none at all there may be no array */
        uint32_t *ids = corpus->label_ids + record->labels;
        qsort(ids, record->gold_count, sizeof *ids, by_number);
        qsort(ids + record->gold_count, record->other_count, sizeof *ids, by_number);
    }
}

static tonecls_status sort_labels(tnc_label_corpus *corpus, tonecls_error *error)
{
    tnc_names *labels = &corpus->labels;
    size_t count = labels->count, known = corpus->known_labels;
    named *order = tnc_alloc_array(&corpus->memory, count, sizeof *order);
    uint32_t *moved = tnc_alloc_array(&corpus->memory, count, sizeof *moved);
    int fine = order && moved;
    for (uint32_t i = 0; i < count && fine; i++)
        order[i] = (named){ tnc_names_at(labels, i), i, 1 };
    if (fine) {
        mark_used(corpus, order);
        qsort(order + known, count - known, sizeof *order, by_name);
        corpus->used_labels = count_used(order, count, known);
    }
    fine = fine && rebuild(labels, order, moved);
    if (fine)
        renumber(corpus, moved);
    tnc_free_array(&corpus->memory, order, count, sizeof *order);
    tnc_free_array(&corpus->memory, moved, count, sizeof *moved);
    return fine ? TONECLS_OK : tnc_fail_memory(error);
}

typedef struct twin {
    uint64_t content;
    size_t record;
} twin;

static int by_content(const void *a, const void *b)
{
    const twin *x = a, *y = b;
    if (x->content != y->content)
        return x->content < y->content ? -1 : 1;
    return (x->record > y->record) - (x->record < y->record);
}

static int same_gold(const tnc_label_corpus *corpus, const tnc_record *a, const tnc_record *b)
{
    return a->gold_count == b->gold_count &&
           (a->gold_count == 0 ||
            !memcmp(corpus->label_ids + a->labels, corpus->label_ids + b->labels, a->gold_count * sizeof(uint32_t)));
}

/* Each record is compared with the first of the same content. */
static void note_twins(const tnc_label_corpus *corpus, const twin *twins, tnc_notes *notes)
{
    for (size_t i = 1, first = 0; i < corpus->count; i++) {
        if (twins[i].content != twins[first].content) {
            first = i;
            continue;
        }
        const tnc_record *a = &corpus->records[twins[first].record], *b = &corpus->records[twins[i].record];
        const char *reason = same_gold(corpus, a, b) ? "repeats an earlier text with the same label"
                                                     : "repeats an earlier text with another label";
        tnc_notes_add(notes, TNC_WARNED, reason, tnc_names_at(&corpus->paths, b->path), b->line);
    }
}

static tonecls_status find_twins(const tnc_label_corpus *corpus, tnc_notes *notes, tonecls_error *error)
{
    twin *twins = tnc_alloc_array(&corpus->memory, corpus->count, sizeof *twins);
    if (!twins)
        return tnc_fail_memory(error);
    for (size_t i = 0; i < corpus->count; i++)
        twins[i] = (twin){ corpus->records[i].content, i };
    qsort(twins, corpus->count, sizeof *twins, by_content);
    note_twins(corpus, twins, notes);
    tnc_free_array(&corpus->memory, twins, corpus->count, sizeof *twins);
    return TONECLS_OK;
}

tonecls_status tnc_label_corpus_finish(tnc_label_corpus *corpus, tnc_notes *notes, tonecls_error *error)
{
    tonecls_status status = sort_labels(corpus, error);
    return status ? status : find_twins(corpus, notes, error);
}
