/* SPDX-License-Identifier: Apache-2.0 */
/* Damage as disks, networks and hands make it must never get through; damage with a right checksum may, and must then do
 * no harm. */
#include "helper_cmocka.h"
#include "helper_model.h"

#include "base/bytes.h"
#include "feature/document.h"
#include "model/format.h"
#include "model/score.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Its own allocation of exactly its size, so that a sanitizer sees a read beyond. */
static void *copy_of(const tnc_buffer *file, size_t size)
{
    void *copy = malloc(size ? size : 1);
    memcpy(copy, file->bytes, size);
    return copy;
}

static void assert_refused(const void *bytes, size_t size)
{
    tonecls_model *model = NULL;
    tonecls_error error = { 0 };
    tonecls_status status = tonecls_model_open_memory(bytes, size, NULL, &model, &error);
    assert_true(status == TONECLS_E_CORRUPT || status == TONECLS_E_NOT_MODEL || status == TONECLS_E_VERSION);
    assert_true(error.code == status && error.message[0]);
    assert_null(model);
}

/* 100 cut short, 100 with one bit flipped, 100 with 64 bytes zeroed: 300 errors. */
static void damage_is_always_seen(void **state)
{
    (void)state;
    seeded random = seeded_begin("damage_is_always_seen", 81);
    for (tnc_number number = TNC_FLOAT32; number <= TNC_INT8; number++) {
        small_model *small = small_model_new(400 + number, 4, 0, number);
        tnc_buffer file = small_model_file(small);
        for (int damage = 0; damage < 300; damage++) {
            size_t size = damage < 100 ? seeded_below(&random, file.size) : file.size;
            unsigned char *copy = copy_of(&file, size);
            if (damage >= 200)
                do
                    memset(copy + seeded_below(&random, size - 63), 0, 64);
                while (memcmp(copy, file.bytes, size) == 0); /* it was zero already: no damage */
            else if (damage >= 100)
                copy[seeded_below(&random, size)] ^= (unsigned char)(1 << seeded_below(&random, 8));
            assert_refused(copy, size);
            free(copy);
        }
        tnc_buffer_free(&file);
        free(small);
    }
}

/* Every length, every bit of the header and the section table. */
static void every_cut_and_every_bit_of_the_table_is_seen(void **state)
{
    (void)state;
    small_model *small = small_model_new(410, 2, 0, TNC_INT8);
    tnc_buffer file = small_model_file(small);
    for (size_t size = 0; size < file.size; size += size < 2048 ? 1 : 61) {
        void *copy = copy_of(&file, size);
        assert_refused(copy, size);
        free(copy);
    }
    size_t table = file_section(&file, "HEAD", 0);
    for (size_t bit = 0; bit < table * 8; bit++) {
        if (bit / 8 == TNC_AT_MINOR || bit / 8 == TNC_AT_MINOR + 1)
            continue; /* seen by the checksum as well, below */
        file.bytes[bit / 8] ^= (char)(1 << bit % 8);
        assert_refused(file.bytes, file.size);
        file.bytes[bit / 8] ^= (char)(1 << bit % 8);
    }
    file.bytes[TNC_AT_MINOR] ^= 1;
    assert_refused(file.bytes, file.size);
    tnc_buffer_free(&file);
    free(small);
}

