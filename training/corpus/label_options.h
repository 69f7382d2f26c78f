/* SPDX-License-Identifier: Apache-2.0 */
/* What --set may change for task "label": how much each block counts, and how much rare labels are favoured. */
#ifndef TNC_LABEL_OPTIONS_H
#define TNC_LABEL_OPTIONS_H

#include "corpus/task.h"
#include "feature/document.h"

extern const tnc_task_key tnc_label_keys[];

typedef struct tnc_label_options {
    double title;                /* scale of the words of the title */
    double vector, title_vector; /* scales of word weights, over the body and over the title */
    double rare;                 /* 0..1: each label's odds are divided by its share of the corpus to this power */
} tnc_label_options;

/* Errors: ARGUMENT, naming the setting. */
tonecls_status tnc_label_options_read(const tnc_load *load, tnc_label_options *options, tonecls_error *error);

/* Puts the scales into blocks laid out as document.h says. */
void tnc_label_options_scale(const tnc_label_options *options, const tnc_document_settings *settings, tnc_block *blocks,
                             uint32_t count);

/* Moves the offsets of calibration; nothing to do for one plane or several labels at once. 0: out of memory. */
int tnc_label_options_shift(const tnc_label_options *options, const tnc_source *source, tnc_fitted *fitted);

#endif
