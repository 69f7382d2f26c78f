/* SPDX-License-Identifier: Apache-2.0 */
/* A model against the corpus it learned from, and what is written about it. */
#include "helper_cmocka.h"
#include "helper_tag.h"

#include "corpus/tag_evaluate.h"

#include <stdio.h>
#include <string.h>

static tag_world *world;

static int set_up(void **state)
{
    (void)state;
    world = tag_world_new(TNC_INT8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tag_world_free(world);
    return 0;
}

static tonecls_status take(void *context, const char *line, size_t size, tonecls_error *error)
{
    (void)error;
    tnc_buffer_append(context, line, size);
    return TONECLS_OK;
}

static tonecls_status evaluate(const char *path, const char *types, tnc_buffer *lines, tnc_buffer *report)
{
    const tnc_set set = { "types", types };
    const tnc_load load = { .paths = &path, .path_count = 1, .model = world->model, .sets = &set, .set_count = types != NULL };
    const tnc_evaluation evaluation = { .threads = 1, .prediction = take, .prediction_context = lines };
    return tnc_tag_evaluate(world->model, &load, &evaluation, report, NULL);
}

static void reports_and_predictions(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer lines = tnc_buffer_make(&memory), report = tnc_buffer_make(&memory);
    assert_int_equal(evaluate(world->corpus, NULL, &lines, &report), TONECLS_OK);
    tnc_buffer_append_byte(&report, 0);
    tnc_buffer_append_byte(&lines, 0);
    assert_non_null(strstr(report.bytes, "144 sentences"));
    assert_non_null(strstr(report.bytes, "NORP"));
    assert_non_null(strstr(lines.bytes, "Angela\tB-PER\tB-PER\nMerkel\tI-PER\tI-PER\nvisited\tO\tO\n"));
    assert_non_null(strstr(lines.bytes, ".\tO\tO\n\n"));
    double f1 = 0;
    assert_int_equal(sscanf(strstr(report.bytes, "\nall"), "\nall %*f %*f %lf", &f1), 1);
    assert_true(f1 > 0.97); /* it has seen all of it */
    tnc_buffer_free(&lines);
    tnc_buffer_free(&report);
}

static void types_can_be_chosen(void **state)
{
    (void)state;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer lines = tnc_buffer_make(&memory), report = tnc_buffer_make(&memory);
    assert_int_equal(evaluate(world->corpus, "PER,LOC", &lines, &report), TONECLS_OK);
    tnc_buffer_append_byte(&report, 0);
    tnc_buffer_append_byte(&lines, 0);
    assert_null(strstr(report.bytes, "ORG"));
    assert_null(strstr(lines.bytes, "ORG"));
    assert_non_null(strstr(report.bytes, "PER"));
    assert_int_equal(evaluate(world->corpus, "PER,CITY", &lines, &report), TONECLS_E_ARGUMENT);
    assert_int_equal(evaluate(world->corpus, "", &lines, &report), TONECLS_E_ARGUMENT);
    assert_int_equal(evaluate(scratch_path(&world->folder, "missing"), NULL, &lines, &report), TONECLS_E_IO);
    tnc_buffer_free(&lines);
    tnc_buffer_free(&report);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(reports_and_predictions), cmocka_unit_test(types_can_be_chosen) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
