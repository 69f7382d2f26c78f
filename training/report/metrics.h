/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Counts of right and wrong answers, and the figures made of them. K labels.
 *
 *   accuracy   answers that are a gold label (multilabel: sets of answers that are the gold set), of all instances
 *   accepted   answers that are a gold label or one of the record's "others"
 *   P R F1     per label, a ratio without a case is 0
 *   macro-F1   mean of F1 over labels that stand somewhere as gold or as answer
 *   micro-F1   F1 over all decisions together; told for multilabel models
 *   ECE        expected calibration error, ten bins of equal width over the probability of the best label
 */
#ifndef TNC_METRICS_H
#define TNC_METRICS_H

#include "base/memory.h"

#define TNC_BINS 10
#define TNC_CONFUSION_LABELS 64 /* up to so many labels a confusion matrix is kept */
#define TNC_NO_ANSWER UINT32_MAX

typedef struct tnc_label_count {
    size_t both, gold, answered; /* both: right answers */
} tnc_label_count;

typedef struct tnc_metrics {
    tnc_memory memory;
    uint32_t label_count; /* K */
    int multilabel;
    size_t count; /* instances */
    size_t right, accepted, unanswered;
    tnc_label_count *labels; /* [K] */
    size_t *confusion;       /* [K * (K + 1)] gold rows, answers, last column: none. NULL when K is over the limit */
    size_t bin_count[TNC_BINS], bin_right[TNC_BINS];
    double bin_probability[TNC_BINS];
} tnc_metrics;

/* Returns 0 when out of memory. */
int tnc_metrics_init(tnc_metrics *metrics, uint32_t label_count, int multilabel, const tnc_memory *memory);
void tnc_metrics_free(tnc_metrics *metrics);

typedef struct tnc_answer {
    const uint32_t *gold; /* [gold_count] ascending */
    size_t gold_count;
    const uint32_t *answers; /* [answer_count] ascending: at most one unless multilabel */
    size_t answer_count;
    uint32_t best; /* most probable label, whether or not it reached the threshold */
    double probability;
    int accepted; /* the best label is among the "others" */
} tnc_answer;

void tnc_metrics_add(tnc_metrics *metrics, const tnc_answer *answer);

double tnc_metrics_accuracy(const tnc_metrics *metrics);
double tnc_metrics_accepted(const tnc_metrics *metrics);
double tnc_metrics_macro_f1(const tnc_metrics *metrics);
double tnc_metrics_micro_f1(const tnc_metrics *metrics);
double tnc_metrics_ece(const tnc_metrics *metrics);
double tnc_precision(const tnc_label_count *label);
double tnc_recall(const tnc_label_count *label);
double tnc_f1(const tnc_label_count *label);

#endif
