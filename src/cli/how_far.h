/* SPDX-License-Identifier: Apache-2.0 */
/* How far it is, on one line of stderr that is written over: only when stderr is a terminal, stdout is none, and it
 * takes over a second. */
#ifndef CLI_HOW_FAR_H
#define CLI_HOW_FAR_H

#include <stdint.h>
#include <time.h>

typedef struct cli_progress {
    int wanted, shown;
    struct timespec began, last;
    uint64_t documents, bytes;
} cli_progress;

void cli_progress_begin(cli_progress *progress, int wanted);
void cli_progress_add(cli_progress *progress, uint64_t documents, uint64_t bytes);
/* Takes the line away; also before anything else is said. */
void cli_progress_clear(cli_progress *progress);

#endif
