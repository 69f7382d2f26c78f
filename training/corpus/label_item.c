/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a key stood for. A key cannot be turned back, but the item says which bytes it came from: for words their normal
 * forms are the name; of a character n-gram only the token is known, so its n-grams are gone through until the key
 * comes up (keys: models/FORMAT.md).
 */
#include "base/hash.h"
#include "corpus/label_source.h"
#include "text/utf8.h"

#include <string.h>

#define CHARACTERS_TEMPLATE 2
#define EDGE_MARK 0x110000u

typedef enum block_role { BODY_WORDS, TITLE_WORDS, CHARACTERS, WORD_WEIGHTS } block_role;

/* The layout of document.h. */
static block_role role_of(const tnc_document_settings *settings, uint32_t block)
{
    uint32_t b = 0;
    if (settings->word_max && b++ == block)
        return BODY_WORDS;
    if (settings->word_max && settings->title && b++ == block)
        return TITLE_WORDS;
    if (settings->char_max && b++ == block)
        return CHARACTERS;
    return WORD_WEIGHTS;
}

static uint32_t block_of(const tnc_bag *bag, size_t item)
{
    uint32_t block = 0;
    while (block + 1 < bag->block_count && item >= bag->block_end[block])
        block++;
    return block;
}

/* The first token that starts at or after a byte. */
static size_t token_at(const tnc_text *text, uint32_t start)
{
    size_t low = 0, high = text->token_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->tokens[middle].start < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static tonecls_status append_normal(tnc_text *text, const tnc_token *token, tnc_buffer *out, tonecls_error *error)
{
    const char *normal;
    size_t size;
    tonecls_status status = tnc_token_normal(text, token, &normal, &size, error);
    if (!status)
        tnc_buffer_append(out, normal, size);
    return status;
}

static tonecls_status name_words(const tnc_document_settings *settings, tnc_text *text, const tnc_item *item,
                                 tnc_buffer *out, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    int first = 1;
    for (size_t t = token_at(text, item->start); t < text->token_count && text->tokens[t].end <= item->end && !status;
         t++) {
        const tnc_token *token = &text->tokens[t];
        if (!settings->punctuation && (token->kind == TNC_PUNCTUATION || token->kind == TNC_SYMBOL))
            continue;
        if (!first)
            tnc_buffer_append_byte(out, ' ');
        first = 0;
        status = append_normal(text, token, out, error);
    }
    return status;
}

/* One character of a token between edge marks: the byte where it begins, -1 for the marks. */
static uint32_t code_at(const char *normal, size_t size, size_t *at, int *state)
{
    if (*state == 0) {
        *state = 1;
        return EDGE_MARK;
    }
    if (*at >= size) {
        *state = 2;
        return EDGE_MARK;
    }
    tnc_rune rune = tnc_utf8_decode((const unsigned char *)normal + *at, size - *at);
    *at += rune.size;
    return rune.code;
}

/* The n-grams that begin where state says; writes the name and returns 1 when one has the key. */
static int try_from(const tnc_document_settings *settings, const char *normal, size_t size, size_t at, int state,
                    uint64_t key, tnc_buffer *out)
{
    uint64_t chain = tnc_hash_join(CHARACTERS_TEMPLATE, 0);
    size_t keep = out->size;
    for (uint32_t n = 1; n <= settings->char_max && state != 2; n++) {
        size_t before = at;
        int edge = state == 0 || at >= size;
        chain = tnc_hash_join(chain, code_at(normal, size, &at, &state));
        if (edge)
            tnc_buffer_append_byte(out, '|');
        else
            tnc_buffer_append(out, normal + before, at - before);
        if (chain == key)
            return 1;
    }
    if (!tnc_buffer_failed(out))
        out->size = keep;
    return 0;
}

static tonecls_status name_characters(const tnc_document_settings *settings, tnc_text *text, const tnc_item *item,
                                      tnc_buffer *out, tonecls_error *error)
{
    size_t t = token_at(text, item->start), size, at = 0;
    const char *normal;
    int state = 0, found = 0;
    if (t == text->token_count)
        return TONECLS_OK;
    tonecls_status status = tnc_token_normal(text, &text->tokens[t], &normal, &size, error);
    if (status)
        return status;
    tnc_buffer_append_byte(out, '~');
    while (state != 2 && !(found = try_from(settings, normal, size, at, state, item->key, out)))
        code_at(normal, size, &at, &state);
    tnc_buffer_append_byte(out, '~');
    return TONECLS_OK;
}

tonecls_status tnc_label_item_name(const tnc_label_source *context, void *pointer, const tnc_bag *bag, size_t i,
                                   tnc_buffer *out, tonecls_error *error)
{
    tnc_label_scratch *scratch = pointer;
    uint32_t block = block_of(bag, i);
    tnc_text *text = tnc_bag_in_title(bag, block, i) ? &scratch->title : &scratch->body;
    block_role role = role_of(&context->settings, block);
    if (role == CHARACTERS)
        return name_characters(&context->settings, text, &bag->items[i], out, error);
    if (role == TITLE_WORDS)
        tnc_buffer_append(out, "title:", 6);
    tonecls_status status = name_words(&context->settings, text, &bag->items[i], out, error);
    return status || !tnc_buffer_failed(out) ? status : tnc_fail_memory(error);
}
