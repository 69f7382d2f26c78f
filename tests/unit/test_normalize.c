/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_lines.h"
#include "helper_scarce.h"
#include "helper_seeded.h"

#include "text/normalize.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static tnc_memory libc;
static tnc_buffer first, second;

static int set_up(void **state)
{
    (void)state;
    libc = tnc_memory_from(NULL);
    first = tnc_buffer_make(&libc);
    second = tnc_buffer_make(&libc);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tnc_buffer_free(&first);
    tnc_buffer_free(&second);
    return 0;
}

static void normalize(const char *bytes, size_t size, tnc_buffer *out)
{
    tnc_buffer_clear(out);
    assert_int_equal(tnc_normalize(bytes, size, out, NULL), TONECLS_OK);
}

static int same(const tnc_buffer *a, const void *bytes, size_t size)
{
    return a->size == size && (size == 0 || memcmp(a->bytes, bytes, size) == 0);
}

static void check(const char *text, const char *wanted)
{
    normalize(text, strlen(text), &first);
    if (!same(&first, wanted, strlen(wanted)))
        fail_msg("\"%s\" became \"%.*s\", not \"%s\"", text, (int)first.size, first.bytes, wanted);
}

static void words_get_one_form(void **state)
{
    (void)state;
    check("", "");
    check("The END", "the end");
    check("Don\xe2\x80\x99t", "don't");
    check("p\xca\xbc"
          "at",
          "p'at");
    check("far\xe2\x80\x90right", "far-right");
    check("far\xe2\x80\x91right", "far-right");
    check("CAFE\xcc\x81", "caf\xc3\xa9");
    check("Stra\xc3\x9f"
          "e",
          "strasse");
    check("\xef\xbc\xa8\xef\xbc\xa9", "hi");
    check("\xef\xac\x81ne", "fine");
    check("soft\xc2\xadhyphen\xe2\x80\x8b", "softhyphen");
    check("\xef\xbb\xbf", "");
    check("a\xff"
          "b\xe2\x82",
          "a\xef\xbf\xbd"
          "b\xef\xbf\xbd");
    check("A\xcc\xa7\xcc\x81", "\xc3\xa1\xcc\xa7");
    check("\xea\xb0\x80\xe1\x86\xa7", "\xea\xb0\x80\xe1\x86\xa7"); /* utf8proc 2.8 alone swallows the second */
    check("\xe1\x84\x80\xe1\x85\xa1\xe1\x86\xa8", "\xea\xb0\x81");
}

static void nul_is_a_character(void **state)
{
    (void)state;
    normalize("A\0B\xc3\x89\0", 6, &first);
    assert_true(same(&first, "a\0b\xc3\xa9\0", 6));
}

/* DerivedNormalizationProps.txt gives toNFKC_Casefold of every character that it changes. */
typedef struct folding {
    unsigned char *told; /* bit of each character that the file told of */
    size_t bad;
} folding;

/* What this project changes beyond the standard. */
static size_t as_typed(char *form, size_t size)
{
    static const char *const from[] = { "\xe2\x80\x99", "\xca\xbc", "\xe2\x80\x90", "\xe2\x80\x91" };
    for (size_t at = 0; at < size; at++)
        for (size_t i = 0; i < 4; i++) {
            size_t length = strlen(from[i]);
            if (size - at < length || memcmp(form + at, from[i], length) != 0)
                continue;
            form[at] = i < 2 ? '\'' : '-';
            memmove(form + at + 1, form + at + length, size - at - length);
            size -= length - 1;
        }
    return size;
}

static int folds_to(uint32_t code, char *form, size_t size)
{
    unsigned char bytes[4];
    size_t length = tnc_utf8_encode(code, bytes);
    normalize((char *)bytes, length, &first);
    return same(&first, form, as_typed(form, size));
}

static void check_folding(void *context, char *line)
{
    folding *all = context;
    char *property = strchr(line, ';');
    if (!property || !strstr(property, "NFKC_CF"))
        return;
    char *end, *mapping = strchr(property + 1, ';');
    uint32_t low = (uint32_t)strtoul(line, &end, 16), high = low;
    if (*end == '.')
        high = (uint32_t)strtoul(end + 2, NULL, 16);
    for (uint32_t code = low; code <= high; code++) {
        char form[80];
        size_t size = 0;
        if (mapping)
            unicode_codes(mapping + 1, form, &size);
        all->bad += !folds_to(code, form, size);
        all->told[code / 8] |= (unsigned char)(1 << code % 8);
    }
}