/* Uses all of an opened model: nothing may be read outside the file, no number may come out that is none. */
static void use_all(const tonecls_model *model, tnc_text *title, tnc_text *body)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_document_settings settings = tnc_document_settings_load(model->settings);
    tnc_bag bag;
    tnc_scratch scratch;
    tnc_bag_init(&bag, &memory);
    tnc_scratch_init(&scratch, &memory);
    if (!tnc_document_settings_valid(&settings))
        settings = (tnc_document_settings){ 1, 2, 3, 4, 1, 0, 1, 1 };
    tnc_document_features(&settings, title, body, &bag);
    double *margins = calloc(model->label_count, sizeof *margins), *probabilities = calloc(model->label_count, sizeof *margins);
    double *weights = calloc(bag.count + 1, sizeof *weights);
    assert_true(tnc_score(model, &bag, &scratch, margins, NULL));
    tnc_probabilities(model, margins, probabilities);
    for (uint32_t k = 0; k < model->label_count; k++)
        assert_true(isfinite(margins[k]) && probabilities[k] >= 0 && probabilities[k] <= 1);
    tnc_score_items(model, &bag, &scratch, model->label_count - 1, weights);
    tonecls_feature features[5];
    size_t count = tonecls_model_top_features(model, 0, features, 5);
    for (size_t i = 0; i < count; i++)
        assert_true(strlen(features[i].name) < model->size);
    const char *name, *value;
    for (size_t i = 0; tonecls_model_property(model, i, &name, &value); i++)
        assert_true(strlen(name) + strlen(value) < model->size);
    for (uint32_t i = 0; i < model->lexicon_count; i++)
        for (size_t b = 0; b < bag.count; b++)
            tnc_lexicon_find(&model->lexicons[i], bag.items[b].key);
    free(margins);
    free(probabilities);
    free(weights);
    tnc_bag_free(&bag);
    tnc_scratch_free(&scratch);
}

static void change_some(seeded *random, unsigned char *copy, size_t size, size_t table)
{
    for (size_t changes = 1 + seeded_below(random, 4); changes > 0; changes--) {
        size_t at = seeded_below(random, 3) ? seeded_below(random, table + 700) : seeded_below(random, size);
        static const uint32_t odd[] = { 0, 1, 2, 0x7fffffff, 0x80000000, 0xffffffff, 0x7f800000, 0x7fc00000 };
        if (at + 4 > size)
            continue;
        if (seeded_below(random, 2))
            tnc_store32(copy + at / 4 * 4, odd[seeded_below(random, sizeof odd / sizeof *odd)]);
        else
            copy[at] = (unsigned char)seeded_next(random);
    }
}

/* With the checksum made right, as one could who wants to. */
static void any_change_is_refused_or_harmless(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_change_is_refused_or_harmless", 82);
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text title, body;
    const char *words = "w1 w2 w3, W4 w5. Something else w6 w7 and caf\xc3\xa9 12.5 w8 w9!";
    tnc_text_init(&title, &memory);
    tnc_text_init(&body, &memory);
    assert_int_equal(tnc_text_prepare(&title, "w1 and w2", 9, NULL), TONECLS_OK);
    assert_int_equal(tnc_text_prepare(&body, words, strlen(words), NULL), TONECLS_OK);
    size_t opened = 0, refused = 0;
    tnc_buffer file = tnc_buffer_make(&memory);
    for (uint32_t round = 0; round < 3000; round++) {
        if (round % 100 == 0) {
            small_model *small = small_model_new(420 + round, 2 + round / 100 % 4, 0, (tnc_number)(1 + round / 100 % 3));
            tnc_buffer_free(&file);
            file = small_model_file(small);
            free(small);
        }
        unsigned char *copy = copy_of(&file, file.size);
        change_some(&random, copy, file.size, file_section(&file, "HEAD", 0));
        tnc_buffer changed = { .bytes = (char *)copy, .size = file.size };
        file_repair(&changed);
        tonecls_model *model = NULL;
        if (tonecls_model_open_memory(copy, file.size, NULL, &model, NULL) == TONECLS_OK)
            use_all(model, &title, &body);
        opened += model != NULL;
        refused += model == NULL;
        tonecls_model_close(model);
        free(copy);
    }
    tnc_buffer_free(&file);
    printf("opened %zu, refused %zu\n", opened, refused);
    assert_true(opened > 300 && refused > 300);
    tnc_text_free(&title);
    tnc_text_free(&body);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damage_is_always_seen),
        cmocka_unit_test(every_cut_and_every_bit_of_the_table_is_seen),
        cmocka_unit_test(any_change_is_refused_or_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
