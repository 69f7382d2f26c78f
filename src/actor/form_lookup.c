/* SPDX-License-Identifier: Apache-2.0 */
/* Lexicons are keyed by bare words with the punctuation between them; a name is also tried in its folded spelling. */
#include "actor/form_lookup.h"

#include "actor/title_chain.h"

#include <string.h>

#define QUALIFIER_PARTS 3

int tnc_parts_institution(const tnc_name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].word & TNC_WORD_INSTITUTION)
            return 1;
    return 0;
}

static uint64_t phrase_of(tnc_text *text, uint32_t first, uint32_t last)
{
    uint64_t phrase = 0;
    for (uint32_t i = first; i < last; i++) {
        tnc_bare bare;
        if (tnc_bare_word(text, &text->tokens[i], &bare, NULL))
            return 0; /* out of memory: the next call for the same mention says so */
        phrase = i == first ? tnc_phrase_start(bare.hash) : tnc_phrase_join(phrase, bare.hash);
    }
    return phrase;
}

/* GAZP has every phrase: most forms are unknown, and one look-up says so. */
static void look_up(const tnc_gazetteer *gazetteer, uint64_t phrase, tnc_name_form *form)
{
    uint32_t organisation, bits = tnc_gazetteer_phrase(gazetteer, phrase);
    form->phrase |= bits;
    if (!form->country.kinds && bits & (TNC_PHRASE_LOC | TNC_PHRASE_NORP))
        form->country = tnc_gazetteer_country(gazetteer, phrase);
    if (!form->organisation && bits & TNC_PHRASE_ORG && tnc_gazetteer_organisation(gazetteer, phrase, &organisation))
        form->organisation = organisation + 1;
}

/* The leading parts that name a country, when an institution follows: as many as can. */
static void look_up_qualifier(const tnc_roll *roll, tnc_name_form *form)
{
    const tnc_name_part *parts = tnc_form_parts(&roll->forms, form);
    int institution = 0;
    for (uint32_t i = 1; i < form->part_count; i++)
        institution |= (parts[i].word & TNC_WORD_INSTITUTION) != 0;
    if (!institution || form->country.kinds)
        return;
    uint64_t bare = 0, folded = 0;
    for (uint32_t i = 0; i < QUALIFIER_PARTS && i + 1 < form->part_count; i++) {
        bare = i ? tnc_phrase_join(bare, parts[i].bare) : parts[i].bare;
        folded = i ? tnc_phrase_join(folded, parts[i].hash) : parts[i].hash;
        tnc_country country = tnc_gazetteer_country(&roll->gazetteer, bare);
        if (!country.kinds)
            country = tnc_gazetteer_country(&roll->gazetteer, folded);
        if (!country.kinds)
            continue;
        form->qualifier = country.id + 1;
        form->qualifier_parts = i + 1;
    }
}

static uint64_t parts_key(const tnc_name_part *parts, uint32_t count)
{
    uint64_t key = count ? parts[0].hash : 0;
    for (uint32_t i = 1; i < count; i++)
        key = tnc_phrase_join(key, parts[i].hash);
    return key;
}

/* "Supreme Court" is in the gazetteer as one country's; behind the name of another country it is that one's. */
static void drop_foreign(const tnc_roll *roll, tnc_name_form *form)
{
    if (!form->qualifier || !form->organisation)
        return;
    const char *code = tnc_gazetteer_country_code(&roll->gazetteer, form->qualifier - 1);
    if (code && memcmp(code, "USA", 3) == 0)
        return;
    const tnc_name_part *parts = tnc_form_parts(&roll->forms, form);
    for (uint32_t i = form->qualifier_parts; i < form->part_count; i++)
        if (!(parts[i].word & (TNC_WORD_INSTITUTION | TNC_WORD_TITLE | TNC_WORD_SMALL)))
            return;
    form->organisation = 0;
}

void tnc_form_look_up(const tnc_roll *roll, tnc_text *text, const tnc_mention *mention, tnc_name_form *form)
{
    const tnc_gazetteer *gazetteer = &roll->gazetteer;
    const tnc_name_part *parts = tnc_form_parts(&roll->forms, form);
    uint64_t phrase = phrase_of(text, mention->first, mention->last);
    look_up(gazetteer, phrase, form);
    uint64_t folded = parts_key(parts, form->part_count);
    if (form->part_count && folded != phrase)
        look_up(gazetteer, folded, form);
    if (!form->country.kinds && mention->first > 0 && text->tokens[mention->first - 1].hash == roll->words.the)
        look_up(gazetteer, phrase_of(text, mention->first - 1, mention->last), form); /* "The Hague" */
    if (form->part_count > 1)
        form->last_phrase = tnc_gazetteer_phrase(gazetteer, parts[form->part_count - 1].bare);
    look_up_qualifier(roll, form);
    drop_foreign(roll, form);
}

int tnc_mention_bracketed(const tnc_text *text, const tnc_mention *before, const tnc_mention *mention)
{
    return before->field == mention->field && before->last + 1 == mention->first &&
           tnc_token_is(text, before->last, '(') && mention->last < text->token_count &&
           tnc_token_is(text, mention->last, ')');
}
