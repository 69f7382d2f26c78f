/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Work on many instances by several threads. The instances are cut into pieces that are handed out in order; what a
 * piece computes must not depend on which thread does it, so that the number of threads never shows in a result.
 */
#ifndef TNC_CREW_H
#define TNC_CREW_H

#include "fit/watch.h"

typedef struct tnc_crew {
    const char *what; /* for progress */
    uint32_t threads; /* 0 counts as 1; the caller's thread is one of them */
    size_t count;     /* instances */
    size_t piece;     /* instances handed out at a time, > 0 */
    const tnc_watch *watch;
    void *context;
    /* Scratch of one thread. NULL: out of memory. */
    void *(*scratch_new)(void *context);
    void (*scratch_free)(void *context, void *scratch);
    /* Does instances [first, last); first is a multiple of piece. */
    tonecls_status (*work)(void *context, void *scratch, size_t first, size_t last, tonecls_error *error);
} tnc_crew;

/* Of several failures the one of the first instance is reported. Errors: MEMORY, INTERRUPTED, and those of work. */
tonecls_status tnc_crew_run(const tnc_crew *crew, tonecls_error *error);

#endif
