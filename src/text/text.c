/* SPDX-License-Identifier: Apache-2.0 */
/* A prepared text: its room, and the two passes over it. */
#include "text/text.h"

#include "text/normalize.h"
#include "text/tokenize.h"

void tnc_text_init(tnc_text *text, const tnc_memory *memory)
{
    *text = (tnc_text){ .bytes = "", .memory = *memory, .scratch = tnc_buffer_make(memory) };
}

void tnc_text_free(tnc_text *text)
{
    const tnc_memory *memory = &text->memory;
    if (text->tokens)
        memory->resize(memory->context, text->tokens, text->token_capacity * sizeof *text->tokens, 0);
    if (text->sentences)
        memory->resize(memory->context, text->sentences, text->sentence_capacity * sizeof *text->sentences, 0);
    tnc_buffer_free(&text->scratch);
    tnc_memory kept = *memory;
    tnc_text_init(text, &kept);
}

/* A text that failed is left empty, never half done. */
static void empty(tnc_text *text, const char *bytes, size_t size)
{
    text->bytes = bytes;
    text->size = size;
    text->token_count = text->sentence_count = 0;
    text->bad_bytes = 0;
    tnc_buffer_clear(&text->scratch);
}

tonecls_status tnc_text_prepare(tnc_text *text, const char *bytes, size_t size, tonecls_error *error)
{
    empty(text, "", 0);
    if (size > TONECLS_TEXT_MAX)
        return tnc_fail(error, TONECLS_E_TOO_LARGE, TONECLS_NO_OFFSET, "the text has %zu bytes, over the limit of %zu",
                        size, TONECLS_TEXT_MAX);
    empty(text, size ? bytes : "", size);
    if (tnc_tokenize(text) && tnc_split_sentences(text))
        return TONECLS_OK;
    empty(text, "", 0);
    return tnc_fail_memory(error);
}

tonecls_status tnc_token_normal(tnc_text *text, const tnc_token *token, const char **normal, size_t *size,
                                tonecls_error *error)
{
    tnc_buffer_clear(&text->scratch);
    tonecls_status status =
        tnc_normalize(text->bytes + token->start, tnc_token_head(text, token), &text->scratch, error);
    if (status)
        return status;
    *normal = text->scratch.bytes ? text->scratch.bytes : "";
    *size = text->scratch.size;
    return TONECLS_OK;
}

const char *tnc_kind_name(tnc_kind kind)
{
    static const char *const names[] = { "word",   "number", "punctuation", "emoji", "url",
                                         "handle", "tag",    "ideograph",   "symbol" };
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "unknown";
}
