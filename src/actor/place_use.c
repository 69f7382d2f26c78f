/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/place_use.h"

#include "actor/title_chain.h"

enum { MOTION_REACH = 2 };

typedef struct tnc_view {
    const tnc_text *text;
    const tnc_name_words *words;
    uint32_t low, high; /* tokens of the sentence, half open */
} tnc_view;

static uint32_t bits_at(const tnc_view *view, uint32_t token)
{
    return tnc_name_words_find(view->words, view->text->tokens[token].hash);
}

static int is_possessive(const tnc_text *text, uint32_t token)
{
    const tnc_token *t = &text->tokens[token];
    const char *bytes = text->bytes;
    uint32_t end = t->end;
    if (end - t->start < 3 || (bytes[end - 1] != 's' && bytes[end - 1] != 'S'))
        return 0;
    return bytes[end - 2] == '\'' || (end - t->start > 4 && (unsigned char)bytes[end - 2] == 0x99);
}

/* A word of motion, or of a part of a city, in the few words that end before the token. */
static int follows(const tnc_view *view, uint32_t token, uint32_t wanted, uint32_t reach)
{
    for (uint32_t i = token; i > view->low && token - i < reach;)
        if (bits_at(view, --i) & wanted)
            return 1;
    return 0;
}

static int is_dash(const tnc_view *view, uint32_t token)
{
    const tnc_token *t = &view->text->tokens[token];
    const unsigned char *bytes = (const unsigned char *)view->text->bytes + t->start;
    return tnc_token_is(view->text, token, '-') || (t->end - t->start >= 2 && bytes[0] == '-') ||
           (t->end - t->start == 3 && bytes[0] == 0xe2 && bytes[1] == 0x80 && (bytes[2] == 0x93 || bytes[2] == 0x94));
}

static int is_dateline(const tnc_view *view, const tnc_mention *mention)
{
    const tnc_token *first = &view->text->tokens[mention->first];
    if (!(first->flags & TNC_TOKEN_PARAGRAPH) || mention->last >= view->high)
        return 0;
    if (tnc_token_is(view->text, mention->last, '('))
        return 1;
    /* "Moscow-backed" opens no dateline: there the hyphen is written without a space */
    if (is_dash(view, mention->last))
        return (view->text->tokens[mention->last].flags & TNC_TOKEN_SPACE) != 0 ||
               !tnc_token_is(view->text, mention->last, '-');
    return first->flags & TNC_TOKEN_ALL_CAPITALS && tnc_token_is(view->text, mention->last, ',');
}

static int place_behind(const tnc_view *view, const tnc_mention *mention)
{
    if (is_dateline(view, mention))
        return 1;
    return mention->last < view->high && bits_at(view, mention->last) & TNC_WORD_SITE;
}

static int place_before(const tnc_view *view, const tnc_mention *mention)
{
    uint32_t at = mention->first - 1;
    if (view->text->tokens[at].hash == view->words->the && at > view->low) /* "The Hague" */
        at--;
    if (tnc_token_is(view->text, at, ',') && at > view->low) /* "the capital, Kyiv," */
        return (bits_at(view, at - 1) & TNC_WORD_PART) != 0;
    uint32_t bits = bits_at(view, at);
    if (bits & (TNC_WORD_PLACE | TNC_WORD_PART))
        return !is_possessive(view->text, mention->last - 1);
    if (view->text->tokens[at].hash == view->words->of)
        return follows(view, at, TNC_WORD_PART, 1);
    uint64_t hash = view->text->tokens[at].hash;
    if ((hash != view->words->to && hash != view->words->from) || is_possessive(view->text, mention->last - 1))
        return 0;
    return follows(view, at, TNC_WORD_MOTION, MOTION_REACH);
}

static int joined(const tnc_view *view, const tnc_mention *mention, const tnc_mention *before)
{
    const tnc_token *token = &view->text->tokens[mention->first - 1];
    return before && before->field == mention->field && before->last + 1 == mention->first &&
           (token->hash == view->words->and || token->hash == view->words->or || token->hash == view->words->to);
}

int tnc_place_use(const tnc_text *text, const tnc_name_words *words, const tnc_mention *mention,
                  const tnc_mention *before, int before_is_place)
{
    const tnc_sentence *sentence = &text->sentences[text->tokens[mention->first].sentence];
    tnc_view view = { text, words, sentence->first, sentence->last };
    if (place_behind(&view, mention))
        return 1;
    if (mention->first == view.low)
        return 0;
    return place_before(&view, mention) || (before_is_place && joined(&view, mention, before));
}
