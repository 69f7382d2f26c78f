/* SPDX-License-Identifier: Apache-2.0 */
/* Most words are plain ASCII and keep the hash they have; the others are spelled out once and folded. */
#include "actor/name_part.h"

#include "actor/name_fold.h"
#include "text/utf8.h"

#include <string.h>

enum { ACRONYM_MAX = 12, SPELLED_MAX = 256 };

static int is_part(const tnc_token *token)
{
    return token->kind == TNC_WORD || token->kind == TNC_NUMBER || token->kind == TNC_IDEOGRAPH ||
           token->kind == TNC_HANDLE || token->kind == TNC_TAG;
}

static size_t letters_of(const char *bytes, size_t size, uint64_t *chain, uint32_t *first)
{
    size_t count = 0;
    *chain = 0;
    *first = 0;
    for (size_t at = 0; at < size; count++) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes + at, size - at);
        if (count == 0)
            *first = rune.code;
        *chain = tnc_name_letter(*chain, rune.code);
        at += rune.size;
    }
    return count;
}

/* Copies at most SPELLED_MAX bytes of the normal form: what is longer is no name that anybody spells twice. */
static tonecls_status spell(tnc_text *text, const tnc_token *token, uint32_t end, char *out, size_t *size,
                            tonecls_error *error)
{
    tnc_token bare = *token;
    bare.end = end;
    const char *normal;
    tonecls_status status = tnc_token_normal(text, &bare, &normal, size, error);
    if (status)
        return status;
    if (*size > SPELLED_MAX)
        *size = SPELLED_MAX;
    memcpy(out, normal, *size);
    return TONECLS_OK;
}

static int is_plain(const tnc_text *text, const tnc_token *token, uint32_t end)
{
    return !(token->flags & (TNC_TOKEN_NON_ASCII | TNC_TOKEN_ALL_CAPITALS)) &&
           !memchr(text->bytes + token->start, '.', end - token->start) && end - token->start > 1;
}

static tonecls_status read_part(tnc_text *text, const tnc_name_words *words, uint32_t index, tnc_name_part *part,
                                uint32_t *end, tonecls_error *error)
{
    const tnc_token *token = &text->tokens[index];
    tnc_bare bare;
    tonecls_status status = tnc_bare_word(text, token, &bare, error);
    if (status)
        return status;
    *end = bare.end;
    *part = (tnc_name_part){ .hash = bare.hash, .bare = bare.hash, .token = index };
    part->capital = (token->flags & TNC_TOKEN_CAPITAL) != 0;
    part->first = (unsigned char)text->bytes[token->start] | 0x20u;
    if (!is_plain(text, token, bare.end)) {
        char spelled[SPELLED_MAX];
        size_t size;
        status = spell(text, token, bare.end, spelled, &size, error);
        if (status)
            return status;
        int whole = size < SPELLED_MAX;
        size = tnc_name_fold(spelled, size);
        size_t count = letters_of(spelled, size, &part->letters, &part->first);
        if (whole)
            part->hash = tnc_hash_bytes(0, spelled, size);
        part->initial = count == 1 && token->kind == TNC_WORD;
        if (!(token->flags & TNC_TOKEN_ALL_CAPITALS) || count > ACRONYM_MAX)
            part->letters = 0;
    }
    part->word = tnc_name_words_find(words, part->hash);
    return TONECLS_OK;
}

tonecls_status tnc_name_parts_read(tnc_text *text, const tnc_name_words *words, uint32_t first, uint32_t last,
                                   tnc_name_parts *parts, tonecls_error *error)
{
    parts->count = 0;
    parts->key = 0;
    parts->overflow = 0;
    parts->end = first < last ? text->tokens[last - 1].end : 0;
    for (uint32_t i = first; i < last; i++) {
        if (!is_part(&text->tokens[i]))
            continue;
        tnc_name_part part;
        tonecls_status status = read_part(text, words, i, &part, &parts->end, error);
        if (status)
            return status;
        parts->key = parts->key ? tnc_phrase_join(parts->key, part.hash) : part.hash;
        if (parts->count < TNC_NAME_PARTS_MAX)
            parts->items[parts->count++] = part;
        else
            parts->overflow = 1;
    }
    return TONECLS_OK;
}
