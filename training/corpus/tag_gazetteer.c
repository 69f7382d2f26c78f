/* SPDX-License-Identifier: Apache-2.0 */
/* Rows of tables to phrases, in two readings: first the codes that have a display name, then everything. */
#include "corpus/tag_gazetteer.h"

#include "corpus/input.h"
#include "corpus/names.h"

#include <stdlib.h>
#include <string.h>

#define PATH_MAX_SIZE 4096

typedef struct table_row {
    const char *phrase, *kind, *code;
    size_t phrase_size, kind_size, code_size;
} table_row;

typedef struct table_reader {
    tnc_tag_gazetteer *out;
    tnc_notes *notes;
    const char *path;
    uint64_t line;
    tnc_names country_codes, organisation_codes; /* a code's number is its id */
    tnc_names country_shown, organisation_shown; /* display names: several codes may share one, so see *_name */
    uint32_t *country_name, *organisation_name;  /* [codes] number of the display name */
    size_t country_capacity, organisation_capacity;
    tnc_text text;
    int displays; /* 1: the first reading */
} table_reader;

static const struct {
    const char *kind;
    uint32_t bits;    /* of GAZP */
    uint32_t country; /* of GAZC */
    uint32_t gender;  /* of NAMF */
} kinds[] = {
    { "name", TNC_PHRASE_LOC | TNC_PHRASE_COUNTRY, TNC_COUNTRY_NAME, 0 },
    { "demonym", TNC_PHRASE_NORP, TNC_COUNTRY_DEMONYM, 0 },
    { "people", TNC_PHRASE_NORP, TNC_COUNTRY_PEOPLE, 0 },
    { "capital", TNC_PHRASE_LOC | TNC_PHRASE_CITY | TNC_PHRASE_CAPITAL, TNC_COUNTRY_CAPITAL, 0 },
    { "seat", TNC_PHRASE_ORG | TNC_PHRASE_LOC, TNC_COUNTRY_SEAT, 0 },
    { "org", TNC_PHRASE_ORG, 0, 0 },
    { "person", TNC_PHRASE_PER, 0, 0 },
    { "male", TNC_PHRASE_FIRST, 0, TNC_GENDER_MALE },
    { "female", TNC_PHRASE_FIRST, 0, TNC_GENDER_FEMALE },
    { "given", TNC_PHRASE_FIRST, 0, 0 },
    { "surname", TNC_PHRASE_SURNAME, 0, 0 },
    { "title", TNC_PHRASE_TITLE, 0, 0 },
    { "norp", TNC_PHRASE_NORP, 0, 0 },
    { "city", TNC_PHRASE_LOC | TNC_PHRASE_CITY, 0, 0 },
    { "state", TNC_PHRASE_LOC | TNC_PHRASE_STATE, 0, 0 },
    { "place", TNC_PHRASE_LOC, 0, 0 },
    { "kindnoun", TNC_PHRASE_KIND, 0, 0 },
    { "placenoun", TNC_PHRASE_PLACE, 0, 0 },
};

static int is_kind(const table_row *row, const char *kind)
{
    return row->kind_size == strlen(kind) && memcmp(row->kind, kind, row->kind_size) == 0;
}

static size_t column(const char *bytes, size_t size, const char **rest, size_t *left)
{
    const char *tab = size ? memchr(bytes, '\t', size) : NULL;
    size_t end = tab ? (size_t)(tab - bytes) : size;
    *rest = bytes + end + (tab ? 1 : 0);
    *left = size - end - (tab ? 1 : 0);
    return end;
}

static table_row split(const tnc_line *line)
{
    table_row row;
    const char *rest;
    size_t left;
    row.phrase = line->bytes;
    row.phrase_size = column(row.phrase, line->size, &rest, &left);
    row.kind = rest;
    row.kind_size = column(row.kind, left, &rest, &left);
    row.code = rest;
    row.code_size = column(row.code, left, &rest, &left);
    return row;
}

