/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/pronoun_link.h"

#include "actor/title_chain.h"

/* "her" before a noun is a possessive; before the end, a preposition or another clause it is an object. */
static int is_object(tnc_link_walk *walk, uint32_t token, uint32_t bits)
{
    if (!(bits & TNC_WORD_POSSESSIVE))
        return (bits & TNC_WORD_OBJECT) != 0;
    if (!(bits & TNC_WORD_OBJECT))
        return 0;
    if (token + 1 >= walk->high || walk->text->tokens[token + 1].kind != TNC_WORD)
        return 1;
    uint64_t hash;
    uint32_t next = tnc_link_word(walk, token + 1, &hash);
    return (next & (TNC_WORD_SMALL | TNC_WORD_CLAUSE | TNC_WORD_PLACE | TNC_WORD_DETERMINER | TNC_WORD_BE)) != 0;
}

static int clause_between(tnc_link_walk *walk, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        uint64_t hash;
        if (tnc_token_is(walk->text, i, ',') || tnc_token_is(walk->text, i, ';') ||
            tnc_link_word(walk, i, &hash) & (TNC_WORD_CLAUSE | TNC_WORD_SPEECH))
            return 1;
    }
    return 0;
}

/* "After talks with Putin, he spoke": he is somebody else. "They asked Putin whether he knew" is another clause. */
static int is_adjunct(tnc_link_walk *walk, const tnc_candidate *one, uint32_t token)
{
    uint64_t hash;
    for (uint32_t i = one->last; i < token; i++)
        if (tnc_link_word(walk, i, &hash) & (TNC_WORD_CLAUSE | TNC_WORD_SPEECH))
            return 0;
    return 1;
}

/* The one whom this sentence makes clear; *open is 1 when it leaves the question to the sentence before. */
static const tnc_candidate *in_sentence(tnc_link_walk *walk, uint32_t token, uint32_t bits, int *open)
{
    uint8_t gender = bits & TNC_WORD_MALE ? TNC_GENDER_MALE : TNC_GENDER_FEMALE;
    const tnc_candidate *one = NULL, *earlier = NULL;
    uint32_t count = tnc_candidates_of(&walk->window.now, gender, &one);
    *open = count == 0;
    if (count != 1)
        return NULL;
    uint32_t rivals = tnc_candidates_of(&walk->window.before, gender, &earlier);
    int other = rivals > 1 || (rivals == 1 && (earlier->draft != one->draft || one->draft == TNC_NO_ACTOR));
    if (is_object(walk, token, bits) && (!clause_between(walk, one->last, token) || other))
        return NULL;
    /* "Badenoch said he lied" behind a sentence about another: Badenoch's gender would have to be known */
    if (other && one->gender == 0 && bits & TNC_WORD_SUBJECT)
        return NULL;
    if (one->aside && (other || (bits & TNC_WORD_SUBJECT && is_adjunct(walk, one, token))))
        return NULL;
    return one;
}

/* "Novak and her team": whom else. */
static const tnc_candidate *joined(const tnc_link_walk *walk, uint32_t token, uint32_t bits)
{
    const tnc_candidates *now = &walk->window.now;
    if (!(bits & TNC_WORD_POSSESSIVE) || token < 2 || walk->text->tokens[token - 1].hash != walk->roll->words.and)
        return NULL;
    for (uint32_t i = 0; i < now->count; i++)
        if (now->items[i].person && now->items[i].last == token - 1)
            return &now->items[i];
    return NULL;
}

/* "A pharmacist in the town said he was ill": whatever the noun is. */
static int opens_with_nameless(const tnc_link_walk *walk)
{
    const tnc_token *first = &walk->text->tokens[walk->low];
    uint32_t bits = tnc_name_words_find(&walk->roll->words, first->hash);
    return bits & TNC_WORD_DETERMINER && bits & TNC_WORD_SMALL && first->hash != walk->roll->words.the;
}

/* The one whom the sentence before makes clear; when it names nobody at all, "he" may reach one sentence further back.
 */
static const tnc_candidate *in_sentences_before(const tnc_link_walk *walk, uint32_t bits, uint8_t gender)
{
    const tnc_candidate *one = NULL;
    if (opens_with_nameless(walk))
        return NULL;
    uint32_t count = tnc_candidates_of(&walk->window.before, gender, &one);
    if (count || !(bits & TNC_WORD_SUBJECT))
        return count == 1 ? one : NULL;
    count = tnc_candidates_of(&walk->window.earlier, gender, &one);
    return count == 1 && one->gender == gender ? one : NULL;
}

static const tnc_candidate *antecedent(tnc_link_walk *walk, uint32_t token, uint32_t bits, uint8_t gender)
{
    int open = 0;
    const tnc_candidate *one = joined(walk, token, bits);
    if (!one)
        one = in_sentence(walk, token, bits, &open);
    if (open)
        one = in_sentences_before(walk, bits, gender);
    if (!one || one->draft == TNC_NO_ACTOR)
        return NULL;
    return (walk->roll->drafts[one->draft].gender | gender) == gender ? one : NULL;
}

void tnc_pronoun_link(tnc_link_walk *walk, uint32_t token, uint32_t bits)
{
    uint8_t gender = bits & TNC_WORD_MALE ? TNC_GENDER_MALE : TNC_GENDER_FEMALE;
    if (walk->quoted)
        return;
    const tnc_candidate *one = antecedent(walk, token, bits, gender);
    if (!one) { /* somebody is meant all the same, and the next pronoun may mean that one too */
        const tnc_candidate nameless = { TNC_NO_ACTOR, token + 1, gender, 0, 0, 1 };
        tnc_window_add(&walk->window, &nameless);
        return;
    }
    uint32_t draft = one->draft;
    if (walk->roll->drafts[draft].gender == 0)
        walk->roll->drafts[draft].gender = gender; /* a later pronoun of the other gender is not this person's */
    tnc_link_found(walk, draft, token, token + 1, 1);
}
