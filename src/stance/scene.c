/* SPDX-License-Identifier: Apache-2.0 */
#include "stance/scene.h"

#include "actor/word.h"
#include "base/hash.h"

#include <string.h>

/* What is known while walking from token to token. */
typedef struct walk {
    tnc_scene *scene;
    const tnc_word_classes *classes;
    tnc_text *text;
    const tnc_scene_span *spans;
    size_t span_count, next; /* next span that has not begun */
    uint32_t last;           /* end of the tokens */
    int opens;               /* the next word opens a sentence or quotation: its capital tells nothing */
    int quoted;
    int glued;               /* a hyphen without spaces stands before */
    int all_capitals;        /* capitals tell nothing in this sentence */
} walk;

void tnc_scene_init(tnc_scene *scene, const tnc_memory *memory)
{
    *scene = (tnc_scene){ .memory = *memory };
}

void tnc_scene_free(tnc_scene *scene)
{
    tnc_free_array(&scene->memory, scene->words, scene->capacity, sizeof *scene->words);
    tnc_free_array(&scene->memory, scene->span_word, scene->span_capacity, sizeof *scene->span_word);
    tnc_memory memory = scene->memory;
    tnc_scene_init(scene, &memory);
}

/* More than seven in ten words with a capital: a headline, or text in capitals. */
static int mostly_capitals(const tnc_text *text, uint32_t first, uint32_t last)
{
    size_t words = 0, capitals = 0;
    for (uint32_t t = first; t < last; t++)
        if (text->tokens[t].kind == TNC_WORD) {
            words++;
            capitals += (text->tokens[t].flags & TNC_TOKEN_CAPITAL) != 0;
        }
    return 10 * capitals > 7 * words;
}

static tnc_scene_word *push(walk *w, uint32_t token)
{
    tnc_scene_word *word = &w->scene->words[w->scene->count++];
    const tnc_token *source = &w->text->tokens[token];
    *word = (tnc_scene_word){ .hash = source->hash,
                              .stem = source->hash,
                              .start = source->start,
                              .end = source->end,
                              .span = TNC_NO_WORD,
                              .flags = (uint8_t)((w->quoted ? TNC_SCENE_QUOTED : 0) | (w->glued ? TNC_SCENE_GLUED : 0)) };
    w->glued = 0;
    return word;
}

static tonecls_status mark_possessive(walk *w, uint32_t token, tnc_scene_word *word, uint64_t *hash,
                                      tonecls_error *error)
{
    tnc_bare bare;
    tonecls_status status = tnc_bare_word(w->text, &w->text->tokens[token], &bare, error);
    if (status)
        return status;
    if (bare.end != w->text->tokens[token].end)
        word->flags |= TNC_SCENE_POSSESSIVE;
    *hash = bare.hash;
    return TONECLS_OK;
}

/* A marked actor becomes one word; *token goes behind it. */
static tonecls_status take_span(walk *w, uint32_t *token, tonecls_error *error)
{
    uint64_t hash;
    uint32_t last = w->spans[w->next].last;
    if (last > w->last)
        last = w->last;
    tnc_scene_word *word = push(w, *token);
    word->span = (uint32_t)w->next;
    word->hash = word->stem = TNC_SCENE_NAME;
    word->part = TNC_PART_NAME;
    if (last <= *token)
        last = *token + 1;
    word->end = w->text->tokens[last - 1].end;
    while (w->next < w->span_count && w->spans[w->next].first < last)
        w->scene->span_word[w->next++] = (uint32_t)(w->scene->count - 1);
    *token = last;
    w->opens = 0;
    return mark_possessive(w, last - 1, word, &hash, error);
}

static int has_capital(const walk *w, uint32_t token)
{
    return token < w->last && w->text->tokens[token].flags & TNC_TOKEN_CAPITAL;
}

/* Whether an unmarked word with a capital names somebody: not so sure where any word would have one. */
static int is_name(const walk *w, uint32_t token, uint32_t class)
{
    if (w->all_capitals || !has_capital(w, token) || tnc_class_flags(class) & TNC_USE_TITLE)
        return 0;
    tnc_part part = tnc_class_part(class);
    if (part == TNC_PART_PRONOUN)
        return 0;
    if (!w->opens)
        return 1;
    return part == TNC_PART_UNKNOWN ||
           ((part == TNC_PART_NOUN || part == TNC_PART_ADJECTIVE) && has_capital(w, token + 1));
}

/* Runs of capitalised words are one nameless actor. */
static void take_name(walk *w, uint32_t token, uint8_t possessive)
{
    tnc_scene *scene = w->scene;
    tnc_scene_word *last = scene->count ? &scene->words[scene->count - 1] : NULL;
    if (last && last->part == TNC_PART_NAME && last->span == TNC_NO_WORD && !(last->flags & TNC_SCENE_POSSESSIVE)) {
        last->end = w->text->tokens[token].end;
    } else {
        last = push(w, token);
        last->hash = last->stem = TNC_SCENE_NAME;
        last->part = TNC_PART_NAME;
    }
    last->flags |= possessive;
    w->glued = 0;
}

static tnc_part part_by_ending(const walk *w, uint32_t token)
{
    const tnc_token *source = &w->text->tokens[token];
    return tnc_part_by_ending(w->text->bytes + source->start, source->end - source->start);
}

