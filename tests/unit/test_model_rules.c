/* SPDX-License-Identifier: Apache-2.0 */
/* One file or more for each rule of models/FORMAT.md, "What a reader must reject": a good model, changed in one place, its
 * checksum made right again (but for rules 1 to 5). With TONECLS_BAD_MODELS set, each is also written into that folder. */
#include "helper_cmocka.h"
#include "helper_model.h"

#include "base/bytes.h"
#include "model/format.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void (*change)(tnc_buffer *file);

static void set32(tnc_buffer *file, size_t at, uint32_t value)
{
    tnc_store32(file->bytes + at, value);
}

static void set64(tnc_buffer *file, size_t at, uint64_t value)
{
    tnc_store64(file->bytes + at, value);
}

static void set_name(tnc_buffer *file, size_t entry, const char *name, uint32_t index, uint32_t flags)
{
    memcpy(file->bytes + entry, name, 4);
    set32(file, entry + TNC_ENTRY_INDEX, index);
    set32(file, entry + TNC_ENTRY_FLAGS, flags);
}

/* A 32-bit number inside a section. */
static void set_in(tnc_buffer *file, const char *section, uint32_t index, size_t at, uint32_t value)
{
    set32(file, file_section(file, section, index) + at, value);
}

static void set_float_in(tnc_buffer *file, const char *section, uint32_t index, size_t at, float value)
{
    tnc_store_float(file->bytes + file_section(file, section, index) + at, value);
}

static void set_byte_in(tnc_buffer *file, const char *section, uint32_t index, size_t at, int value)
{
    file->bytes[file_section(file, section, index) + at] = (char)value;
}

/* A section made shorter; what it loses becomes padding, so only for sizes that keep their place. */
static void shorten(tnc_buffer *file, const char *section, uint32_t index, uint64_t by)
{
    size_t entry = file_entry(file, section, index);
    uint64_t size = tnc_load64(file->bytes + entry + TNC_ENTRY_BYTES);
    memset(file->bytes + tnc_load64(file->bytes + entry + TNC_ENTRY_OFFSET) + size - by, 0, by);
    set64(file, entry + TNC_ENTRY_BYTES, size - by);
}

