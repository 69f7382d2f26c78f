/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A child's end is noticed through a pipe whose other end only the child holds: it closes when the child is gone,
 * however it went, and poll() can wait for many of them and for the stop flag at the same time.
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include "fit/pool.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define CHILDREN_MAX 256
#define PATIENCE_MS 100 /* how long a stop flag may go unseen */
#define HEAD 512        /* bytes before the result in a slot, so that it stays aligned */

/* What a child tells of itself, at the start of its slot. */
typedef struct slot_head {
    int finished;
    tonecls_status status;
    tonecls_error error;
} slot_head;

typedef struct pool_child {
    pid_t id; /* 0: the place is free */
    size_t job;
    char *slot;
} pool_child;

typedef struct pool_yard {
    const tnc_pool *pool;
    pool_child children[CHILDREN_MAX];
    struct pollfd ends[CHILDREN_MAX]; /* fd -1 for a free place: poll() passes over it */
    uint32_t places, running;
    size_t next, done;
    char *slots;
    size_t slot_size;
} pool_yard;

void *tnc_shared_new(size_t size)
{
    void *memory = mmap(NULL, size ? size : 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void tnc_shared_free(void *memory, size_t size)
{
    if (memory)
        munmap(memory, size ? size : 1);
}

static void live_as_child(const tnc_pool *pool, size_t job, char *slot, pid_t parent)
{
    slot_head *head = (void *)slot;
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_DFL);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() == parent) {
        head->status = pool->work(pool->context, job, slot + HEAD, &head->error);
        head->finished = 1;
    }
    _exit(0); /* nothing of the parent's is flushed or cleaned up a second time */
}

/* Starts the next job in a free place. 1: started, 0: the system has no room for it now. */
static int start(pool_yard *yard, uint32_t place)
{
    int ends[2];
    pid_t parent = getpid();
    char *slot = yard->slots + place * yard->slot_size;
    memset(slot, 0, yard->slot_size);
    if (pipe(ends) != 0)
        return 0;
    pid_t id = fork();
    if (id == 0)
        live_as_child(yard->pool, yard->next, slot, parent);
    close(ends[1]);
    if (id < 0) {
        close(ends[0]);
        return 0;
    }
    yard->children[place] = (pool_child){ id, yard->next++, slot };
    yard->ends[place] = (struct pollfd){ .fd = ends[0], .events = POLLIN };
    yard->running++;
    return 1;
}

static void vacate(pool_yard *yard, uint32_t place)
{
    close(yard->ends[place].fd);
    yard->ends[place].fd = -1;
    yard->children[place].id = 0;
    yard->running--;
}

static tonecls_status mourn(int how, tonecls_error *error)
{
    if (WIFSIGNALED(how))
        return tnc_fail(error, TONECLS_E_MEMORY, TONECLS_NO_OFFSET,
                        "the solver died (signal %d): most likely out of memory", WTERMSIG(how));
    return tnc_fail(error, TONECLS_E_MEMORY, TONECLS_NO_OFFSET, "the solver ended early: most likely out of memory");
}

/* Sees whether a child has ended, and takes its result. */
static tonecls_status look_after(pool_yard *yard, uint32_t place, tonecls_error *error)
{
    const tnc_pool *pool = yard->pool;
    pool_child *child = &yard->children[place];
    const slot_head *head = (const void *)child->slot;
    int how = 0;
    pid_t ended = waitpid(child->id, &how, WNOHANG);
    if (ended == 0 || (ended < 0 && errno == EINTR))
        return TONECLS_OK;
    size_t job = child->job;
    vacate(yard, place);
    if (!head->finished)
        return mourn(how, error);
    if (head->status != TONECLS_OK) {
        if (error)
            *error = head->error;
        return head->status;
    }
    if (pool->collect)
        pool->collect(pool->context, job, child->slot + HEAD);
    yard->done++;
    tnc_watch_tell(pool->watch, pool->what, pool->done + yard->done, pool->total ? pool->total : pool->jobs);
    return TONECLS_OK;
}

static void kill_all(pool_yard *yard)
{
    for (uint32_t p = 0; p < yard->places; p++)
        if (yard->children[p].id)
            kill(yard->children[p].id, SIGKILL);
    for (uint32_t p = 0; p < yard->places; p++) {
        if (!yard->children[p].id)
            continue;
        while (waitpid(yard->children[p].id, NULL, 0) < 0 && errno == EINTR)
            ;
        vacate(yard, p);
    }
}

static tonecls_status start_some(pool_yard *yard, tonecls_error *error)
{
    for (uint32_t p = 0; p < yard->places && yard->next < yard->pool->jobs; p++)
        if (!yard->children[p].id && !start(yard, p))
            break;
    if (yard->running == 0 && yard->next < yard->pool->jobs)
        return tnc_fail(error, TONECLS_E_MEMORY, TONECLS_NO_OFFSET, "cannot start a process: %s", strerror(errno));
    return TONECLS_OK;
}

static tonecls_status run(pool_yard *yard, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    while (status == TONECLS_OK && yard->done < yard->pool->jobs) {
        if (tnc_watch_stopped(yard->pool->watch))
            return tnc_fail_interrupted(error);
        status = start_some(yard, error);
        if (status == TONECLS_OK)
            poll(yard->ends, yard->places, PATIENCE_MS);
        for (uint32_t p = 0; p < yard->places && status == TONECLS_OK; p++)
            if (yard->children[p].id)
                status = look_after(yard, p, error);
    }
    return status;
}

tonecls_status tnc_pool_run(const tnc_pool *pool, tonecls_error *error)
{
    _Static_assert(sizeof(slot_head) <= HEAD, "the head of a slot fits");
    pool_yard yard = { .pool = pool, .places = pool->children ? pool->children : 1 };
    if (yard.places > CHILDREN_MAX)
        yard.places = CHILDREN_MAX;
    if (yard.places > pool->jobs)
        yard.places = pool->jobs ? (uint32_t)pool->jobs : 1;
    if (pool->slot_size > SIZE_MAX / 2 / CHILDREN_MAX - HEAD)
        return tnc_fail_memory(error);
    yard.slot_size = (HEAD + pool->slot_size + 63) / 64 * 64;
    yard.slots = tnc_shared_new(yard.places * yard.slot_size);
    if (!yard.slots)
        return tnc_fail_memory(error);
    for (uint32_t p = 0; p < yard.places; p++)
        yard.ends[p].fd = -1;
    tonecls_status status = run(&yard, error);
    kill_all(&yard);
    tnc_shared_free(yard.slots, yard.places * yard.slot_size);
    return status;
}
