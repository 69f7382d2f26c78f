/* SPDX-License-Identifier: Apache-2.0 */
/* Lower-case first words of mentions, counted by way of a lexicon whose values add up. */
#include "corpus/tag_opens.h"

#include "actor/tag_label.h"
#include "actor/tag_word.h"
#include "corpus/tag_project.h"

static uint32_t sum(uint32_t first, uint32_t next)
{
    return first + next;
}

static void count_openers(tnc_tag_lexicon *counts, const tnc_text *text, const tnc_tag_word *words,
                          const uint8_t *tags)
{
    for (size_t i = 0; i < text->token_count; i++)
        if (tags[i] != TNC_TAG_UNKNOWN && tags[i] % 2 == 1 && !words[i].capital && text->tokens[i].kind == TNC_WORD)
            tnc_tag_lexicon_put(counts, words[i].key, 1);
}

static tonecls_status count_corpus(tnc_tag_lexicon *counts, const tnc_tag_corpus *corpus, tonecls_error *error)
{
    const tnc_gazetteer none = { 0 };
    tnc_text text;
    tnc_tag_words words;
    uint8_t *tags = NULL;
    size_t capacity = 0;
    tonecls_status status = TONECLS_OK;
    tnc_text_init(&text, &corpus->memory);
    tnc_tag_words_init(&words, &corpus->memory);
    for (size_t d = 0; status == TONECLS_OK && d < corpus->document_count; d++) {
        const tnc_tag_document *document = &corpus->documents[d];
        status = tnc_text_prepare(&text, corpus->text.bytes + document->text, document->size, error);
        if (status == TONECLS_OK)
            status = tnc_tag_words_make(&words, &none, NULL, &text, error);
        if (status == TONECLS_OK && !tnc_reserve(&corpus->memory, &tags, &capacity, text.token_count, sizeof *tags))
            status = tnc_fail_memory(error);
        if (status != TONECLS_OK)
            break;
        tnc_tag_project(corpus, document, &text, tags);
        count_openers(counts, &text, words.items, tags);
    }
    tnc_free_array(&corpus->memory, tags, capacity, sizeof *tags);
    tnc_tag_words_free(&words);
    tnc_text_free(&text);
    return status;
}

tonecls_status tnc_tag_opens_put(tnc_tag_lexicon *lexicon, const tnc_tag_corpus *corpus, uint32_t min_count,
                                 tonecls_error *error)
{
    tnc_tag_lexicon counts;
    tnc_tag_lexicon_init(&counts, &corpus->memory);
    tonecls_status status = count_corpus(&counts, corpus, error);
    if (status == TONECLS_OK && !tnc_tag_lexicon_close(&counts, sum))
        status = tnc_fail_memory(error);
    for (size_t i = 0; status == TONECLS_OK && i < counts.count; i++)
        if (counts.values[i] >= min_count)
            tnc_tag_lexicon_put(lexicon, counts.keys[i], TNC_WORD_OPENS);
    tnc_tag_lexicon_free(&counts);
    return status;
}
