/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/mention_reading.h"

#include "actor/form_lookup.h"
#include "actor/mention_span.h"
#include "actor/place_use.h"
#include "actor/title_chain.h"

typedef struct tnc_reader {
    tnc_roll *roll;
    tnc_text *text;
    tnc_mention *mention;
    tnc_reading *reading;
    tnc_name_parts parts;
    uint32_t index; /* of the mention */
    uint8_t entity; /* of the mention, put right when its titles show that it is a person's */
    tonecls_error *error;
} tnc_reader;

static int in_text(const tnc_text *text, const tnc_mention *mention)
{
    return text && mention->first < mention->last && mention->last <= text->token_count;
}

static uint64_t form_key(const tnc_reader *reader, uint32_t *qualifier)
{
    *qualifier = 0;
    const tnc_mention *mention = reader->mention;
    if (reader->index == 0 || reader->entity != TNC_ORG)
        return reader->parts.key;
    const tnc_mention *before = mention - 1;
    const tnc_reading *reading = reader->reading - 1;
    if (before->field != mention->field || before->last != mention->first || reading->form == TNC_NAME_NONE)
        return reader->parts.key;
    const tnc_name_form *form = tnc_roll_form(reader->roll, reading->form);
    if (!form->country.kinds || !tnc_parts_institution(&reader->parts))
        return reader->parts.key;
    *qualifier = form->country.id + 1;
    return tnc_hash_join(reader->parts.key, *qualifier);
}

/* The shown spelling: the first one, unless that was all capitals and this one is not, or this one has a "Pope". */
static void spell(tnc_reader *reader, tnc_name_form *form, int fresh)
{
    const tnc_token *tokens = reader->text->tokens;
    int shouted = 1;
    for (uint32_t i = reader->mention->first; i < reader->mention->last && shouted; i++)
        shouted = tokens[i].kind != TNC_WORD || tokens[i].flags & TNC_TOKEN_ALL_CAPITALS;
    if (!fresh && shouted)
        return;
    form->shouted = (uint8_t)shouted;
    form->field = reader->mention->field;
    form->start = reader->mention->start;
    form->end = reader->parts.end;
    form->regnal_start = TNC_NAME_NONE;
    if (reader->reading->titled &&
        tnc_name_words_find(&reader->roll->words, tokens[reader->mention->first - 1].hash) & TNC_WORD_REGNAL)
        form->regnal_start = tokens[reader->mention->first - 1].start;
}

static int is_acronym(const tnc_roll *roll, const tnc_name_form *form)
{
    return form->part_count == 1 && tnc_form_parts(&roll->forms, form)->letters != 0;
}

/* "World Health Organization (WHO)": the short form is the long one's twin, whichever stands in the brackets. */
static void read_twin(tnc_reader *reader)
{
    const tnc_reading *before = reader->reading - 1;
    if (reader->index == 0 || before->form == TNC_NAME_NONE ||
        !tnc_mention_bracketed(reader->text, reader->mention - 1, reader->mention))
        return;
    tnc_name_form *inner = tnc_roll_form(reader->roll, reader->reading->form);
    tnc_name_form *outer = tnc_roll_form(reader->roll, before->form);
    if (is_acronym(reader->roll, inner) && outer->part_count > 1)
        inner->twin = before->form;
    else if (is_acronym(reader->roll, outer) && inner->part_count > 1)
        outer->twin = reader->reading->form;
}

static int intern(tnc_reader *reader, int only_titles)
{
    tnc_roll *roll = reader->roll;
    uint32_t qualifier;
    int fresh;
    uint64_t key = form_key(reader, &qualifier);
    uint32_t index = tnc_name_forms_intern(&roll->forms, key, &reader->parts, &fresh);
    if (index == TNC_NAME_NONE)
        return 0;
    tnc_name_form *form = tnc_roll_form(roll, index);
    if (fresh) {
        form->first_mention = reader->index;
        form->qualifier = qualifier;
        form->only_titles = (uint8_t)only_titles;
        tnc_form_look_up(roll, reader->text, reader->mention, form);
    }
    if (fresh || form->shouted || (form->regnal_start == TNC_NAME_NONE && reader->reading->titled))
        spell(reader, form, fresh);
    if (reader->entity >= TNC_PER && reader->entity <= TNC_NORP)
        form->counts[reader->entity]++;
    form->titled += reader->reading->titled;
    reader->reading->form = index;
    read_twin(reader);
    return 1;
}

