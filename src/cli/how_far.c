/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/how_far.h"
#include "cli/say.h"

#include <stdio.h>
#include <unistd.h>

static double seconds(const struct timespec *from, const struct timespec *to)
{
    return (double)(to->tv_sec - from->tv_sec) + 1e-9 * (double)(to->tv_nsec - from->tv_nsec);
}

void cli_progress_begin(cli_progress *progress, int wanted)
{
    *progress = (cli_progress){ .wanted = wanted && isatty(2) };
    if (progress->wanted)
        clock_gettime(CLOCK_MONOTONIC, &progress->began);
    progress->last = progress->began;
}

void cli_progress_add(cli_progress *progress, uint64_t documents, uint64_t bytes)
{
    progress->documents += documents;
    progress->bytes += bytes;
    if (!progress->wanted)
        return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double total = seconds(&progress->began, &now);
    if (total < 1.0 || seconds(&progress->last, &now) < 0.2)
        return;
    progress->last = now;
    progress->shown = 1;
    char line[120];
    int size = snprintf(line, sizeof line, "\r\033[K%llu documents, %.1f MB, %.0f a second",
                        (unsigned long long)progress->documents, (double)progress->bytes / 1e6,
                        (double)progress->documents / total);
    if (size > 0)
        cli_put_stderr(line, (size_t)size);
}

void cli_progress_clear(cli_progress *progress)
{
    if (progress->shown)
        cli_put_stderr("\r\033[K", 4);
    progress->shown = 0;
}
