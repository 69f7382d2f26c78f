/* SPDX-License-Identifier: Apache-2.0 */
/* The strongest features of a label: one pass over its column, with a heap in the caller's own array, weakest on top.
 */
#include "model/score.h"

/* Names stand in the file in order of id: where weights are equal, the lower id counts as the stronger. */
static int is_weaker(const tonecls_feature *a, const tonecls_feature *b)
{
    return a->weight != b->weight ? a->weight < b->weight : a->name > b->name;
}

static void swap(tonecls_feature *a, tonecls_feature *b)
{
    tonecls_feature held = *a;
    *a = *b;
    *b = held;
}

static void sift_up(tonecls_feature *heap, size_t at)
{
    for (size_t parent; at > 0 && is_weaker(&heap[at], &heap[parent = (at - 1) / 2]); at = parent)
        swap(&heap[at], &heap[parent]);
}

static void sift_down(tonecls_feature *heap, size_t count, size_t at)
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && is_weaker(&heap[child + 1], &heap[child]))
            child++;
        if (!is_weaker(&heap[child], &heap[at]))
            return;
        swap(&heap[child], &heap[at]);
    }
}

/* The weakest goes to the end, again and again: what is left is sorted, strongest first. */
static void sort_heap(tonecls_feature *heap, size_t count)
{
    while (count > 1) {
        swap(&heap[0], &heap[--count]);
        sift_down(heap, count, 0);
    }
}

static size_t offer(tonecls_feature *heap, size_t count, size_t capacity, const tonecls_feature *feature)
{
    if (count < capacity) {
        heap[count] = *feature;
        sift_up(heap, count);
        return count + 1;
    }
    if (is_weaker(&heap[0], feature)) {
        heap[0] = *feature;
        sift_down(heap, count, 0);
    }
    return count;
}

size_t tonecls_model_top_features(const tonecls_model *model, size_t label, tonecls_feature *features, size_t capacity)
{
    size_t count = 0;
    if (label >= model->label_count || capacity == 0)
        return 0;
    for (uint32_t id = 0; id < model->names.count; id++) {
        double weight = tnc_weight(model, id, (uint32_t)label);
        if (!(weight > 0) || (count == capacity && weight < features[0].weight))
            continue;
        const char *name = tnc_string_list_get(&model->names, id);
        if (name)
            count = offer(features, count, capacity, &(tonecls_feature){ name, weight });
    }
    sort_heap(features, count);
    return count;
}
