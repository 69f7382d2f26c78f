/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "base/hash.h"
#include "fit/vectors.h"

#include <string.h>

static scratch_folder scratch;
static tonecls_error error;

static int setup(void **state)
{
    (void)state;
    scratch_new(&scratch);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    scratch_remove(&scratch);
    return 0;
}

static const float *row_of(const tnc_vectors *vectors, const char *normal)
{
    uint32_t id = tnc_vocabulary_find(&vectors->vocabulary, tnc_hash_bytes(0, normal, strlen(normal)));
    return id == TNC_NO_ID ? NULL : tnc_vectors_row(vectors, id);
}

static void words_are_found_by_their_normal_form(void **state)
{
    (void)state;
    tnc_vectors *vectors = NULL;
    const char *path = scratch_text(&scratch, "v.txt", "the 1 10\nSea 2 20\nsea 3 30\nCaf\xc3\xa9 4 40\nair 5 50\n");
    assert_int_equal(tnc_vectors_open(path, &vectors, &error), TONECLS_OK);
    assert_int_equal(vectors->dimensions, 2);
    assert_int_equal(vectors->vocabulary.count, 4);
    assert_true(row_of(vectors, "the")[1] == 10);
    assert_true(row_of(vectors, "sea")[0] == 2); /* the first of the two */
    assert_true(row_of(vectors, "caf\xc3\xa9")[0] == 4);
    assert_true(row_of(vectors, "air")[1] == 50);
    assert_null(row_of(vectors, "Sea"));
    assert_null(row_of(vectors, "land"));
    uint32_t air = tnc_vocabulary_find(&vectors->vocabulary, tnc_hash_bytes(0, "air", 3));
    assert_int_equal(vectors->ranks[air], 4);
    tnc_vectors_close(vectors);
    tnc_vectors_close(NULL);
}

static void failure_leaves_the_result_alone(void **state)
{
    (void)state;
    tnc_vectors *vectors = NULL;
    assert_int_equal(tnc_vectors_open(scratch_path(&scratch, "absent"), &vectors, &error), TONECLS_E_IO);
    assert_int_equal(tnc_vectors_open(scratch_text(&scratch, "w", "sea 1 2\nair 1\n"), &vectors, &error),
                     TONECLS_E_CORPUS);
    assert_int_equal(error.offset, 8);
    assert_int_equal(tnc_vectors_open(scratch_text(&scratch, "w", "3 2\n"), &vectors, &error), TONECLS_E_CORPUS);
    assert_null(vectors);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(words_are_found_by_their_normal_form),
                                        cmocka_unit_test(failure_leaves_the_result_alone) };
    return cmocka_run_group_tests(tests, setup, teardown);
}
