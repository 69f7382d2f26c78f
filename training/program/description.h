/* SPDX-License-Identifier: Apache-2.0 */
/* What a model says of itself: how it was made and what it scored, as names and values. No time, no host: the same
 * corpus and options give the same bytes. */
#ifndef TNC_DESCRIPTION_H
#define TNC_DESCRIPTION_H

#include "program/command.h"

#define TNC_DESCRIPTION_MAX 128

typedef struct tnc_description {
    const char *pairs[2 * TNC_DESCRIPTION_MAX];
    size_t count; /* pairs */
    tnc_buffer text;
    size_t start[TNC_DESCRIPTION_MAX]; /* of values that were made here, in text */
} tnc_description;

/* held_out may be NULL. Returns 0 when out of memory or when there are too many properties. */
int tnc_describe_training(tnc_description *description, const tnc_command *command, const tnc_fitted *fitted,
                          const tnc_metrics *held_out);
void tnc_description_free(tnc_description *description);

#endif