/* The first reading: a code gets an id and a name to show. The first name stays. */
static int take_display(table_reader *reader, const table_row *row)
{
    int country = is_kind(row, "country");
    if (!country && !is_kind(row, "organisation"))
        return 1;
    tnc_names *codes = country ? &reader->country_codes : &reader->organisation_codes;
    tnc_names *shown = country ? &reader->country_shown : &reader->organisation_shown;
    uint32_t **name = country ? &reader->country_name : &reader->organisation_name;
    size_t *capacity = country ? &reader->country_capacity : &reader->organisation_capacity;
    size_t before = codes->count;
    uint32_t id = tnc_names_add(codes, row->code, row->code_size);
    uint32_t number = tnc_names_add(shown, row->phrase, row->phrase_size);
    if (id == TNC_NO_NAME || number == TNC_NO_NAME ||
        !tnc_reserve(&reader->out->memory, name, capacity, codes->count, sizeof **name))
        return 0;
    if (codes->count > before)
        (*name)[id] = number;
    return 1;
}

/* The phrase's key and the keys of what it begins with: keys [words]. Returns how many words, 0 when there are too many. */
static tonecls_status key_phrase(table_reader *reader, const table_row *row, uint64_t *keys, size_t *words,
                                 tonecls_error *error)
{
    *words = 0;
    tonecls_status status = tnc_text_prepare(&reader->text, row->phrase, row->phrase_size, error);
    if (status != TONECLS_OK || reader->text.token_count == 0 || reader->text.token_count > TNC_PHRASE_WORDS_MAX)
        return status;
    for (size_t i = 0; i < reader->text.token_count; i++) {
        tnc_bare bare;
        status = tnc_bare_word(&reader->text, &reader->text.tokens[i], &bare, error);
        if (status != TONECLS_OK)
            return status;
        keys[i] = i == 0 ? tnc_phrase_start(bare.hash) : tnc_phrase_join(keys[i - 1], bare.hash);
    }
    *words = reader->text.token_count;
    return TONECLS_OK;
}

static void put_row(table_reader *reader, const table_row *row, size_t kind, const uint64_t *keys, size_t words)
{
    tnc_tag_gazetteer *out = reader->out;
    uint64_t key = keys[words - 1];
    tnc_tag_lexicon_put(&out->phrases, key, kinds[kind].bits);
    for (size_t i = 0; i + 1 < words; i++)
        tnc_tag_lexicon_put(&out->phrases, keys[i], TNC_PHRASE_PREFIX);
    if (kinds[kind].gender && words == 1)
        tnc_tag_lexicon_put(&out->first_names, key, kinds[kind].gender);
    if (kinds[kind].country) {
        uint32_t id = tnc_names_find(&reader->country_codes, row->code, row->code_size);
        if (id != TNC_NO_NAME)
            tnc_tag_lexicon_put(&out->countries, key, id | kinds[kind].country << 16);
    }
    if (is_kind(row, "org") && row->code_size) {
        uint32_t id = tnc_names_find(&reader->organisation_codes, row->code, row->code_size);
        if (id != TNC_NO_NAME)
            tnc_tag_lexicon_put(&out->organisations, key, id + 1);
    }
}

static tonecls_status take_row(table_reader *reader, const table_row *row, tonecls_error *error)
{
    if (reader->displays)
        return take_display(reader, row) ? TONECLS_OK : tnc_fail_memory(error);
    if (is_kind(row, "country") || is_kind(row, "organisation"))
        return TONECLS_OK;
    size_t kind = 0, words;
    while (kind < sizeof kinds / sizeof *kinds && !is_kind(row, kinds[kind].kind))
        kind++;
    if (kind == sizeof kinds / sizeof *kinds) {
        tnc_notes_add(reader->notes, TNC_DROPPED, "a name of unknown kind", reader->path, reader->line);
        return TONECLS_OK;
    }
    uint64_t keys[TNC_PHRASE_WORDS_MAX];
    tonecls_status status = key_phrase(reader, row, keys, &words, error);
    if (status == TONECLS_OK && words > 0)
        put_row(reader, row, kind, keys, words);
    else if (status == TONECLS_OK)
        tnc_notes_add(reader->notes, TNC_DROPPED, "a name of too many words", reader->path, reader->line);
    return status;
}