static void read_titles(tnc_reader *reader)
{
    tnc_mention *mention = reader->mention;
    tnc_titles titles = tnc_titles_around(reader->text, &reader->roll->words, mention->first, mention->last);
    reader->reading->role = titles.role;
    reader->reading->office = titles.office;
    reader->reading->behind = titles.behind;
    reader->reading->gender = titles.gender;
    reader->reading->titled = titles.first < mention->first;
}

static void read_place(tnc_reader *reader)
{
    const tnc_mention *before = reader->index ? reader->mention - 1 : NULL;
    reader->reading->place = (uint8_t)tnc_place_use(reader->text, &reader->roll->words, reader->mention, before,
                                                    before ? reader->reading[-1].place : 0);
}

/* The mention took in the one before it, and stands in its place from now on. */
static void absorb(tnc_reader *reader)
{
    const tnc_mention *before = reader->mention - 1;
    if (reader->index == 0 || before->field != reader->mention->field || before->last <= reader->mention->first)
        return;
    uint32_t form = reader->reading[-1].form;
    if (form != TNC_NAME_NONE)
        tnc_roll_form(reader->roll, form)->counts[before->entity]--;
    reader->mention[-1] = *reader->mention;
    reader->mention--;
    *--reader->reading = (tnc_reading){ .form = TNC_NAME_NONE };
    reader->index--;
}

static tonecls_status read_one(tnc_reader *reader)
{
    int only_titles;
    tnc_mention_span span = { reader->roll,    reader->text,   reader->index ? reader->mention - 1 : NULL,
                              reader->mention, &reader->parts, 0,
                              reader->error };
    tonecls_status status = tnc_mention_span_strip(&span, &only_titles);
    if (status || reader->parts.count == 0)
        return status;
    reader->entity = span.entity;
    absorb(reader);
    if (reader->entity == TNC_PER)
        read_titles(reader);
    else if (reader->entity == TNC_LOC)
        read_place(reader);
    reader->mention->end = reader->parts.end;
    return intern(reader, only_titles) ? TONECLS_OK : tnc_fail_memory(reader->error);
}

static void place_at(tnc_reader *reader, uint32_t index, const tnc_mention *mention)
{
    reader->index = index;
    reader->mention = &reader->roll->mentions->items[index];
    reader->reading = &reader->roll->readings[index];
    *reader->mention = *mention;
    *reader->reading = (tnc_reading){ .form = TNC_NAME_NONE };
    reader->mention->actor = TNC_NO_ACTOR;
    reader->text = reader->roll->texts[mention->field == TONECLS_FIELD_TITLE];
}

tonecls_status tnc_readings_make(tnc_roll *roll, tonecls_error *error)
{
    tnc_mentions *mentions = roll->mentions;
    if (!tnc_reserve(&roll->memory, &roll->readings, &roll->reading_capacity, mentions->count, sizeof *roll->readings))
        return tnc_fail_memory(error);
    tnc_reader reader = { .roll = roll, .error = error };
    uint32_t kept = 0;
    for (size_t i = 0; i < mentions->count; i++) {
        const tnc_mention mention = mentions->items[i];
        place_at(&reader, kept, &mention);
        tonecls_status status = in_text(reader.text, reader.mention) ? read_one(&reader) : TONECLS_OK;
        if (status)
            return status;
        kept = reader.index + 1;
    }
    mentions->count = kept;
    return TONECLS_OK;
}
