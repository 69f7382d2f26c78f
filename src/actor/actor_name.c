/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/actor_name.h"

static int is_space(char c)
{
    return (c >= '\t' && c <= '\r') || c == ' ' || c == '\0';
}

static void write(const char *bytes, size_t size, tnc_buffer *out)
{
    char *room = tnc_buffer_extend(out, size + 1);
    if (!room)
        return;
    size_t written = 0;
    for (size_t i = 0; i < size; i++) {
        if (!is_space(bytes[i]))
            room[written++] = bytes[i];
        else if (written && room[written - 1] != ' ')
            room[written++] = ' ';
    }
    room[written++] = '\0';
    out->size -= size + 1 - written;
}

static void write_form(const tnc_roll *roll, const tnc_name_form *form, uint32_t start, tnc_buffer *out)
{
    const char *bytes = roll->texts[form->field == TONECLS_FIELD_TITLE]->bytes;
    write(bytes + start, form->end - start, out);
}

void tnc_form_name_write(const tnc_roll *roll, const tnc_name_form *form, tnc_buffer *out)
{
    write_form(roll, form, form->start, out);
}

/* "Abdullah II" is a name of one word. */
static int has_one_word(const tnc_roll *roll, const tnc_name_form *form)
{
    const tnc_name_part *parts = tnc_form_parts(&roll->forms, form);
    return form->part_count == 1 || (form->part_count == 2 && parts[1].word & TNC_WORD_SUFFIX);
}

void tnc_actor_name_write(const tnc_roll *roll, const tnc_draft *draft, tnc_buffer *out)
{
    size_t size = 0;
    const char *name = NULL;
    if (draft->country)
        name = tnc_gazetteer_country_name(&roll->gazetteer, draft->country - 1, &size);
    const tnc_name_form *form = tnc_roll_form(roll, draft->shown);
    if (name)
        write(name, size, out);
    else if (draft->type == TONECLS_PERSON && form->regnal_start != TNC_NAME_NONE && has_one_word(roll, form))
        write_form(roll, form, form->regnal_start, out);
    else
        tnc_form_name_write(roll, form, out);
}
