/* SPDX-License-Identifier: Apache-2.0 */
/* A crew of threads around one counter. A thread that cannot be started is done without. */
#include "fit/crew.h"

#include <pthread.h>

#define THREADS_MAX 256

typedef struct crew_shift {
    const tnc_crew *crew;
    pthread_mutex_t lock; /* over all that follows */
    size_t next;          /* first instance not yet handed out */
    size_t failed_at;     /* first instance of the failed piece */
    tonecls_status status;
    tonecls_error error;
} crew_shift;

/* The next piece, or 0 when there is none or somebody failed. */
static int take(crew_shift *shift, size_t *first)
{
    pthread_mutex_lock(&shift->lock);
    int more = shift->status == TONECLS_OK && shift->next < shift->crew->count;
    if (more) {
        *first = shift->next;
        size_t left = shift->crew->count - shift->next;
        shift->next += left < shift->crew->piece ? left : shift->crew->piece;
    }
    pthread_mutex_unlock(&shift->lock);
    return more;
}

/* Pieces are handed out in order and finished once begun, so the first failing one is always among those reported. */
static void report(crew_shift *shift, size_t first, tonecls_status status, const tonecls_error *error)
{
    pthread_mutex_lock(&shift->lock);
    if (shift->status == TONECLS_OK || first < shift->failed_at) {
        shift->status = status;
        shift->failed_at = first;
        shift->error = *error;
    }
    pthread_mutex_unlock(&shift->lock);
}

static void work(crew_shift *shift, int tell)
{
    const tnc_crew *crew = shift->crew;
    tonecls_error error = { TONECLS_OK, TONECLS_NO_OFFSET, "" };
    void *scratch = crew->scratch_new(crew->context);
    size_t first;
    if (!scratch) {
        tnc_fail_memory(&error);
        report(shift, crew->count, TONECLS_E_MEMORY, &error);
        return;
    }
    while (take(shift, &first)) {
        size_t left = crew->count - first, last = first + (left < crew->piece ? left : crew->piece);
        if (tell)
            tnc_watch_tell(crew->watch, crew->what, first, crew->count);
        tonecls_status status = tnc_watch_stopped(crew->watch)
                                    ? tnc_fail_interrupted(&error)
                                    : crew->work(crew->context, scratch, first, last, &error);
        if (status != TONECLS_OK)
            report(shift, first, status, &error);
    }
    crew->scratch_free(crew->context, scratch);
}

static void *work_apart(void *argument)
{
    work(argument, 0);
    return NULL;
}

tonecls_status tnc_crew_run(const tnc_crew *crew, tonecls_error *error)
{
    crew_shift shift = { .crew = crew, .status = TONECLS_OK };
    pthread_t threads[THREADS_MAX];
    size_t pieces = crew->count / crew->piece + 1, wanted = crew->threads < pieces ? crew->threads : pieces;
    size_t started = 0;
    if (pthread_mutex_init(&shift.lock, NULL) != 0)
        return tnc_fail_memory(error);
    while (started + 1 < wanted && started < THREADS_MAX &&
           pthread_create(&threads[started], NULL, work_apart, &shift) == 0)
        started++;
    work(&shift, 1);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    pthread_mutex_destroy(&shift.lock);
    if (shift.status != TONECLS_OK) {
        if (error)
            *error = shift.error;
        return shift.status;
    }
    tnc_watch_tell(crew->watch, crew->what, crew->count, crew->count);
    return TONECLS_OK;
}