static tonecls_status take_word(walk *w, uint32_t *token, tonecls_error *error)
{
    uint64_t hash;
    tnc_scene_word possessive = { .flags = 0 };
    tonecls_status status = mark_possessive(w, *token, &possessive, &hash, error);
    if (status)
        return status;
    const tnc_token *source = &w->text->tokens[*token];
    uint32_t class = tnc_word_classes_find(w->classes, hash);
    if (possessive.flags && tnc_word_classes_find(w->classes, source->hash)) { /* "it's" is no possessive */
        class = tnc_word_classes_find(w->classes, source->hash);
        hash = source->hash;
        possessive.flags = 0;
    }
    if (is_name(w, *token, class)) {
        take_name(w, *token, possessive.flags);
    } else {
        tnc_scene_word *word = push(w, *token);
        word->hash = hash;
        word->stem = tnc_stem_hash(w->text->bytes + source->start, source->end - source->start, hash);
        word->part = (uint8_t)(tnc_class_part(class) ? tnc_class_part(class) : part_by_ending(w, *token));
        word->use = (uint8_t)tnc_class_flags(class);
        word->flags |= (uint8_t)(TNC_SCENE_WORD | possessive.flags);
        if (word->use & TNC_USE_SHORT && *token + 1 < w->last && w->text->bytes[w->text->tokens[*token + 1].start] == '.')
            ++*token;
    }
    ++*token;
    w->opens = 0;
    return TONECLS_OK;
}

enum quote { NO_QUOTE, OPENS_QUOTE, CLOSES_QUOTE, TURNS_QUOTE };

static enum quote quote_of(const char *bytes, size_t size)
{
    if (bytes[0] == '"')
        return TURNS_QUOTE;
    if (size >= 3 && (memcmp(bytes, "\xe2\x80\x9c", 3) == 0 || memcmp(bytes, "\xe2\x80\x9e", 3) == 0))
        return OPENS_QUOTE;
    if (size >= 3 && memcmp(bytes, "\xe2\x80\x9d", 3) == 0)
        return CLOSES_QUOTE;
    return NO_QUOTE;
}

/* A closing mark without an opening one: the quotation began in a sentence before. */
static void quote_before(tnc_scene *scene)
{
    for (size_t i = 0; i < scene->count; i++)
        scene->words[i].flags |= TNC_SCENE_QUOTED;
}

static int take_quote(walk *w, uint32_t token)
{
    const tnc_token *source = &w->text->tokens[token];
    enum quote quote = quote_of(w->text->bytes + source->start, source->end - source->start);
    if (quote == NO_QUOTE)
        return 0;
    if (quote == CLOSES_QUOTE && !w->quoted)
        quote_before(w->scene);
    w->quoted = quote == OPENS_QUOTE || (quote == TURNS_QUOTE && !w->quoted);
    tnc_scene_word *word = push(w, token);
    word->hash = word->stem = TNC_SCENE_QUOTE;
    word->part = TNC_PART_MARK;
    w->opens = w->quoted;
    return 1;
}

/* "Russia-backed": the hyphen binds and is no word. */
static int is_glue(const walk *w, uint32_t token)
{
    const tnc_token *source = &w->text->tokens[token];
    return source->end - source->start == 1 && w->text->bytes[source->start] == '-' &&
           !(source->flags & TNC_TOKEN_SPACE) && token + 1 < w->last &&
           !(w->text->tokens[token + 1].flags & TNC_TOKEN_SPACE);
}

static void take_mark(walk *w, uint32_t token)
{
    const tnc_token *source = &w->text->tokens[token];
    if (is_glue(w, token)) {
        w->glued = 1;
        return;
    }
    if (take_quote(w, token))
        return;
    tnc_scene_word *word = push(w, token);
    word->part = source->kind == TNC_NUMBER ? TNC_PART_NUMBER : TNC_PART_MARK;
    if (source->kind == TNC_NUMBER)
        word->hash = word->stem = TNC_SCENE_DIGITS;
    char byte = w->text->bytes[source->start];
    w->opens = byte == '.' || byte == ':' || byte == '!' || byte == '?';
}

static tonecls_status walk_tokens(walk *w, uint32_t first, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    for (uint32_t token = first; token < w->last && !status;) {
        if (w->next < w->span_count && w->spans[w->next].first <= token)
            status = take_span(w, &token, error);
        else if (w->text->tokens[token].kind == TNC_WORD)
            status = take_word(w, &token, error);
        else
            take_mark(w, token++);
    }
    return status;
}

tonecls_status tnc_scene_make(tnc_scene *scene, const tnc_word_classes *classes, tnc_text *text, uint32_t first,
                              uint32_t last, const tnc_scene_span *spans, size_t span_count, tonecls_error *error)
{
    scene->count = 0;
    scene->span_count = span_count;
    if (!tnc_reserve(&scene->memory, &scene->words, &scene->capacity, last - first, sizeof *scene->words) ||
        !tnc_reserve(&scene->memory, &scene->span_word, &scene->span_capacity, span_count, sizeof *scene->span_word))
        return tnc_fail_memory(error);
    for (size_t s = 0; s < span_count; s++)
        scene->span_word[s] = TNC_NO_WORD;
    walk w = { .scene = scene,
               .classes = classes,
               .text = text,
               .spans = spans,
               .span_count = span_count,
               .last = last,
               .opens = 1,
               .all_capitals = mostly_capitals(text, first, last) };
    return walk_tokens(&w, first, error);
}
