/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_options.h"

#include "corpus/marked_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static tonecls_status bad_weights(const tnc_load *load, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET,
                    "--set weights needs %zu numbers from 0 to 1000 with commas between them", load->path_count);
}

tonecls_status tnc_marked_weights(const tnc_load *load, float **weights, size_t *count, tonecls_error *error)
{
    const char *value = tnc_load_set(load, "weights");
    tnc_memory memory = tnc_memory_from(NULL);
    if (!value)
        return TONECLS_OK;
    *weights = tnc_alloc_array(&memory, load->path_count, sizeof **weights);
    if (!*weights)
        return tnc_fail_memory(error);
    *count = load->path_count;
    for (size_t p = 0; p < load->path_count; p++) {
        char *end;
        double weight = strtod(value, &end);
        int last = p + 1 == load->path_count;
        if (end == value || !isfinite(weight) || weight < 0 || weight > 1000 || *end != (last ? '\0' : ','))
            return bad_weights(load, error);
        (*weights)[p] = (float)weight;
        value = end + 1;
    }
    return TONECLS_OK;
}

tonecls_status tnc_marked_classes(const tnc_load *load, tnc_tag_lexicon *lexicon, tonecls_error *error)
{
    const char *paths = tnc_load_set(load, "parts");
    if (!paths)
        return TONECLS_OK;
    tonecls_status status = tnc_marked_parts_put(lexicon, paths, load->stop, error);
    if (!status && !tnc_tag_lexicon_close(lexicon, NULL))
        status = tnc_fail_memory(error);
    return status;
}

void tnc_marked_name(const tnc_marked_corpus *corpus, const tnc_marked *record, uint32_t gold, tnc_buffer *json)
{
    const char *id = tnc_marked_id(corpus, record);
    if (corpus->kind->marks == 1) {
        tnc_buffer_append(json, id, record->id_size);
        return;
    }
    int quoted = id[0] == '"';
    tnc_buffer_append_byte(json, '"');
    tnc_buffer_append(json, id + quoted, record->id_size - 2u * (uint32_t)quoted);
    tnc_buffer_append_byte(json, ' ');
    tnc_buffer_append(json, corpus->kind->gold_names[gold], strlen(corpus->kind->gold_names[gold]));
    tnc_buffer_append_byte(json, '"');
}
