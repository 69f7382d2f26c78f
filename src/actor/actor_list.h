/* SPDX-License-Identifier: Apache-2.0 */
/* What the resolver gives: actors by first appearance, each with its name, its other forms and its mentions. */
#ifndef TNC_ACTOR_LIST_H
#define TNC_ACTOR_LIST_H

#include "actor/actor_roll.h"
#include "actor/resolve.h"
#include "base/buffer.h"

/* A form that some mention of a draft has. */
typedef struct tnc_form_use {
    uint32_t draft, form;
} tnc_form_use;

typedef struct tnc_actor_list {
    tnc_actors actors; /* what is handed out: views into the arrays below */
    tnc_actor *items;
    size_t item_capacity;
    const char **aliases;
    size_t alias_capacity;
    uint32_t *mention_index;
    size_t mention_capacity;
    tnc_form_use *uses; /* by first appearance */
    size_t use_count, use_capacity;
    uint32_t *actor_of; /* [drafts] TNC_NO_ACTOR: not met, or dropped */
    size_t actor_capacity;
    size_t *name_at, *alias_at; /* where in names the name of an actor and the aliases are */
    size_t name_at_capacity, alias_at_capacity;
    tnc_name_table seen; /* draft and form -> use */
    tnc_buffer names;    /* NUL-terminated */
    tnc_memory memory;
} tnc_actor_list;

void tnc_actor_list_init(tnc_actor_list *list, const tnc_memory *memory);
void tnc_actor_list_free(tnc_actor_list *list);
void tnc_actor_list_clear(tnc_actor_list *list);

/* Notes that a mention of the draft has the form. Returns 0 when out of memory. */
int tnc_actor_list_use(tnc_actor_list *list, tnc_roll *roll, uint32_t draft, uint32_t form);

/* Numbers the drafts that have mentions, at most TNC_ACTORS_MAX, and writes these numbers into the mentions in place of
 * drafts. Returns 0 when out of memory. */
int tnc_actor_list_make(tnc_actor_list *list, const tnc_roll *roll);

#endif
