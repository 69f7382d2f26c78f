/* SPDX-License-Identifier: Apache-2.0 */
/* Strings are written into one buffer first; pointers into it are taken when it has stopped growing. */
#include "actor/actor_list.h"

#include "actor/actor_name.h"

#include <string.h>

void tnc_actor_list_init(tnc_actor_list *list, const tnc_memory *memory)
{
    memset(list, 0, sizeof *list);
    list->memory = *memory;
    list->names = tnc_buffer_make(memory);
    tnc_name_table_init(&list->seen, memory);
}

void tnc_actor_list_free(tnc_actor_list *list)
{
    const tnc_memory *memory = &list->memory;
    tnc_free_array(memory, list->items, list->item_capacity, sizeof *list->items);
    tnc_free_array(memory, list->aliases, list->alias_capacity, sizeof *list->aliases);
    tnc_free_array(memory, list->mention_index, list->mention_capacity, sizeof *list->mention_index);
    tnc_free_array(memory, list->uses, list->use_capacity, sizeof *list->uses);
    tnc_free_array(memory, list->name_at, list->name_at_capacity, sizeof *list->name_at);
    tnc_free_array(memory, list->alias_at, list->alias_at_capacity, sizeof *list->alias_at);
    tnc_free_array(memory, list->actor_of, list->actor_capacity, sizeof *list->actor_of);
    tnc_name_table_free(&list->seen);
    tnc_buffer_free(&list->names);
}

void tnc_actor_list_clear(tnc_actor_list *list)
{
    list->use_count = 0;
    list->actors = (tnc_actors){ 0 };
    tnc_name_table_clear(&list->seen);
    tnc_buffer_clear(&list->names);
}

int tnc_actor_list_use(tnc_actor_list *list, tnc_roll *roll, uint32_t draft, uint32_t form_index)
{
    tnc_name_form *form = tnc_roll_form(roll, form_index);
    if (form->used == draft)
        return 1;
    form->used = draft;
    uint32_t *seen = tnc_name_table_at(&list->seen, tnc_hash_join(draft, form_index));
    if (!seen || !tnc_reserve(&list->memory, &list->uses, &list->use_capacity, list->use_count + 1, sizeof *list->uses))
        return 0;
    if (*seen != TNC_NAME_NONE)
        return 1;
    *seen = (uint32_t)list->use_count;
    list->uses[list->use_count++] = (tnc_form_use){ draft, form_index };
    return 1;
}

static int reserve(tnc_actor_list *list, const tnc_roll *roll)
{
    const tnc_memory *memory = &list->memory;
    size_t drafts = roll->draft_count, mentions = roll->mentions->count;
    return tnc_reserve(memory, &list->items, &list->item_capacity, drafts, sizeof *list->items) &&
           tnc_reserve(memory, &list->actor_of, &list->actor_capacity, drafts, sizeof *list->actor_of) &&
           tnc_reserve(memory, &list->mention_index, &list->mention_capacity, mentions, sizeof *list->mention_index) &&
           tnc_reserve(memory, &list->name_at, &list->name_at_capacity, drafts, sizeof *list->name_at) &&
           tnc_reserve(memory, &list->alias_at, &list->alias_at_capacity, list->use_count, sizeof *list->alias_at) &&
           tnc_reserve(memory, &list->aliases, &list->alias_capacity, list->use_count, sizeof *list->aliases);
}

static void number(tnc_actor_list *list, uint32_t draft, const tnc_roll *roll)
{
    if (list->actors.count == TNC_ACTORS_MAX) {
        list->actors.capped = 1;
        return;
    }
    list->actor_of[draft] = (uint32_t)list->actors.count;
    list->items[list->actors.count++] = (tnc_actor){ .type = roll->drafts[draft].type };
}

