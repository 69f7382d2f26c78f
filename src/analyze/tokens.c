/* SPDX-License-Identifier: Apache-2.0 */
/* The tokens of a text, shown one by one. */
#include "analyze/analyzer.h"
#include "analyze/question.h"

/* The normal form gets a NUL behind it, in the buffer it lies in. */
static tonecls_status show(tnc_text *text, const tnc_token *token, tonecls_token *shown, tonecls_error *error)
{
    const char *normal;
    size_t size;
    tonecls_status status = tnc_token_normal(text, token, &normal, &size, error);
    if (status)
        return status;
    tnc_buffer_append_byte(&text->scratch, 0);
    if (tnc_buffer_failed(&text->scratch))
        return tnc_fail_memory(error);
    *shown = (tonecls_token){ token->start,        token->end, tnc_kind_name((tnc_kind)token->kind),
                              text->scratch.bytes, size,       token->sentence };
    return TONECLS_OK;
}

tonecls_status tonecls_tokens(tonecls_analyzer *analyzer, const char *text, size_t size,
                              int (*token)(void *context, const tonecls_token *token), void *context,
                              tonecls_error *error)
{
    if (!analyzer || !token)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s is NULL", analyzer ? "token" : "analyzer");
    tnc_analysis_clear(&analyzer->analysis);
    tonecls_document document = { NULL, 0, text, size };
    tonecls_status status = tnc_check_document(&document, error);
    if (status == TONECLS_OK)
        status = tnc_fields_prepare(&analyzer->fields, &document, 0, error);
    tnc_text *prepared = &analyzer->fields.texts[TONECLS_FIELD_TEXT];
    for (size_t i = 0; status == TONECLS_OK && i < prepared->token_count; i++) {
        tonecls_token shown;
        status = show(prepared, &prepared->tokens[i], &shown, error);
        if (status == TONECLS_OK && token(context, &shown))
            break;
    }
    return status;
}
