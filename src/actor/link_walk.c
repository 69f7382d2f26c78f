/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/link_walk.h"

#include "actor/description_link.h"
#include "actor/missed_name.h"
#include "actor/pronoun_link.h"
#include "actor/title_chain.h"

enum { SHORT_WORD = 3 }; /* letters of the longest pronoun, "the" and "his" among them: longer words are passed over */

static int is_mark(unsigned char byte)
{
    return byte == '\'' || byte == 0x99; /* the last byte of a curly one */
}

/* Most words are not: two bytes tell. */
static int is_possessive(const tnc_text *text, const tnc_token *token)
{
    const unsigned char *end = (const unsigned char *)text->bytes + token->end;
    return token->end - token->start > 3 && (is_mark(end[-2]) || is_mark(end[-1]));
}

uint32_t tnc_link_word(tnc_link_walk *walk, uint32_t token, uint64_t *hash)
{
    const tnc_token *t = &walk->text->tokens[token];
    tnc_bare bare;
    *hash = t->hash;
    if (is_possessive(walk->text, t)) {
        if (tnc_bare_word(walk->text, t, &bare, NULL) == TONECLS_OK)
            *hash = bare.hash;
        else
            walk->roll->failed = 1;
    }
    return tnc_name_words_find(&walk->roll->words, *hash);
}

int tnc_link_names(const tnc_link_walk *walk, uint32_t token)
{
    return walk->next == token;
}

/* The next mention that starts at the token or behind it. */
static void find_next(tnc_link_walk *walk, uint32_t token)
{
    const tnc_mention *mentions = walk->roll->mentions->items;
    while (walk->mention < walk->mention_end && mentions[walk->mention].first < token)
        walk->mention++;
    walk->next = walk->mention < walk->mention_end ? mentions[walk->mention].first : UINT32_MAX;
}

/* In "the Trump campaign" nobody is named whom a pronoun could mean. */
static int is_modifier(const tnc_link_walk *walk, const tnc_draft *draft, uint32_t first, uint32_t last)
{
    if (draft->type != TONECLS_PERSON || first == walk->low || last >= walk->high)
        return 0;
    const tnc_token *next = &walk->text->tokens[last];
    uint32_t before = tnc_name_words_find(&walk->roll->words, walk->text->tokens[first - 1].hash);
    return before & TNC_WORD_DETERMINER && before & TNC_WORD_SMALL && next->kind == TNC_WORD &&
           !(next->flags & TNC_TOKEN_CAPITAL) && walk->text->tokens[first].flags & TNC_TOKEN_CAPITAL;
}

static void let_know(tnc_link_walk *walk, uint32_t index, uint32_t first, uint32_t last)
{
    tnc_draft *draft = &walk->roll->drafts[index];
    draft->heard = walk->sentence + 1;
    if ((draft->type != TONECLS_PERSON && draft->type != TONECLS_ORGANISATION) || is_modifier(walk, draft, first, last))
        return;
    tnc_candidate candidate = { index, last, draft->gender, (uint8_t)walk->quoted, 0, draft->type == TONECLS_PERSON };
    if (first > walk->low) {
        uint32_t before = tnc_name_words_find(&walk->roll->words, walk->text->tokens[first - 1].hash);
        candidate.aside = (before & (TNC_WORD_SMALL | TNC_WORD_PLACE)) != 0 && !(before & TNC_WORD_DETERMINER) &&
                          walk->text->tokens[first - 1].hash != walk->roll->words.and;
    }
    tnc_window_add(&walk->window, &candidate);
    if (candidate.person)
        walk->named = last;
}

static uint32_t bare_end(tnc_link_walk *walk, uint32_t token)
{
    tnc_bare bare = { 0, walk->text->tokens[token].end };
    if (tnc_bare_word(walk->text, &walk->text->tokens[token], &bare, NULL))
        walk->roll->failed = 1;
    return bare.end;
}

