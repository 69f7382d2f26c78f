/* SPDX-License-Identifier: Apache-2.0 */
/* Rows are made piece by piece; a piece owns the cells of its rows, so nothing is copied when all are done. */
#include "fit/matrix.h"

#include "fit/crew.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PIECE 128

typedef struct matrix_view {
    const tnc_source *source;
    const size_t *order;
    const tnc_block *blocks;
    const tnc_columns *columns;
    tnc_matrix *matrix;
} matrix_view;

typedef struct matrix_scratch {
    void *source; /* the source's own */
    tnc_bag bag;
    tnc_vector vector;
    double *dense;   /* [groups * D] sums of word vectors */
    tnc_cell *cells; /* of the piece at hand */
    size_t count, capacity;
    tnc_memory memory;
} matrix_scratch;

static size_t dense_count(const tnc_columns *columns)
{
    return (size_t)columns->groups * columns->dimensions;
}

static void scratch_free(void *context, void *given)
{
    matrix_view *view = context;
    matrix_scratch *scratch = given;
    if (scratch->source)
        view->source->scratch_free(scratch->source);
    tnc_bag_free(&scratch->bag);
    tnc_vector_free(&scratch->vector);
    free(scratch->dense);
    free(scratch->cells);
    free(scratch);
}

static void *scratch_new(void *context)
{
    matrix_view *view = context;
    matrix_scratch *made = calloc(1, sizeof *made);
    if (!made)
        return NULL;
    made->memory = tnc_memory_from(NULL);
    tnc_bag_init(&made->bag, &made->memory);
    tnc_vector_init(&made->vector, &made->memory);
    made->vector.folded = 1;
    made->source = view->source->scratch_new(view->source);
    made->dense = calloc(dense_count(view->columns) + 1, sizeof *made->dense);
    if (made->source && made->dense)
        return made;
    scratch_free(view, made);
    return NULL;
}

static int by_column(const void *left, const void *right)
{
    const tnc_cell *a = left, *b = right;
    return a->column < b->column ? -1 : a->column > b->column;
}

/* A feature of two blocks has two entries, which a model adds up. */
static size_t merge(tnc_cell *cells, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 && cells[kept - 1].column == cells[i].column)
            cells[kept - 1].value += cells[i].value;
        else
            cells[kept++] = cells[i];
    }
    return kept;
}

/* Cells of table 0 at the end of scratch->cells. Values are folded ones: idf comes back here, feature by feature, just
 * as the weights will have it (fold.c). */
static size_t add_sparse(const matrix_view *view, const matrix_scratch *scratch, tnc_cell *cells)
{
    const float *idf = view->columns->idf;
    size_t count = 0;
    for (size_t i = 0; i < scratch->vector.count; i++) {
        const tnc_entry *entry = &scratch->vector.entries[i];
        if (view->blocks[entry->block].table == 0)
            cells[count++] = (tnc_cell){ entry->id, idf ? entry->value * idf[entry->id] : entry->value };
    }
    qsort(cells, count, sizeof *cells, by_column);
    return merge(cells, count);
}

static void sum_vectors(const matrix_view *view, matrix_scratch *scratch)
{
    const tnc_columns *columns = view->columns;
    memset(scratch->dense, 0, dense_count(columns) * sizeof *scratch->dense);
    for (size_t i = 0; i < scratch->vector.count; i++) {
        const tnc_entry *entry = &scratch->vector.entries[i];
        const tnc_block *block = &view->blocks[entry->block];
        if (block->table != 1)
            continue;
        const float *numbers = tnc_vectors_row(columns->vectors, columns->word_ids[entry->id]);
        double *sum = scratch->dense + (size_t)block->group * columns->dimensions;
        for (uint32_t d = 0; d < columns->dimensions; d++)
            sum[d] += (double)entry->value * numbers[d];
    }
}

static size_t add_dense(const matrix_view *view, matrix_scratch *scratch, tnc_cell *cells)
{
    size_t count = 0;
    if (view->columns->groups == 0)
        return 0;
    sum_vectors(view, scratch);
    for (size_t d = 0; d < dense_count(view->columns); d++)
        if (scratch->dense[d] != 0)
            cells[count++] = (tnc_cell){ (uint32_t)(view->columns->chosen.count + d), (float)scratch->dense[d] };
    return count;
}

static size_t drop_zeros(tnc_cell *cells, size_t count, int *finite)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        *finite &= isfinite(cells[i].value) != 0;
        if (cells[i].value != 0)
            cells[kept++] = cells[i];
    }
    return kept;
}

