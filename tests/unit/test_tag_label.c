/* SPDX-License-Identifier: Apache-2.0 */
/* Tags, entities and their names. */
#include "helper_cmocka.h"

#include "actor/tag_label.h"

#include <string.h>

static void names_and_numbers_agree(void **state)
{
    (void)state;
    for (uint32_t tag = 0; tag < TNC_TAGS; tag++)
        assert_int_equal(tnc_tag_named(tnc_tag_name(tag)), tag);
    assert_int_equal(tnc_tag_named("B-MISC"), TNC_TAGS);
    assert_int_equal(tnc_tag_named(""), TNC_TAGS);
    assert_string_equal(tnc_entity_name(TNC_NORP), "NORP");
    assert_string_equal(tnc_tag_name(tnc_tag_begin(TNC_ORG)), "B-ORG");
    assert_string_equal(tnc_tag_name(tnc_tag_inside(TNC_LOC)), "I-LOC");
    assert_int_equal(tnc_tag_entity(tnc_tag_inside(TNC_PER)), TNC_PER);
    assert_int_equal(tnc_tag_entity(TNC_OUTSIDE), 0);
}

static void inside_needs_its_beginning(void **state)
{
    (void)state;
    uint32_t inside = tnc_tag_inside(TNC_ORG);
    assert_true(tnc_tag_may_follow(tnc_tag_begin(TNC_ORG), inside));
    assert_true(tnc_tag_may_follow(inside, inside));
    assert_false(tnc_tag_may_follow(TNC_OUTSIDE, inside));
    assert_false(tnc_tag_may_follow(TNC_TAGS, inside));
    assert_false(tnc_tag_may_follow(tnc_tag_begin(TNC_PER), inside));
    assert_true(tnc_tag_may_follow(TNC_TAGS, tnc_tag_begin(TNC_ORG)));
    assert_true(tnc_tag_may_follow(inside, TNC_OUTSIDE));
}

static tonecls_status tags_of(const char **labels, uint32_t count, uint32_t *tags)
{
    tonecls_model model;
    memset(&model, 0, sizeof model);
    model.task = TONECLS_TASK_TAG;
    model.labels = labels;
    model.label_count = count;
    return tnc_tags_of_model(&model, tags, NULL);
}

static void labels_of_models_are_checked(void **state)
{
    (void)state;
    const char *good[] = { "B-LOC", "O" }, *bad[] = { "O", "B-EVENT" }, *open[] = { "B-LOC", "I-LOC" };
    const char *many[] = { "O", "O", "O", "O", "O", "O", "O", "O", "O", "O" };
    uint32_t tags[TNC_TAGS];
    assert_int_equal(tags_of(good, 2, tags), TONECLS_OK);
    assert_int_equal(tags[0], tnc_tag_begin(TNC_LOC));
    assert_int_equal(tags[1], TNC_OUTSIDE);
    assert_int_equal(tags_of(bad, 2, tags), TONECLS_E_TASK);
    assert_int_equal(tags_of(open, 2, tags), TONECLS_E_TASK);
    assert_int_equal(tags_of(many, 10, tags), TONECLS_E_TASK);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(names_and_numbers_agree),
                                        cmocka_unit_test(inside_needs_its_beginning),
                                        cmocka_unit_test(labels_of_models_are_checked) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
