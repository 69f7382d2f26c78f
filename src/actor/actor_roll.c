/* SPDX-License-Identifier: Apache-2.0 */
#include "actor/actor_roll.h"

#include <string.h>

int tnc_roll_init(tnc_roll *roll, const tnc_memory *memory)
{
    memset(roll, 0, sizeof *roll);
    roll->memory = *memory;
    tnc_name_forms_init(&roll->forms, memory);
    tnc_name_table_init(&roll->keyed, memory);
    tnc_name_index_init(&roll->people, memory);
    tnc_name_index_init(&roll->bodies, memory);
    tnc_name_index_init(&roll->edges, memory);
    tnc_name_index_init(&roll->acronyms, memory);
    tnc_name_index_init(&roll->roles, memory);
    return tnc_name_words_init(&roll->words, memory);
}

void tnc_roll_free(tnc_roll *roll)
{
    tnc_name_words_free(&roll->words);
    tnc_name_forms_free(&roll->forms);
    tnc_name_table_free(&roll->keyed);
    tnc_name_index_free(&roll->people);
    tnc_name_index_free(&roll->bodies);
    tnc_name_index_free(&roll->edges);
    tnc_name_index_free(&roll->acronyms);
    tnc_name_index_free(&roll->roles);
    tnc_free_array(&roll->memory, roll->readings, roll->reading_capacity, sizeof *roll->readings);
    tnc_free_array(&roll->memory, roll->drafts, roll->draft_capacity, sizeof *roll->drafts);
}

void tnc_roll_clear(tnc_roll *roll)
{
    tnc_name_forms_clear(&roll->forms);
    tnc_name_table_clear(&roll->keyed);
    tnc_name_index_clear(&roll->people);
    tnc_name_index_clear(&roll->bodies);
    tnc_name_index_clear(&roll->edges);
    tnc_name_index_clear(&roll->acronyms);
    tnc_name_index_clear(&roll->roles);
    roll->draft_count = 0;
    roll->failed = 0;
}

uint32_t tnc_roll_add(tnc_roll *roll, int type, uint32_t form)
{
    if (!tnc_reserve(&roll->memory, &roll->drafts, &roll->draft_capacity, roll->draft_count + 1,
                     sizeof *roll->drafts)) {
        roll->failed = 1;
        return TNC_NAME_NONE;
    }
    tnc_draft *draft = &roll->drafts[roll->draft_count];
    memset(draft, 0, sizeof *draft);
    draft->type = type;
    draft->form = draft->shown = form;
    draft->last_mention = TNC_NAME_NONE;
    return (uint32_t)roll->draft_count++;
}

uint32_t tnc_roll_keyed(tnc_roll *roll, int kind, uint64_t key, int type, uint32_t form)
{
    uint32_t *place = tnc_name_table_at(&roll->keyed, tnc_hash_join((uint64_t)kind, key));
    if (!place) {
        roll->failed = 1;
        return TNC_NAME_NONE;
    }
    if (*place == TNC_NAME_NONE)
        *place = tnc_roll_add(roll, type, form);
    return *place;
}

void tnc_form_choose(tnc_name_form *form, uint32_t draft)
{
    if (draft == TNC_NAME_NONE || form->choice_count == TNC_FORM_CHOICES)
        return;
    for (uint32_t i = 0; i < form->choice_count; i++)
        if (form->choices[i] == draft)
            return;
    form->choices[form->choice_count++] = draft;
}