/* clang-format off */
static void r1_empty(tnc_buffer *f) { f->size = 0; }
static void r1_magic(tnc_buffer *f) { f->bytes[3] = 'n'; }
static void r1_text(tnc_buffer *f) { memcpy(f->bytes, "tonecls model, in words", 23); }
static void r2_header(tnc_buffer *f) { f->size = 31; }
static void r2_magic_only(tnc_buffer *f) { f->size = 5; }
static void r3_major(tnc_buffer *f) { tnc_store16(f->bytes + TNC_AT_MAJOR, 2); }
static void r4_short(tnc_buffer *f) { f->size -= 64; }
static void r4_long(tnc_buffer *f) { tnc_buffer_append_byte(f, 0); }
static void r4_odd(tnc_buffer *f) { set64(f, TNC_AT_FILE_SIZE, f->size - 1); f->size--; }
static void r4_tiny(tnc_buffer *f) { set64(f, TNC_AT_FILE_SIZE, 0); }
static void r4_huge(tnc_buffer *f) { set64(f, TNC_AT_FILE_SIZE, UINT64_MAX - 63); }
static void r5_checksum(tnc_buffer *f) { f->bytes[TNC_AT_CHECKSUM] ^= 1; }
static void r5_content(tnc_buffer *f) { f->bytes[f->size / 2] ^= 0x20; }
static void r6_none(tnc_buffer *f) { set32(f, TNC_AT_SECTION_COUNT, 0); }
static void r6_many(tnc_buffer *f) { set32(f, TNC_AT_SECTION_COUNT, 129); }
static void r6_most(tnc_buffer *f) { set32(f, TNC_AT_SECTION_COUNT, UINT32_MAX); }
static void r6_beyond(tnc_buffer *f) { f->size = 128; set64(f, TNC_AT_FILE_SIZE, 128); }
static void r7_name(tnc_buffer *f) { f->bytes[file_entry(f, "PROP", 0)] = 'p'; }
static void r7_flag(tnc_buffer *f) { set32(f, file_entry(f, "PROP", 0) + TNC_ENTRY_FLAGS, 2); }
static void r8_offset(tnc_buffer *f) { set64(f, file_entry(f, "PLNS", 0) + TNC_ENTRY_OFFSET, 64); }
static void r8_gap(tnc_buffer *f) { f->bytes[file_entry(f, "PLNS", 0) + TNC_ENTRY_OFFSET] ^= 64; }
static void r8_size(tnc_buffer *f) { set64(f, file_entry(f, "PROP", 0) + TNC_ENTRY_BYTES, f->size); }
static void r8_wrap(tnc_buffer *f) { set64(f, file_entry(f, "PROP", 0) + TNC_ENTRY_BYTES, UINT64_MAX); }
static void r8_end(tnc_buffer *f) { memset(tnc_buffer_extend(f, 64), 0, 64); set64(f, TNC_AT_FILE_SIZE, f->size); }
static void r9_padding(tnc_buffer *f) { f->bytes[file_section(f, "BLKS", 0) - 1] = 1; }
static void r9_after_table(tnc_buffer *f) { f->bytes[file_section(f, "HEAD", 0) - 1] = 1; }
static void r9_at_end(tnc_buffer *f) { f->bytes[f->size - 1] = 1; }
static void r10_twice(tnc_buffer *f) { set_name(f, file_entry(f, "LXVL", 1), "LXVL", 0, 1); }
static void r11_unknown(tnc_buffer *f) { set_name(f, file_entry(f, "PROP", 0), "NEW1", 0, 1); }
static void r12_not_required(tnc_buffer *f) { set32(f, file_entry(f, "ROWS", 0) + TNC_ENTRY_FLAGS, 0); }
static void r12_required(tnc_buffer *f) { set32(f, file_entry(f, "NAME", 0) + TNC_ENTRY_FLAGS, 1); }
static void r12_tag(tnc_buffer *f) { set32(f, file_entry(f, "ROWS", 0) + TNC_ENTRY_TAG, 1); }
static void r13_head(tnc_buffer *f) { set_name(f, file_entry(f, "HEAD", 0), "NEW2", 0, 0); }
static void r13_blocks(tnc_buffer *f) { set_name(f, file_entry(f, "BLKS", 0), "NEW2", 0, 0); }
static void r13_labels(tnc_buffer *f) { set_name(f, file_entry(f, "LABL", 0), "NEW2", 0, 0); }
static void r13_planes(tnc_buffer *f) { set_name(f, file_entry(f, "PLNS", 0), "NEW2", 0, 0); }
static void r13_keys(tnc_buffer *f) { set_name(f, file_entry(f, "KEYS", 1), "NEW2", 0, 0); }
static void r13_slots(tnc_buffer *f) { set_name(f, file_entry(f, "SLOT", 0), "NEW2", 0, 0); }
static void r13_scales(tnc_buffer *f) { set_name(f, file_entry(f, "SCAL", 0), "NEW2", 0, 0); }
static void r13_rows(tnc_buffer *f) { set_name(f, file_entry(f, "ROWS", 0), "NEW2", 0, 0); }
static void r13_lexicon(tnc_buffer *f) { set_name(f, file_entry(f, "LXVL", 1), "NEW2", 0, 0); }
static void r14_blob(tnc_buffer *f) { set_name(f, file_entry(f, "BLOB", 0), "BLOB", 1, 1); }
static void r14_lexicon(tnc_buffer *f) { set_name(f, file_entry(f, "LXKY", 1), "NEW2", 0, 0); }
static void r14_idf(tnc_buffer *f) { set_name(f, file_entry(f, "IDFS", 0), "IDFS", 1, 1); }
static void r15_size(tnc_buffer *f) { shorten(f, "HEAD", 0, 8); }
static void r15_zero(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_ZERO, 1); }
static void r15_end(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_END + 4, 1); }
static void r15_table(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 28, 1); }
static void r16_text(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TEXT, 77); }
static void r16_templates(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TEMPLATES, 77); }
static void r16_unicode(tnc_buffer *f) { memcpy(f->bytes + file_section(f, "HEAD", 0) + TNC_HEAD_UNICODE, "4.1.0\0", 6); }
static void r17_task(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TASK, 5); }
static void r17_no_task(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TASK, 0); }
static void r17_multilabel(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_MULTILABEL, 2); }
static void r18_labels(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_LABELS, 1); }
static void r18_many(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_LABELS, 65536); set_in(f, "HEAD", 0, TNC_HEAD_PLANES, 65536); }
static void r18_planes(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_PLANES, 1); }
static void r19_many(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_BLOCKS, 17); }
static void r19_fewer(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_BLOCKS, 4); }
static void r19_size(tnc_buffer *f) { shorten(f, "BLKS", 0, 8); }
static void r19_weighting(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 0, 9); }
static void r19_no_weighting(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 0, 0); }
static void r19_sum_of_features(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 0, TNC_SUM); }
static void r19_tfidf_of_words(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 24, TNC_TFIDF); }
static void r19_table(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 1, 2); }
static void r19_group(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 34, 2); }
static void r19_group_of_features(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 2, 1); }
static void r19_scale(tnc_buffer *f) { set_float_in(f, "BLKS", 0, 4, 0); }
static void r19_scale_nan(tnc_buffer *f) { set_float_in(f, "BLKS", 0, 4, NAN); }
static void r20_settings(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_SETTINGS + 4, 6); }
static void r20_blocks(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_SETTINGS + 16, 0); }
static void r20_groups(tnc_buffer *f) { set_byte_in(f, "BLKS", 0, 34, 0); }
static void r21_count(tnc_buffer *f) { set_in(f, "LABL", 0, 0, 2); }
static void r21_outline(tnc_buffer *f) { set_in(f, "LABL", 0, 0, UINT32_MAX); }
static void r21_end(tnc_buffer *f) { set_in(f, "LABL", 0, 4, UINT32_MAX); }
static void r21_nul(tnc_buffer *f) { set_byte_in(f, "LABL", 0, 18, 0); }
static void r21_utf8(tnc_buffer *f) { set_byte_in(f, "LABL", 0, 18, 0xff); }
static void r21_control(tnc_buffer *f) { set_byte_in(f, "LABL", 0, 18, '\n'); }
static void r21_equal(tnc_buffer *f) { set_byte_in(f, "LABL", 0, 16 + 11 + 9, '0'); }
static void r21_size(tnc_buffer *f) { shorten(f, "LABL", 0, 1); }
static void r22_size(tnc_buffer *f) { shorten(f, "PLNS", 0, 4); }
static void r22_bias(tnc_buffer *f) { set_float_in(f, "PLNS", 0, 0, NAN); }
static void r22_slope(tnc_buffer *f) { set_float_in(f, "PLNS", 0, 12, -1); }
static void r22_slope_zero(tnc_buffer *f) { set_float_in(f, "PLNS", 0, 16, 0); }
static void r22_offset(tnc_buffer *f) { set_float_in(f, "PLNS", 0, 24, INFINITY); }
static void r23_count(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES, 1 << 24); }
static void r23_number(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 8, 4); }
static void r23_no_number(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 8, 0); }
static void r23_columns(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 4, 6); }
static void r23_groups(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 20, 5); }
static void r23_no_groups(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 20, 0); }
static void r23_absent(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 16, 0); }
static void r24_features(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES, SMALL_FEATURES - 1); }
static void r24_words(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 16, 65536); }
static void r24_slots(tnc_buffer *f) { shorten(f, "SLOT", 0, 4); }
static void r24_keys(tnc_buffer *f) { shorten(f, "KEYS", 0, 8); }
static void r24_idf(tnc_buffer *f) { shorten(f, "IDFS", 0, 4); }
static void r24_scales(tnc_buffer *f) { shorten(f, "SCAL", 0, 4); }
static void r24_rows(tnc_buffer *f) { shorten(f, "ROWS", 0, 1); }
static void r24_number(tnc_buffer *f) { set_in(f, "HEAD", 0, TNC_HEAD_TABLES + 8, TNC_INT16); }
static void r25_scale(tnc_buffer *f) { set_float_in(f, "SCAL", 1, 8, 0); }
static void r25_scale_nan(tnc_buffer *f) { set_float_in(f, "SCAL", 0, 8, NAN); }
static void r25_idf(tnc_buffer *f) { set_float_in(f, "IDFS", 0, 4 * 7, NAN); }
static void r25_idf_negative(tnc_buffer *f) { set_float_in(f, "IDFS", 0, 4 * 299, -1); }
static void r25_float_scale(tnc_buffer *f) { set_float_in(f, "SCAL", 0, 4, 2); }
static void r25_float_weight(tnc_buffer *f) { set_float_in(f, "ROWS", 0, 4 * 800, -INFINITY); }
static void r25_float_word_weight(tnc_buffer *f) { set_float_in(f, "ROWS", 1, 4 * 100, NAN); }
static void r26_values(tnc_buffer *f) { shorten(f, "LXVL", 0, 4); }
static void r26_slots(tnc_buffer *f) { shorten(f, "LXSL", 0, 4); }
static void r26_keys(tnc_buffer *f) { shorten(f, "LXKY", 0, 8); }
static void r26_name(tnc_buffer *f) { memcpy(f->bytes + file_entry(f, "LXKY", 0) + TNC_ENTRY_TAG, "GAZP", 4); }
static void r26_letters(tnc_buffer *f) { const char *const n[] = { "LXKY", "LXSL", "LXVL" }; for (int i = 0; i < 3; i++) memcpy(f->bytes + file_entry(f, n[i], 0) + TNC_ENTRY_TAG, "gazo", 4); }
static void r26_twice(tnc_buffer *f) { const char *const n[] = { "LXKY", "LXSL", "LXVL" }; for (int i = 0; i < 3; i++) memcpy(f->bytes + file_entry(f, n[i], 1) + TNC_ENTRY_TAG, "GAZO", 4); }
static void r27_name(tnc_buffer *f) { memcpy(f->bytes + file_entry(f, "BLOB", 0) + TNC_ENTRY_TAG, "L ND", 4); }
static void r28_count(tnc_buffer *f) { set_in(f, "NAME", 0, 0, SMALL_FEATURES - 1); }
static void r28_end(tnc_buffer *f) { set_in(f, "NAME", 0, 4 * SMALL_FEATURES, 1 << 30); }
static void r29_odd(tnc_buffer *f) { set_in(f, "PROP", 0, 0, 5); }
static void r29_text(tnc_buffer *f) { set_byte_in(f, "PROP", 0, 4 * 7, '\t'); }
static void r29_name(tnc_buffer *f) { set_in(f, "PROP", 0, 4, 1); set_byte_in(f, "PROP", 0, 4 * 7, 0); set_byte_in(f, "PROP", 0, 4 * 7 + 4, 'x'); }
/* clang-format on */

