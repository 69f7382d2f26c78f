/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/mention_span.h"

#include "actor/title_chain.h"

#include <string.h>

enum { NAME_PARTS = 3 }; /* of a person behind titles */

static tonecls_status read_parts(tnc_mention_span *span)
{
    return tnc_name_parts_read(span->text, &span->roll->words, span->mention->first, span->mention->last, span->parts,
                               span->error);
}

static tonecls_status begin_at(tnc_mention_span *span, uint32_t token)
{
    span->mention->first = token;
    span->mention->start = span->text->tokens[token].start;
    return read_parts(span);
}

static int is_title(const tnc_name_part *part)
{
    return (part->word & (TNC_WORD_TITLE | TNC_WORD_SMALL)) != 0;
}

static int is_demonym(const tnc_roll *roll, const tnc_name_part *parts, size_t at, size_t size)
{
    uint64_t key = tnc_phrase_start(parts[at].bare);
    if (size == 2)
        key = tnc_phrase_join(key, parts[at + 1].bare);
    return tnc_gazetteer_country(&roll->gazetteer, key).kinds != 0;
}

/* How many leading parts are titles; a country counts when a title follows it ("North Korean leader"). */
static size_t title_count(const tnc_roll *roll, const tnc_name_parts *parts)
{
    size_t at = 0, end = 0;
    while (at < parts->count) {
        if (is_title(&parts->items[at])) {
            at++;
            end = parts->items[at - 1].word & TNC_WORD_TITLE ? at : end;
        } else if (at == end && at + 1 < parts->count && is_title(&parts->items[at + 1]) &&
                   is_demonym(roll, parts->items, at, 1)) {
            at++;
        } else if (at == end && at + 2 < parts->count && is_title(&parts->items[at + 2]) &&
                   is_demonym(roll, parts->items, at, 2)) {
            at += 2;
        } else {
            break;
        }
    }
    return end;
}

/* Titles inside the mention count as those before it do. A suffix alone is no name: "King III" keeps its king. */
static tonecls_status strip_titles(tnc_mention_span *span, int *only_titles)
{
    size_t titles = title_count(span->roll, span->parts);
    if (titles == 0)
        return TONECLS_OK;
    if (titles == span->parts->count) {
        *only_titles = 1;
        return TONECLS_OK;
    }
    if (span->parts->items[titles].word & TNC_WORD_SUFFIX)
        titles--;
    return titles ? begin_at(span, span->parts->items[titles].token) : TONECLS_OK;
}

/* What titles leave of a supposed organisation is a person when it opens with a first name: "House Speaker Nancy
 * Pelosi". */
static int is_person_behind(const tnc_mention_span *span, size_t titles)
{
    const tnc_name_part *parts = span->parts->items;
    size_t left = span->parts->count - titles;
    if (titles == 0 || left < 2 || left > NAME_PARTS)
        return 0;
    for (size_t i = titles; i < span->parts->count; i++)
        if (parts[i].word & (TNC_WORD_INSTITUTION | TNC_WORD_TAIL | TNC_WORD_SMALL) ||
            tnc_gazetteer_phrase(&span->roll->gazetteer, parts[i].bare) & TNC_PHRASE_KIND)
            return 0;
    return tnc_gazetteer_gender(&span->roll->gazetteer, parts[titles].bare) != 0;
}

static tonecls_status strip_organisation(tnc_mention_span *span, int *only_titles)
{
    size_t titles = title_count(span->roll, span->parts), count = span->parts->count;
    *only_titles = count > 1 && titles == count && span->parts->items[count - 1].word & TNC_WORD_ROLE;
    if (!is_person_behind(span, titles))
        return TONECLS_OK;
    span->entity = TNC_PER;
    return begin_at(span, span->parts->items[titles].token);
}

/* What the tagger made of "South" by itself belongs to the nationality behind it. */
static int is_free(const tnc_mention_span *span, uint32_t token)
{
    const tnc_mention *before = span->before;
    return !before || before->field != span->mention->field || before->last <= token ||
           (before->first == token && before->last == token + 1);
}

/* The tagger's "American" of "Central American" is another people. */
static tonecls_status extend_region(tnc_mention_span *span)
{
    const tnc_token *tokens = span->text->tokens;
    uint32_t first = span->mention->first, before = first;
    uint32_t low = span->text->sentences[tokens[first].sentence].first;
    if (first >= low + 2 && tnc_token_is(span->text, first - 1, '-') && !(tokens[first].flags & TNC_TOKEN_SPACE))
        before = first - 2;
    else if (first > low)
        before = first - 1;
    if (before == first || !(tokens[before].flags & TNC_TOKEN_CAPITAL) ||
        !(tnc_name_words_find(&span->roll->words, tokens[before].hash) & TNC_WORD_REGION) || !is_free(span, before))
        return TONECLS_OK;
    return begin_at(span, before);
}

static int is_participle(const char *word, size_t size)
{
    static const char *const words[] = { "led", "run", "born", "made", "style", "held" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == size && memcmp(words[i], word, size) == 0)
            return 1;
    return size > 3 && memcmp(word + size - 2, "ed", 2) == 0;
}

/* "Western-supplied" names the West only. */
static tonecls_status strip_participle(tnc_mention_span *span)
{
    tnc_mention *mention = span->mention;
    if (mention->last - mention->first < 3)
        return TONECLS_OK;
    const tnc_token *word = &span->text->tokens[mention->last - 1], *hyphen = word - 1;
    if (word->kind != TNC_WORD || (word->flags | hyphen->flags) & TNC_TOKEN_SPACE || word->flags & TNC_TOKEN_CAPITAL ||
        !tnc_token_is(span->text, mention->last - 2, '-') ||
        !is_participle(span->text->bytes + word->start, word->end - word->start))
        return TONECLS_OK;
    mention->last -= 2;
    mention->end = hyphen[-1].end;
    return read_parts(span);
}

static tonecls_status strip_article(tnc_mention_span *span)
{
    uint32_t first = span->mention->first;
    if (span->text->tokens[first].hash != span->roll->words.the || first + 1 >= span->mention->last)
        return TONECLS_OK;
    return begin_at(span, first + 1);
}

/* "Jane Doe/AP" is a person and whom she works for. */
static tonecls_status strip_slash(tnc_mention_span *span)
{
    tnc_mention *mention = span->mention;
    for (uint32_t i = mention->first + 1; i < mention->last; i++)
        if (tnc_token_is(span->text, i, '/')) {
            mention->last = i;
            mention->end = span->text->tokens[i - 1].end;
            return read_parts(span);
        }
    return TONECLS_OK;
}

tonecls_status tnc_mention_span_strip(tnc_mention_span *span, int *only_titles)
{
    *only_titles = 0;
    span->entity = span->mention->entity;
    tonecls_status status = read_parts(span);
    if (status == TONECLS_OK && span->entity != TNC_PER)
        status = strip_article(span);
    if (status == TONECLS_OK && span->entity != TNC_PER)
        status = strip_participle(span);
    if (status)
        return status;
    if (span->entity == TNC_PER && (status = strip_slash(span)) == TONECLS_OK)
        status = strip_titles(span, only_titles);
    if (status || span->entity == TNC_PER)
        return status;
    return span->entity == TNC_ORG ? strip_organisation(span, only_titles) : extend_region(span);
}
