/* SPDX-License-Identifier: Apache-2.0 */
/* A tag corpus in the little, its names, and a model learned from them: what tests of the tagger share. */
#ifndef HELPER_TAG_H
#define HELPER_TAG_H

#include "helper_scratch.h"

#include "corpus/task.h"

typedef struct tag_world {
    scratch_folder folder;
    char corpus[512], names[512]; /* paths: some dozen made-up sentences, a token a line; tables of names for them */
    tnc_buffer file;
    tonecls_model *model; /* learned from both */
} tag_world;

/* Fails the test when something cannot be made. */
tag_world *tag_world_new(tnc_number number);
void tag_world_free(tag_world *world);

#endif
