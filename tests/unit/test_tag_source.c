/* SPDX-License-Identifier: Apache-2.0 */
/* Instances for the solver: the candidates of a corpus, with its gold tags. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "corpus/tag_gazetteer.h"
#include "corpus/tag_source.h"

#include <string.h>

static const char lines[] = "The\tO\nWorld\tB-ORG\nBank\tI-ORG\nsaid\tO\nOslo\tB-LOC\nis\tO\nin\tO\nNorway\tB-LOC\n.\tO\n\n"
                            "The\tO\nEU-led\tO\nteam\tO\nleft\tO\nOslo\tB-LOC\n";

typedef struct made {
    scratch_folder folder;
    tnc_tag_corpus corpus;
    tnc_tag_gazetteer names;
    tnc_tag_source source;
} made;

static tonecls_status make(made *it, const char *text, const float *weights)
{
    scratch_new(&it->folder);
    const char *path = scratch_text(&it->folder, "corpus.tsv", text);
    assert_int_equal(tnc_tag_corpus_read(&it->corpus, &path, 1, NULL, NULL, NULL), TONECLS_OK);
    path = scratch_text(&it->folder, "names.tsv", "Danish\tdemonym\tDNK\t\nDenmark\tcountry\tDNK\t\n");
    assert_int_equal(tnc_tag_gazetteer_read(&it->names, path, NULL, NULL), TONECLS_OK);
    tnc_gazetteer view = tnc_tag_gazetteer_view(&it->names);
    return tnc_tag_source_make(&it->source, &it->corpus, &view, weights, NULL, NULL);
}

static void unmake(made *it)
{
    tnc_tag_source_free(&it->source);
    tnc_tag_gazetteer_free(&it->names);
    tnc_tag_corpus_free(&it->corpus);
    scratch_remove(&it->folder);
}

static void candidates_become_instances(void **state)
{
    (void)state;
    made it;
    const float weight = 3;
    assert_int_equal(make(&it, lines, &weight), TONECLS_OK);
    const tnc_source *source = &it.source.source;
    static const char *const gold[] = { "O", "B-ORG", "I-ORG", "O", "B-LOC", "O", "B-LOC", "O", "B-LOC" };
    /* The World Bank said Oslo is Norway, The Oslo: "said" and "is" stand between. EU of EU-led says nothing, for the
     * names do not know it. */
    assert_int_equal(source->count, 9);
    assert_int_equal(source->label_count, 4);
    for (size_t i = 0; i < source->count; i++) {
        assert_string_equal(source->labels[source->gold[source->gold_start[i]]], gold[i]);
        assert_true(source->weight[i] == weight);
        assert_int_equal(source->group[i], 0);
    }
    unmake(&it);
}

static void bags_are_the_same_each_time(void **state)
{
    (void)state;
    made it;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_bag one, two;
    assert_int_equal(make(&it, lines, NULL), TONECLS_OK);
    const tnc_source *source = &it.source.source;
    void *scratch = source->scratch_new(source);
    assert_non_null(scratch);
    tnc_bag_init(&one, &memory);
    tnc_bag_init(&two, &memory);
    for (size_t i = 0; i < source->count; i++) {
        assert_int_equal(source->extract(source, scratch, i, &one, NULL), TONECLS_OK);
        assert_int_equal(source->extract(source, scratch, i, &two, NULL), TONECLS_OK);
        assert_int_equal(one.block_count, 1);
        assert_true(one.count > 20);
        assert_int_equal(one.count, two.count);
        assert_memory_equal(one.items, two.items, one.count * sizeof *one.items);
    }
    source->scratch_free(scratch);
    tnc_bag_free(&one);
    tnc_bag_free(&two);
    unmake(&it);
}

/* Where a corpus does not tag peoples, the names do. */
static void peoples_are_added(void **state)
{
    (void)state;
    made it;
    assert_int_equal(make(&it, "The\tO\nDanish\tO\nteam\tO\nleft\tO\nOslo\tB-LOC\n", NULL), TONECLS_OK);
    assert_string_equal(it.source.source.labels[it.source.source.gold[1]], "B-NORP");
    unmake(&it);
    assert_int_equal(make(&it, "The\tO\nDanish\tO\nteam\tO\nleft\tO\nCopts\tB-NORP\n", NULL), TONECLS_OK);
    assert_string_equal(it.source.source.labels[it.source.source.gold[1]], "O");
    unmake(&it);
}

/* What corpora leave untagged for its ending is known by its name. */
static void names_speak_for_parts(void **state)
{
    (void)state;
    made it;
    assert_int_equal(make(&it, "The\tO\nDanish-led\tO\nteam\tO\nleft\tO\nCopts\tB-NORP\n", NULL), TONECLS_OK);
    const tnc_source *source = &it.source.source;
    static const char *const gold[] = { "O", "B-NORP", "O", "B-NORP" }; /* The Danish - Copts */
    assert_int_equal(source->count, 4);
    for (size_t i = 0; i < source->count; i++)
        assert_string_equal(source->labels[source->gold[i]], gold[i]);
    unmake(&it);
}

static void one_label_is_not_enough(void **state)
{
    (void)state;
    made it;
    assert_int_equal(make(&it, "Oslo\tB-LOC\n", NULL), TONECLS_E_CORPUS);
    unmake(&it);
    assert_int_equal(make(&it, "Oslo\tO\n", NULL), TONECLS_E_CORPUS);
    unmake(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(candidates_become_instances),
                                        cmocka_unit_test(bags_are_the_same_each_time),
                                        cmocka_unit_test(peoples_are_added), cmocka_unit_test(names_speak_for_parts),
                                        cmocka_unit_test(one_label_is_not_enough) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
