/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/modifier.h"

#include "actor/title_chain.h"

enum { BETWEEN_MAX = 8 };

typedef struct tnc_between {
    uint32_t titles, roles, smalls, commas, others;
} tnc_between;

static tnc_between look_between(const tnc_text *text, const tnc_name_words *words, uint32_t from, uint32_t to)
{
    tnc_between between = { 0, 0, 0, 0, 0 };
    for (uint32_t i = from; i < to; i++) {
        uint32_t bits = tnc_name_words_find(words, text->tokens[i].hash);
        if (bits & TNC_WORD_ROLE)
            between.roles++;
        else if (bits & TNC_WORD_TITLE)
            between.titles++;
        else if (bits & (TNC_WORD_SMALL | TNC_WORD_DETERMINER))
            between.smalls++;
        else if (tnc_token_is(text, i, ','))
            between.commas++;
        else if (!tnc_token_is(text, i, '.') && !tnc_token_is(text, i, '-'))
            between.others++;
    }
    return between;
}

/* "Russian Foreign Minister | Lavrov", "Russia's foreign minister, | Lavrov": a comma only at the end. */
static int leads_to(const tnc_text *text, const tnc_between *between, uint32_t second)
{
    if (between->others || between->commas > 1 || between->roles + between->titles == 0)
        return 0;
    return between->commas == 0 || (tnc_token_is(text, second - 1, ',') && between->roles > 0);
}

/* "Lavrov, the | Russian foreign minister," "Cook, chief executive of | Apple,": a comma only at the start, and a role
 * on either side of the second span. */
static int follows_from(const tnc_text *text, const tnc_name_words *words, const tnc_between *between,
                        tnc_token_span first, tnc_token_span second)
{
    if (between->others || between->commas != 1 || !tnc_token_is(text, first.last, ','))
        return 0;
    if (between->roles)
        return 1;
    uint32_t high = text->sentences[text->tokens[second.first].sentence].last;
    for (uint32_t i = second.last; i < high && i < second.last + BETWEEN_MAX; i++) {
        uint32_t bits = tnc_name_words_find(words, text->tokens[i].hash);
        /* "After meeting Lavrov, Russian President Putin": there the role leads to another name */
        if (bits & TNC_WORD_ROLE)
            return !(text->tokens[i].flags & TNC_TOKEN_CAPITAL);
        if (!(bits & (TNC_WORD_TITLE | TNC_WORD_SMALL)))
            return 0;
    }
    return 0;
}

tnc_modification tnc_spans_modify(const tnc_text *text, const tnc_name_words *words, tnc_token_span first,
                                  tnc_token_span second)
{
    if (second.first < first.last || second.first - first.last > BETWEEN_MAX || second.last > text->token_count)
        return TNC_NO_MODIFIER;
    tnc_between between = look_between(text, words, first.last, second.first);
    if (leads_to(text, &between, second.first))
        return TNC_FIRST_MODIFIES;
    return follows_from(text, words, &between, first, second) ? TNC_SECOND_MODIFIES : TNC_NO_MODIFIER;
}
