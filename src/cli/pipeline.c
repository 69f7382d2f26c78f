/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/pipeline.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef enum state { FREE, FILLED, WORKING, DONE } state;

/* A ring: batch number n lives in slot n % count. */
typedef struct ring {
    const cli_pipeline *pipeline;
    cli_batch *batches;
    state *states;
    size_t count;
    uint64_t filled, taken, delivered; /* numbers of the next batch to fill, to work on, to deliver */
    int ended, stopped;
    pthread_mutex_t lock;
    pthread_cond_t changed;
} ring;

typedef struct seat {
    ring *ring;
    void *worker;
} seat;

static void batch_reset(cli_batch *batch)
{
    cli_chunk_clear(&batch->path);
    cli_chunk_clear(&batch->block);
    cli_chunk_clear(&batch->out);
    cli_chunk_clear(&batch->notes);
    batch->fault.code = NULL;
    batch->documents = batch->bytes = batch->first_line = 0;
    batch->failures = batch->has_block = 0;
}

static void batch_free(cli_batch *batch)
{
    cli_chunk_free(&batch->path);
    cli_chunk_free(&batch->block);
    cli_chunk_free(&batch->out);
    cli_chunk_free(&batch->notes);
}

static void change(ring *r, size_t slot, state to)
{
    pthread_mutex_lock(&r->lock);
    r->states[slot] = to;
    pthread_cond_broadcast(&r->changed);
    pthread_mutex_unlock(&r->lock);
}

static void *read_all(void *argument)
{
    ring *r = argument;
    int more = 1;
    while (more) {
        size_t slot = (size_t)(r->filled % r->count);
        pthread_mutex_lock(&r->lock);
        while (r->states[slot] != FREE && !r->stopped)
            pthread_cond_wait(&r->changed, &r->lock);
        int stopped = r->stopped;
        pthread_mutex_unlock(&r->lock);
        if (stopped)
            break;
        batch_reset(&r->batches[slot]);
        more = r->pipeline->fill(r->pipeline->context, &r->batches[slot]);
        pthread_mutex_lock(&r->lock);
        if (more) {
            r->states[slot] = FILLED;
            r->filled++;
        } else {
            r->ended = 1;
        }
        pthread_cond_broadcast(&r->changed);
        pthread_mutex_unlock(&r->lock);
    }
    return NULL;
}

static void *work_all(void *argument)
{
    const seat *mine = argument;
    ring *r = mine->ring;
    for (;;) {
        pthread_mutex_lock(&r->lock);
        while (r->taken == r->filled && !r->ended && !r->stopped)
            pthread_cond_wait(&r->changed, &r->lock);
        if (r->stopped || r->taken == r->filled) {
            pthread_mutex_unlock(&r->lock);
            return NULL;
        }
        size_t slot = (size_t)(r->taken++ % r->count);
        r->states[slot] = WORKING;
        pthread_mutex_unlock(&r->lock);
        r->pipeline->work(r->pipeline->context, mine->worker, &r->batches[slot]);
        change(r, slot, DONE);
    }
}

static void deliver_all(ring *r)
{
    for (;;) {
        size_t slot = (size_t)(r->delivered % r->count);
        pthread_mutex_lock(&r->lock);
        while (r->states[slot] != DONE && !(r->ended && r->delivered == r->filled))
            pthread_cond_wait(&r->changed, &r->lock);
        int ready = r->states[slot] == DONE;
        pthread_mutex_unlock(&r->lock);
        if (!ready)
            return;
        if (!r->pipeline->deliver(r->pipeline->context, &r->batches[slot])) {
            pthread_mutex_lock(&r->lock);
            r->stopped = 1;
            pthread_cond_broadcast(&r->changed);
            pthread_mutex_unlock(&r->lock);
            return;
        }
        r->delivered++;
        change(r, slot, FREE);
    }
}

static int run_alone(const cli_pipeline *pipeline)
{
    cli_batch *batch = calloc(1, sizeof *batch);
    if (!batch)
        return cli_no_memory();
    int more = 1;
    while (more) {
        batch_reset(batch);
        more = pipeline->fill(pipeline->context, batch);
        if (more) {
            pipeline->work(pipeline->context, pipeline->workers[0], batch);
            more = pipeline->deliver(pipeline->context, batch);
        }
    }
    batch_free(batch);
    free(batch);
    return CLI_DONE;
}

/* Starts as many threads as the system allows; 0 when not even a reader and one worker came up. */
static size_t start(ring *r, seat *seats, pthread_t *threads)
{
    size_t started = 0;
    for (size_t i = 0; i < r->pipeline->worker_count; i++) {
        seats[i] = (seat){ r, r->pipeline->workers[i] };
        if (pthread_create(&threads[started], NULL, work_all, &seats[i]) != 0)
            break;
        started++;
    }
    if (started && pthread_create(&threads[started], NULL, read_all, r) == 0)
        return started + 1;
    pthread_mutex_lock(&r->lock);
    r->stopped = 1;
    pthread_cond_broadcast(&r->changed);
    pthread_mutex_unlock(&r->lock);
    while (started)
        pthread_join(threads[--started], NULL);
    return 0;
}

static int run_together(ring *r, seat *seats, pthread_t *threads)
{
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->changed, NULL);
    size_t started = start(r, seats, threads);
    if (!started)
        return run_alone(r->pipeline);
    deliver_all(r);
    /* After a stop the reader may wait for input that never comes: leave it, and what it uses, to the end of the
     * program. */
    while (started) {
        started--;
        if (r->stopped)
            pthread_detach(threads[started]);
        else
            pthread_join(threads[started], NULL);
    }
    return CLI_DONE;
}

int cli_pipeline_run(const cli_pipeline *pipeline)
{
    if (pipeline->worker_count == 1)
        return run_alone(pipeline);
    size_t threads_size = (pipeline->worker_count + 1) * sizeof(pthread_t);
    ring *r = calloc(1, sizeof *r);
    seat *seats = calloc(pipeline->worker_count, sizeof *seats);
    pthread_t *threads = malloc(threads_size);
    size_t count = 2 * pipeline->worker_count + 2;
    cli_batch *batches = calloc(count, sizeof *batches);
    state *states = calloc(count, sizeof *states);
    int status = CLI_SYSTEM;
    if (!r || !seats || !threads || !batches || !states) {
        cli_no_memory();
    } else {
        *r = (ring){ .pipeline = pipeline, .batches = batches, .states = states, .count = count };
        status = run_together(r, seats, threads);
        if (r->stopped && status == CLI_DONE)
            return status; /* threads may still be running on all of this */
        for (size_t i = 0; i < count; i++)
            batch_free(&batches[i]);
    }
    free(states);
    free(batches);
    free(threads);
    free(seats);
    free(r);
    return status;
}
