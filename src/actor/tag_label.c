/* SPDX-License-Identifier: Apache-2.0 */
/* Names of tags and entities. */
#include "actor/tag_label.h"

#include <string.h>

static const char *const tag_names[TNC_TAGS] = { "O",     "B-PER", "I-PER",  "B-ORG", "I-ORG",
                                                 "B-LOC", "I-LOC", "B-NORP", "I-NORP" };

const char *tnc_tag_name(uint32_t tag)
{
    return tag_names[tag];
}

const char *tnc_entity_name(uint32_t entity)
{
    return tag_names[2 * entity] + 2;
}

uint32_t tnc_tag_named(const char *name)
{
    uint32_t tag = 0;
    while (tag < TNC_TAGS && strcmp(tag_names[tag], name) != 0)
        tag++;
    return tag;
}

tonecls_status tnc_tags_of_model(const tonecls_model *model, uint32_t tags[TNC_TAGS], tonecls_error *error)
{
    int outside = 0;
    if (model->task != TONECLS_TASK_TAG)
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "this model does not tag actors");
    if (model->label_count > TNC_TAGS)
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "a tag model has at most %d labels, this one has %u",
                        TNC_TAGS, (unsigned)model->label_count);
    for (uint32_t label = 0; label < model->label_count; label++) {
        tags[label] = tnc_tag_named(model->labels[label]);
        if (tags[label] == TNC_TAGS)
            return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "label %u of the tag model is not a tag: '%s'",
                            (unsigned)label, model->labels[label]);
        outside |= tags[label] == TNC_OUTSIDE;
    }
    if (!outside)
        return tnc_fail(error, TONECLS_E_TASK, TONECLS_NO_OFFSET, "the tag model has no label 'O'");
    return TONECLS_OK;
}