static void every_character_as_unicode_folds_it(void **state)
{
    (void)state;
    folding all = { calloc(0x110000 / 8, 1), 0 };
    int there = all.told && unicode_lines("DerivedNormalizationProps.txt", check_folding, &all);
    for (uint32_t code = 0; there && code < 0x110000; code += code == 0xd7ff ? 0x801 : 1) {
        char form[4];
        if (!(all.told[code / 8] >> code % 8 & 1))
            all.bad += !folds_to(code, form, tnc_utf8_encode(code, (unsigned char *)form));
    }
    free(all.told);
    if (!there) {
        print_message("no DerivedNormalizationProps.txt\n");
        skip();
    }
    assert_int_equal(all.bad, 0);
}

/* NormalizationTest.txt: source; NFC; NFD; NFKC; NFKD. All five are one word to us. But for U+0345 (iota below) among
 * other marks: it folds to a letter, and toNFKC_Casefold folds before it puts marks into order. */
typedef struct conformance {
    size_t lines, bad;
} conformance;

static void check_conformance(void *context, char *line)
{
    conformance *result = context;
    if (*line == '@' || strstr(line, " 0345 "))
        return;
    char bytes[256];
    size_t size;
    result->lines++;
    char *field = unicode_codes(line, bytes, &size);
    normalize(bytes, size, &first);
    while (field && *field && *field != ' ') {
        field = unicode_codes(field, bytes, &size);
        if (size == 0)
            break;
        normalize(bytes, size, &second);
        if (!same(&first, second.bytes, second.size))
            result->bad++;
    }
}

static void equivalent_strings_are_one(void **state)
{
    (void)state;
    conformance result = { 0, 0 };
    if (!unicode_lines("NormalizationTest.txt", check_conformance, &result)) {
        print_message("no NormalizationTest.txt\n");
        skip();
    }
    assert_true(result.lines > 10000);
    assert_int_equal(result.bad, 0);
}

static void twice_is_once(void **state)
{
    (void)state;
    seeded random = seeded_begin("twice_is_once", 2024);
    char bytes[400];
    for (int i = 0; i < 8000; i++) {
        size_t size = seeded_text(&random, bytes, i % 2 ? sizeof bytes : 40);
        if (i % 4 == 0) /* any code points at all */
            for (size = 0; size < 60;)
                size += tnc_utf8_encode((uint32_t)seeded_below(&random, i % 8 ? 0xd800 : 0x3000),
                                        (unsigned char *)bytes + size);
        normalize(bytes, size, &first);
        normalize(first.bytes, first.size, &second);
        assert_true(same(&second, first.bytes, first.size));
    }
}

/* However long a run of marks is, 30 of its parts are kept, and these are in canonical order. */
static void runs_of_marks_are_cut(void **state)
{
    (void)state;
    char bytes[1 + 4 * 500];
    bytes[0] = 'A';
    for (size_t i = 0; i < 500; i++)
        memcpy(bytes + 1 + 4 * i, "\xcc\x82\xcc\xa7", 4);
    for (size_t pairs = 14; pairs < 500; pairs += 97) {
        normalize(bytes, 1 + 4 * pairs, &first);
        size_t marks = pairs < 15 ? 2 * pairs : TNC_MARKS_MAX;
        assert_int_equal(first.size, 2 + 2 * (marks - 1)); /* one circumflex composes with the letter */
        assert_memory_equal(first.bytes, "\xc3\xa2\xcc\xa7\xcc\xa7", 6);
        normalize(first.bytes, first.size, &second);
        assert_true(same(&second, first.bytes, first.size));
    }
}

static double seconds(const char *bytes, size_t size)
{
    clock_t best = 0;
    for (int i = 0; i < 3; i++) {
        clock_t start = clock();
        normalize(bytes, size, &first);
        clock_t took = clock() - start;
        best = i == 0 || took < best ? took : best;
    }
    return (double)best / CLOCKS_PER_SEC;
}

static void fill(char *bytes, size_t size, const char *unit)
{
    size_t length = strlen(unit);
    for (size_t i = 0; i < size; i++)
        bytes[i] = unit[i % length];
}

/* Time per byte must not grow with the text: eight times the bytes, at most sixteen times the time. */
static void hostile_text_takes_linear_time(void **state)
{
    (void)state;
    static const char *const units[] = { "\xcc\x81\xcc\xa7", "\xef\xb7\xba", "\xff",     "\xe1\x85\xa1", "\xe1\x86\xa8",
                                         "\xe0\xa4\x83",     "\xea\xb0\x80", "\xcd\x84", "a\xcc\x81" };
    enum { SMALL = 60 * 1024, FACTOR = 8 };
    char *bytes = malloc(SMALL * FACTOR);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        fill(bytes, SMALL * FACTOR, units[i]);
        double small = seconds(bytes, SMALL), large = seconds(bytes, SMALL * FACTOR);
        if (large > small * FACTOR * 2 + 0.005)
            fail_msg("unit %zu: %g s for %d bytes, %g s for %d", i, small, SMALL, large, SMALL * FACTOR);
    }
    free(bytes);
}

