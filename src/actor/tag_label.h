/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tags of tokens. A tag is 0 for a token outside of any mention, else 2 * entity - 1 for the first token of a mention
 * (B-) and 2 * entity for its others (I-). In models and corpora tags go by name: "O", "B-PER", "I-PER", ...
 */
#ifndef TNC_TAG_LABEL_H
#define TNC_TAG_LABEL_H

#include "actor/mention.h"
#include "base/status.h"
#include "model/model.h"

#define TNC_TAGS 9
#define TNC_OUTSIDE 0

static inline uint32_t tnc_tag_begin(tnc_entity entity)
{
    return 2 * (uint32_t)entity - 1;
}

static inline uint32_t tnc_tag_inside(tnc_entity entity)
{
    return 2 * (uint32_t)entity;
}

static inline int tnc_tag_is_inside(uint32_t tag)
{
    return tag != TNC_OUTSIDE && tag % 2 == 0;
}

/* 0 for TNC_OUTSIDE. */
static inline uint32_t tnc_tag_entity(uint32_t tag)
{
    return (tag + 1) / 2;
}

/* An I- tag needs a B- or I- of its entity before it. */
static inline int tnc_tag_may_follow(uint32_t before, uint32_t tag)
{
    return !tnc_tag_is_inside(tag) || tnc_tag_entity(before) == tnc_tag_entity(tag);
}

/* "O", "B-PER", ...; tag < TNC_TAGS. */
const char *tnc_tag_name(uint32_t tag);
/* "PER", "ORG", "LOC", "NORP"; entity 1 to 4. */
const char *tnc_entity_name(uint32_t entity);
/* The tag of that name, or TNC_TAGS. */
uint32_t tnc_tag_named(const char *name);

/* Which tag each label of a TAG model means: tags [K]. E_TASK when some label is no tag of ours, or none is "O". */
tonecls_status tnc_tags_of_model(const tonecls_model *model, uint32_t tags[TNC_TAGS], tonecls_error *error);

#endif
