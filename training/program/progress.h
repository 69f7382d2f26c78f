/* SPDX-License-Identifier: Apache-2.0 */
/* A line on standard error that tells how far a long computation is: only on a terminal, a few times a second. */
#ifndef TNC_PROGRESS_H
#define TNC_PROGRESS_H

#include <stddef.h>

typedef struct tnc_progress {
    int is_on;
    int is_shown;       /* a line stands on the terminal */
    double begun, told; /* seconds; of the step at hand, of the last line */
    char what[40];
} tnc_progress;

void tnc_progress_init(tnc_progress *progress, int is_quiet);
/* For tnc_fit_options and tnc_evaluation; context is the tnc_progress. */
void tnc_progress_tell(void *context, const char *what, size_t done, size_t total);
/* Clears the line. */
void tnc_progress_end(tnc_progress *progress);

#endif