static void no_memory_is_reported(void **state)
{
    (void)state;
    scarce counted = { .fail_at = 1 };
    tonecls_allocator allocator = scarce_allocator(&counted);
    tnc_buffer out = tnc_buffer_make(&allocator);
    tonecls_error error;
    assert_int_equal(tnc_normalize("\xc3\xa9", 2, &out, &error), TONECLS_E_MEMORY);
    assert_int_equal(error.code, TONECLS_E_MEMORY);
    tnc_buffer_clear(&out);
    assert_int_equal(tnc_normalize("abc", 3, &out, NULL), TONECLS_E_MEMORY);
    tnc_buffer_free(&out);
    assert_int_equal(counted.live, 0);
}

static void characters_have_classes(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        tnc_class class;
    } known[] = {
        { ' ', TNC_CLASS_SPACE },          { 0, TNC_CLASS_SPACE },
        { 0xa0, TNC_CLASS_SPACE },         { 0x2028, TNC_CLASS_SPACE },
        { 'a', TNC_CLASS_LETTER },         { 0x416, TNC_CLASS_LETTER },
        { 0x627, TNC_CLASS_LETTER },       { 0xac00, TNC_CLASS_LETTER },
        { '7', TNC_CLASS_DIGIT },          { 0x663, TNC_CLASS_DIGIT },
        { 0xbd, TNC_CLASS_DIGIT },         { 0x301, TNC_CLASS_MARK },
        { 0xad, TNC_CLASS_MARK },          { 0x200d, TNC_CLASS_MARK },
        { 0xfe0f, TNC_CLASS_MARK },        { 0xff9e, TNC_CLASS_MARK },
        { 0x65e5, TNC_CLASS_IDEOGRAPH },   { 0x3042, TNC_CLASS_IDEOGRAPH },
        { 0x30fc, TNC_CLASS_IDEOGRAPH },   { 0xe01, TNC_CLASS_IDEOGRAPH },
        { 0x1780, TNC_CLASS_IDEOGRAPH },   { 0xe50, TNC_CLASS_DIGIT },
        { 0xe31, TNC_CLASS_MARK },         { 0x20000, TNC_CLASS_IDEOGRAPH },
        { 0x1f600, TNC_CLASS_EMOJI },      { 0x1f1eb, TNC_CLASS_EMOJI },
        { 0x1f3fd, TNC_CLASS_EMOJI },      { 0xa9, TNC_CLASS_SYMBOL },
        { '+', TNC_CLASS_SYMBOL },         { 0x20ac, TNC_CLASS_SYMBOL },
        { 0xfffd, TNC_CLASS_SYMBOL },      { 0xe000, TNC_CLASS_SYMBOL },
        { '.', TNC_CLASS_PUNCTUATION },    { 0x3002, TNC_CLASS_PUNCTUATION },
        { 0x2019, TNC_CLASS_PUNCTUATION }, { '_', TNC_CLASS_PUNCTUATION },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (tnc_rune_class(known[i].code) != known[i].class)
            fail_msg("U+%04X has class %d", known[i].code, tnc_rune_class(known[i].code));
    assert_true(tnc_rune_is_upper('A') && tnc_rune_is_upper(0x416) && tnc_rune_is_upper(0x1c5));
    assert_false(tnc_rune_is_upper('a') || tnc_rune_is_upper(0x627) || tnc_rune_is_upper('1'));
    assert_true(tnc_rune_is_lower('a') && tnc_rune_is_lower(0x436));
    assert_false(tnc_rune_is_lower(0x627) || tnc_rune_is_lower('A'));
    assert_true(tnc_rune_is_ignorable(0xad) && !tnc_rune_is_ignorable(0x301));
    assert_true(strlen(tnc_unicode_version()) >= 5 && strlen(tnc_utf8proc_version()) >= 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_get_one_form),
        cmocka_unit_test(nul_is_a_character),
        cmocka_unit_test(every_character_as_unicode_folds_it),
        cmocka_unit_test(equivalent_strings_are_one),
        cmocka_unit_test(twice_is_once),
        cmocka_unit_test(runs_of_marks_are_cut),
        cmocka_unit_test(hostile_text_takes_linear_time),
        cmocka_unit_test(no_memory_is_reported),
        cmocka_unit_test(characters_have_classes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
