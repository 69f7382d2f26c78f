/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cast.h"

#include "helper_cmocka.h"

#include "actor/gazetteer.h"
#include "actor/tagger.h"
#include "base/bytes.h"
#include "model/parts.h"

#include <stdlib.h>
#include <string.h>

enum { ENTRIES_MAX = 600 };

typedef struct country_row {
    const char *code, *name;
    const char *forms[5]; /* names, demonyms, people, capitals, seats: joined by | */
} country_row;

static const country_row countries[] = {
    { "USA",
      "United States",
      { "US|U.S.|USA|United States|America|the States", "American|U.S.-backed", "Americans",
        "Washington|Washington, D.C.", "White House|Oval Office" } },
    { "RUS", "Russia", { "Russia|Russian Federation", "Russian", "Russians", "Moscow", "Kremlin" } },
    { "UKR", "Ukraine", { "Ukraine", "Ukrainian", "Ukrainians", "Kyiv|Kiev", "Bankova" } },
    { "PRK", "North Korea", { "North Korea|DPRK", "North Korean", "North Koreans", "Pyongyang", NULL } },
    { "KOR", "South Korea", { "South Korea", "South Korean", "South Koreans", "Seoul", "Blue House" } },
    { "CHN", "China", { "China|People's Republic of China", "Chinese", NULL, "Beijing", "Zhongnanhai" } },
    { "TWN", "Taiwan", { "Taiwan", "Taiwanese", NULL, "Taipei", NULL } },
    { "IRN", "Iran", { "Iran|Islamic Republic", "Iranian", "Iranians", "Tehran", NULL } },
    { "ISR", "Israel", { "Israel", "Israeli", "Israelis", "Jerusalem", NULL } },
    { "GBR",
      "United Kingdom",
      { "UK|U.K.|Britain|United Kingdom", "British|Briton", "Britons", "London", "Downing Street|10 Downing Street" } },
    { "FRA", "France", { "France", "French", NULL, "Paris", "Elysee|Élysée Palace" } },
    { "DEU", "Germany", { "Germany", "German", "Germans", "Berlin", NULL } },
    { "TUR", "Turkey", { "Turkey|Türkiye", "Turkish", "Turks", "Ankara", NULL } },
    { "SRB", "Serbia", { "Serbia", "Serbian|Serb", "Serbs", "Belgrade", NULL } },
    { "XKX", "Kosovo", { "Kosovo", "Kosovar", "Kosovars", "Pristina", NULL } },
    { "GEO", "Georgia", { "Georgia", "Georgian", "Georgians", "Tbilisi", NULL } },
    { "JOR", "Jordan", { "Jordan", "Jordanian", "Jordanians", "Amman", NULL } },
    { "IND", "India", { "India", "Indian", "Indians", "New Delhi", NULL } },
    { "PAK", "Pakistan", { "Pakistan", "Pakistani", "Pakistanis", "Islamabad", NULL } },
    { "BRA", "Brazil", { "Brazil", "Brazilian", "Brazilians", "Brasilia|Brasília", "Planalto" } },
    { "MEX", "Mexico", { "Mexico", "Mexican", "Mexicans", "Mexico City", NULL } },
    { "SAU", "Saudi Arabia", { "Saudi Arabia", "Saudi", "Saudis", "Riyadh", NULL } },
    { "NLD", "Netherlands", { "Netherlands", "Dutch", NULL, "The Hague", NULL } },
    { "SWE", "Sweden", { "Sweden", "Swedish|Swede", "Swedes", "Stockholm", NULL } },
    { "SGP", "Singapore", { "Singapore", "Singaporean", "Singaporeans", "Singapore", NULL } },
};

enum { COUNTRIES = sizeof countries / sizeof *countries };

static const uint32_t kinds[5] = { TNC_COUNTRY_NAME, TNC_COUNTRY_DEMONYM, TNC_COUNTRY_PEOPLE, TNC_COUNTRY_CAPITAL,
                                   TNC_COUNTRY_SEAT };

static const char *const organisations[] = { "UN|U.N.|United Nations", "NATO|Nato", "Hamas",
                                             "Supreme Court|U.S. Supreme Court",
                                             "Justice Department|Department of Justice" };