/* First appearance gives the number; a second pass over a few actors is all that the sorting of mentions needs. */
static void number_all(tnc_actor_list *list, const tnc_roll *roll)
{
    tnc_mentions *mentions = roll->mentions;
    for (size_t i = 0; i < roll->draft_count; i++)
        list->actor_of[i] = TNC_NO_ACTOR;
    for (size_t i = 0; i < mentions->count; i++) {
        uint32_t *actor = &mentions->items[i].actor;
        if (*actor == TNC_NO_ACTOR)
            continue;
        if (list->actor_of[*actor] == TNC_NO_ACTOR)
            number(list, *actor, roll);
        *actor = list->actor_of[*actor];
        if (*actor != TNC_NO_ACTOR)
            list->items[*actor].mention_count++;
    }
}

static void sort_mentions(tnc_actor_list *list, const tnc_mentions *mentions)
{
    size_t start = 0;
    for (size_t a = 0; a < list->actors.count; a++) {
        list->items[a].mention_start = start;
        start += list->items[a].mention_count;
        list->items[a].mention_count = 0;
    }
    for (size_t i = 0; i < mentions->count; i++) {
        uint32_t actor = mentions->items[i].actor;
        if (actor != TNC_NO_ACTOR)
            list->mention_index[list->items[actor].mention_start + list->items[actor].mention_count++] = (uint32_t)i;
    }
}

static void write_names(tnc_actor_list *list, const tnc_roll *roll)
{
    for (size_t d = 0; d < roll->draft_count; d++)
        if (list->actor_of[d] != TNC_NO_ACTOR) {
            list->name_at[list->actor_of[d]] = list->names.size;
            tnc_actor_name_write(roll, &roll->drafts[d], &list->names);
        }
}

/* Room for every form of an actor, though one of them may be its name. */
static void place_aliases(tnc_actor_list *list)
{
    for (size_t i = 0; i < list->use_count; i++) {
        uint32_t actor = list->actor_of[list->uses[i].draft];
        if (actor != TNC_NO_ACTOR)
            list->items[actor].alias_count++;
    }
    size_t start = 0;
    for (size_t a = 0; a < list->actors.count; a++) {
        list->items[a].alias_start = start;
        start += list->items[a].alias_count;
        list->items[a].alias_count = 0;
    }
}

/* An alias is a form that is not spelled as the name is. */
static void write_alias(tnc_actor_list *list, const tnc_roll *roll, uint32_t actor, uint32_t form)
{
    size_t at = list->names.size;
    tnc_form_name_write(roll, tnc_roll_form(roll, form), &list->names);
    if (tnc_buffer_failed(&list->names))
        return;
    if (strcmp(list->names.bytes + at, list->names.bytes + list->name_at[actor]) == 0)
        list->names.size = at;
    else
        list->alias_at[list->items[actor].alias_start + list->items[actor].alias_count++] = at;
}

static void take_pointers(tnc_actor_list *list)
{
    for (size_t a = 0; a < list->actors.count; a++) {
        tnc_actor *item = &list->items[a];
        item->name = list->names.bytes + list->name_at[a];
        for (size_t i = item->alias_start; i < item->alias_start + item->alias_count; i++)
            list->aliases[i] = list->names.bytes + list->alias_at[i];
    }
}

int tnc_actor_list_make(tnc_actor_list *list, const tnc_roll *roll)
{
    if (!reserve(list, roll))
        return 0;
    number_all(list, roll);
    sort_mentions(list, roll->mentions);
    write_names(list, roll);
    place_aliases(list);
    for (size_t i = 0; i < list->use_count; i++) {
        uint32_t actor = list->actor_of[list->uses[i].draft];
        if (actor != TNC_NO_ACTOR)
            write_alias(list, roll, actor, list->uses[i].form);
    }
    if (tnc_buffer_failed(&list->names))
        return 0;
    take_pointers(list);
    list->actors.items = list->items;
    list->actors.aliases = list->aliases;
    list->actors.mention_index = list->mention_index;
    return 1;
}
