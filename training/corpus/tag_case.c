/* SPDX-License-Identifier: Apache-2.0 */
/* Counting lower-case and other forms of words in a growing table. */
#include "corpus/tag_case.h"

#include "actor/tag_word.h"
#include "corpus/input.h"
#include "corpus/json_line.h"

#include <string.h>

typedef struct case_count {
    uint64_t key;
    uint32_t lower, upper;
} case_count;

typedef struct case_table {
    case_count *slots;
    size_t slot_count, used;
    tnc_memory memory;
    int failed;
} case_table;

static case_count *find(const case_table *table, uint64_t key)
{
    size_t at = (size_t)key & (table->slot_count - 1);
    while (table->slots[at].lower + table->slots[at].upper && table->slots[at].key != key)
        at = (at + 1) & (table->slot_count - 1);
    return &table->slots[at];
}

static int grow(case_table *table)
{
    case_table larger = *table;
    larger.slot_count = table->slot_count ? 2 * table->slot_count : 1 << 16;
    larger.slots = tnc_alloc_array(&table->memory, larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return 0;
    for (size_t i = 0; i < table->slot_count; i++)
        if (table->slots[i].lower + table->slots[i].upper)
            *find(&larger, table->slots[i].key) = table->slots[i];
    tnc_free_array(&table->memory, table->slots, table->slot_count, sizeof *table->slots);
    *table = larger;
    return 1;
}

static void count_word(case_table *table, uint64_t key, int capital)
{
    if (2 * (table->used + 1) > table->slot_count && !grow(table)) {
        table->failed = 1;
        return;
    }
    case_count *slot = find(table, key);
    table->used += slot->lower + slot->upper == 0;
    slot->key = key;
    if (capital)
        slot->upper += slot->upper < UINT32_MAX / 4;
    else
        slot->lower += slot->lower < UINT32_MAX / 4;
}

static void count_text(case_table *table, const tnc_text *text, const tnc_tag_words *words)
{
    for (size_t s = 0; s < text->sentence_count; s++)
        for (size_t i = text->sentences[s].first + 1; i < text->sentences[s].last; i++)
            if (text->tokens[i].kind == TNC_WORD && !(words->items[i].position & TNC_AT_HEADLINE))
                count_word(table, words->items[i].key, words->items[i].capital);
}

/* 1 mostly lower case ... 7 never lower case. */
static uint32_t case_of(const case_count *count)
{
    double upper = (double)count->upper / ((double)count->upper + (double)count->lower);
    static const double bounds[] = { 0.02, 0.1, 0.3, 0.6, 0.9, 0.99 };
    uint32_t value = 1;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        value += upper > bounds[i];
    return value;
}

static tonecls_status read_articles(case_table *table, const char *path, const volatile sig_atomic_t *stop,
                                    tnc_notes *notes, tonecls_error *error)
{
    tnc_input *input;
    tnc_line line;
    tnc_text text;
    tnc_tag_words words;
    tnc_buffer scratch = tnc_buffer_make(&table->memory);
    const tnc_gazetteer none = { 0 };
    tonecls_status status = tnc_input_open(path, &input, error);
    if (status != TONECLS_OK)
        return status;
    tnc_text_init(&text, &table->memory);
    tnc_tag_words_init(&words, &table->memory);
    while ((status = tnc_input_line(input, &line, error)) == TONECLS_OK && line.bytes) {
        json_t *object;
        size_t repaired = 0;
        if (stop && *stop) {
            status = tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "interrupted");
            break;
        }
        if (tnc_json_line(line.bytes, line.size, &scratch, &object, &repaired, NULL) != TONECLS_OK) {
            tnc_notes_add(notes, TNC_DROPPED, "an article that is no JSON object", path, line.number);
            continue;
        }
        json_t *value = json_object_get(object, "text");
        if (json_is_string(value)) {
            status = tnc_text_prepare(&text, json_string_value(value), json_string_length(value), error);
            if (status == TONECLS_OK)
                status = tnc_tag_words_make(&words, &none, NULL, &text, error);
            if (status == TONECLS_OK)
                count_text(table, &text, &words);
        }
        json_decref(object);
        if (status != TONECLS_OK)
            break;
    }
    tnc_tag_words_free(&words);
    tnc_text_free(&text);
    tnc_buffer_free(&scratch);
    tnc_input_close(input);
    return status;
}

tonecls_status tnc_tag_case_put(tnc_tag_lexicon *lexicon, const char *path, size_t min_count,
                                const volatile sig_atomic_t *stop, tnc_notes *notes, tonecls_error *error)
{
    case_table table = { .memory = tnc_memory_from(NULL) };
    tonecls_status status = grow(&table) ? read_articles(&table, path, stop, notes, error) : tnc_fail_memory(error);
    if (status == TONECLS_OK && table.failed)
        status = tnc_fail_memory(error);
    for (size_t i = 0; status == TONECLS_OK && i < table.slot_count; i++) {
        const case_count *count = &table.slots[i];
        if ((size_t)count->lower + count->upper >= min_count)
            tnc_tag_lexicon_put(lexicon, count->key, case_of(count) << 20);
    }
    tnc_free_array(&table.memory, table.slots, table.slot_count, sizeof *table.slots);
    return status;
}
