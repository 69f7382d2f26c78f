/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of names to lexicons. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "corpus/tag_gazetteer.h"

#include <stdio.h>
#include <string.h>

static scratch_folder folder;

static int set_up(void **state)
{
    (void)state;
    scratch_new(&folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(&folder);
    return 0;
}

static uint64_t key(const char *word)
{
    return tnc_hash_bytes(0, word, strlen(word));
}

static tonecls_status read_text(tnc_tag_gazetteer *gazetteer, const char *text, tnc_notes *notes)
{
    return tnc_tag_gazetteer_read(gazetteer, scratch_text(&folder, "names.tsv", text), notes, NULL);
}

static void the_first_row_has_the_phrase(void **state)
{
    (void)state;
    tnc_tag_gazetteer gazetteer;
    assert_int_equal(read_text(&gazetteer,
                               "Congo\tname\tCOD\t\nCongo\tname\tCOG\t\nCongo\tcapital\tCOD\t\nDR Congo\tcountry\tCOD\t\n"
                               "Republic of the Congo\tcountry\tCOG\t\nOslo\tname\tXXX\t\n",
                               NULL),
                     TONECLS_OK);
    tnc_gazetteer view = tnc_tag_gazetteer_view(&gazetteer);
    tnc_country country = tnc_gazetteer_country(&view, key("congo"));
    assert_int_equal(country.id, 0);
    assert_int_equal(country.kinds, TNC_COUNTRY_NAME | TNC_COUNTRY_CAPITAL);
    assert_int_equal(tnc_gazetteer_country(&view, key("oslo")).kinds, 0);
    assert_true(tnc_gazetteer_phrase(&view, key("oslo")) & TNC_PHRASE_COUNTRY);
    tnc_blob blob = { 0, (const unsigned char *)gazetteer.country_names.bytes, gazetteer.country_names.size };
    view.country_names = &blob;
    size_t size;
    const char *name = tnc_gazetteer_country_name(&view, 1, &size);
    assert_int_equal(size, strlen("Republic of the Congo"));
    assert_memory_equal(name, "Republic of the Congo", size);
    tnc_tag_gazetteer_free(&gazetteer);
}

static void several_tables_are_one(void **state)
{
    (void)state;
    tnc_tag_gazetteer gazetteer;
    char paths[1200];
    scratch_text(&folder, "a.tsv", "Lee\tsurname\t\t\nKim\tmale\t\t\n");
    scratch_text(&folder, "b.tsv", "Lee\tgiven\t\t\nKim\tfemale\t\t\n");
    int size = snprintf(paths, sizeof paths, "%s,", scratch_path(&folder, "a.tsv"));
    snprintf(paths + size, sizeof paths - (size_t)size, "%s", scratch_path(&folder, "b.tsv"));
    assert_int_equal(tnc_tag_gazetteer_read(&gazetteer, paths, NULL, NULL), TONECLS_OK);
    tnc_gazetteer view = tnc_tag_gazetteer_view(&gazetteer);
    assert_int_equal(tnc_gazetteer_phrase(&view, key("lee")), TNC_PHRASE_SURNAME | TNC_PHRASE_FIRST);
    assert_int_equal(tnc_gazetteer_gender(&view, key("kim")), TNC_GENDER_MALE | TNC_GENDER_FEMALE);
    tnc_tag_gazetteer_free(&gazetteer);
}

static void bad_rows(void **state)
{
    (void)state;
    tnc_tag_gazetteer gazetteer;
    tnc_notes notes = { .count = 0 };
    assert_int_equal(read_text(&gazetteer, "a b c d e f g h i\tplace\t\t\nx\tghost\t\t\nOslo\tcity\n", &notes), TONECLS_OK);
    assert_int_equal(tnc_notes_count(&notes, TNC_DROPPED), 2);
    assert_int_equal(gazetteer.phrases.count, 1);
    tnc_tag_gazetteer_free(&gazetteer);
    assert_int_equal(read_text(&gazetteer, "Oslo\n", NULL), TONECLS_E_CORPUS);
    assert_int_equal(read_text(&gazetteer, "Norway\tcountry\tNO\t\n", NULL), TONECLS_E_CORPUS);
    assert_int_equal(tnc_tag_gazetteer_read(&gazetteer, scratch_path(&folder, "missing"), NULL, NULL), TONECLS_E_IO);
    assert_int_equal(tnc_tag_gazetteer_read(&gazetteer, NULL, NULL, NULL), TONECLS_OK);
    assert_int_equal(gazetteer.phrases.count, 0);
    tnc_tag_gazetteer_free(&gazetteer);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(the_first_row_has_the_phrase),
                                        cmocka_unit_test(several_tables_are_one), cmocka_unit_test(bad_rows) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
