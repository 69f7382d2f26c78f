/* SPDX-License-Identifier: Apache-2.0 */
/* Whoever waits for a long computation: may stop it, and is told how far it is. Told from the caller's thread only. */
#ifndef TNC_WATCH_H
#define TNC_WATCH_H

#include "base/status.h"

#include <signal.h>

typedef struct tnc_watch {
    const volatile sig_atomic_t *stop;                                            /* may be NULL */
    void (*progress)(void *context, const char *what, size_t done, size_t total); /* may be NULL */
    void *context;
} tnc_watch;

static inline int tnc_watch_stopped(const tnc_watch *watch)
{
    return watch->stop && *watch->stop != 0;
}

static inline void tnc_watch_tell(const tnc_watch *watch, const char *what, size_t done, size_t total)
{
    if (watch->progress)
        watch->progress(watch->context, what, done, total);
}

static inline tonecls_status tnc_fail_interrupted(tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
}

#endif
