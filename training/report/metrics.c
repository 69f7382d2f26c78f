/* SPDX-License-Identifier: Apache-2.0 */
/* Whole numbers are counted, ratios are made when asked for: so the order of instances cannot change a figure. */
#include "report/metrics.h"

#include <math.h>
#include <string.h>

int tnc_metrics_init(tnc_metrics *metrics, uint32_t label_count, int multilabel, const tnc_memory *memory)
{
    *metrics = (tnc_metrics){ .memory = *memory, .label_count = label_count, .multilabel = multilabel };
    metrics->labels = tnc_alloc_array(memory, label_count, sizeof *metrics->labels);
    if (!metrics->labels)
        return 0;
    if (multilabel || label_count > TNC_CONFUSION_LABELS)
        return 1;
    metrics->confusion = tnc_alloc_array(memory, (size_t)label_count * (label_count + 1), sizeof *metrics->confusion);
    if (!metrics->confusion)
        tnc_metrics_free(metrics);
    return metrics->labels != NULL;
}

void tnc_metrics_free(tnc_metrics *metrics)
{
    size_t k = metrics->label_count;
    tnc_free_array(&metrics->memory, metrics->labels, k, sizeof *metrics->labels);
    tnc_free_array(&metrics->memory, metrics->confusion, k * (k + 1), sizeof *metrics->confusion);
    metrics->labels = NULL;
    metrics->confusion = NULL;
}

static int is_in(const uint32_t *labels, size_t count, uint32_t label)
{
    for (size_t i = 0; i < count; i++)
        if (labels[i] == label)
            return 1;
    return 0;
}

static size_t count_common(const tnc_answer *answer)
{
    size_t common = 0;
    for (size_t i = 0; i < answer->answer_count; i++)
        common += (size_t)is_in(answer->gold, answer->gold_count, answer->answers[i]);
    return common;
}

static void count_labels(tnc_metrics *metrics, const tnc_answer *answer)
{
    for (size_t i = 0; i < answer->gold_count; i++)
        metrics->labels[answer->gold[i]].gold++;
    for (size_t i = 0; i < answer->answer_count; i++) {
        tnc_label_count *label = &metrics->labels[answer->answers[i]];
        label->answered++;
        label->both += (size_t)is_in(answer->gold, answer->gold_count, answer->answers[i]);
    }
}

static void count_calibration(tnc_metrics *metrics, const tnc_answer *answer)
{
    int bin = (int)(answer->probability * TNC_BINS);
    bin = bin < 0 ? 0 : bin >= TNC_BINS ? TNC_BINS - 1 : bin;
    metrics->bin_count[bin]++;
    metrics->bin_right[bin] += (size_t)is_in(answer->gold, answer->gold_count, answer->best);
    metrics->bin_probability[bin] += answer->probability;
}

/* With several gold labels the row is that of the one that was answered, else of the first. */
static void count_confusion(tnc_metrics *metrics, const tnc_answer *answer)
{
    if (!metrics->confusion || !answer->gold_count)
        return;
    size_t column = answer->answer_count ? answer->answers[0] : metrics->label_count;
    int right = answer->answer_count && is_in(answer->gold, answer->gold_count, answer->answers[0]);
    size_t row = right ? answer->answers[0] : answer->gold[0];
    metrics->confusion[row * (metrics->label_count + 1) + column]++;
}

void tnc_metrics_add(tnc_metrics *metrics, const tnc_answer *answer)
{
    size_t common = count_common(answer);
    int right = metrics->multilabel ? common == answer->gold_count && common == answer->answer_count : common > 0;
    metrics->count++;
    metrics->right += (size_t)right;
    metrics->accepted += (size_t)(right || (answer->accepted && answer->answer_count));
    metrics->unanswered += answer->answer_count == 0;
    count_labels(metrics, answer);
    count_calibration(metrics, answer);
    count_confusion(metrics, answer);
}

static double ratio(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

double tnc_metrics_accuracy(const tnc_metrics *metrics)
{
    return ratio(metrics->right, metrics->count);
}

double tnc_metrics_accepted(const tnc_metrics *metrics)
{
    return ratio(metrics->accepted, metrics->count);
}

double tnc_precision(const tnc_label_count *label)
{
    return ratio(label->both, label->answered);
}

double tnc_recall(const tnc_label_count *label)
{
    return ratio(label->both, label->gold);
}

double tnc_f1(const tnc_label_count *label)
{
    return ratio(2 * label->both, label->gold + label->answered);
}

double tnc_metrics_macro_f1(const tnc_metrics *metrics)
{
    double sum = 0;
    size_t seen = 0;
    for (uint32_t k = 0; k < metrics->label_count; k++) {
        if (metrics->labels[k].gold + metrics->labels[k].answered == 0)
            continue;
        sum += tnc_f1(&metrics->labels[k]);
        seen++;
    }
    return seen ? sum / (double)seen : 0;
}

double tnc_metrics_micro_f1(const tnc_metrics *metrics)
{
    tnc_label_count all = { 0 };
    for (uint32_t k = 0; k < metrics->label_count; k++) {
        all.both += metrics->labels[k].both;
        all.gold += metrics->labels[k].gold;
        all.answered += metrics->labels[k].answered;
    }
    return tnc_f1(&all);
}

double tnc_metrics_ece(const tnc_metrics *metrics)
{
    double sum = 0;
    for (int bin = 0; bin < TNC_BINS; bin++)
        sum += fabs(metrics->bin_probability[bin] - (double)metrics->bin_right[bin]);
    return metrics->count ? sum / (double)metrics->count : 0;
}
