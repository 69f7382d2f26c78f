/* SPDX-License-Identifier: Apache-2.0 */
/* Possessive endings: 's after a letter or digit, or an apostrophe after an s; ASCII ' or U+2019. */
#include "actor/word.h"

static int is_apostrophe(const char *bytes, size_t size, size_t *width)
{
    if (size >= 1 && bytes[size - 1] == '\'')
        *width = 1;
    else if (size >= 3 && memcmp(bytes + size - 3, "\xe2\x80\x99", 3) == 0)
        *width = 3;
    else
        return 0;
    return 1;
}

static size_t bare_size(const char *bytes, size_t size)
{
    size_t width;
    char last = bytes[size - 1];
    if ((last == 's' || last == 'S') && is_apostrophe(bytes, size - 1, &width) && size - 1 > width)
        return size - 1 - width;
    if (is_apostrophe(bytes, size, &width) && size > width + 1 &&
        (bytes[size - width - 1] == 's' || bytes[size - width - 1] == 'S'))
        return size - width;
    return size;
}

tonecls_status tnc_bare_word(tnc_text *text, const tnc_token *token, tnc_bare *bare, tonecls_error *error)
{
    bare->hash = token->hash;
    bare->end = token->end;
    if (token->kind != TNC_WORD || token->end - token->start < 3)
        return TONECLS_OK;
    size_t size = bare_size(text->bytes + token->start, token->end - token->start);
    if (size == token->end - token->start)
        return TONECLS_OK;
    tnc_token shorter = *token;
    shorter.end = bare->end = token->start + (uint32_t)size;
    const char *normal;
    size_t normal_size;
    tonecls_status status = tnc_token_normal(text, &shorter, &normal, &normal_size, error);
    if (status == TONECLS_OK)
        bare->hash = tnc_hash_bytes(0, normal, normal_size);
    return status;
}
