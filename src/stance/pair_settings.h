/* SPDX-License-Identifier: Apache-2.0 */
/* Settings of models of task PAIR, as they stand in the file. */
#ifndef TNC_PAIR_SETTINGS_H
#define TNC_PAIR_SETTINGS_H

#include "model/model.h"

/* Lexicon of word classes (word_class.h). */
#define TNC_PAIR_CLASSES "WCLS"

/* Labels of PAIR models, in this order. */
enum { TNC_PAIR_NEUTRAL, TNC_PAIR_SUPPORTIVE, TNC_PAIR_OPPOSED, TNC_PAIR_LABELS };

/* The standard threshold. With the shipped models and less than this, whole articles name more wrong stances than right ones. */
#define TNC_PAIR_CLAIM 6500

typedef struct tnc_pair_settings {
    uint32_t vectors; /* 1: word-weight blocks */
    uint32_t claim;   /* probability, in ten thousandths, that a stance of an article needs to be claimed; 0: the standard */
    uint32_t lead;    /* a pair is neutral, unseen, when the parts of sentence, source and target put neutral ahead by so
                       * many hundredths of margin; 0: every pair is scored whole */
} tnc_pair_settings;

static inline void tnc_pair_settings_store(const tnc_pair_settings *settings, uint32_t *out)
{
    out[0] = settings->vectors;
    out[1] = settings->claim;
    out[2] = settings->lead;
}

static inline tnc_pair_settings tnc_pair_settings_load(const uint32_t *in)
{
    return (tnc_pair_settings){ in[0] != 0, in[1] > 0 && in[1] <= 10000 ? in[1] : TNC_PAIR_CLAIM, in[2] };
}

#endif