static const char *const states = "Georgia|Washington|Texas|Illinois|Ohio";
static const char *const men =
    "Joe|Bill|Donald|George|Jeb|Vladimir|Sergei|William|Barack|Emmanuel|John|Tim|Michael|Benjamin|Andrei|"
    "James|Robert|David|Paul|Tom|Mark|Boris|Volodymyr|Recep|Narendra|Imran|Luiz|Elon|Jerome|Antony|Marko|Mike|"
    "Peter|Kevin|Alan|Martin|Stephen|Dmitry|Ismail|Ali|Mohammed|Justin|Keir|Lionel|Carlos|Kim";
static const char *const women =
    "Hillary|Laura|Ivanka|Melania|Nancy|Angela|Theresa|Mary|Ursula|Janet|Anna|Jane|Sarah|Barbara|Elena|Susan|"
    "Maria|Linda|Kate|Elizabeth|Serena|Jacinda|Giorgia|Kamala|Ruth|Kim|Julia|Emma|Ana|Vjosa|Nikki|Rachel";
static const char *const surnames = "Jordan|Bush|Clinton|Putin";

typedef struct entry {
    uint64_t key;
    uint32_t value;
} entry;

typedef struct entries {
    entry items[ENTRIES_MAX];
    size_t count;
} entries;

static uint64_t phrase_key(const char *bytes, size_t size)
{
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_text text;
    tnc_text_init(&text, &memory);
    assert_int_equal(tnc_text_prepare(&text, bytes, size, NULL), TONECLS_OK);
    uint64_t key = 0;
    for (size_t i = 0; i < text.token_count; i++) {
        tnc_bare bare;
        assert_int_equal(tnc_bare_word(&text, &text.tokens[i], &bare, NULL), TONECLS_OK);
        key = i ? tnc_phrase_join(key, bare.hash) : tnc_phrase_start(bare.hash);
    }
    tnc_text_free(&text);
    return key;
}

static void put(entries *list, uint64_t key, uint32_t value, uint32_t keep)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].key == key) {
            list->items[i].value = (list->items[i].value & keep) | value;
            return;
        }
    assert_true(list->count < ENTRIES_MAX);
    list->items[list->count++] = (entry){ key, value };
}

static void put_phrases(entries *list, const char *phrases, uint32_t value, uint32_t keep)
{
    for (const char *at = phrases; at && *at;) {
        size_t size = strcspn(at, "|");
        put(list, phrase_key(at, size), value, keep);
        at += size + (at[size] == '|');
    }
}

