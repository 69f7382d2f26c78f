/* SPDX-License-Identifier: Apache-2.0 */
/* K-means by rounds of assigning words to the nearest centre and moving centres to the mean of their words. */
#include "corpus/tag_classes.h"

#include "fit/vectors.h"

#include <math.h>
#include <string.h>

typedef struct clustering {
    float *points;   /* [count * D] of length 1 */
    float *centres;  /* [classes * D] of length 1 */
    double *sums;    /* [classes * D] */
    uint32_t *class; /* [count] */
    size_t count;
    uint32_t classes, dimensions;
} clustering;

static void to_unit(float *row, uint32_t dimensions)
{
    double squares = 0;
    for (uint32_t d = 0; d < dimensions; d++)
        squares += (double)row[d] * (double)row[d];
    float factor = squares > 0 ? (float)(1 / sqrt(squares)) : 0;
    for (uint32_t d = 0; d < dimensions; d++)
        row[d] *= factor;
}

/* Eight sums side by side: the compiler may then use wide registers without changing any result. */
static float dot(const float *a, const float *b, uint32_t dimensions)
{
    float sums[8] = { 0 };
    uint32_t d = 0;
    for (; d + 8 <= dimensions; d += 8)
        for (uint32_t k = 0; k < 8; k++)
            sums[k] += a[d + k] * b[d + k];
    for (; d < dimensions; d++)
        sums[0] += a[d] * b[d];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

static uint32_t nearest(const clustering *c, const float *point)
{
    uint32_t best = 0;
    float best_dot = -2;
    for (uint32_t k = 0; k < c->classes; k++) {
        float value = dot(point, c->centres + (size_t)k * c->dimensions, c->dimensions);
        if (value > best_dot) {
            best_dot = value;
            best = k;
        }
    }
    return best;
}

static void first_centres(clustering *c)
{
    for (uint32_t k = 0; k < c->classes; k++) {
        size_t point = (size_t)((double)k * (double)c->count / c->classes);
        memcpy(c->centres + (size_t)k * c->dimensions, c->points + point * c->dimensions,
               c->dimensions * sizeof *c->centres);
    }
}

/* A centre that lost all its words stays where it is. */
static void move_centres(clustering *c)
{
    memset(c->sums, 0, (size_t)c->classes * c->dimensions * sizeof *c->sums);
    for (size_t i = 0; i < c->count; i++)
        for (uint32_t d = 0; d < c->dimensions; d++)
            c->sums[(size_t)c->class[i] * c->dimensions + d] += (double)c->points[i * c->dimensions + d];
    for (uint32_t k = 0; k < c->classes; k++) {
        float *centre = c->centres + (size_t)k * c->dimensions;
        double squares = 0;
        for (uint32_t d = 0; d < c->dimensions; d++) {
            double sum = c->sums[(size_t)k * c->dimensions + d];
            squares += sum * sum;
        }
        if (squares <= 0)
            continue;
        for (uint32_t d = 0; d < c->dimensions; d++)
            centre[d] = (float)c->sums[(size_t)k * c->dimensions + d];
        to_unit(centre, c->dimensions);
    }
}

static void clustering_free(clustering *c, const tnc_memory *memory)
{
    tnc_free_array(memory, c->points, c->count * c->dimensions, sizeof *c->points);
    tnc_free_array(memory, c->centres, (size_t)c->classes * c->dimensions, sizeof *c->centres);
    tnc_free_array(memory, c->sums, (size_t)c->classes * c->dimensions, sizeof *c->sums);
    tnc_free_array(memory, c->class, c->count, sizeof *c->class);
}

static int clustering_make(clustering *c, const tnc_memory *memory, size_t count, uint32_t classes, uint32_t dimensions)
{
    *c = (clustering){ .count = count, .classes = classes, .dimensions = dimensions };
    c->points = tnc_alloc_array(memory, count * dimensions, sizeof *c->points);
    c->centres = tnc_alloc_array(memory, (size_t)classes * dimensions, sizeof *c->centres);
    c->sums = tnc_alloc_array(memory, (size_t)classes * dimensions, sizeof *c->sums);
    c->class = tnc_alloc_array(memory, count, sizeof *c->class);
    if (c->points && c->centres && c->sums && c->class)
        return 1;
    clustering_free(c, memory);
    return 0;
}

static tonecls_status run(clustering *c, uint32_t rounds, const volatile sig_atomic_t *stop, tonecls_error *error)
{
    first_centres(c);
    for (uint32_t round = 0; round <= rounds; round++) {
        for (size_t i = 0; i < c->count; i++) {
            c->class[i] = nearest(c, c->points + i * c->dimensions);
            if (i % 1024 == 0 && stop && *stop)
                return tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
        }
        if (round < rounds)
            move_centres(c);
    }
    return TONECLS_OK;
}

static uint32_t rank_bound(const tnc_vectors *vectors)
{
    uint32_t bound = 0;
    for (size_t id = 0; id < vectors->vocabulary.count; id++)
        if (vectors->ranks[id] >= bound)
            bound = vectors->ranks[id] + 1;
    return bound;
}

/* The most frequent words become points: their ids in ids [bound]. */
static void fill_points(clustering *c, const tnc_vectors *vectors, uint32_t *ids, uint32_t bound)
{
    size_t made = 0;
    memset(ids, 0xff, bound * sizeof *ids);
    for (size_t id = 0; id < vectors->vocabulary.count; id++)
        ids[vectors->ranks[id]] = (uint32_t)id;
    for (uint32_t rank = 0; rank < bound && made < c->count; rank++) {
        if (ids[rank] == UINT32_MAX)
            continue;
        float *point = c->points + made * c->dimensions;
        memcpy(point, tnc_vectors_row(vectors, ids[rank]), c->dimensions * sizeof *point);
        to_unit(point, c->dimensions);
        ids[made++] = ids[rank];
    }
}

static tonecls_status cluster_twice(clustering *fine, const tnc_tag_class_options *options, const tnc_memory *memory,
                                    const tnc_vectors *vectors, const uint32_t *ids, tnc_tag_lexicon *lexicon,
                                    tonecls_error *error)
{
    clustering coarse;
    tonecls_status status = run(fine, options->rounds, options->stop, error);
    if (status != TONECLS_OK)
        return status;
    uint32_t few = options->coarse < fine->classes ? options->coarse : fine->classes;
    if (!clustering_make(&coarse, memory, fine->classes, few, fine->dimensions))
        return tnc_fail_memory(error);
    memcpy(coarse.points, fine->centres, (size_t)fine->classes * fine->dimensions * sizeof *coarse.points);
    status = run(&coarse, options->rounds, options->stop, error);
    for (size_t i = 0; status == TONECLS_OK && i < fine->count; i++)
        tnc_tag_lexicon_put(lexicon, vectors->vocabulary.keys[ids[i]],
                            (fine->class[i] + 1) | (coarse.class[fine->class[i]] + 1) << 12);
    clustering_free(&coarse, memory);
    return status;
}

tonecls_status tnc_tag_classes_put(tnc_tag_lexicon *lexicon, const char *vectors_path,
                                   const tnc_tag_class_options *options, tonecls_error *error)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_vectors *vectors;
    clustering fine;
    tonecls_status status = tnc_vectors_open(vectors_path, &vectors, error);
    if (status != TONECLS_OK)
        return status;
    size_t count = options->words < vectors->vocabulary.count ? options->words : vectors->vocabulary.count;
    uint32_t classes = options->fine < count ? options->fine : (uint32_t)count;
    uint32_t bound = rank_bound(vectors);
    uint32_t *ids = tnc_alloc_array(&memory, bound, sizeof *ids);
    if (ids && clustering_make(&fine, &memory, count, classes, vectors->dimensions)) {
        fill_points(&fine, vectors, ids, bound);
        status = cluster_twice(&fine, options, &memory, vectors, ids, lexicon, error);
        clustering_free(&fine, &memory);
    } else {
        status = tnc_fail_memory(error);
    }
    tnc_free_array(&memory, ids, bound, sizeof *ids);
    tnc_vectors_close(vectors);
    return status;
}
