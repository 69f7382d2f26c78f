/* SPDX-License-Identifier: Apache-2.0 */
#include "program/progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PAUSE 0.2 /* seconds between two lines */

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

void tnc_progress_init(tnc_progress *progress, int is_quiet)
{
    *progress = (tnc_progress){ .is_on = !is_quiet && isatty(STDERR_FILENO) };
}

static void print(const tnc_progress *progress, size_t done, size_t total, double now)
{
    double spent = now - progress->begun, rate = spent > 0 ? (double)done / spent : 0;
    long left = rate > 0 && total > done ? (long)((double)(total - done) / rate + 0.5) : 0;
    fprintf(stderr, "\r\033[K%s: %zu of %zu, %.3g a second", progress->what, done, total, rate);
    if (total > done && rate > 0)
        fprintf(stderr, ", %ld:%02ld left", left / 60, left % 60);
    fflush(stderr);
}

void tnc_progress_tell(void *context, const char *what, size_t done, size_t total)
{
    tnc_progress *progress = context;
    if (!progress->is_on)
        return;
    double now = seconds();
    if (strncmp(progress->what, what, sizeof progress->what - 1)) {
        snprintf(progress->what, sizeof progress->what, "%s", what);
        progress->begun = now;
    } else if (now - progress->told < PAUSE) {
        return;
    }
    progress->told = now;
    progress->is_shown = 1;
    print(progress, done, total, now);
}

void tnc_progress_end(tnc_progress *progress)
{
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
    progress->is_shown = 0;
}
