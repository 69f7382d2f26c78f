/* SPDX-License-Identifier: Apache-2.0 */
/* Settings of models of task TARGET, as they stand in the file. */
#ifndef TNC_TARGET_SETTINGS_H
#define TNC_TARGET_SETTINGS_H

#include "model/model.h"

/* Lexicon of word classes (word_class.h). */
#define TNC_TARGET_CLASSES "WCLS"

typedef struct tnc_target_settings {
    uint32_t vectors; /* 1: word-weight blocks */
} tnc_target_settings;

static inline void tnc_target_settings_store(const tnc_target_settings *settings, uint32_t *out)
{
    out[0] = settings->vectors;
}

static inline tnc_target_settings tnc_target_settings_load(const uint32_t *in)
{
    return (tnc_target_settings){ in[0] != 0 };
}

#endif
