/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of a model side by side, as the canonical writer (model/parts.h) wants them. */
#include "save/assemble.h"

#include <math.h>
#include <string.h>

/* Everything that the parts point to and nobody else owns. */
typedef struct workshop {
    tnc_memory memory;
    float *weights[TNC_TABLES];
    size_t weight_count[TNC_TABLES];
    float *planes; /* bias, slope, offset [3 H] */
    size_t plane_count;
    const char **properties;
    size_t property_count;
    tnc_feature_names names;
} workshop;

static void workshop_free(workshop *w)
{
    for (int t = 0; t < TNC_TABLES; t++)
        tnc_free_array(&w->memory, w->weights[t], w->weight_count[t], sizeof *w->weights[t]);
    tnc_free_array(&w->memory, w->planes, 3 * w->plane_count, sizeof *w->planes);
    tnc_free_array(&w->memory, w->properties, 2 * w->property_count, sizeof *w->properties);
    if (w->names.memory.resize)
        tnc_feature_names_free(&w->names);
}

static tonecls_status narrow(const double *from, size_t count, float *to, tonecls_error *error)
{
    for (size_t i = 0; i < count; i++) {
        to[i] = (float)from[i];
        if (!isfinite(to[i]))
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "training gave a weight that is no number");
    }
    return TONECLS_OK;
}

static tonecls_status make_table(workshop *w, int t, const double *weights, size_t rows, uint32_t columns,
                                 tonecls_error *error)
{
    w->weight_count[t] = rows * columns;
    w->weights[t] = tnc_alloc_array(&w->memory, w->weight_count[t], sizeof *w->weights[t]);
    return w->weights[t] ? narrow(weights, w->weight_count[t], w->weights[t], error) : tnc_fail_memory(error);
}

static tonecls_status make_planes(workshop *w, const tnc_fitted *fitted, tonecls_error *error)
{
    size_t h = fitted->planes;
    w->plane_count = h;
    w->planes = tnc_alloc_array(&w->memory, 3 * h, sizeof *w->planes);
    if (!w->planes)
        return tnc_fail_memory(error);
    tonecls_status status = narrow(fitted->bias, h, w->planes, error);
    if (!status)
        status = narrow(fitted->slope, h, w->planes + h, error);
    return status ? status : narrow(fitted->offset, h, w->planes + 2 * h, error);
}

static int make_properties(workshop *w, const tnc_dataset *dataset, const tnc_assembly *assembly)
{
    w->property_count = assembly->property_count + dataset->property_count;
    w->properties = tnc_alloc_array(&w->memory, 2 * w->property_count, sizeof *w->properties);
    if (!w->properties)
        return 0;
    for (size_t i = 0; i < 2 * assembly->property_count; i++)
        w->properties[i] = assembly->properties[i];
    for (size_t i = 0; i < 2 * dataset->property_count; i++)
        w->properties[2 * assembly->property_count + i] = dataset->properties[i];
    return 1;
}

static tonecls_status prepare(workshop *w, const tnc_dataset *dataset, const tnc_fitted *fitted,
                              const tnc_assembly *assembly, tonecls_error *error)
{
    tonecls_status status = make_table(w, 0, fitted->weights, fitted->count, fitted->planes, error);
    if (!status && fitted->word_count)
        status = make_table(w, 1, fitted->word_weights, fitted->word_count, fitted->groups * fitted->planes, error);
    if (!status)
        status = make_planes(w, fitted, error);
    if (!status && !make_properties(w, dataset, assembly))
        status = tnc_fail_memory(error);
    if (!status && assembly->names && dataset->name)
        status = tnc_feature_names_find(dataset, fitted->keys, fitted->count, assembly->stop, &w->names, error);
    return status;
}

static void fill_tables(const workshop *w, const tnc_fitted *fitted, const tnc_assembly *assembly, tnc_parts *parts)
{
    parts->tables[0] = (tnc_table_parts){ .keys = fitted->keys,
                                          .count = fitted->count,
                                          .idf = fitted->idf,
                                          .weights = w->weights[0],
                                          .columns = fitted->planes,
                                          .number = assembly->number };
    if (fitted->word_count)
        parts->tables[1] = (tnc_table_parts){ .keys = fitted->word_keys,
                                              .count = fitted->word_count,
                                              .weights = w->weights[1],
                                              .columns = fitted->groups * fitted->planes,
                                              .number = assembly->number };
}

static void fill_parts(const workshop *w, tonecls_task task, const tnc_dataset *dataset, const tnc_fitted *fitted,
                       const tnc_assembly *assembly, tnc_parts *parts)
{
    *parts = (tnc_parts){ .task = task,
                          .multilabel = dataset->source.multilabel,
                          .labels = dataset->source.labels,
                          .label_count = dataset->source.label_count,
                          .blocks = dataset->blocks,
                          .block_count = dataset->block_count,
                          .bias = w->planes,
                          .slope = w->planes + fitted->planes,
                          .offset = w->planes + 2 * (size_t)fitted->planes,
                          .lexicons = dataset->lexicons,
                          .lexicon_count = dataset->lexicon_count,
                          .blobs = dataset->blobs,
                          .blob_count = dataset->blob_count,
                          .feature_names = w->names.names,
                          .properties = w->properties,
                          .property_count = w->property_count };
    memcpy(parts->settings, dataset->settings, sizeof parts->settings);
    fill_tables(w, fitted, assembly, parts);
}

tonecls_status tnc_assemble(tonecls_task task, const tnc_dataset *dataset, const tnc_fitted *fitted,
                            const tnc_assembly *assembly, tnc_buffer *out, tonecls_error *error)
{
    workshop w = { .memory = tnc_memory_from(NULL) };
    tnc_parts parts;
    tonecls_status status = prepare(&w, dataset, fitted, assembly, error);
    if (!status) {
        fill_parts(&w, task, dataset, fitted, assembly, &parts);
        status = tnc_parts_write(&parts, out, error);
    }
    workshop_free(&w);
    return status;
}
