/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Templates of documents. Keys (also in models/FORMAT.md, "Keys"):
 *   word n-gram       join(...join(join(salt, h1), h2)..., hn), salt = join(WORDS, field), h the hashes of the tokens
 *   character n-gram  the same chain over code points of one token's normal form, set between two edge marks,
 *                     salt = join(CHARACTERS, 0)
 *   word weight       the hash of the token
 * A chain of n is one step longer than that of n - 1, so that each n-gram costs one step.
 *
 * Decided here: n-grams run on over the end of a sentence, and over punctuation when that is passed over. They do not
 * run from the title into the body. @names, #tags, URLs and emoji are words.
 * Texts in scripts without spaces come as one token a character: of them n goes up to 3 at least, whatever word_max
 * says, because one or two characters are seldom a word; such longer n-grams hold nothing else and bridge nothing.
 */
#include "feature/document.h"

#include "base/hash.h"
#include "text/utf8.h"

#include <string.h>

enum { TEMPLATE_WORDS = 1, TEMPLATE_CHARACTERS = 2 };
enum { FIELD_BODY = 0, FIELD_TITLE = 1 };

#define WORD_N_MAX 5
#define CHAR_N_MAX 8
#define IDEOGRAPH_N 3
#define TOKENS_AT_ONCE ((size_t)4096)
#define EDGE_MARK 0x110000u /* beyond the last code point */

static int is_range(uint32_t min, uint32_t max, uint32_t limit)
{
    return max == 0 || (min >= 1 && min <= max && max <= limit);
}

int tnc_document_settings_valid(const tnc_document_settings *settings)
{
    return is_range(settings->word_min, settings->word_max, WORD_N_MAX) &&
           is_range(settings->char_min, settings->char_max, CHAR_N_MAX) && settings->title <= 1 &&
           settings->punctuation <= 1 && settings->vectors <= 1 &&
           (settings->word_max || settings->char_max || settings->vectors);
}

tnc_document_settings tnc_document_settings_load(const uint32_t *values)
{
    return (tnc_document_settings){ values[0], values[1], values[2], values[3],
                                    values[4], values[5], values[6], values[7] };
}

void tnc_document_settings_store(const tnc_document_settings *settings, uint32_t *values)
{
    const uint32_t stored[TNC_DOCUMENT_SETTINGS] = { settings->word_min,    settings->word_max, settings->char_min,
                                                     settings->char_max,    settings->title,    settings->lead,
                                                     settings->punctuation, settings->vectors };
    memcpy(values, stored, sizeof stored);
}

static tnc_block block_of(tnc_weighting weighting, uint8_t table, uint16_t group)
{
    return (tnc_block){ (uint8_t)weighting, table, group, 1.0f };
}

uint32_t tnc_document_blocks(const tnc_document_settings *settings, tnc_block *blocks)
{
    uint32_t count = 0;
    if (settings->word_max)
        blocks[count++] = block_of(TNC_TFIDF, 0, 0);
    if (settings->word_max && settings->title)
        blocks[count++] = block_of(TNC_TFIDF, 0, 0);
    if (settings->char_max)
        blocks[count++] = block_of(TNC_TFIDF, 0, 0);
    if (settings->vectors)
        blocks[count++] = block_of(TNC_SUM, 1, 0);
    if (settings->vectors && settings->title)
        blocks[count++] = block_of(TNC_SUM, 1, 1);
    return count;
}

static uint64_t salt_of(uint64_t template, uint64_t field)
{
    return tnc_hash_join(template, field);
}

/* The n-grams that end at the token read last: chain[n - 1] is the key of n tokens so far, start[n - 1] its first byte.
 */
typedef struct chains {
    uint64_t salt;
    uint64_t chain[WORD_N_MAX + 1];
    uint32_t start[WORD_N_MAX + 1];
    uint32_t length; /* how many tokens were read, at most n_max */
    uint32_t n_min, n_max;
    uint32_t ideographs; /* how many ideographs stand right before here, at most IDEOGRAPH_N */
} chains;

static void begin_chains(chains *state, const tnc_document_settings *settings, uint64_t salt)
{
    memset(state, 0, sizeof *state);
    state->salt = salt;
    state->n_min = settings->word_min;
    state->n_max = settings->word_max;
}

/* Writes at most max(n_max, IDEOGRAPH_N) items, returns how many. */
static size_t add_token(chains *state, const tnc_token *token, tnc_item *items)
{
    uint32_t reach = state->ideographs > state->n_max ? state->ideographs : state->n_max;
    uint32_t length = state->length + 1 < reach ? state->length + 1 : reach;
    for (uint32_t n = length; n > 1; n--) {
        state->chain[n - 1] = tnc_hash_join(state->chain[n - 2], token->hash);
        state->start[n - 1] = state->start[n - 2];
    }
    state->chain[0] = tnc_hash_join(state->salt, token->hash);
    state->start[0] = token->start;
    state->length = length;
    size_t written = 0;
    for (uint32_t n = state->n_min; n <= length; n++)
        items[written++] = (tnc_item){ state->chain[n - 1], state->start[n - 1], token->end };
    return written;
}

static int is_passed_over(const tnc_token *token, const tnc_document_settings *settings)
{
    return !settings->punctuation && (token->kind == TNC_PUNCTUATION || token->kind == TNC_SYMBOL);
}

static uint32_t count_ideographs(uint32_t before, const tnc_token *token)
{
    if (token->kind != TNC_IDEOGRAPH)
        return 0;
    return before < IDEOGRAPH_N ? before + 1 : IDEOGRAPH_N;
}

