/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Jobs in child processes, several at once. For code that cannot be trusted with this process: the solvers crash when
 * memory runs out, cannot be stopped, and keep global state. A child that dies becomes an error here; when the stop
 * flag is set all children are killed at once; and what happens in a child cannot change the next one, so results do
 * not depend on which jobs ran beside or before each other.
 *
 * Each child starts as a copy of this process (memory is shared until written to) and gives its result back in a slot
 * of memory shared with it. Children ignore Ctrl-C, which is the parent's to handle, and die with the parent.
 */
#ifndef TNC_POOL_H
#define TNC_POOL_H

#include "fit/watch.h"

typedef struct tnc_pool {
    const char *what;  /* for progress */
    uint32_t children; /* at most so many at once; 0 counts as 1 */
    size_t jobs;
    size_t slot_size;   /* bytes of a result */
    size_t done, total; /* for progress: jobs done before these, and of all pools together (0: just these) */
    const tnc_watch *watch;
    void *context;
    /* In the child. The slot is zeroed and aligned for any type. */
    tonecls_status (*work)(void *context, size_t job, void *slot, tonecls_error *error);
    /* In the parent, after the job succeeded; jobs come in any order. May be NULL. */
    void (*collect)(void *context, size_t job, const void *slot);
} tnc_pool;

/* Errors: INTERRUPTED; MEMORY (also for a child that died); those of work. */
tonecls_status tnc_pool_run(const tnc_pool *pool, tonecls_error *error);

/* Zeroed memory that children share with this process, or NULL. */
void *tnc_shared_new(size_t size);
void tnc_shared_free(void *memory, size_t size); /* NULL is fine */

#endif
