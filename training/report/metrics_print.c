/* SPDX-License-Identifier: Apache-2.0 */
/* The report on a set of answers. Columns of the confusion matrix carry numbers, for labels may be long. */
#include "report/table.h"

#include <stdio.h>
#include <string.h>

#define SHOWN_LABELS 24 /* a confusion matrix wider than this helps nobody in a terminal */

static size_t label_width(const tnc_metrics *metrics, const char *const *labels)
{
    size_t width = 5;
    for (uint32_t k = 0; k < metrics->label_count; k++) {
        size_t w = tnc_width(labels[k], strlen(labels[k]));
        width = w > width ? w : width;
    }
    return width;
}

static void print_headline(const tnc_metrics *metrics, const char *what, int has_accepted, tnc_buffer *out)
{
    tnc_print(out, "%zu %s, %u labels\n", metrics->count, what, metrics->label_count);
    tnc_print(out, "accuracy         %.4f%s\n", tnc_metrics_accuracy(metrics),
              metrics->multilabel ? "  (all labels right)" : "");
    tnc_print(out, "macro-F1         %.4f\n", tnc_metrics_macro_f1(metrics));
    if (metrics->multilabel)
        tnc_print(out, "micro-F1         %.4f\n", tnc_metrics_micro_f1(metrics));
    if (has_accepted)
        tnc_print(out, "label or others  %.4f\n", tnc_metrics_accepted(metrics));
    tnc_print(out, "ECE, 10 bins     %.4f\n", tnc_metrics_ece(metrics));
    if (metrics->unanswered)
        tnc_print(out, "unanswered       %zu\n", metrics->unanswered);
}

static void print_labels(const tnc_metrics *metrics, const char *const *labels, size_t width, tnc_buffer *out)
{
    tnc_print(out, "\n");
    tnc_cell_left(out, "label", width + 5);
    tnc_print(out, "precision  recall      F1  support\n");
    for (uint32_t k = 0; k < metrics->label_count; k++) {
        const tnc_label_count *label = &metrics->labels[k];
        tnc_print(out, "%3u  ", k + 1);
        tnc_cell_left(out, labels[k], width);
        tnc_print(out, "  %7.4f %7.4f %7.4f %8zu\n", tnc_precision(label), tnc_recall(label), tnc_f1(label),
                  label->gold);
    }
}

static size_t count_width(const tnc_metrics *metrics)
{
    size_t largest = metrics->label_count, width = 1;
    for (size_t i = 0; i < (size_t)metrics->label_count * (metrics->label_count + 1); i++)
        largest = metrics->confusion[i] > largest ? metrics->confusion[i] : largest;
    for (; largest >= 10; largest /= 10)
        width++;
    return width + 2;
}

static void print_cell(tnc_buffer *out, size_t value, size_t width)
{
    char number[32];
    snprintf(number, sizeof number, "%zu", value);
    tnc_cell_right(out, value ? number : ".", width);
}

static void print_confusion(const tnc_metrics *metrics, const char *const *labels, size_t width, tnc_buffer *out)
{
    uint32_t k = metrics->label_count;
    size_t cell = count_width(metrics), columns = metrics->unanswered ? k + 1 : k;
    if (metrics->unanswered && cell < 6)
        cell = 6;
    tnc_print(out, "\nconfusion (rows: gold, columns: answer)\n");
    tnc_cell_left(out, "", width + 5);
    for (uint32_t a = 0; a < k; a++)
        print_cell(out, a + 1, cell);
    if (metrics->unanswered)
        tnc_cell_right(out, "none", cell);
    tnc_print(out, "\n");
    for (uint32_t g = 0; g < k; g++) {
        tnc_print(out, "%3u  ", g + 1);
        tnc_cell_left(out, labels[g], width);
        for (size_t a = 0; a < columns; a++)
            print_cell(out, metrics->confusion[(size_t)g * (k + 1) + a], cell);
        tnc_print(out, "\n");
    }
}

void tnc_metrics_print(const tnc_metrics *metrics, const char *const *labels, const char *what, int has_accepted,
                       tnc_buffer *out)
{
    size_t width = label_width(metrics, labels);
    print_headline(metrics, what, has_accepted, out);
    print_labels(metrics, labels, width, out);
    if (metrics->confusion && metrics->label_count <= SHOWN_LABELS)
        print_confusion(metrics, labels, width, out);
}