static tonecls_status make_row(const matrix_view *view, matrix_scratch *scratch, size_t row, tonecls_error *error)
{
    const tnc_columns *columns = view->columns;
    const tnc_vocabulary *tables[2] = { &columns->vocabulary, &columns->words };
    size_t instance = view->order[row];
    tonecls_status status = view->source->extract(view->source, scratch->source, instance, &scratch->bag, error);
    if (status != TONECLS_OK)
        return status;
    if (!tnc_vector_make(&scratch->vector, &scratch->bag, view->blocks, tables, columns->idf))
        return tnc_fail_memory(error);
    size_t most = scratch->vector.count + dense_count(columns);
    if (!tnc_reserve(&scratch->memory, &scratch->cells, &scratch->capacity, scratch->count + most,
                     sizeof *scratch->cells))
        return tnc_fail_memory(error);
    tnc_cell *cells = scratch->cells + scratch->count;
    size_t count = add_sparse(view, scratch, cells);
    count += add_dense(view, scratch, cells + count);
    int finite = 1;
    count = drop_zeros(cells, count, &finite);
    if (!finite)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "instance %zu has a value that is not finite",
                        instance);
    view->matrix->rows[row] = (tnc_row){ NULL, count };
    scratch->count += count;
    return TONECLS_OK;
}

/* Gives the piece's cells an array of their exact size and points its rows into it. */
static tonecls_status keep_piece(const matrix_view *view, matrix_scratch *scratch, size_t first, size_t last,
                                 tonecls_error *error)
{
    tnc_cell *cells = malloc((scratch->count + 1) * sizeof *cells);
    if (!cells)
        return tnc_fail_memory(error);
    if (scratch->count)
        memcpy(cells, scratch->cells, scratch->count * sizeof *cells);
    view->matrix->pieces[first / PIECE] = cells;
    for (size_t r = first; r < last; r++) {
        view->matrix->rows[r].cells = cells;
        cells += view->matrix->rows[r].count;
    }
    return TONECLS_OK;
}

static tonecls_status work(void *context, void *given, size_t first, size_t last, tonecls_error *error)
{
    matrix_scratch *scratch = given;
    tonecls_status status = TONECLS_OK;
    scratch->count = 0;
    for (size_t r = first; r < last && status == TONECLS_OK; r++)
        status = make_row(context, scratch, r, error);
    return status == TONECLS_OK ? keep_piece(context, scratch, first, last, error) : status;
}

static tonecls_status fill(matrix_view *view, const tnc_fit_options *options, tonecls_error *error)
{
    tnc_watch watch = { options->stop, options->progress, options->progress_context };
    tnc_matrix *matrix = view->matrix;
    tnc_crew crew = { .what = "making vectors",
                      .threads = options->threads,
                      .count = matrix->count,
                      .piece = PIECE,
                      .watch = &watch,
                      .context = view,
                      .scratch_new = scratch_new,
                      .scratch_free = scratch_free,
                      .work = work };
    tonecls_status status = tnc_crew_run(&crew, error);
    if (status != TONECLS_OK)
        return status;
    for (size_t r = 0; r < matrix->count; r++)
        matrix->cells += matrix->rows[r].count;
    return matrix->cells ? TONECLS_OK
                         : tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                                    "no instance has a feature that is kept: nothing to learn from");
}

tonecls_status tnc_matrix_make(tnc_matrix *matrix, const tnc_source *source, const size_t *order,
                               const tnc_block *blocks, const tnc_columns *columns, const tnc_fit_options *options,
                               tonecls_error *error)
{
    matrix_view view = { source, order, blocks, columns, matrix };
    *matrix = (tnc_matrix){ .count = source->count, .sparse = columns->chosen.count, .columns = columns->count };
    matrix->piece_count = source->count / PIECE + 1;
    matrix->rows = calloc(source->count + 1, sizeof *matrix->rows);
    matrix->pieces = calloc(matrix->piece_count, sizeof *matrix->pieces);
    tonecls_status status = matrix->rows && matrix->pieces ? fill(&view, options, error) : tnc_fail_memory(error);
    if (status != TONECLS_OK)
        tnc_matrix_free(matrix);
    return status;
}

void tnc_matrix_free(tnc_matrix *matrix)
{
    for (size_t p = 0; matrix->pieces && p < matrix->piece_count; p++)
        free(matrix->pieces[p]);
    free(matrix->pieces);
    free(matrix->rows);
    *matrix = (tnc_matrix){ .count = 0 };
}
