/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/title_chain.h"

#include "actor/gazetteer.h"
#include "base/hash.h"

enum { CHAIN_MAX = 10, BEHIND_MAX = 8 };

int tnc_token_is(const tnc_text *text, uint32_t token, char sign)
{
    const tnc_token *t = &text->tokens[token];
    return t->end - t->start == 1 && text->bytes[t->start] == sign;
}

uint64_t tnc_role_key(const tnc_name_words *words, uint64_t word)
{
    return tnc_name_words_full_role(words, word);
}

static uint8_t gender_of(uint32_t bits)
{
    return (uint8_t)((bits & TNC_WORD_MALE ? TNC_GENDER_MALE : 0) | (bits & TNC_WORD_FEMALE ? TNC_GENDER_FEMALE : 0));
}

void tnc_titles_prepend(tnc_titles *titles, const tnc_name_words *words, uint64_t word, uint32_t bits)
{
    titles->gender |= gender_of(bits);
    if (bits & TNC_WORD_ROLE) {
        uint64_t key = tnc_role_key(words, word);
        if (titles->role == 0 || titles->role == words->general)
            titles->role = titles->office = key;
    } else if (bits & TNC_WORD_QUALIFIER && titles->role) {
        titles->role = tnc_hash_join(tnc_role_key(words, word), titles->role);
    }
}

/* "." of an abbreviation and "-" of a compound do not end a chain; "of" does not when a role stands before it. */
static int passes(const tnc_text *text, const tnc_name_words *words, uint32_t token, uint32_t low)
{
    if (token == low)
        return 0;
    uint32_t before = tnc_name_words_find(words, text->tokens[token - 1].hash);
    if (tnc_token_is(text, token, '.') || tnc_token_is(text, token, '-'))
        return (before & TNC_WORD_TITLE) != 0;
    return text->tokens[token].hash == words->of && before & TNC_WORD_ROLE;
}

static void read_before(const tnc_text *text, const tnc_name_words *words, uint32_t first, tnc_titles *titles)
{
    uint32_t low = text->sentences[text->tokens[first].sentence].first;
    uint32_t stop = first - low > CHAIN_MAX ? first - CHAIN_MAX : low;
    for (uint32_t i = first; i-- > stop;) {
        uint32_t bits = tnc_name_words_find(words, text->tokens[i].hash);
        if (bits & TNC_WORD_TITLE) {
            tnc_titles_prepend(titles, words, text->tokens[i].hash, bits);
            titles->first = i;
        } else if (!passes(text, words, i, low)) {
            break;
        }
    }
}

/* A role must end the description: "Lavrov, the president said" says nothing of Lavrov. */
static int ends_role(const tnc_text *text, const tnc_name_words *words, uint32_t token, uint32_t high)
{
    if (token == high)
        return 1;
    return tnc_token_is(text, token, ',') || tnc_token_is(text, token, '.') || tnc_token_is(text, token, ')') ||
           text->tokens[token].hash == words->of;
}

static void read_behind(const tnc_text *text, const tnc_name_words *words, uint32_t last, tnc_titles *titles)
{
    uint32_t high = text->sentences[text->tokens[last - 1].sentence].last;
    if (last >= high || !tnc_token_is(text, last, ','))
        return;
    uint32_t stop = high - last > BEHIND_MAX ? last + BEHIND_MAX : high;
    tnc_titles behind = { 0 };
    uint64_t qualifier = 0;
    for (uint32_t i = last + 1; i < stop && !tnc_token_is(text, i, ','); i++) {
        uint32_t bits = tnc_name_words_find(words, text->tokens[i].hash);
        if (bits & TNC_WORD_QUALIFIER)
            qualifier = text->tokens[i].hash;
        if (!(bits & TNC_WORD_ROLE) || text->tokens[i].flags & TNC_TOKEN_CAPITAL ||
            !ends_role(text, words, i + 1, high))
            continue;
        tnc_titles_prepend(&behind, words, text->tokens[i].hash, bits);
        if (qualifier)
            tnc_titles_prepend(&behind, words, qualifier, TNC_WORD_QUALIFIER);
        break;
    }
    titles->behind = behind.role;
    titles->gender |= behind.gender;
}

/* "an adviser to the president Anna Smith": the role is not hers. */
static int is_somebody_else(const tnc_text *text, const tnc_name_words *words, uint32_t first, uint32_t titles)
{
    uint32_t low = text->sentences[text->tokens[first].sentence].first;
    if (titles == first || titles < low + 2 || text->tokens[titles].flags & TNC_TOKEN_CAPITAL ||
        text->tokens[titles - 1].hash != words->the)
        return 0;
    uint64_t before = text->tokens[titles - 2].hash;
    return before == words->to || before == words->of;
}

tnc_titles tnc_titles_around(const tnc_text *text, const tnc_name_words *words, uint32_t first, uint32_t last)
{
    tnc_titles titles = { .first = first };
    if (first > 0)
        read_before(text, words, first, &titles);
    if (is_somebody_else(text, words, first, titles.first))
        titles = (tnc_titles){ .first = first };
    read_behind(text, words, last, &titles);
    return titles;
}