typedef struct rule_case {
    const char *name; /* "r24_rows": the number is that of the rule */
    change change;
    tonecls_status status;
    const char *why; /* part of the message */
    tnc_number number;
    int keep_checksum;
} rule_case;

#define BROKEN(name, why) { #name, name, TONECLS_E_CORRUPT, why, TNC_INT8, 0 }
#define FLOATS(name, why) { #name, name, TONECLS_E_CORRUPT, why, TNC_FLOAT32, 0 }
#define OUTSIDE(name, status, why) { #name, name, status, why, TNC_INT8, 1 }
#define VERSION(name, why) { #name, name, TONECLS_E_VERSION, why, TNC_INT8, 0 }

static const rule_case cases[] = {
    OUTSIDE(r1_empty, TONECLS_E_NOT_MODEL, "empty"),
    OUTSIDE(r1_magic, TONECLS_E_NOT_MODEL, "not a tonecls model"),
    OUTSIDE(r1_text, TONECLS_E_NOT_MODEL, "not a tonecls model"),
    OUTSIDE(r2_header, TONECLS_E_CORRUPT, "header"),
    OUTSIDE(r2_magic_only, TONECLS_E_CORRUPT, "header"),
    OUTSIDE(r3_major, TONECLS_E_VERSION, "format 2.0, this library reads 1.x"),
    OUTSIDE(r4_short, TONECLS_E_CORRUPT, "cut short"),
    OUTSIDE(r4_long, TONECLS_E_CORRUPT, "too long"),
    OUTSIDE(r4_odd, TONECLS_E_CORRUPT, "impossible size"),
    OUTSIDE(r4_tiny, TONECLS_E_CORRUPT, "impossible size"),
    OUTSIDE(r4_huge, TONECLS_E_CORRUPT, "cut short"),
    OUTSIDE(r5_checksum, TONECLS_E_CORRUPT, "checksum"),
    OUTSIDE(r5_content, TONECLS_E_CORRUPT, "checksum"),
    BROKEN(r6_none, "number of sections"),
    BROKEN(r6_many, "number of sections"),
    BROKEN(r6_most, "number of sections"),
    BROKEN(r6_beyond, "number of sections"),
    BROKEN(r7_name, "malformed entry"),
    BROKEN(r7_flag, "malformed entry"),
    BROKEN(r8_offset, "where it cannot"),
    BROKEN(r8_gap, "where it cannot"),
    BROKEN(r8_size, "where it cannot"),
    BROKEN(r8_wrap, "where it cannot"),
    BROKEN(r8_end, "after its last section"),
    BROKEN(r9_padding, "between two sections"),
    BROKEN(r9_after_table, "between two sections"),
    BROKEN(r9_at_end, "between two sections"),
    BROKEN(r10_twice, "same section twice"),
    VERSION(r11_unknown, "section NEW1, which this library does not know"),
    BROKEN(r12_not_required, "wrong marks"),
    BROKEN(r12_required, "wrong marks"),
    BROKEN(r12_tag, "wrong marks"),
    BROKEN(r13_head, "HEAD is missing"),
    BROKEN(r13_blocks, "BLKS is missing"),
    BROKEN(r13_labels, "LABL is missing"),
    BROKEN(r13_planes, "PLNS is missing"),
    BROKEN(r13_keys, "KEYS is missing"),
    BROKEN(r13_slots, "SLOT is missing"),
    BROKEN(r13_scales, "SCAL is missing"),
    BROKEN(r13_rows, "ROWS is missing"),
    BROKEN(r13_lexicon, "LXVL is missing"),
    BROKEN(r14_blob, "nothing uses"),
    BROKEN(r14_lexicon, "nothing uses"),
    BROKEN(r14_idf, "nothing uses"),
    BROKEN(r15_size, "head"),
    BROKEN(r15_zero, "head"),
    BROKEN(r15_end, "head"),
    BROKEN(r15_table, "head"),
    VERSION(r16_text, "text pipeline 77."),
    VERSION(r16_templates, ".77, this library has"),
    VERSION(r16_unicode, "Unicode 4.1.0, this library has Unicode"),
    BROKEN(r17_task, "task"),
    BROKEN(r17_no_task, "task"),
    BROKEN(r17_multilabel, "task"),
    BROKEN(r18_labels, "number of labels"),
    BROKEN(r18_many, "number of labels"),
    BROKEN(r18_planes, "number of labels"),
    BROKEN(r19_many, "number of blocks"),
    BROKEN(r19_fewer, "number of blocks"),
    BROKEN(r19_size, "number of blocks"),
    BROKEN(r19_weighting, "impossible block"),
    BROKEN(r19_no_weighting, "impossible block"),
    BROKEN(r19_sum_of_features, "impossible block"),
    BROKEN(r19_tfidf_of_words, "impossible block"),
    BROKEN(r19_table, "impossible block"),
    BROKEN(r19_group, "impossible block"),
    BROKEN(r19_group_of_features, "impossible block"),
    BROKEN(r19_scale, "impossible block"),
    BROKEN(r19_scale_nan, "impossible block"),
    BROKEN(r20_settings, "settings"),
    BROKEN(r20_blocks, "settings"),
    BROKEN(r20_groups, "settings"),
    BROKEN(r21_count, "list of labels"),
    BROKEN(r21_outline, "list of labels"),
    BROKEN(r21_end, "list of labels"),
    BROKEN(r21_nul, "list of labels"),
    BROKEN(r21_utf8, "list of labels"),
    BROKEN(r21_control, "list of labels"),
    BROKEN(r21_equal, "same one twice"),
    BROKEN(r21_size, "list of labels"),
    BROKEN(r22_size, "hyperplanes"),
    BROKEN(r22_bias, "bias"),
    BROKEN(r22_slope, "bias"),
    BROKEN(r22_slope_zero, "bias"),
    BROKEN(r22_offset, "bias"),
    BROKEN(r23_count, "impossible table"),
    BROKEN(r23_number, "impossible table"),
    BROKEN(r23_no_number, "impossible table"),
    BROKEN(r23_columns, "impossible table"),
    BROKEN(r23_groups, "impossible table"),
    BROKEN(r23_no_groups, "impossible table"),
    BROKEN(r23_absent, "impossible table"),
    BROKEN(r24_features, "vocabulary of another size"),
    BROKEN(r24_words, "vocabulary of another size"),
    BROKEN(r24_slots, "vocabulary of another size"),
    BROKEN(r24_keys, "vocabulary of another size"),
    BROKEN(r24_idf, "document frequencies"),
    BROKEN(r24_scales, "scales of another number"),
    BROKEN(r24_rows, "weights of another number"),
    BROKEN(r24_number, "weights of another number"),
    BROKEN(r25_scale, "impossible scale"),
    BROKEN(r25_scale_nan, "impossible scale"),
    BROKEN(r25_idf, "document frequency"),
    BROKEN(r25_idf_negative, "document frequency"),
    FLOATS(r25_float_scale, "impossible scale"),
    FLOATS(r25_float_weight, "weight that is no number"),
    FLOATS(r25_float_word_weight, "weight that is no number"),
    BROKEN(r26_values, "parts do not fit"),
    BROKEN(r26_slots, "parts do not fit"),
    BROKEN(r26_keys, "parts do not fit"),
    BROKEN(r26_name, "lexicon with a wrong name"),
    BROKEN(r26_letters, "lexicon with a wrong name"),
    BROKEN(r26_twice, "lexicon with a wrong name"),
    BROKEN(r27_name, "blob with a wrong name"),
    BROKEN(r28_count, "names of another number"),
    BROKEN(r28_end, "names of another number"),
    BROKEN(r29_odd, "list of properties"),
    BROKEN(r29_text, "list of properties"),
    BROKEN(r29_name, "property without a name"),
};
enum { CASES = sizeof cases / sizeof *cases };