void tnc_link_found(tnc_link_walk *walk, uint32_t draft, uint32_t first, uint32_t last, int pronoun)
{
    const tnc_token *tokens = walk->text->tokens;
    tnc_mention mention = {
        .field = walk->field,
        .first = first,
        .last = last,
        .start = tokens[first].start,
        .end = pronoun ? tokens[last - 1].end : bare_end(walk, last - 1),
        .sentence = tokens[first].sentence,
        .actor = draft,
        .entity = walk->roll->drafts[draft].type == TONECLS_PERSON ? TNC_PER : TNC_ORG,
        .pronoun = (uint8_t)pronoun,
    };
    tnc_mentions_add(walk->found, &mention);
    let_know(walk, draft, first, last);
}

/* A title, or the full stop of one. */
static int is_title_before(const tnc_link_walk *walk, uint32_t token)
{
    uint32_t at = token - 1;
    if (at > walk->low && tnc_token_is(walk->text, at, '.'))
        at--;
    return (tnc_name_words_find(&walk->roll->words, walk->text->tokens[at].hash) & TNC_WORD_TITLE) != 0;
}

/* Passes the mention at hand; titles before it belong to it, so a preposition is looked for before them. */
static uint32_t pass_mention(tnc_link_walk *walk)
{
    const tnc_mention *mention = &walk->roll->mentions->items[walk->mention];
    uint32_t first = mention->first;
    if (mention->actor != TNC_NO_ACTOR) {
        while (first > walk->low && is_title_before(walk, first))
            first--;
        let_know(walk, mention->actor, first, mention->last);
    }
    walk->mention++;
    walk->passed = mention->last;
    uint32_t end = mention->last > mention->first ? mention->last : mention->first + 1;
    find_next(walk, end);
    return end;
}

/* Straight marks open and close in turn, curly ones say which. */
static void look_for_quotes(tnc_link_walk *walk, const tnc_token *token)
{
    const unsigned char *bytes = (const unsigned char *)walk->text->bytes + token->start;
    uint32_t size = token->end - token->start;
    if (token->kind != TNC_PUNCTUATION && token->kind != TNC_SYMBOL)
        return;
    if (bytes[0] == '"' && size == 1)
        walk->quoted = !walk->quoted;
    else if (size == 3 && bytes[0] == 0xe2 && bytes[1] == 0x80 && (bytes[2] == 0x9c || bytes[2] == 0x9d))
        walk->quoted = bytes[2] == 0x9c;
}

static uint32_t step(tnc_link_walk *walk, uint32_t token)
{
    const tnc_token *t = &walk->text->tokens[token];
    if (t->kind != TNC_WORD) {
        look_for_quotes(walk, t);
        return token + 1;
    }
    if (t->flags & TNC_TOKEN_CAPITAL && t->end - t->start >= SHORT_WORD) {
        uint32_t next = tnc_missed_name(walk, token);
        if (next != token)
            return next;
    }
    if (t->end - t->start > SHORT_WORD)
        return token + 1;
    uint32_t bits = tnc_name_words_find(&walk->roll->words, t->hash);
    if (bits & (TNC_WORD_SUBJECT | TNC_WORD_OBJECT | TNC_WORD_POSSESSIVE))
        tnc_pronoun_link(walk, token, bits);
    return bits & TNC_WORD_DETERMINER ? tnc_description_link(walk, token) : token + 1;
}

static void link_sentence(tnc_link_walk *walk, const tnc_sentence *sentence)
{
    walk->low = sentence->first;
    walk->high = sentence->last;
    tnc_window_next_sentence(&walk->window);
    if (sentence->first < sentence->last && walk->text->tokens[sentence->first].flags & TNC_TOKEN_PARAGRAPH)
        walk->quoted = 0;
    for (uint32_t token = sentence->first; token < sentence->last;) {
        if (walk->next < token)
            find_next(walk, token);
        token = token == walk->next ? pass_mention(walk) : step(walk, token);
    }
}

void tnc_link_field(tnc_link_walk *walk)
{
    tnc_window_clear(&walk->window);
    find_next(walk, 0);
    for (size_t i = 0; i < walk->text->sentence_count; i++) {
        link_sentence(walk, &walk->text->sentences[i]);
        walk->sentence++;
    }
}
