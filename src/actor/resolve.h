/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Mentions to actors: which mentions of a document name the same person, country, organisation or group. By rules over
 * name parts, acronyms, titles and a gazetteer of countries (demonyms, capitals and seats of government included).
 */
#ifndef TNC_RESOLVE_H
#define TNC_RESOLVE_H

#include "actor/mention.h"
#include "base/status.h"
#include "model/model.h"
#include "text/text.h"

#define TNC_ACTORS_MAX 2000 /* per document; more are dropped and said so */

typedef struct tnc_actor {
    int type;               /* TONECLS_PERSON ... */
    const char *name;       /* display name: the longest full form, NUL-terminated, in the resolver's memory */
    size_t alias_start, alias_count;     /* in aliases: other forms seen, by first appearance */
    size_t mention_start, mention_count; /* in mention_index: its mentions, in text order */
} tnc_actor;

typedef struct tnc_actors {
    const tnc_actor *items; /* by first appearance */
    size_t count;           /* A */
    const char *const *aliases;
    const uint32_t *mention_index; /* into tnc_mentions.items */
    int capped;             /* some were dropped: TNC_ACTORS_MAX */
} tnc_actors;

typedef struct tnc_resolver tnc_resolver; /* scratch and results of one thread */

tonecls_status tnc_resolver_new(const tnc_memory *memory, tnc_resolver **resolver, tonecls_error *error);
void tnc_resolver_free(tnc_resolver *resolver);

/* Sets the actor of each mention and cuts it down to the name; may add mentions of pronouns, of descriptions and of family
 * names that the tagger passed over, and joins what the tagger split ("North" "Korean"), keeping the order. Gives the
 * actors, valid until the next call. model is the TAG model, whose gazetteer is used. title may be NULL. Time: about linear in the mentions. */
tonecls_status tnc_resolve(tnc_resolver *resolver, const tonecls_model *model, tnc_text *title, tnc_text *text,
                           tnc_mentions *mentions, const tnc_actors **actors, tonecls_error *error);

#endif
