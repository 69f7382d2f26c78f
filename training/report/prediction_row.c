/* SPDX-License-Identifier: Apache-2.0 */
/* One instance: its answer, what that counts for, and its line of --predictions. */
#include "report/evaluate.h"

#include "corpus/json_line.h"
#include "report/table.h"

#include <stdlib.h>
#include <string.h>

#define MULTILABEL_THRESHOLD 0.5

int tnc_row_init(tnc_row *row, uint32_t label_count, const tnc_memory *memory)
{
    *row = (tnc_row){ .label_count = label_count, .memory = *memory };
    row->line = tnc_buffer_make(&row->memory);
    row->order = tnc_alloc_array(memory, label_count, sizeof *row->order);
    row->answers = tnc_alloc_array(memory, label_count, sizeof *row->answers);
    if (row->order && row->answers)
        return 1;
    tnc_row_free(row);
    return 0;
}

void tnc_row_free(tnc_row *row)
{
    tnc_buffer_free(&row->line);
    tnc_free_array(&row->memory, row->order, row->label_count, sizeof *row->order);
    tnc_free_array(&row->memory, row->answers, row->label_count, sizeof *row->answers);
    row->order = row->answers = NULL;
}

static uint32_t best_of(const double *probabilities, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t k = 1; k < count; k++)
        if (probabilities[k] > probabilities[best])
            best = k;
    return best;
}

static tnc_answer answer_of(tnc_row *row, const tnc_dataset *dataset, size_t i, const double *probabilities,
                            double threshold)
{
    const tnc_source *source = &dataset->source;
    tnc_answer answer = { .gold = source->gold + source->gold_start[i],
                          .gold_count = source->gold_start[i + 1] - source->gold_start[i],
                          .answers = row->answers,
                          .best = best_of(probabilities, row->label_count) };
    answer.probability = probabilities[answer.best];
    answer.accepted = dataset->accepted && dataset->accepted(dataset, i, answer.best);
    if (!source->multilabel) {
        row->answers[0] = answer.best;
        answer.answer_count = answer.probability >= threshold;
        return answer;
    }
    double needed = threshold > 0 ? threshold : MULTILABEL_THRESHOLD;
    for (uint32_t k = 0; k < row->label_count; k++)
        if (probabilities[k] >= needed)
            row->answers[answer.answer_count++] = k;
    return answer;
}

/* Best first, the lower index on a tie: a heap keeps it n log n for thousands of labels and needs no context. */
static int goes_before(const double *probabilities, uint32_t a, uint32_t b)
{
    return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b] : a < b;
}

static void sift(const double *probabilities, uint32_t *order, uint32_t root, uint32_t count)
{
    for (uint32_t child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && goes_before(probabilities, order[child], order[child + 1]))
            child++;
        if (!goes_before(probabilities, order[root], order[child]))
            return;
        uint32_t moved = order[root];
        order[root] = order[child];
        order[child] = moved;
    }
}

static void sort_best_first(const double *probabilities, uint32_t *order, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++)
        order[k] = k;
    for (uint32_t root = count / 2; root-- > 0;)
        sift(probabilities, order, root, count);
    for (uint32_t end = count; end-- > 1;) {
        uint32_t moved = order[0];
        order[0] = order[end];
        order[end] = moved;
        sift(probabilities, order, 0, end);
    }
}

static void append_label(tnc_buffer *line, const tnc_source *source, uint32_t label)
{
    tnc_json_quote(line, source->labels[label], strlen(source->labels[label]));
}

static void append_labels(tnc_buffer *line, const tnc_source *source, const uint32_t *labels, size_t count)
{
    tnc_buffer_append_byte(line, '[');
    for (size_t i = 0; i < count; i++) {
        if (i)
            tnc_buffer_append_byte(line, ',');
        append_label(line, source, labels[i]);
    }
    tnc_buffer_append_byte(line, ']');
}

static void append_gold(tnc_buffer *line, const tnc_source *source, const tnc_answer *answer)
{
    tnc_print(line, ",\"gold\":");
    if (source->multilabel || answer->gold_count > 1)
        append_labels(line, source, answer->gold, answer->gold_count);
    else if (answer->gold_count)
        append_label(line, source, answer->gold[0]);
    else
        tnc_print(line, "null");
}

static void append_answer(tnc_buffer *line, const tnc_source *source, const tnc_answer *answer)
{
    tnc_print(line, ",\"label\":");
    if (answer->answer_count || source->multilabel)
        append_label(line, source, answer->best);
    else
        tnc_print(line, "null");
    if (source->multilabel) {
        tnc_print(line, ",\"labels\":");
        append_labels(line, source, answer->answers, answer->answer_count);
    }
    tnc_print(line, ",\"probability\":%.6f,\"scores\":[", answer->probability);
}

static void write_line(tnc_row *row, const tnc_dataset *dataset, size_t i, const double *probabilities,
                       const tnc_answer *answer)
{
    tnc_buffer *line = &row->line;
    tnc_buffer_clear(line);
    tnc_print(line, "{\"id\":");
    dataset->identify(dataset, i, line);
    append_gold(line, &dataset->source, answer);
    append_answer(line, &dataset->source, answer);
    sort_best_first(probabilities, row->order, row->label_count);
    for (uint32_t k = 0; k < row->label_count; k++) {
        tnc_print(line, k ? ",{\"label\":" : "{\"label\":");
        append_label(line, &dataset->source, row->order[k]);
        tnc_print(line, ",\"probability\":%.6f}", probabilities[row->order[k]]);
    }
    tnc_print(line, "]}\n");
}

tonecls_status tnc_row_add(tnc_row *row, const tnc_dataset *dataset, size_t i, const double *probabilities,
                           const tnc_evaluation *evaluation, tnc_metrics *metrics, tonecls_error *error)
{
    tnc_answer answer = answer_of(row, dataset, i, probabilities, evaluation->threshold);
    tnc_metrics_add(metrics, &answer);
    if (!evaluation->prediction)
        return TONECLS_OK;
    write_line(row, dataset, i, probabilities, &answer);
    if (tnc_buffer_failed(&row->line))
        return tnc_fail_memory(error);
    return evaluation->prediction(evaluation->prediction_context, row->line.bytes, row->line.size, error);
}
