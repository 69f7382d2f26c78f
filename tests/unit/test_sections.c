/* SPDX-License-Identifier: Apache-2.0 */
/* Writing sections and finding them again; what must be refused is in test_model_rules.c. */
#include "helper_cmocka.h"

#include "base/bytes.h"
#include "model/section_writer.h"
#include "model/sections.h"

#include <string.h>

static tnc_buffer two_sections(void)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tnc_section_writer writer;
    tnc_section_writer_begin(&writer, &out, 3);
    unsigned char *room = tnc_section_writer_add(&writer, "HEAD", 0, NULL, 65);
    memset(room, 'h', 65);
    room = tnc_section_writer_add(&writer, "BLOB", 0, "LAND", 0);
    assert_non_null(room);
    room = tnc_section_writer_add(&writer, "BLOB", 1, "SEAS", 1);
    *room = 'x';
    tnc_section_writer_end(&writer);
    assert_false(tnc_buffer_failed(&out));
    return out;
}

static void what_is_written_is_found(void **state)
{
    (void)state;
    tnc_buffer file = two_sections();
    tnc_sections sections;
    tnc_section section;
    assert_int_equal(file.size, 128 + 128 + 64);
    assert_int_equal(tnc_sections_open(&sections, (unsigned char *)file.bytes, file.size, NULL), TONECLS_OK);
    assert_int_equal(tnc_sections_take(&sections, "HEAD", 0, &section), 1);
    assert_int_equal(section.offset, 128);
    assert_int_equal(section.size, 65);
    assert_int_equal(section.bytes[64], 'h');
    assert_int_equal(section.tag, 0);
    assert_int_equal(tnc_sections_take(&sections, "BLOB", 1, &section), 1);
    assert_int_equal(section.offset, 256);
    assert_int_equal(section.bytes[0], 'x');
    assert_int_equal(section.tag, tnc_load32("SEAS"));
    assert_int_equal(tnc_sections_take(&sections, "BLOB", 2, &section), 0);
    tnc_buffer_free(&file);
}

static void all_must_be_used(void **state)
{
    (void)state;
    tnc_buffer file = two_sections();
    tnc_sections sections;
    tnc_section section;
    tonecls_error error = { 0 };
    assert_int_equal(tnc_sections_open(&sections, (unsigned char *)file.bytes, file.size, NULL), TONECLS_OK);
    assert_int_equal(tnc_sections_need(&sections, "HEAD", 0, &section, &error), TONECLS_OK);
    assert_int_equal(tnc_sections_need(&sections, "ROWS", 1, &section, &error), TONECLS_E_CORRUPT);
    assert_non_null(strstr(error.message, "ROWS"));
    assert_int_equal(tnc_sections_take(&sections, "BLOB", 0, &section), 1);
    assert_int_equal(tnc_sections_finish(&sections, &error), TONECLS_E_CORRUPT);
    assert_int_equal(error.offset, TNC_HEADER_SIZE + 2 * TNC_ENTRY_SIZE);
    assert_int_equal(tnc_sections_take(&sections, "BLOB", 1, &section), 1);
    assert_int_equal(tnc_sections_finish(&sections, &error), TONECLS_OK);
    tnc_buffer_free(&file);
}

static void known_names(void **state)
{
    (void)state;
    int tagged = -1;
    assert_int_equal(tnc_section_required("ROWS", &tagged), 1);
    assert_int_equal(tagged, 0);
    assert_int_equal(tnc_section_required("LXKY", &tagged), 1);
    assert_int_equal(tagged, 1);
    assert_int_equal(tnc_section_required("PROP", NULL), 0);
    assert_int_equal(tnc_section_required("XXXX", NULL), -1);
    assert_true(tnc_is_section_name((const unsigned char *)"A0Z9"));
    assert_false(tnc_is_section_name((const unsigned char *)"ABCd"));
    assert_false(tnc_is_section_name((const unsigned char *)"AB D"));
    assert_false(tnc_is_section_name((const unsigned char *)"ABC\0"));
}

/* The first bytes alone tell what is no model and how long a model must be. */
static void headers(void **state)
{
    (void)state;
    tnc_buffer file = two_sections();
    uint64_t size = 0;
    const unsigned char *bytes = (const unsigned char *)file.bytes;
    assert_int_equal(tnc_header_check(bytes, TNC_HEADER_SIZE, &size, NULL), TONECLS_OK);
    assert_int_equal(size, file.size);
    assert_int_equal(tnc_header_check(bytes, TNC_HEADER_SIZE - 1, &size, NULL), TONECLS_E_CORRUPT);
    assert_int_equal(tnc_header_check(bytes, 0, &size, NULL), TONECLS_E_NOT_MODEL);
    assert_int_equal(tnc_header_check(bytes + 1, 3, &size, NULL), TONECLS_E_NOT_MODEL);
    tnc_buffer_free(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_found),
        cmocka_unit_test(all_must_be_used),
        cmocka_unit_test(known_names),
        cmocka_unit_test(headers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