static tonecls_status read_table(table_reader *reader, tonecls_error *error)
{
    tnc_input *input;
    tnc_line line;
    tonecls_status status = tnc_input_open(reader->path, &input, error);
    if (status != TONECLS_OK)
        return status;
    while ((status = tnc_input_line(input, &line, error)) == TONECLS_OK && line.bytes) {
        reader->line = line.number;
        if (line.size == 0 || line.too_long)
            continue;
        table_row row = split(&line);
        if (row.phrase_size == 0 || row.kind_size == 0)
            status = tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "%s:%llu: not a name, a tab and its kind",
                              reader->path, (unsigned long long)line.number);
        else
            status = take_row(reader, &row, error);
        if (status != TONECLS_OK)
            break;
    }
    tnc_input_close(input);
    return status;
}

static tonecls_status read_tables(table_reader *reader, const char *paths, tonecls_error *error)
{
    char path[PATH_MAX_SIZE];
    reader->path = path;
    while (*paths) {
        size_t size = strcspn(paths, ",");
        if (size >= sizeof path)
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "the path of a table of names is too long");
        memcpy(path, paths, size);
        path[size] = 0;
        paths += size + (paths[size] == ',');
        tonecls_status status = size ? read_table(reader, error) : TONECLS_OK;
        if (status != TONECLS_OK)
            return status;
    }
    return TONECLS_OK;
}

static void put32(tnc_buffer *out, size_t value)
{
    unsigned char bytes[4];
    tnc_store32(bytes, (uint32_t)value);
    tnc_buffer_append(out, bytes, sizeof bytes);
}

/* A blob as gazetteer.h lays it out. with_code: the code stands before the name. */
static void write_names(tnc_buffer *out, const tnc_names *codes, const tnc_names *shown, const uint32_t *name,
                        int with_code)
{
    size_t end = 0;
    if (codes->count == 0)
        return;
    put32(out, codes->count);
    put32(out, 0);
    for (uint32_t id = 0; id < codes->count; id++) {
        end += strlen(tnc_names_at(shown, name[id])) + (with_code ? strlen(tnc_names_at(codes, id)) : 0);
        put32(out, end);
    }
    for (uint32_t id = 0; id < codes->count; id++) {
        if (with_code)
            tnc_buffer_append(out, tnc_names_at(codes, id), strlen(tnc_names_at(codes, id)));
        tnc_buffer_append(out, tnc_names_at(shown, name[id]), strlen(tnc_names_at(shown, name[id])));
    }
}

/* The first row that claims a phrase for a country has it; more kinds of the same country are added. */
static uint32_t same_country(uint32_t first, uint32_t next)
{
    return (first & 0xffff) == (next & 0xffff) ? first | next : first;
}

static uint32_t first_one(uint32_t first, uint32_t next)
{
    (void)next;
    return first;
}

static tonecls_status close_all(table_reader *reader, tonecls_error *error)
{
    tnc_tag_gazetteer *out = reader->out;
    write_names(&out->country_names, &reader->country_codes, &reader->country_shown, reader->country_name, 1);
    write_names(&out->organisation_names, &reader->organisation_codes, &reader->organisation_shown,
                reader->organisation_name, 0);
    if (tnc_tag_lexicon_close(&out->countries, same_country) && tnc_tag_lexicon_close(&out->phrases, NULL) &&
        tnc_tag_lexicon_close(&out->organisations, first_one) && tnc_tag_lexicon_close(&out->first_names, NULL) &&
        !tnc_buffer_failed(&out->country_names) && !tnc_buffer_failed(&out->organisation_names))
        return TONECLS_OK;
    return tnc_fail_memory(error);
}

