/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/missed_name.h"

#include "actor/person_match.h"

enum { COMMON_CASE = 5 }; /* TNC_WORD_CASE up to which a word may be an everyday one with a capital */

/* A word with a capital that belongs to the same name, if it is one: written beside it, and in no mention. */
static int is_capital(const tnc_link_walk *walk, uint32_t token)
{
    const tnc_token *t = &walk->text->tokens[token];
    return t->kind == TNC_WORD && t->flags & TNC_TOKEN_CAPITAL;
}

static int is_everyday(const tnc_link_walk *walk, uint64_t word)
{
    const tnc_lexicon *words = walk->roll->gazetteer.words;
    uint32_t known = words ? TNC_WORD_CASE(tnc_lexicon_find(words, word)) : 0;
    return !words || (known && known <= COMMON_CASE);
}

/* The gazetteer knows it as something else: "Democrats", "European". */
static int is_other(const tnc_link_walk *walk, uint64_t word)
{
    uint32_t bits = tnc_gazetteer_phrase(&walk->roll->gazetteer, word);
    return bits & (TNC_PHRASE_NORP | TNC_PHRASE_ORG | TNC_PHRASE_LOC) && !(bits & TNC_PHRASE_SURNAME);
}

static int opens_sentence(const tnc_link_walk *walk, uint32_t token)
{
    return token == walk->low || walk->text->tokens[token - 1].kind != TNC_WORD;
}

/* What stands before: nothing, a word without capital, a title, or the person's first name, which *first then takes in.
 */
static int fits_before(tnc_link_walk *walk, uint32_t token, uint32_t draft, uint32_t *first)
{
    uint64_t hash;
    *first = token;
    if (token == walk->low || token == walk->passed || !is_capital(walk, token - 1))
        return 1;
    uint32_t bits = tnc_link_word(walk, token - 1, &hash);
    if (hash == walk->roll->words.the)
        return 0; /* "The Hill" is a newspaper */
    if (bits & (TNC_WORD_TITLE | TNC_WORD_SMALL | TNC_WORD_CLAUSE))
        return 1;
    if (tnc_person_bears(walk->roll, draft, hash)) {
        *first = token - 1;
        return 1;
    }
    return opens_sentence(walk, token - 1) && is_everyday(walk, hash); /* "Then Sessions left" */
}

static int fits_behind(const tnc_link_walk *walk, uint32_t token)
{
    uint32_t next = token + 1;
    return next >= walk->high || !is_capital(walk, next);
}

uint32_t tnc_missed_name(tnc_link_walk *walk, uint32_t token)
{
    uint64_t hash;
    uint32_t first;
    if (tnc_link_word(walk, token, &hash) != 0)
        return token;
    uint32_t draft = tnc_person_by_family_name(walk->roll, hash);
    if (draft == TNC_NAME_NONE || is_other(walk, hash) || !fits_behind(walk, token) ||
        !fits_before(walk, token, draft, &first) ||
        (first == token && opens_sentence(walk, token) && is_everyday(walk, hash)))
        return token;
    tnc_link_found(walk, draft, first, token + 1, 0);
    return token + 1;
}
