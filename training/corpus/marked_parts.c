/* SPDX-License-Identifier: Apache-2.0 */
#include "corpus/marked_parts.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "corpus/input.h"
#include "stance/word_class.h"
#include "text/normalize.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST = 2, SHARE = 12, COLUMNS = 10 }; /* a use counts when it is at least one in SHARE */

typedef struct sighting {
    uint64_t key;
    uint32_t part;
} sighting;

typedef struct counter {
    sighting *items;
    size_t count, capacity;
    tnc_buffer normal;
    tnc_memory memory;
} counter;

static const struct {
    const char *tag; /* a beginning of Penn tags; the first that fits counts */
    tnc_part part;
} penn[] = {
    { "VBD", TNC_PART_PAST },       { "VBN", TNC_PART_PARTICIPLE },   { "VBG", TNC_PART_GERUND },
    { "VB", TNC_PART_VERB },        { "NN", TNC_PART_NOUN },          { "JJ", TNC_PART_ADJECTIVE },
    { "RP", TNC_PART_ADVERB },      { "RB", TNC_PART_ADVERB },        { "PRP$", TNC_PART_POSSESSIVE },
    { "PRP", TNC_PART_PRONOUN },    { "WP$", TNC_PART_RELATIVE },     { "WP", TNC_PART_RELATIVE },
    { "IN", TNC_PART_PREPOSITION }, { "TO", TNC_PART_PREPOSITION },   { "MD", TNC_PART_MODAL },
    { "DT", TNC_PART_DETERMINER },  { "PDT", TNC_PART_DETERMINER },   { "WDT", TNC_PART_RELATIVE },
    { "CC", TNC_PART_CONJUNCTION }, { "WRB", TNC_PART_SUBORDINATOR }, { "EX", TNC_PART_PRONOUN },
};

static tnc_part part_of_tag(const char *tag, size_t size)
{
    for (size_t i = 0; i < sizeof penn / sizeof *penn; i++) {
        size_t length = strlen(penn[i].tag);
        if (size >= length && memcmp(tag, penn[i].tag, length) == 0)
            return penn[i].part;
    }
    return TNC_PART_UNKNOWN;
}

/* Columns of a line, apart by tabs; returns how many, at most COLUMNS. */
static size_t split(const char *bytes, size_t size, const char *columns[COLUMNS], size_t sizes[COLUMNS])
{
    size_t count = 0, from = 0;
    for (size_t i = 0; i <= size && count < COLUMNS; i++)
        if (i == size || bytes[i] == '\t') {
            columns[count] = bytes + from;
            sizes[count++] = i - from;
            from = i + 1;
        }
    return count;
}

static tonecls_status see(counter *c, const char *word, size_t size, tnc_part part, tonecls_error *error)
{
    tnc_buffer_clear(&c->normal);
    tonecls_status status = tnc_normalize(word, size, &c->normal, error);
    if (status)
        return status;
    if (!tnc_reserve(&c->memory, &c->items, &c->capacity, c->count + 1, sizeof *c->items))
        return tnc_fail_memory(error);
    c->items[c->count++] = (sighting){ tnc_hash_bytes(0, c->normal.bytes, c->normal.size), part };
    return TONECLS_OK;
}

static tonecls_status see_line(counter *c, const tnc_line *line, tonecls_error *error)
{
    const char *columns[COLUMNS];
    size_t sizes[COLUMNS];
    size_t count = line->too_long ? 0 : split(line->bytes, line->size, columns, sizes);
    size_t word = count == COLUMNS ? 1 : 0, tag = count == COLUMNS ? 4 : 1;
    if (count < 2 || sizes[word] == 0)
        return TONECLS_OK;
    tnc_part part = part_of_tag(columns[tag], sizes[tag]);
    return part == TNC_PART_UNKNOWN ? TONECLS_OK : see(c, columns[word], sizes[word], part, error);
}

static tonecls_status see_file(counter *c, const char *path, const volatile sig_atomic_t *stop, tonecls_error *error)
{
    tnc_input *input;
    tnc_line line = { 0 };
    tonecls_status status = tnc_input_open(path, &input, error);
    if (status)
        return status;
    for (;;) {
        status = stop && *stop
                     ? tnc_fail(error, TONECLS_E_INTERRUPTED, TONECLS_NO_OFFSET, "stopped while reading parts of speech")
                     : tnc_input_line(input, &line, error);
        if (status || !line.bytes)
            break;
        status = see_line(c, &line, error);
        if (status)
            break;
    }
    tnc_input_close(input);
    return status;
}

static tonecls_status see_files(counter *c, const char *paths, const volatile sig_atomic_t *stop, tonecls_error *error)
{
    tnc_buffer path = tnc_buffer_make(&c->memory);
    tonecls_status status = TONECLS_OK;
    while (*paths && !status) {
        size_t size = strcspn(paths, ",");
        tnc_buffer_clear(&path);
        tnc_buffer_append(&path, paths, size);
        tnc_buffer_append_byte(&path, 0);
        status = tnc_buffer_failed(&path) ? tnc_fail_memory(error) : see_file(c, path.bytes, stop, error);
        paths += size + (paths[size] == ',');
    }
    tnc_buffer_free(&path);
    return status;
}

static int compare(const void *left, const void *right)
{
    const sighting *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->part < b->part ? -1 : a->part > b->part;
}

static uint32_t value_of(const size_t counts[TNC_PARTS], size_t all)
{
    tnc_part best = TNC_PART_UNKNOWN;
    for (tnc_part part = TNC_PART_UNKNOWN; part < TNC_PARTS; part++)
        if (counts[part] > counts[best])
            best = part;
    uint32_t flags = SHARE * counts[TNC_PART_VERB] >= all ? TNC_USE_VERB : 0;
    if (SHARE * (counts[TNC_PART_NOUN] + counts[TNC_PART_ADJECTIVE]) >= all)
        flags |= TNC_USE_NOUN;
    return tnc_class_value(best, flags);
}

static void put_all(const counter *c, tnc_tag_lexicon *lexicon)
{
    for (size_t first = 0, last = 0; first < c->count; first = last) {
        size_t counts[TNC_PARTS] = { 0 };
        for (; last < c->count && c->items[last].key == c->items[first].key; last++)
            counts[c->items[last].part]++;
        if (last - first >= LEAST)
            tnc_tag_lexicon_put(lexicon, c->items[first].key, value_of(counts, last - first));
    }
}

tonecls_status tnc_marked_parts_put(tnc_tag_lexicon *lexicon, const char *paths, const volatile sig_atomic_t *stop,
                                    tonecls_error *error)
{
    counter c = { .memory = lexicon->memory };
    c.normal = tnc_buffer_make(&c.memory);
    tonecls_status status = see_files(&c, paths, stop, error);
    if (!status && c.count == 0)
        status = tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "no parts of speech in %s", paths);
    if (!status) {
        qsort(c.items, c.count, sizeof *c.items, compare);
        put_all(&c, lexicon);
        status = lexicon->failed ? tnc_fail_memory(error) : TONECLS_OK;
    }
    tnc_free_array(&c.memory, c.items, c.capacity, sizeof *c.items);
    tnc_buffer_free(&c.normal);
    return status;
}