static tonecls_status check_codes(const tnc_names *codes, tonecls_error *error)
{
    if (codes->count > UINT16_MAX)
        return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET, "more than %d countries", UINT16_MAX);
    for (uint32_t id = 0; id < codes->count; id++)
        if (strlen(tnc_names_at(codes, id)) != 3)
            return tnc_fail(error, TONECLS_E_CORPUS, TONECLS_NO_OFFSET,
                            "'%s' is no code of a country: three letters are wanted", tnc_names_at(codes, id));
    return TONECLS_OK;
}

static void close_reader(table_reader *reader)
{
    const tnc_memory *memory = &reader->out->memory;
    tnc_names_free(&reader->country_codes);
    tnc_names_free(&reader->country_shown);
    tnc_names_free(&reader->organisation_codes);
    tnc_names_free(&reader->organisation_shown);
    tnc_free_array(memory, reader->country_name, reader->country_capacity, sizeof *reader->country_name);
    tnc_free_array(memory, reader->organisation_name, reader->organisation_capacity, sizeof *reader->organisation_name);
    tnc_text_free(&reader->text);
}

static void init(tnc_tag_gazetteer *gazetteer)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    gazetteer->memory = memory;
    tnc_tag_lexicon_init(&gazetteer->countries, &memory);
    tnc_tag_lexicon_init(&gazetteer->phrases, &memory);
    tnc_tag_lexicon_init(&gazetteer->organisations, &memory);
    tnc_tag_lexicon_init(&gazetteer->first_names, &memory);
    gazetteer->country_names = tnc_buffer_make(&memory);
    gazetteer->organisation_names = tnc_buffer_make(&memory);
}

tonecls_status tnc_tag_gazetteer_read(tnc_tag_gazetteer *gazetteer, const char *paths, tnc_notes *notes,
                                      tonecls_error *error)
{
    init(gazetteer);
    table_reader reader = { .out = gazetteer, .notes = notes, .displays = 1 };
    tnc_names_init(&reader.country_codes, &gazetteer->memory);
    tnc_names_init(&reader.country_shown, &gazetteer->memory);
    tnc_names_init(&reader.organisation_codes, &gazetteer->memory);
    tnc_names_init(&reader.organisation_shown, &gazetteer->memory);
    tnc_text_init(&reader.text, &gazetteer->memory);
    tonecls_status status = read_tables(&reader, paths ? paths : "", error);
    reader.displays = 0;
    if (status == TONECLS_OK)
        status = check_codes(&reader.country_codes, error);
    if (status == TONECLS_OK)
        status = read_tables(&reader, paths ? paths : "", error);
    if (status == TONECLS_OK)
        status = close_all(&reader, error);
    close_reader(&reader);
    if (status != TONECLS_OK)
        tnc_tag_gazetteer_free(gazetteer);
    return status;
}

void tnc_tag_gazetteer_free(tnc_tag_gazetteer *gazetteer)
{
    tnc_tag_lexicon_free(&gazetteer->countries);
    tnc_tag_lexicon_free(&gazetteer->phrases);
    tnc_tag_lexicon_free(&gazetteer->organisations);
    tnc_tag_lexicon_free(&gazetteer->first_names);
    tnc_buffer_free(&gazetteer->country_names);
    tnc_buffer_free(&gazetteer->organisation_names);
}

tnc_gazetteer tnc_tag_gazetteer_view(const tnc_tag_gazetteer *gazetteer)
{
    tnc_gazetteer view = { .countries = &gazetteer->countries.view,
                           .phrases = &gazetteer->phrases.view,
                           .organisations = &gazetteer->organisations.view,
                           .first_names = &gazetteer->first_names.view };
    return view;
}