/* Tokens [first, last) of a text that has been begun. */
static void add_run(chains *state, const tnc_document_settings *settings, const tnc_text *text, size_t first,
                    size_t last, tnc_bag *bag)
{
    size_t most = settings->word_max > IDEOGRAPH_N ? settings->word_max : IDEOGRAPH_N;
    tnc_item *items = tnc_bag_room(bag, (last - first) * most);
    if (!items)
        return;
    size_t written = 0;
    for (size_t t = first; t < last; t++) {
        const tnc_token *token = &text->tokens[t];
        state->ideographs = count_ideographs(state->ideographs, token);
        if (!is_passed_over(token, settings))
            written += add_token(state, token, items + written);
    }
    bag->count += written;
}

static void add_words(const tnc_document_settings *settings, const tnc_text *text, size_t limit, uint64_t field,
                      tnc_bag *bag)
{
    chains state;
    begin_chains(&state, settings, salt_of(TEMPLATE_WORDS, field));
    for (size_t first = 0; first < limit; first += TOKENS_AT_ONCE)
        add_run(&state, settings, text, first, limit - first < TOKENS_AT_ONCE ? limit : first + TOKENS_AT_ONCE, bag);
}

/* The n-grams that end at one more character; they all stand for the whole token, for a normal form has no places in
 * the text. An edge mark alone says nothing. */
static void add_code(const tnc_document_settings *settings, uint64_t *chain, uint32_t *length, uint32_t code,
                     const tnc_token *token, tnc_bag *bag)
{
    if (*length < settings->char_max)
        ++*length;
    for (uint32_t n = *length; n > 1; n--)
        chain[n - 1] = tnc_hash_join(chain[n - 2], code);
    chain[0] = tnc_hash_join(salt_of(TEMPLATE_CHARACTERS, 0), code);
    for (uint32_t n = settings->char_min; n <= *length; n++)
        if (n > 1 || code != EDGE_MARK)
            tnc_bag_add(bag, chain[n - 1], token->start, token->end);
}

static void add_token_characters(const tnc_document_settings *settings, const char *normal, size_t size,
                                 const tnc_token *token, tnc_bag *bag)
{
    uint64_t chain[CHAR_N_MAX];
    uint32_t length = 0;
    add_code(settings, chain, &length, EDGE_MARK, token, bag);
    for (size_t at = 0; at < size;) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)normal + at, size - at);
        add_code(settings, chain, &length, rune.code, token, bag);
        at += rune.size;
    }
    add_code(settings, chain, &length, EDGE_MARK, token, bag);
}

static void add_characters(const tnc_document_settings *settings, tnc_text *text, size_t limit, tnc_bag *bag)
{
    for (size_t t = 0; t < limit && !bag->failed; t++) {
        const tnc_token *token = &text->tokens[t];
        const char *normal;
        size_t size;
        if (is_passed_over(token, settings))
            continue;
        if (tnc_token_normal(text, token, &normal, &size, NULL) != TONECLS_OK)
            bag->failed = 1;
        else
            add_token_characters(settings, normal, size, token, bag);
    }
}

static void add_word_weights(const tnc_text *text, size_t limit, tnc_bag *bag)
{
    for (size_t t = 0; t < limit; t++) {
        const tnc_token *token = &text->tokens[t];
        tnc_bag_add(bag, token->hash, token->start, token->end);
    }
}

static void word_blocks(const tnc_document_settings *settings, const tnc_text *title, const tnc_text *body,
                        size_t limit, tnc_bag *bag)
{
    tnc_bag_open_block(bag);
    if (title && !settings->title)
        add_words(settings, title, title->token_count, FIELD_BODY, bag);
    tnc_bag_end_title(bag);
    add_words(settings, body, limit, FIELD_BODY, bag);
    if (!settings->title)
        return;
    tnc_bag_open_block(bag);
    if (title)
        add_words(settings, title, title->token_count, FIELD_TITLE, bag);
    tnc_bag_end_title(bag);
}

static void character_block(const tnc_document_settings *settings, tnc_text *title, tnc_text *body, size_t limit,
                            tnc_bag *bag)
{
    tnc_bag_open_block(bag);
    if (title)
        add_characters(settings, title, title->token_count, bag);
    tnc_bag_end_title(bag);
    add_characters(settings, body, limit, bag);
}

static void weight_blocks(const tnc_document_settings *settings, const tnc_text *title, const tnc_text *body,
                          size_t limit, tnc_bag *bag)
{
    tnc_bag_open_block(bag);
    if (title && !settings->title)
        add_word_weights(title, title->token_count, bag);
    tnc_bag_end_title(bag);
    add_word_weights(body, limit, bag);
    if (!settings->title)
        return;
    tnc_bag_open_block(bag);
    if (title)
        add_word_weights(title, title->token_count, bag);
    tnc_bag_end_title(bag);
}

void tnc_document_features(const tnc_document_settings *settings, tnc_text *title, tnc_text *body, tnc_bag *bag)
{
    size_t limit = settings->lead && settings->lead < body->token_count ? settings->lead : body->token_count;
    tnc_bag_clear(bag);
    if (settings->word_max)
        word_blocks(settings, title, body, limit, bag);
    if (settings->char_max)
        character_block(settings, title, body, limit, bag);
    if (settings->vectors)
        weight_blocks(settings, title, body, limit, bag);
    tnc_bag_close(bag);
}
