/* SPDX-License-Identifier: Apache-2.0 */
/* Rows are read one by one by vectors_file.c; here they get their keys and the index over them. */
#include "fit/vectors.h"

#include "base/hash.h"
#include "fit/vectors_file.h"
#include "text/normalize.h"

#include <stdlib.h>
#include <string.h>

typedef struct named_row {
    uint64_t key;
    uint32_t rank;
} named_row;

/* What was read so far. */
typedef struct vectors_reading {
    tnc_memory memory;
    tnc_buffer normal;
    named_row *words;
    size_t count, word_capacity;
    float *numbers;
    size_t number_capacity;
} vectors_reading;

static int by_key_then_rank(const void *left, const void *right)
{
    const named_row *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static tonecls_status add_word(vectors_reading *reading, const tnc_vectors_file *file, tonecls_error *error)
{
    uint32_t dimensions = file->dimensions;
    tnc_buffer_clear(&reading->normal);
    tonecls_status status = tnc_normalize(file->word, file->word_size, &reading->normal, error);
    if (status != TONECLS_OK)
        return status;
    if (reading->count >= TNC_VOCABULARY_MAX)
        return tnc_fail(error, TONECLS_E_TOO_LARGE, file->offset, "more than %zu word vectors", TNC_VOCABULARY_MAX);
    size_t count = reading->count;
    if (!tnc_reserve(&reading->memory, &reading->words, &reading->word_capacity, count + 1, sizeof *reading->words) ||
        !tnc_reserve(&reading->memory, &reading->numbers, &reading->number_capacity, (count + 1) * dimensions,
                     sizeof *reading->numbers))
        return tnc_fail_memory(error);
    uint64_t key = tnc_hash_bytes(0, reading->normal.bytes, reading->normal.size);
    reading->words[count] = (named_row){ key, (uint32_t)count };
    memcpy(reading->numbers + count * dimensions, file->numbers, dimensions * sizeof *file->numbers);
    reading->count++;
    return TONECLS_OK;
}

static tonecls_status read_all(vectors_reading *reading, tnc_vectors_file *file, tonecls_error *error)
{
    int more = 1;
    tonecls_status status;
    while ((status = tnc_vectors_file_next(file, &more, error)) == TONECLS_OK && more)
        if ((status = add_word(reading, file, error)) != TONECLS_OK)
            return status;
    if (status == TONECLS_OK && reading->count == 0)
        return tnc_fail(error, TONECLS_E_CORPUS, 0, "no word vectors in it");
    return status;
}

/* Sorts the words and drops all but the first of each key. */
static void settle(vectors_reading *reading)
{
    size_t kept = 0;
    qsort(reading->words, reading->count, sizeof *reading->words, by_key_then_rank);
    for (size_t i = 0; i < reading->count; i++)
        if (kept == 0 || reading->words[kept - 1].key != reading->words[i].key)
            reading->words[kept++] = reading->words[i];
    reading->count = kept;
}

static tonecls_status make_index(tnc_vectors *vectors, const vectors_reading *reading, tonecls_error *error)
{
    size_t count = reading->count, slot_count = tnc_vocabulary_slot_count(count);
    uint64_t *keys = malloc(count * sizeof *keys);
    uint32_t *slots = calloc(slot_count, sizeof *slots);
    vectors->vocabulary = (tnc_vocabulary){ keys, slots, count, slot_count };
    vectors->ranks = malloc(count * sizeof *vectors->ranks);
    if (!keys || !slots || !vectors->ranks)
        return tnc_fail_memory(error);
    for (size_t i = 0; i < count; i++) {
        keys[i] = reading->words[i].key;
        vectors->ranks[i] = reading->words[i].rank;
    }
    tnc_vocabulary_fill(slots, slot_count, keys, count);
    return TONECLS_OK;
}

static tonecls_status load(tnc_vectors *vectors, vectors_reading *reading, const char *path, tonecls_error *error)
{
    tnc_vectors_file file;
    tonecls_status status = tnc_vectors_file_open(&file, path, error);
    if (status != TONECLS_OK)
        return status;
    status = read_all(reading, &file, error);
    vectors->dimensions = file.dimensions;
    tnc_vectors_file_close(&file);
    if (status != TONECLS_OK)
        return status;
    settle(reading);
    vectors->numbers = reading->numbers;
    reading->numbers = NULL;
    return make_index(vectors, reading, error);
}

tonecls_status tnc_vectors_open(const char *path, tnc_vectors **vectors, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    vectors_reading reading = { .memory = memory, .normal = tnc_buffer_make(&memory) };
    tnc_vectors *made = calloc(1, sizeof *made);
    tonecls_status status = made ? load(made, &reading, path, error) : tnc_fail_memory(error);
    tnc_buffer_free(&reading.normal);
    free(reading.words);
    free(reading.numbers);
    if (status == TONECLS_OK)
        *vectors = made;
    else
        tnc_vectors_close(made);
    return status;
}

void tnc_vectors_close(tnc_vectors *vectors)
{
    if (!vectors)
        return;
    free((void *)vectors->vocabulary.keys);
    free((void *)vectors->vocabulary.slots);
    free(vectors->ranks);
    free(vectors->numbers);
    free(vectors);
}
