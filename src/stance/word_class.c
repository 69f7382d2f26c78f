/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/word_class.h"

#include "base/hash.h"

#include <string.h>

static size_t home(const tnc_word_classes *classes, uint64_t key)
{
    return (size_t)(key >> 32 ^ key) & (classes->slot_count - 1);
}

static void put(tnc_word_classes *classes, uint64_t key, uint32_t value)
{
    size_t at = home(classes, key);
    while (classes->keys[at] != 0 && classes->keys[at] != key)
        at = (at + 1) & (classes->slot_count - 1);
    if (classes->keys[at] == key)
        return;
    classes->keys[at] = key;
    classes->values[at] = value;
}

/* Calls put for each word of a row, or only counts them when classes is NULL. */
static size_t walk_row(tnc_word_classes *classes, const tnc_closed_row *row)
{
    size_t count = 0;
    for (const char *word = row->words; *word; count++) {
        size_t size = strcspn(word, " ");
        if (classes)
            put(classes, tnc_hash_bytes(0, word, size), tnc_class_value(row->part, row->flags));
        word += size;
        word += strspn(word, " ");
    }
    return count;
}

int tnc_word_classes_init(tnc_word_classes *classes, const tnc_memory *memory)
{
    size_t count = 0;
    *classes = (tnc_word_classes){ .slot_count = 16, .memory = *memory };
    for (size_t r = 0; r < tnc_closed_row_count; r++)
        count += walk_row(NULL, &tnc_closed_rows[r]);
    while (classes->slot_count < 3 * count)
        classes->slot_count *= 2;
    classes->keys = tnc_alloc_array(memory, classes->slot_count, sizeof *classes->keys);
    classes->values = tnc_alloc_array(memory, classes->slot_count, sizeof *classes->values);
    if (!classes->keys || !classes->values) {
        tnc_word_classes_free(classes);
        return 0;
    }
    for (size_t r = 0; r < tnc_closed_row_count; r++)
        walk_row(classes, &tnc_closed_rows[r]);
    return 1;
}

void tnc_word_classes_free(tnc_word_classes *classes)
{
    tnc_free_array(&classes->memory, classes->keys, classes->slot_count, sizeof *classes->keys);
    tnc_free_array(&classes->memory, classes->values, classes->slot_count, sizeof *classes->values);
    classes->keys = NULL;
    classes->values = NULL;
}

uint32_t tnc_word_classes_find(const tnc_word_classes *classes, uint64_t hash)
{
    for (size_t at = home(classes, hash); classes->keys[at] != 0; at = (at + 1) & (classes->slot_count - 1))
        if (classes->keys[at] == hash)
            return classes->values[at];
    return tnc_lexicon_find(classes->lexicon, hash);
}

static int ends_with(const char *word, size_t size, const char *ending)
{
    size_t length = strlen(ending);
    return size > length + 1 && memcmp(word + size - length, ending, length) == 0;
}

tnc_part tnc_part_by_ending(const char *word, size_t size)
{
    if (ends_with(word, size, "ly"))
        return TNC_PART_ADVERB;
    if (ends_with(word, size, "ing"))
        return TNC_PART_GERUND;
    if (ends_with(word, size, "ed"))
        return TNC_PART_PAST;
    return TNC_PART_NOUN;
}
