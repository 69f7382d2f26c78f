/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_dataset.h"
#include "helper_seeded.h"

#include "save/assemble.h"

#include <stdio.h>
#include <string.h>

tnc_wanted wanted_nothing(void)
{
    return (tnc_wanted){ TNC_UNSET, TNC_UNSET, TNC_UNSET, TNC_UNSET, TNC_UNSET, TNC_UNSET, TNC_UNSET };
}

static void write_corpus(made_dataset *made, uint64_t seed, size_t documents, uint32_t labels)
{
    seeded random = seeded_begin("dataset", seed);
    FILE *file = fopen(scratch_path(&made->scratch, "made.tsv"), "w");
    assert_non_null(file);
    for (size_t d = 0; d < documents; d++) {
        unsigned label = (unsigned)(d % labels);
        fprintf(file, "l%u\t", label);
        for (int w = 0; w < 12; w++) {
            size_t word = seeded_below(&random, 40);
            if (seeded_below(&random, 3) == 0)
                fprintf(file, "tell%uing%zu ", label, word % 7);
            else
                fprintf(file, "word%zu%s ", word, word % 5 ? "" : ",");
        }
        fprintf(file, "d%zu\n", d);
    }
    assert_int_equal(fclose(file), 0);
}

void made_dataset_with(made_dataset *made, uint64_t seed, size_t documents, uint32_t labels, const tnc_wanted *wanted)
{
    memset(made, 0, sizeof *made);
    scratch_new(&made->scratch);
    write_corpus(made, seed, documents, labels);
    const char *path = scratch_path(&made->scratch, "made.tsv");
    tnc_load load = { .paths = &path, .path_count = 1, .wanted = *wanted, .notes = &made->notes };
    assert_int_equal(tnc_label_task.load(&load, &made->dataset, NULL), TONECLS_OK);
}

void made_dataset_new(made_dataset *made, uint64_t seed, size_t documents, uint32_t labels)
{
    tnc_wanted wanted = wanted_nothing();
    made_dataset_with(made, seed, documents, labels, &wanted);
}

void made_dataset_free(made_dataset *made)
{
    made->dataset.free(&made->dataset);
    scratch_remove(&made->scratch);
}

tnc_fit_options made_options(void)
{
    return (tnc_fit_options){ .solver = "auto",
                              .loss = TNC_SQUARED_HINGE,
                              .cost = 1,
                              .folds = 3,
                              .seed = 1,
                              .min_count = 1,
                              .max_features = 100000,
                              .max_words = 1000,
                              .threads = 1 };
}

tonecls_model *made_model(const tnc_dataset *dataset, tnc_buffer *bytes)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_fit_options options = made_options();
    tnc_fitted fitted = { 0 };
    tnc_assembly assembly = { .number = TNC_FLOAT32, .names = 1 };
    tonecls_model *model = NULL;
    *bytes = tnc_buffer_make(&memory);
    assert_int_equal(tnc_fit(&dataset->source, dataset->blocks, dataset->block_count, &options, &fitted, NULL),
                     TONECLS_OK);
    assert_int_equal(tnc_assemble(TONECLS_TASK_LABEL, dataset, &fitted, &assembly, bytes, NULL), TONECLS_OK);
    tnc_fitted_free(&fitted);
    assert_int_equal(tonecls_model_open_memory(bytes->bytes, bytes->size, NULL, &model, NULL), TONECLS_OK);
    return model;
}
