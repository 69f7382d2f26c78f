/* SPDX-License-Identifier: Apache-2.0 */
/* Regular files are mapped; test_open.c has pipes, devices and what cannot be opened. */
#include "helper_cmocka.h"
#include "helper_scarce.h"

#include "model/mapping.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void maps_without_memory(void **state)
{
    (void)state;
    char path[] = "/tmp/tonecls-mapping-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, "some bytes", 10), 10);
    close(file);
    scarce counter = { .fail_at = 1 };
    tonecls_allocator allocator = scarce_allocator(&counter);
    tnc_memory memory = tnc_memory_from(&allocator);
    tnc_mapping mapping = { 0 };
    assert_int_equal(tnc_mapping_open(&mapping, path, &memory, NULL), TONECLS_OK);
    unlink(path); /* a mapping outlives the name */
    assert_int_equal(mapping.mapped, 1);
    assert_int_equal(mapping.size, 10);
    assert_memory_equal(mapping.bytes, "some bytes", 10);
    tnc_mapping_close(&mapping, &memory);
    assert_null(mapping.bytes);
    tnc_mapping_close(&mapping, &memory);
    assert_int_equal(counter.calls, 0);
}

static void reading_needs_memory(void **state)
{
    (void)state;
    scarce counter = { .fail_at = 1 };
    tonecls_allocator allocator = scarce_allocator(&counter);
    tnc_memory memory = tnc_memory_from(&allocator);
    tnc_mapping mapping = { 0 };
    tonecls_error error = { 0 };
    assert_int_equal(tnc_mapping_open(&mapping, "/dev/null", &memory, &error), TONECLS_E_MEMORY);
    counter.fail_at = 0;
    assert_int_equal(tnc_mapping_open(&mapping, "/dev/null", &memory, &error), TONECLS_E_NOT_MODEL);
    assert_int_equal(counter.live, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(maps_without_memory),
        cmocka_unit_test(reading_needs_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
