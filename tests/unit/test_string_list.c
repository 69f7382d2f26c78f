/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "base/bytes.h"
#include "model/string_list.h"

#include <stdlib.h>
#include <string.h>

/* A section with these ends and bytes. */
typedef struct made {
    uint32_t words[64];
    tnc_section section;
} made;

static void make(made *to, const uint32_t *ends, uint32_t count, const char *bytes, size_t size)
{
    unsigned char *at = (unsigned char *)to->words;
    memset(to, 0, sizeof *to);
    tnc_store32(at, count);
    for (uint32_t i = 0; i < count; i++)
        tnc_store32(at + 4 * (i + 1), ends[i]);
    memcpy(at + 4 * (count + 1), bytes, size);
    to->section = (tnc_section){ at, 4 * (count + 1) + size, 0, 0 };
}

static void strings_stand_where_they_are(void **state)
{
    (void)state;
    made list_bytes;
    tnc_string_list list;
    make(&list_bytes, (const uint32_t[]){ 4, 5, 8 }, 3, "one\0\0\xc3\xa4\0", 8);
    assert_true(tnc_string_list_open(&list, &list_bytes.section));
    assert_true(tnc_string_list_sound(&list));
    assert_string_equal(tnc_string_list_get(&list, 0), "one");
    assert_string_equal(tnc_string_list_get(&list, 1), "");
    assert_string_equal(tnc_string_list_get(&list, 2), "\xc3\xa4");
    tnc_memory memory = tnc_memory_from(NULL);
    const char **pointers = tnc_string_list_pointers(&list, &memory);
    for (uint32_t i = 0; i < 3; i++)
        assert_ptr_equal(pointers[i], tnc_string_list_get(&list, i));
    tnc_free_array(&memory, pointers, 3, sizeof *pointers);
}

static void an_empty_list_is_sound(void **state)
{
    (void)state;
    made list_bytes;
    tnc_string_list list;
    make(&list_bytes, NULL, 0, "", 0);
    assert_true(tnc_string_list_open(&list, &list_bytes.section) && tnc_string_list_sound(&list));
    list_bytes.section.size = 5;
    assert_true(tnc_string_list_open(&list, &list_bytes.section));
    assert_false(tnc_string_list_sound(&list));
}

static void outlines_beyond_the_section_are_refused(void **state)
{
    (void)state;
    made list_bytes;
    tnc_string_list list;
    make(&list_bytes, (const uint32_t[]){ 2, 4 }, 2, "a\0b\0", 4);
    for (uint64_t size = 0; size < 12; size++) {
        list_bytes.section.size = size;
        assert_false(tnc_string_list_open(&list, &list_bytes.section));
    }
    list_bytes.section.size = 16;
    for (uint32_t count = 4; count != 0; count = count * 2 + 1) {
        tnc_store32(list_bytes.words, count);
        assert_false(tnc_string_list_open(&list, &list_bytes.section));
        if (count == UINT32_MAX)
            break;
    }
}

static void broken_strings_are_not_given(void **state)
{
    (void)state;
    const struct {
        uint32_t end;
        const char *bytes;
        size_t size;
    } bad[] = {
        { 0, "", 0 },            /* nothing, not even a NUL */
        { 2, "ab", 2 },          /* no NUL */
        { 3, "ab", 2 },          /* ends beyond */
        { 3, "\0b\0", 3 },       /* a NUL inside */
        { 3, "a\n\0", 3 },       /* a control character */
        { 3, "a\x7f\0", 3 },     /* another */
        { 3, "a\xff\0", 3 },     /* no UTF-8 */
        { 4, "\xed\xa0\x80\0", 4 }, /* a surrogate */
        { UINT32_MAX, "a\0", 2 },
        { 2, "a\0b", 3 },        /* bytes that belong to none */
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        made list_bytes;
        tnc_string_list list;
        make(&list_bytes, &bad[i].end, 1, bad[i].bytes, bad[i].size);
        assert_true(tnc_string_list_open(&list, &list_bytes.section));
        assert_false(tnc_string_list_sound(&list));
    }
    made list_bytes;
    tnc_string_list list;
    make(&list_bytes, (const uint32_t[]){ 3, 2 }, 2, "ab\0", 3); /* ends that go back */
    assert_true(tnc_string_list_open(&list, &list_bytes.section));
    assert_null(tnc_string_list_get(&list, 1));
    assert_false(tnc_string_list_sound(&list));
}

static void any_bytes_are_safe(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_bytes_are_safe", 71);
    for (int round = 0; round < 5000; round++) {
        size_t size = seeded_below(&random, 64);
        unsigned char *bytes = malloc(size + 1); /* exact, so that a sanitizer sees a read beyond */
        for (size_t i = 0; i < size; i++)
            bytes[i] = seeded_below(&random, 3) ? 0 : (unsigned char)seeded_below(&random, 12);
        tnc_section section = { bytes, size, 0, 0 };
        tnc_string_list list;
        if (tnc_string_list_open(&list, &section))
            for (uint32_t i = 0; i < list.count; i++) {
                const char *string = tnc_string_list_get(&list, i);
                assert_true(!string || strlen(string) < size);
            }
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_stand_where_they_are), cmocka_unit_test(an_empty_list_is_sound),
        cmocka_unit_test(outlines_beyond_the_section_are_refused), cmocka_unit_test(broken_strings_are_not_given),
        cmocka_unit_test(any_bytes_are_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