static void keep(const tnc_buffer *file, const char *name)
{
    const char *folder = getenv("TONECLS_BAD_MODELS");
    char path[512];
    if (!folder)
        return;
    snprintf(path, sizeof path, "%s/%s.tcm", folder, name);
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    fwrite(file->bytes, 1, file->size, out);
    assert_int_equal(fclose(out), 0);
}

static void check_case(const rule_case *rule)
{
    small_model *small = small_model_new(300, 3, 0, rule->number);
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = NULL;
    tonecls_error error = { 0 };
    size_t size = file.size;
    rule->change(&file);
    if (!rule->keep_checksum)
        file_repair(&file);
    tonecls_status status = tonecls_model_open_memory(file.bytes, file.size, NULL, &model, &error);
    if (status != rule->status || error.code != status || !strstr(error.message, rule->why))
        fail_msg("%s: status %d, expected %d and \"%s\": %s", rule->name, status, rule->status, rule->why,
                 error.message);
    assert_true(error.offset <= size);
    keep(&file, rule->name);
    tnc_buffer_free(&file);
    free(small);
}

static void every_case_is_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < CASES; i++)
        check_case(&cases[i]);
}

/* The rules are 1 to 29, and none is without a case. */
static void every_rule_has_a_case(void **state)
{
    (void)state;
    for (long rule = 1, at = 0; rule <= 29; rule++) {
        assert_true(at < CASES && strtol(cases[at].name + 1, NULL, 10) == rule);
        while (at < CASES && strtol(cases[at].name + 1, NULL, 10) == rule)
            at++;
        assert_true(rule < 29 || at == CASES);
    }
}

/* What a newer minor version may add is skipped; what is missing and optional is not missed. */
static void unknown_optional_sections_are_skipped(void **state)
{
    (void)state;
    small_model *small = small_model_new(301, 3, 0, TNC_INT8);
    tnc_buffer file = small_model_file(small);
    tonecls_model *model = NULL;
    set_name(&file, file_entry(&file, "PROP", 0), "NEW3", 9, 0);
    set_name(&file, file_entry(&file, "NAME", 0), "NEW3", 8, 0);
    tnc_store16(file.bytes + TNC_AT_MINOR, 5);
    file_repair(&file);
    assert_int_equal(tonecls_model_open_memory(file.bytes, file.size, NULL, &model, NULL), TONECLS_OK);
    assert_string_equal(tonecls_model_name(model), "");
    tonecls_feature feature;
    assert_int_equal(tonecls_model_top_features(model, 0, &feature, 1), 0);
    tonecls_model_close(model);
    tnc_buffer_free(&file);
    free(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_is_refused),
        cmocka_unit_test(every_rule_has_a_case),
        cmocka_unit_test(unknown_optional_sections_are_skipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