static int by_key(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

typedef struct lexicon_room {
    uint64_t keys[ENTRIES_MAX];
    uint32_t values[ENTRIES_MAX];
} lexicon_room;

static tnc_lexicon_parts lexicon(const char *name, entries *list, lexicon_room *room)
{
    qsort(list->items, list->count, sizeof *list->items, by_key);
    for (size_t i = 0; i < list->count; i++) {
        room->keys[i] = list->items[i].key;
        room->values[i] = list->items[i].value;
    }
    tnc_lexicon_parts parts = { { name[0], name[1], name[2], name[3] }, room->keys, room->values, list->count };
    return parts;
}

/* What every phrase of the other lists can be. */
static void fill_kinds(entries lists[4])
{
    for (size_t i = 0; i < lists[0].count; i++) {
        uint32_t country = lists[0].items[i].value >> 16;
        put(&lists[1], lists[0].items[i].key,
            country & (TNC_COUNTRY_DEMONYM | TNC_COUNTRY_PEOPLE) ? TNC_PHRASE_NORP : TNC_PHRASE_LOC, UINT32_MAX);
    }
    for (size_t i = 0; i < lists[2].count; i++)
        put(&lists[1], lists[2].items[i].key, TNC_PHRASE_ORG, UINT32_MAX);
}

static void fill_entries(entries lists[4])
{
    for (uint32_t c = 0; c < COUNTRIES; c++)
        for (int k = 0; k < 5; k++)
            put_phrases(&lists[0], countries[c].forms[k], c | kinds[k] << 16, UINT32_MAX);
    put_phrases(&lists[1], states, TNC_PHRASE_STATE | TNC_PHRASE_LOC, UINT32_MAX);
    put_phrases(&lists[1], surnames, TNC_PHRASE_SURNAME, UINT32_MAX);
    for (uint32_t i = 0; i < sizeof organisations / sizeof *organisations; i++)
        put_phrases(&lists[2], organisations[i], i + 1, 0);
    fill_kinds(lists);
    put_phrases(&lists[3], men, TNC_GENDER_MALE, UINT32_MAX);
    put_phrases(&lists[3], women, TNC_GENDER_FEMALE, UINT32_MAX);
}

static size_t fill_country_names(unsigned char *bytes)
{
    size_t at = 4 * (COUNTRIES + 2), end = 0;
    tnc_store32(bytes, COUNTRIES);
    tnc_store32(bytes + 4, 0);
    for (size_t c = 0; c < COUNTRIES; c++) {
        size_t size = strlen(countries[c].name);
        memcpy(bytes + at + end, countries[c].code, 3);
        memcpy(bytes + at + end + 3, countries[c].name, size);
        end += 3 + size;
        tnc_store32(bytes + 8 + 4 * c, (uint32_t)end);
    }
    return at + end;
}

static void *aligned_copy(const tnc_buffer *file)
{
    void *copy = malloc(file->size);
    assert_non_null(copy);
    memcpy(copy, file->bytes, file->size);
    return copy;
}

tonecls_model *cast_model(void **file)
{
    static const char names[4][5] = { "GAZC", "GAZP", "GAZO", "NAMF" };
    static const char *const labels[] = { "O", "B-PER" };
    static const uint64_t key = 1;
    static const float weight = 1, zero = 0;
    entries *lists = calloc(4, sizeof *lists);
    lexicon_room *rooms = calloc(4, sizeof *rooms);
    unsigned char country_names[4096];
    assert_true(lists && rooms);
    fill_entries(lists);
    tnc_lexicon_parts lexicons[4];
    for (int i = 0; i < 4; i++)
        lexicons[i] = lexicon(names[i], &lists[i], &rooms[i]);
    tnc_blob_parts blob = { "CTRY", country_names, fill_country_names(country_names) };
    tnc_block block = { TNC_PLAIN, 0, 0, 1 };
    tnc_parts parts = { .task = TONECLS_TASK_TAG,
                        .labels = labels,
                        .label_count = 2,
                        .blocks = &block,
                        .block_count = 1,
                        .tables = { { &key, 1, NULL, &weight, 1, TNC_FLOAT32 } },
                        .bias = &zero,
                        .slope = &weight,
                        .offset = &zero,
                        .lexicons = lexicons,
                        .lexicon_count = 4,
                        .blobs = &blob,
                        .blob_count = 1 };
    tnc_memory memory = tnc_memory_from(NULL);
    tnc_buffer out = tnc_buffer_make(&memory);
    tonecls_error error = { 0 };
    tonecls_model *model = NULL;
    if (tnc_parts_write(&parts, &out, &error))
        fail_msg("cannot write the model: %s", error.message);
    *file = aligned_copy(&out);
    if (tonecls_model_open_memory(*file, out.size, NULL, &model, &error))
        fail_msg("cannot open the model: %s", error.message);
    tnc_buffer_free(&out);
    free(lists);
    free(rooms);
    return model;
}

cast *cast_new(void)
{
    cast *made = calloc(1, sizeof *made);
    assert_non_null(made);
    made->memory = tnc_memory_from(NULL);
    made->model = cast_model(&made->file);
    tnc_text_init(&made->texts[0], &made->memory);
    tnc_text_init(&made->texts[1], &made->memory);
    tnc_mentions_init(&made->mentions, &made->memory);
    assert_int_equal(tnc_resolver_new(&made->memory, &made->resolver, NULL), TONECLS_OK);
    return made;
}

void cast_free(cast *it)
{
    tnc_resolver_free(it->resolver);
    tnc_mentions_free(&it->mentions);
    for (int field = 0; field < 2; field++) {
        tnc_text_free(&it->texts[field]);
        free(it->bytes[field]);
    }
    tonecls_model_close(it->model);
    free(it->file);
    free(it->marks);
    free(it);
}

static cast_mark *new_mark(cast *it)
{
    if (it->mark_count == it->mark_capacity) {
        it->mark_capacity = it->mark_capacity ? 2 * it->mark_capacity : 64;
        it->marks = realloc(it->marks, it->mark_capacity * sizeof *it->marks);
        assert_non_null(it->marks);
    }
    return &it->marks[it->mark_count++];
}

/* Copies the text without its marks and notes them. */
static void read_marks(cast *it, uint32_t field, const char *marked)
{
    char *out = it->bytes[field] = malloc(strlen(marked) + 1);
    assert_non_null(out);
    size_t written = 0;
    while (*marked) {
        if (*marked != '[') {
            out[written++] = *marked++;
            continue;
        }
        cast_mark *mark = new_mark(it);
        size_t size = strcspn(marked + 3, "|"), label = strcspn(marked + 4 + size, "]");
        assert_true(label < CAST_LABEL);
        *mark = (cast_mark){ field, (uint32_t)written, (uint32_t)(written + size), marked[1], { 0 } };
        memcpy(mark->label, marked + 4 + size, label);
        memcpy(out + written, marked + 3, size);
        written += size;
        marked += 5 + size + label;
    }
    out[written] = '\0';
    assert_int_equal(tnc_text_prepare(&it->texts[field], out, written, NULL), TONECLS_OK);
}

static void add_mention(cast *it, const cast_mark *mark)
{
    static const char entities[] = " POLN";
    const tnc_text *text = &it->texts[mark->field];
    tnc_mention mention = { .field = mark->field, .actor = TNC_NO_ACTOR };
    mention.entity = (uint8_t)(strchr(entities, mark->entity) - entities);
    while (mention.first < text->token_count && text->tokens[mention.first].start < mark->start)
        mention.first++;
    mention.last = mention.first;
    while (mention.last < text->token_count && text->tokens[mention.last].start < mark->end)
        mention.last++;
    assert_true(mention.first < mention.last);
    mention.start = text->tokens[mention.first].start;
    mention.end = text->tokens[mention.last - 1].end;
    mention.sentence = text->tokens[mention.first].sentence;
    tnc_mentions_add(&it->mentions, &mention);
}

void cast_mentions(cast *it, const char *title, const char *text)
{
    it->mark_count = 0;
    tnc_mentions_clear(&it->mentions);
    for (int field = 0; field < 2; field++) {
        free(it->bytes[field]);
        it->bytes[field] = NULL;
    }
    if (title)
        read_marks(it, TONECLS_FIELD_TITLE, title);
    read_marks(it, TONECLS_FIELD_TEXT, text);
    for (size_t i = 0; i < it->mark_count; i++)
        if (it->marks[i].entity != '*')
            add_mention(it, &it->marks[i]);
}

void cast_resolve(cast *it, const char *title, const char *text)
{
    tonecls_error error = { 0 };
    cast_mentions(it, title, text);
    if (tnc_resolve(it->resolver, it->model, title ? &it->texts[1] : NULL, &it->texts[0], &it->mentions, &it->actors,
                    &error))
        fail_msg("cannot resolve: %s", error.message);
}

void cast_roll(cast *it, tnc_roll *roll)
{
    assert_true(tnc_roll_init(roll, &it->memory));
    roll->gazetteer = tnc_gazetteer_of(it->model);
    roll->texts[TONECLS_FIELD_TEXT] = &it->texts[TONECLS_FIELD_TEXT];
    roll->texts[TONECLS_FIELD_TITLE] = it->bytes[TONECLS_FIELD_TITLE] ? &it->texts[TONECLS_FIELD_TITLE] : NULL;
    roll->mentions = &it->mentions;
}

static int meets(const cast_mark *mark, const tnc_mention *mention)
{
    return mark->field == mention->field && mark->start < mention->end && mention->start < mark->end;
}

uint32_t cast_actor_of(const cast *it, size_t mark)
{
    if (mark >= it->mark_count)
        return TNC_NO_ACTOR;
    for (size_t i = 0; i < it->mentions.count; i++)
        if (meets(&it->marks[mark], &it->mentions.items[i]))
            return it->mentions.items[i].actor;
    return TNC_NO_ACTOR;
}

const tnc_actor *cast_actor(const cast *it, const char *label)
{
    for (size_t i = 0; i < it->mark_count; i++)
        if (strcmp(it->marks[i].label, label) == 0) {
            uint32_t actor = cast_actor_of(it, i);
            if (actor == TNC_NO_ACTOR)
                fail_msg("nobody was made of %s", label);
            return &it->actors->items[actor];
        }
    fail_msg("no mark of %s", label);
    return NULL;
}

static void count_pair(const cast *it, size_t a, size_t b, cast_score *score)
{
    const char *label = it->marks[a].label;
    uint32_t actor = cast_actor_of(it, a);
    int gold = strcmp(label, it->marks[b].label) == 0 && strcmp(label, "-") != 0;
    int found = actor != TNC_NO_ACTOR && actor == cast_actor_of(it, b);
    score->right += gold && found;
    score->wrong += !gold && found;
    score->missing += gold && !found;
}

void cast_count(const cast *it, cast_score *score)
{
    for (size_t a = 0; a < it->mark_count; a++)
        for (size_t b = a + 1; b < it->mark_count; b++)
            count_pair(it, a, b, score);
    for (size_t i = 0; i < it->mentions.count; i++) {
        int marked = it->mentions.items[i].actor == TNC_NO_ACTOR;
        for (size_t m = 0; m < it->mark_count && !marked; m++)
            marked = meets(&it->marks[m], &it->mentions.items[i]);
        if (!marked)
            score->wrong += it->actors->items[it->mentions.items[i].actor].mention_count - 1;
    }
}

static void print_faults(const cast *it, const cast_score *score)
{
    print_message("%zu wrong, %zu missing: %s\n", score->wrong, score->missing, it->bytes[0]);
    for (size_t m = 0; m < it->mentions.count; m++) {
        const tnc_mention *mention = &it->mentions.items[m];
        print_message("    %.*s = %s\n", (int)(mention->end - mention->start),
                      it->bytes[mention->field] + mention->start,
                      mention->actor == TNC_NO_ACTOR ? "-" : it->actors->items[mention->actor].name);
    }
}

static double share(size_t part, size_t rest)
{
    return part + rest ? (double)part / (double)(part + rest) : 1;
}

static void tag_field(cast *it, tnc_tagger *tagger, const tonecls_model *model, uint32_t field, int fresh)
{
    assert_int_equal(tnc_tag(tagger, model, &it->texts[field], field, fresh, &it->mentions, NULL), TONECLS_OK);
}

void cast_tag(cast *it, const tonecls_model *model, const cast_story *story)
{
    tnc_tagger *tagger;
    cast_mentions(it, story->title, story->text);
    tnc_mentions_clear(&it->mentions);
    assert_int_equal(tnc_tagger_new(&it->memory, &tagger, NULL), TONECLS_OK);
    if (story->title)
        tag_field(it, tagger, model, TONECLS_FIELD_TITLE, 1);
    tag_field(it, tagger, model, TONECLS_FIELD_TEXT, !story->title);
    tnc_tagger_free(tagger);
    assert_int_equal(tnc_resolve(it->resolver, model, story->title ? &it->texts[1] : NULL, &it->texts[0], &it->mentions,
                                 &it->actors, NULL),
                     TONECLS_OK);
}

/* model NULL: the marked mentions. */
static void check(const tonecls_model *model, const cast_story *stories, size_t count, double precision, double recall)
{
    cast *it = cast_new();
    cast_score total = { 0, 0, 0 };
    for (size_t i = 0; i < count; i++) {
        cast_score score = { 0, 0, 0 };
        if (model)
            cast_tag(it, model, &stories[i]);
        else
            cast_resolve(it, stories[i].title, stories[i].text);
        cast_count(it, &score);
        if (score.wrong || score.missing)
            print_faults(it, &score);
        total.right += score.right;
        total.wrong += score.wrong;
        total.missing += score.missing;
    }
    print_message("%zu texts, %zu pairs: precision %.3f, recall %.3f\n", count, total.right + total.missing,
                  share(total.right, total.wrong), share(total.right, total.missing));
    assert_true(share(total.right, total.wrong) >= precision);
    assert_true(share(total.right, total.missing) >= recall);
    cast_free(it);
}

void cast_check(const cast_story *stories, size_t count, double precision, double recall)
{
    check(NULL, stories, count, precision, recall);
}

void cast_check_tagged(const tonecls_model *model, const cast_story *stories, size_t count, double precision,
                       double recall)
{
    check(model, stories, count, precision, recall);
}
