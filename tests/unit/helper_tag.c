/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "save/assemble.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const people[][2] = { { "Angela", "Merkel" },  { "Barack", "Obama" },  { "Vladimir", "Putin" },
                                         { "Emmanuel", "Macron" }, { "Boris", "Johnson" }, { "Justin", "Trudeau" } };
static const char *const countries[] = { "Germany", "France", "Russia", "Canada", "Norway", "Poland" };
static const char *const peoples[] = { "German", "French", "Russian", "Canadian", "Norwegian", "Polish" };
static const char *const groups[][2] = { { "World", "Bank" }, { "European", "Union" }, { "African", "Union" } };

static const char names[] = "Germany\tcountry\tDEU\tours\nGermany\tname\tDEU\tours\nGerman\tdemonym\tDEU\tours\n"
                            "Russia\tcountry\tRUS\tours\nRussia\tname\tRUS\tours\nRussian\tdemonym\tRUS\tours\n"
                            "Moscow\tcapital\tRUS\tours\nKremlin\tseat\tRUS\tours\nRussians\tpeople\tRUS\tours\n"
                            "World Bank\torganisation\tWB\tours\nWorld Bank\torg\tWB\tours\nthe Bank\torg\tWB\tours\n"
                            "Angela\tfemale\t\tours\nBoris\tmale\t\tours\nPutin\tsurname\t\tours\n"
                            "Prime Minister\ttitle\t\tours\nPresident\ttitle\t\tours\n";

static void sentence(FILE *file, unsigned i)
{
    const char *const *person = people[i % 6];
    unsigned place = (i / 6 + i) % 6, other = (i + 2) % 6;
    switch (i % 4) {
    case 0:
        fprintf(file, "%s\tB-PER\n%s\tI-PER\nvisited\tO\n%s\tB-LOC\n.\tO\n\n", person[0], person[1], countries[place]);
        break;
    case 1:
        fprintf(file, "The\tO\n%s\tB-NORP\nenvoys\tO\nmet\tO\n%s\tB-PER\nin\tO\n%s\tB-LOC\n.\tO\n\n", peoples[place],
                person[1], countries[other]);
        break;
    case 2:
        fprintf(file, "The\tO\n%s\tB-ORG\n%s\tI-ORG\nsaid\tO\n%s\tB-LOC\n's\tO\ntrade\tO\ngrew\tO\n.\tO\n\n",
                groups[i % 3][0], groups[i % 3][1], countries[place]);
        break;
    default:
        fprintf(file, "Officials\tO\nfrom\tO\n%s\tB-LOC\ntold\tO\nPresident\tO\n%s\tB-PER\nto\tO\nwait\tO\n.\tO\n\n",
                countries[place], person[1]);
    }
}

static void write_corpus(const char *path)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    for (unsigned i = 0; i < 144; i++)
        sentence(file, i);
    assert_int_equal(fclose(file), 0);
}

static void learn(tag_world *world, tnc_number number)
{
    const char *path = world->corpus;
    const tnc_set set = { "gazetteer", world->names };
    const tnc_load load = { .paths = &path, .path_count = 1, .sets = &set, .set_count = 1 };
    tnc_fit_options options = { .solver = "auto", .seed = 1, .threads = 1, .max_features = 100000, .max_words = 1 };
    const tnc_assembly assembly = { .number = number };
    tnc_dataset dataset;
    tnc_fitted fitted;
    memset(&dataset, 0, sizeof dataset);
    memset(&fitted, 0, sizeof fitted);
    tnc_tag_task.defaults(&options);
    options.cost = 0.3;
    options.min_count = 1;
    assert_int_equal(tnc_tag_task.load(&load, &dataset, NULL), TONECLS_OK);
    assert_int_equal(tnc_fit(&dataset.source, dataset.blocks, dataset.block_count, &options, &fitted, NULL),
                     TONECLS_OK);
    assert_int_equal(tnc_assemble(TONECLS_TASK_TAG, &dataset, &fitted, &assembly, &world->file, NULL), TONECLS_OK);
    tnc_fitted_free(&fitted);
    dataset.free(&dataset);
}

tag_world *tag_world_new(tnc_number number)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tag_world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    scratch_new(&world->folder);
    snprintf(world->names, sizeof world->names, "%s", scratch_text(&world->folder, "names.tsv", names));
    snprintf(world->corpus, sizeof world->corpus, "%s", scratch_path(&world->folder, "corpus.tsv"));
    write_corpus(world->corpus);
    world->file = tnc_buffer_make(&memory);
    learn(world, number);
    assert_int_equal(tonecls_model_open_memory(world->file.bytes, world->file.size, NULL, &world->model, NULL),
                     TONECLS_OK);
    return world;
}

void tag_world_free(tag_world *world)
{
    tonecls_model_close(world->model);
    tnc_buffer_free(&world->file);
    scratch_remove(&world->folder);
    free(world);
}
